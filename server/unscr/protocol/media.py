"""The media types of answers, per form of query, and the file name extensions of downloads. One table each.

SPARQL 1.1 Query Results JSON, XML and CSV/TSV; RDF 1.1 formats. The first of each row is given when nothing is asked.
"""

_ROWS = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
# Other names for the two above, answered under the name that was asked for.
_ALIASES = ("application/json", "application/xml", "text/xml")
_GRAPH = (
    "text/turtle",
    "application/n-triples",
    "application/ld+json",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads",
)

OFFERS: dict[str, tuple[str, ...]] = {
    "SELECT": _ROWS + _ALIASES,
    # CSV and TSV have no form for a boolean.
    "ASK": _ROWS[:2] + _ALIASES,
    "CONSTRUCT": _GRAPH,
    "DESCRIBE": _GRAPH,
}

# What one graph is given in.
TRIPLES = _GRAPH[:4]

# The first three keep the names of graphs.
EXTENSIONS: dict[str, str] = {
    "nq": "application/n-quads",
    "trig": "application/trig",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "ttl": "text/turtle",
    "rdf": "application/rdf+xml",
}

# The same for answers to queries; a question of yes and no has no csv and no tsv.
RESULTS: dict[str, str] = {
    "json": _ROWS[0],
    "xml": _ROWS[1],
    "csv": _ROWS[2],
    "tsv": _ROWS[3],
    **EXTENSIONS,
}
