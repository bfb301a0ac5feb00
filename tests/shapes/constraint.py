"""What a shapes graph demands: the named shapes that can report, and each component they report with."""

from collections.abc import Iterator

from rdflib import RDF, SH, Graph, Node

TARGETS = (SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf)
# The parameters of SHACL Core; the component of each is its name with a capital. W3C SHACL, section 4.
PARAMETERS = (
    *(SH["class"], SH.datatype, SH.nodeKind, SH.minCount, SH.maxCount, SH.minExclusive, SH.minInclusive),
    *(SH.maxExclusive, SH.maxInclusive, SH.minLength, SH.maxLength, SH.pattern, SH.languageIn, SH.uniqueLang),
    *(SH.equals, SH.disjoint, SH.lessThan, SH.lessThanOrEquals, SH["not"], SH["and"], SH["or"], SH.xone, SH.node),
    *(SH.qualifiedMinCount, SH.qualifiedMaxCount, SH.closed, SH.hasValue, SH["in"]),
)
# Predicates of a shape that bring no component of their own.
OTHERS = (
    *(*TARGETS, SH.path, SH.property, SH.sparql, SH.severity, SH.message),
    *(SH.qualifiedValueShape, SH.ignoredProperties, SH.flags),
)
_LISTS = (SH["and"], SH["or"], SH.xone)
_SINGLE = (SH.node, SH["not"], SH.qualifiedValueShape)


def shapes(graph: Graph) -> set[Node]:
    """Return the node shapes and property shapes."""
    declared = {*graph.subjects(RDF.type, SH.NodeShape), *graph.subjects(RDF.type, SH.PropertyShape)}
    used = {*graph.objects(None, SH.property), *operands(graph)}
    return declared | used | {each for predicate in TARGETS for each in graph.subjects(predicate, None)}


def operands(graph: Graph) -> set[Node]:
    """Return the shapes that only answer yes or no inside another constraint."""
    single = {each for predicate in _SINGLE for each in graph.objects(None, predicate)}
    lists = {each for predicate in _LISTS for head in graph.objects(None, predicate) for each in graph.items(head)}
    return single | lists


def below(graph: Graph, some: set[Node]) -> set[Node]:
    """Return ``some`` and the property shapes they hold, at any depth."""
    found, new = set[Node](), set(some)
    while new:
        found |= new
        new = {each for shape in new for each in graph.objects(shape, SH.property)} - found
    return found


def reporting(graph: Graph) -> set[Node]:
    """Return the shapes whose results stand in a report: those with a target, and the property shapes they hold."""
    return below(graph, {each for predicate in TARGETS for each in graph.subjects(predicate, None)})


def constraints(graph: Graph) -> Iterator[tuple[str, str]]:
    """Yield each pair of a named shape, or named SPARQL constraint, and a component that it can report."""
    for shape in reporting(graph):
        for parameter in PARAMETERS:
            if (shape, parameter, None) in graph:
                yield str(shape), component(parameter)
        for each in graph.objects(shape, SH.sparql):
            yield str(each), "SPARQLConstraintComponent"


def component(parameter: Node) -> str:
    """Return the component of a parameter: ``sh:minCount`` gives ``MinCountConstraintComponent``."""
    local = str(parameter).rpartition("#")[2]
    return f"{local[0].upper()}{local[1:]}ConstraintComponent"
