"""The SPARQL protocols, without an HTTP library and without an engine."""
