"""The ontology as one document for people: what it is, its modules with their drawings, and every term."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.catalogue import cards
from unscr.model.page import used
from unscr.namespaces import ONTOLOGY, UNSCR, graph
from unscr.terminology.edges import Edges, Pictures
from unscr.terminology.example import examples
from unscr.terminology.module import OTHER, Module, released_modules
from unscr.terminology.naming import local, naming
from unscr.terminology.said import Said, read
from unscr.terminology.term import Sources, TermShown, narrower
from unscr.terms import Iri

# The words with which people come, and the register of each.
_DOORS = (("Actor", "/actors"), ("Obligation", "/norms"), ("Instrument", "/instruments"), ("Deadline", "/deadlines"))
_GRAPH = graph("ontology").value


@dataclass(frozen=True, slots=True)
class Chapter:
    """A module with its drawing, its terms, and the properties that the drawing cannot show."""

    module: Module
    pictures: Pictures
    loose: tuple[Labelled, ...]
    terms: tuple[TermShown, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A namespace document: its title, what it is for, and facts whose values may be links."""

    title: Labelled
    description: Labelled | None
    version: str
    license: str
    creators: tuple[Labelled, ...]
    created: str
    modified: str


@dataclass(frozen=True, slots=True)
class Book:
    """The whole; ``doors`` are the terms with which people come, each with the path of its register.

    ``schemes`` are those of the data, whose concepts are values of properties.
    """

    heading: Heading
    pictures: Pictures
    loose: tuple[Labelled, ...]
    doors: tuple[tuple[TermShown, str], ...]
    chapters: tuple[Chapter, ...]
    schemes: tuple[Labelled, ...]

    def index(self, language: str) -> list[TermShown]:
        """Return all terms in the order of their names in a language."""
        terms = (each for chapter in self.chapters for each in chapter.terms)
        return sorted(terms, key=lambda each: (each.name.say(language).casefold(), each.anchor))


def book(engine: Engine) -> Book | None:
    """Return the ontology that is served, None where there is none; raises ContentError, and as ``Engine.run``."""
    graphs = engine.about().counts
    if _GRAPH not in graphs:
        return None
    # What aligns it to another vocabulary stands in a graph of its own.
    said = read(engine, _GRAPH, *sorted(each for each in graphs if each.startswith(_GRAPH + "/")))
    terms = said.subjects(UNSCR)
    if not terms:
        return None
    spoken = {value.value for node in said.subjects("") for of in said.about(node).values() for value in of}
    name = naming(engine, said, UNSCR, {each for each in spoken if ":" in each})
    shapes = graph("shapes").value
    guards = read(engine, shapes) if shapes in graphs else Said(())
    shown = examples(engine, Iri(_GRAPH))
    sources = Sources(said, name, shown, used(cards("competency")), guards, narrower(said))
    edges = Edges(said, name, lambda term: shown[term].datatype if term in shown else "")
    made = {each: sources.shown(each) for each in sources.terms()}
    doors = ((made.get(UNSCR + each), path) for each, path in _DOORS)
    return Book(
        heading(said, ONTOLOGY, name),
        edges.of_whole(),
        edges.loose(made),
        tuple((term, path) for term, path in doors if term),
        _chapters(made, edges),
        tuple(sorted(_schemes(engine), key=lambda each: each.en.casefold())),
    )


def heading(said: Said, document: str, name: Callable[[str], Labelled]) -> Heading:
    """Return what a namespace document says of itself."""
    title = said.words(document, "dcterms:title") or said.words(document, "rdfs:label")
    return Heading(
        title or Labelled(document, local(document), local(document)),
        said.words(document, "dcterms:description"),
        said.text(document, "owl:versionInfo"),
        next(iter(said.things(document, "dcterms:license")), ""),
        tuple(map(name, said.things(document, "dcterms:creator"))),
        said.text(document, "dcterms:created"),
        said.text(document, "dcterms:modified"),
    )


def _schemes(engine: Engine) -> Iterable[Labelled]:
    return labels(engine, {row["scheme"].value for row in ask(engine, "schemes")}).values()


def _chapters(made: Mapping[str, TermShown], edges: Edges) -> tuple[Chapter, ...]:
    modules = released_modules()
    found = []
    for module in (*modules.known, OTHER):
        terms = [each for each in made if modules.of.get(each, "") == module.name]
        if terms:
            shown = tuple(made[each] for each in terms)
            found.append(Chapter(module, edges.of_module(terms), edges.loose(terms), shown))
    return tuple(found)
