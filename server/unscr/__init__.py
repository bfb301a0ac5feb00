"""Resolutions of the United Nations Security Council as a knowledge graph."""

__version__ = "0.1.0"
