"""The one process that asks other hosts what SERVICE clauses ask: it knows whom it may ask, and where that leads."""
