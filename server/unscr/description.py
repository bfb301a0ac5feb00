"""What the endpoint says of itself: languages, formats, entailment, and the graphs that can be asked.

SPARQL 1.1 Service Description. Nothing is claimed that is not there: no extension function, and
federation only where endpoints are listed.
"""

from collections.abc import Iterator

from unscr.graph.encode import Statement
from unscr.graph.engine import About
from unscr.namespaces import RDF
from unscr.terms import XSD, Iri, Literal

_SD = "http://www.w3.org/ns/sparql-service-description#"
PREFIXES = {"sd": _SD}
_VOID_TRIPLES = Iri("http://rdfs.org/ns/void#triples")
_TYPE = Iri(RDF + "type")
# W3C "Unique URIs for File Formats"; the last four are of graphs.
_FORMATS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG", "N-Quads"),
)


def description(endpoint: str, updates: str, about: About, federated: bool = False) -> Iterator[Statement]:
    """Yield the statements; what has no name of its own is named by a fragment of ``endpoint``.

    ``updates`` is the address that takes updates, empty where none does; ``federated`` tells whether queries may have
    SERVICE clauses.
    """
    service, dataset, default = (Iri(endpoint + step) for step in ("", "#dataset", "#default-graph"))
    yield service, _TYPE, _sd("Service")
    yield service, _sd("endpoint"), service
    yield service, _sd("supportedLanguage"), _sd("SPARQL11Query")
    if updates:
        yield Iri(updates), _TYPE, _sd("Service")
        yield Iri(updates), _sd("endpoint"), Iri(updates)
        yield Iri(updates), _sd("supportedLanguage"), _sd("SPARQL11Update")
        yield Iri(updates), _sd("defaultDataset"), dataset
        # What can be changed can hold a graph without statements.
        yield service, _sd("feature"), _sd("EmptyGraphs")
        yield Iri(updates), _sd("feature"), _sd("EmptyGraphs")
    if federated:
        yield service, _sd("feature"), _sd("BasicFederatedQuery")
    if about.merged:
        yield service, _sd("feature"), _sd("UnionDefaultGraph")
    yield service, _sd("defaultEntailmentRegime"), Iri("http://www.w3.org/ns/entailment/Simple")
    for name in _FORMATS:
        yield service, _sd("resultFormat"), Iri(f"http://www.w3.org/ns/formats/{name}")
    yield service, _sd("defaultDataset"), dataset
    yield service, _sd("availableGraphs"), dataset
    yield dataset, _TYPE, _sd("Dataset")
    yield dataset, _TYPE, _sd("GraphCollection")
    yield dataset, _sd("defaultGraph"), default
    yield default, _TYPE, _sd("Graph")
    yield default, _VOID_TRIPLES, _count(about.default)
    for place, name in enumerate(about.counts, start=1):
        entry, graph = Iri(f"{endpoint}#named-graph-{place}"), Iri(f"{endpoint}#graph-{place}")
        yield dataset, _sd("namedGraph"), entry
        yield entry, _TYPE, _sd("NamedGraph")
        yield entry, _sd("name"), Iri(name)
        yield entry, _sd("graph"), graph
        yield graph, _TYPE, _sd("Graph")
        yield graph, _VOID_TRIPLES, _count(about.counts[name])


def _sd(name: str) -> Iri:
    return Iri(_SD + name)


def _count(number: int) -> Literal:
    return Literal(str(number), datatype=XSD + "integer")
