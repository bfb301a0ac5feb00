"""Another SPARQL 1.1 engine, reached over HTTP, behind the same calls as our own evaluator."""
