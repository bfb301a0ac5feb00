"""Which graph a request to the graph store is about. SPARQL 1.1 Graph Store HTTP Protocol, sections 4.1 and 4.2."""

from unscr.errors import RequestError
from unscr.protocol.parameter import Pairs, check_absolute

READING = ("GET", "HEAD")


def named(arguments: Pairs) -> str:
    """Return the name of the graph in the query string, empty for the default graph.

    Raises RequestError unless exactly one graph is named, by an absolute IRI or as ``default``.
    """
    given = list(arguments)
    graphs = [value for key, value in given if key == "graph"]
    default = [value for key, value in given if key == "default"]
    if len(graphs) + len(default) != 1:
        raise RequestError(
            "Name one graph: either 'graph' with its IRI, or 'default'.",
            "请指明唯一的图：以 graph 给出其 IRI，或用 default。",
        )
    if not graphs:
        return ""
    check_absolute(graphs[0])
    return graphs[0]
