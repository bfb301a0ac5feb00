"""A graph that is small enough to be held: what it says, found by subject and property."""

from collections.abc import Iterable, Iterator, Mapping

from unscr.answer import Engine, graph_task
from unscr.ask import Labelled
from unscr.graph.encode import Statement, statements
from unscr.namespaces import RDF, iri
from unscr.terms import Iri, Literal, Term

_FIRST, _REST, _NIL = RDF + "first", RDF + "rest", RDF + "nil"
_TYPE = RDF + "type"


class Said:
    """What some statements say; properties are asked for by prefixed names, things are IRIs or blank nodes."""

    def __init__(self, found: Iterable[Statement]) -> None:
        self._of: dict[str, dict[str, list[Term]]] = {}
        self._pointing: dict[tuple[str, str], list[str]] = {}
        for subject, predicate, value in found:
            self._of.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value)
            if isinstance(value, Iri):
                self._pointing.setdefault((predicate.value, value.value), []).append(subject.value)

    def subjects(self, start: str) -> list[str]:
        """Return the things of which something is said and whose IRIs begin so, in the order of their names."""
        return sorted((each for each in self._of if each.startswith(start)), key=lambda each: (each.casefold(), each))

    def about(self, subject: str) -> Mapping[str, list[Term]]:
        """Return all that is said of a thing, by the IRI of the property."""
        return self._of.get(subject, {})

    def values(self, subject: str, *properties: str) -> Iterator[Term]:
        """Yield the values of a thing under some properties."""
        for each in properties:
            yield from self._of.get(subject, {}).get(iri(each).value, ())

    def things(self, subject: str, *properties: str) -> list[str]:
        """Return the values that are things, in the order of their names."""
        return sorted({each.value for each in self.values(subject, *properties) if isinstance(each, Iri)})

    def pointing(self, thing: str, *properties: str) -> list[str]:
        """Return what points at a thing with some properties, in the order of their names."""
        return sorted({each for one in properties for each in self._pointing.get((iri(one).value, thing), ())})

    def kinds(self, subject: str) -> list[str]:
        """Return the classes of a thing."""
        return self.things(subject, "rdf:type")

    def of_kind(self, kind: str) -> list[str]:
        """Return the things of a class, a prefixed name."""
        return sorted(self._pointing.get((_TYPE, iri(kind).value), ()))

    def words(self, subject: str, name: str) -> Labelled | None:
        """Return a text of a thing in both languages, one standing in for the other; None where there is none."""
        texts: dict[str, str] = {}
        for each in self.values(subject, name):
            if isinstance(each, Literal):
                texts.setdefault(each.language, each.value)
        if not texts:
            return None
        anyone = next(iter(texts.values()))
        return Labelled(subject, texts.get("en", anyone), texts.get("zh", anyone))

    def text(self, subject: str, name: str) -> str:
        """Return a text that has no language, empty where there is none."""
        return next((each.value for each in self.values(subject, name)), "")

    def members(self, head: str) -> list[Term]:
        """Return what stands in a list; one that runs in a circle ends where it would begin again."""
        found: list[Term] = []
        seen = {_NIL}
        while head not in seen:
            seen.add(head)
            found += self._of.get(head, {}).get(_FIRST, [])[:1]
            head = next((each.value for each in self._of.get(head, {}).get(_REST, ())), _NIL)
        return found


def read(engine: Engine, *graphs: str) -> Said:
    """Return what some named graphs of the data say; raises NotFound for one that is not there, and as ``Engine.run``.

    Their blank nodes are kept apart.
    """
    found: list[Statement] = []
    for number, each in enumerate(graphs):
        with engine.run(graph_task(each, "application/n-triples")).file as file:
            found += (_apart(one, number) for one in statements(file.read()))
    return Said(found)


def _apart(statement: Statement, number: int) -> Statement:
    subject, predicate, value = statement
    return _renamed(subject, number), predicate, _renamed(value, number) if isinstance(value, Iri) else value


def _renamed(node: Iri, number: int) -> Iri:
    return Iri(f"{node.value}-{number}") if node.value.startswith("_:") else node
