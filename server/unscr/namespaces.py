"""Every namespace and every IRI pattern of ours, in one place (the patterns are explained in data/README.md)."""

from functools import lru_cache

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
    "action": BASE + "vocab/action/",
    "activity": BASE + "id/activity/",
    "agent": BASE + "id/agent/",
    "allot": "https://w3id.org/akn/ontology/allot/",
    "anno": BASE + "anno/",
    "assessment": BASE + "id/force-assessment/",
    "cdm": "http://publications.europa.eu/ontology/cdm#",
    "certainty": BASE + "vocab/certainty/",
    "citation": BASE + "id/citation/",
    "computation-rule": BASE + "vocab/computation-rule/",
    "dcterms": DCTERMS,
    "divergence": BASE + "id/divergence/",
    "divergence-kind": BASE + "vocab/divergence-kind/",
    "divergence-severity": BASE + "vocab/divergence-severity/",
    "divergence-status": BASE + "vocab/divergence-status/",
    "eli": ELI,
    "event": BASE + "id/event/",
    "evidence-part": BASE + "vocab/evidence-part/",
    "finding": BASE + "id/finding/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "force": BASE + "vocab/force/",
    "force-basis": BASE + "vocab/force-basis/",
    "fulfilment": BASE + "vocab/fulfilment/",
    "fulfilment-object": BASE + "vocab/fulfilment-object/",
    "function": BASE + "vocab/citation-function/",
    "graph": BASE + "graph/",
    "gufo": "http://purl.org/nemo/gufo#",
    "instrument": BASE + "id/instrument/",
    "language": LANGUAGE,
    "limit-kind": BASE + "vocab/limit-kind/",
    "link": BASE + "id/link/",
    "lkif-action": "http://www.estrellaproject.org/lkif-core/action.owl#",
    "lkif-norm": "http://www.estrellaproject.org/lkif-core/norm.owl#",
    "lrmlmm": "http://docs.oasis-open.org/legalruleml/ns/v1.0/metamodel#",
    "norm": BASE + "id/norm/",
    "oa": OA,
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": PROV,
    "qualifier": BASE + "vocab/qualifier/",
    "rdf": RDF,
    "rdfs": RDFS,
    "reading": BASE + "id/reading/",
    "reading-kind": BASE + "vocab/reading-kind/",
    "reading-rule": BASE + "vocab/reading-rule/",
    "res": BASE + "eli/un/sc/res/",
    "review-state": BASE + "vocab/review-state/",
    "rule": BASE + "profile/odrl#",
    "schema": "https://schema.org/",
    "scope": BASE + "vocab/scope/",
    "sh": "http://www.w3.org/ns/shacl#",
    "shape": SHAPE,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "subdivision": BASE + "vocab/subdivision-kind/",
    "system": BASE + "id/system/",
    "system-kind": BASE + "vocab/system-kind/",
    "system-status": BASE + "vocab/system-status/",
    "time": "http://www.w3.org/2006/time#",
    "time-limit": BASE + "id/time-limit/",
    "topic": BASE + "vocab/topic/",
    "undo": "https://w3id.org/un/ontology/undo/",
    "unscr": UNSCR,
    "vann": "http://purl.org/vocab/vann/",
    "verb": BASE + "vocab/operative-verb/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": XSD,
}


@lru_cache(maxsize=8192)
def iri(curie: str) -> Iri:
    """Expand ``prefix:local`` with the table above; raise KeyError for a prefix that is not in it."""
    prefix, _, local = curie.partition(":")
    return Iri(PREFIXES[prefix] + local)


def curie(name: Iri) -> str:
    """Return ``prefix:local``, the inverse of ``iri``, or the whole IRI where no prefix of the table begins it."""
    for prefix, start in PREFIXES.items():
        if name.value.startswith(start):
            return f"{prefix}:{name.value.removeprefix(start)}"
    return name.value


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
