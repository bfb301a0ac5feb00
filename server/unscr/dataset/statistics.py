"""How much there is of what: VoID (W3C note of 2011-03-03), sections 2, 4.3, 4.4 and 4.6; counted in what is served."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import quote

from unscr.ask import Row
from unscr.dataset.names import DATASET, FOAF, VOID, a, count
from unscr.dataset.sums import file_key
from unscr.graph.encode import Statement
from unscr.namespaces import BASE, DCTERMS, ONTOLOGY, curie, graph_key
from unscr.protocol.media import EXTENSIONS
from unscr.terms import Iri, Literal, Term

# More works, or graphs, than these are not told one by one: a description is to be read.
MOST = 200


def statistics(root: str, triples: int, told: Callable[[str], Sequence[Row]]) -> Iterator[Statement]:
    """Yield what is counted of the whole, and where it is had; ``told`` answers a query about the whole.

    Of many works some are examples, and none a root.
    """
    yield from a(DATASET, VOID + "Dataset")
    yield DATASET, Iri(VOID + "sparqlEndpoint"), Iri(root + "/sparql")
    yield DATASET, Iri(VOID + "uriSpace"), Literal(BASE)
    yield DATASET, Iri(VOID + "vocabulary"), Iri(ONTOLOGY)
    yield DATASET, Iri(VOID + "triples"), count(triples)
    for extension in EXTENSIONS:
        yield DATASET, Iri(VOID + "dataDump"), Iri(f"{root}/download/unscr.{extension}")
    works = sorted({each["work"].value for each in told("language-versions") if _is_named(each["work"])})
    for work in works[:MOST]:
        yield DATASET, Iri(VOID + "exampleResource"), Iri(work)
        if len(works) <= MOST:
            yield DATASET, Iri(VOID + "rootResource"), Iri(work)
    classes, properties = told("void-classes"), told("void-properties")
    yield DATASET, Iri(VOID + "classes"), count(len(classes))
    yield DATASET, Iri(VOID + "properties"), count(len(properties))
    yield from _partitions(classes, "class", "entities")
    yield from _partitions(properties, "property", "triples")


def graphs(root: str, counts: Mapping[str, int], rights: Sequence[Row]) -> Iterator[Statement]:
    """Yield each named graph as a part of the dataset: its size, its licence, and its files where it has its own.

    Many graphs are told by layers, each a part of the dataset with a page that lists its graphs.
    """
    if len(counts) > MOST:
        yield from _layers(root, counts)
        return
    licenses: dict[str, list[Term]] = {}
    for row in rights:
        licenses.setdefault(row["graph"].value, []).append(row["license"])
    for name, triples in counts.items():
        part, key = Iri(name), file_key(name)
        yield DATASET, Iri(VOID + "subset"), part
        yield from a(part, VOID + "Dataset")
        yield part, Iri(VOID + "triples"), count(triples)
        for extension in EXTENSIONS if key else ():
            # An escape that is in the name is escaped itself: who asks at the address has it undone once.
            yield part, Iri(VOID + "dataDump"), Iri(f"{root}/download/graph/{quote(key or '')}.{extension}")
        for each in licenses.get(name, ()):
            yield part, Iri(DCTERMS + "license"), each


def layers(counts: Mapping[str, int]) -> Mapping[str, tuple[int, int]]:
    """Return by layer, the first step of the keys of graphs, how many graphs and statements it has."""
    found: dict[str, tuple[int, int]] = {}
    for name, triples in counts.items():
        layer = graph_key(name).partition("/")[0]
        many, held = found.get(layer, (0, 0))
        found[layer] = many + 1, held + triples
    return found


def _layers(root: str, counts: Mapping[str, int]) -> Iterator[Statement]:
    for layer, (many, triples) in layers(counts).items():
        part = Iri(f"{DATASET.value}#layer-{quote(layer, safe='-_.~')}")
        yield DATASET, Iri(VOID + "subset"), part
        yield from a(part, VOID + "Dataset")
        yield part, Iri(VOID + "triples"), count(triples)
        yield part, Iri(VOID + "documents"), count(many)
        yield part, Iri(FOAF + "page"), Iri(f"{root}/downloads?layer={quote(layer, safe='')}")


def _partitions(rows: Sequence[Row], kind: str, counted: str) -> Iterator[Statement]:
    for row in rows:
        named = row[kind]
        # A class without a name has no name to be listed under.
        if isinstance(named, Iri) and _is_named(named):
            part = Iri(f"{DATASET.value}#{kind}-{quote(curie(named), safe='-_.~')}")
            yield DATASET, Iri(f"{VOID}{kind}Partition"), part
            yield part, Iri(VOID + kind), named
            yield part, Iri(VOID + counted), count(int(row["count"].value))


def _is_named(term: Term) -> bool:
    return isinstance(term, Iri) and not term.value.startswith("_:")
