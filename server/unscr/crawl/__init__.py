"""Asking a running service for everything that it speaks of, in every form."""
