"""Where the dataset is joined to others: VoID (W3C note of 2011-03-03), section 5; a linkset for each kind of link."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from unscr.ask import Row
from unscr.dataset.names import DATASET, VOID, a, count
from unscr.graph.encode import Statement
from unscr.namespaces import DCTERMS, curie, graph_key
from unscr.terms import Iri, Literal


def linksets(rows: Sequence[Row]) -> Iterator[Statement]:
    """Yield the linksets and the data sets they lead to, from the rows of the query ``linksets``."""
    for row in rows:
        graph, kind, name = row["graph"], row["kind"], row["name"]
        if not (isinstance(graph, Iri) and isinstance(kind, Iri) and isinstance(name, Literal)):
            continue
        key = quote(graph_key(graph.value).removeprefix("link/"), safe="-_.~")
        target = Iri(f"{DATASET.value}#target-{key}")
        links = Iri(f"{DATASET.value}#links-{key}-{quote(curie(kind), safe='-_.~')}")
        yield graph, Iri(VOID + "subset"), links
        yield from a(links, VOID + "Linkset")
        yield links, Iri(VOID + "linkPredicate"), kind
        yield links, Iri(VOID + "subjectsTarget"), DATASET
        yield links, Iri(VOID + "objectsTarget"), target
        yield links, Iri(VOID + "triples"), count(int(row["links"].value))
        yield from a(target, VOID + "Dataset")
        # The graph is called "links: …", after what it leads to.
        title = name.value.partition("：" if name.language == "zh" else ": ")[2] or name.value
        yield target, Iri(DCTERMS + "title"), Literal(title, name.language)
