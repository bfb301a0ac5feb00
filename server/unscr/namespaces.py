"""Every namespace and every IRI pattern of ours, in one place (the patterns are explained in data/README.md)."""

from unscr.terms import XSD, Iri

BASE = "https://w3id.org/unscr/"
ONTOLOGY = BASE + "ontology"
UNSCR = ONTOLOGY + "#"
SHAPE = BASE + "shapes#"
ELI = "http://data.europa.eu/eli/ontology#"
LANGUAGE = "http://publications.europa.eu/resource/authority/language/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
DCTERMS = "http://purl.org/dc/terms/"

PREFIXES = {
    "act": BASE + "id/act/",
    "agent": BASE + "id/agent/",
    "anno": BASE + "anno/",
    "citation": BASE + "id/citation/",
    "dcterms": DCTERMS,
    "eli": ELI,
    "event": BASE + "id/event/",
    "function": BASE + "vocab/citation-function/",
    "graph": BASE + "graph/",
    "language": LANGUAGE,
    "oa": OA,
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "res": BASE + "eli/un/sc/res/",
    "sh": "http://www.w3.org/ns/shacl#",
    "shape": SHAPE,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "unscr": UNSCR,
    "vann": "http://purl.org/vocab/vann/",
    "verb": BASE + "vocab/operative-verb/",
    "xsd": XSD,
}


def iri(curie: str) -> Iri:
    """Expand ``prefix:local`` with the table above; raise KeyError for a prefix that is not in it."""
    prefix, _, local = curie.partition(":")
    return Iri(PREFIXES[prefix] + local)


def graph(key: str) -> Iri:
    """Return the name of the named graph with this key, for instance ``doc/2322``."""
    return Iri(PREFIXES["graph"] + key)


def graph_key(name: str) -> str:
    """Return the key of a named graph of ours, the inverse of ``graph``."""
    return name.removeprefix(PREFIXES["graph"])


def work(year: int, number: int) -> Iri:
    """Return the IRI of a resolution as a work."""
    return Iri(f"{PREFIXES['res']}{year}/{number}")


def part(whole: Iri, *segments: str) -> Iri:
    """Return the IRI of something below ``whole``: ``part(work, "op", "13", "e")``."""
    return Iri("/".join((whole.value, *segments)))
