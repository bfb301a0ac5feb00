"""Printed text in Chinese and English, as pasted from a page: what belongs to the page is taken away first."""
