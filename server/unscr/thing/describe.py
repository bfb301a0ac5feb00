"""The description of a thing: one page of statements, the same in every form and on the page for people.

``queries/app/describe.rq`` says what a description holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import text_of
from unscr.graph.encode import Statement
from unscr.graph.encode import document as encoded
from unscr.graph.encode import statements as decoded
from unscr.graph.task import Task
from unscr.namespaces import iri
from unscr.protocol.binding import skip
from unscr.terms import Iri

__all__ = ["OWN", "POINTING", "Description", "Statement", "describe", "document", "is_known"]

# As the query has them: the most statements about a thing, and those of one page that point at it.
OWN = 2000
POINTING = 200
# Far beyond what anybody reads; a query is the way to all that points at a thing.
_LAST_PAGE = 100_000

_HYDRA = "http://www.w3.org/ns/hydra/core#"
_NAMING = (iri("rdfs:label"), iri("skos:prefLabel"))
_TOPIC = Iri("http://xmlns.com/foaf/0.1/primaryTopic")


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of a thing, what points at it, and the labels of what is at the other end.

    ``more`` tells whether another page of what points at it follows; ``digest`` names the data it is from.
    """

    thing: Iri
    page: int
    more: bool
    digest: str
    own: tuple[Statement, ...]
    held: tuple[Statement, ...]
    pointing: tuple[Statement, ...]
    naming: tuple[Statement, ...]

    @property
    def cut(self) -> bool:
        """Tell whether more is said of the thing than a description holds."""
        return len(self.own) >= OWN

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, those about the thing first, and last which page this is of several."""
        yield from self.own
        yield from self.held
        yield from self.pointing
        yield from self.naming
        if self.page == 1 and not self.more:
            return
        here = _page(self.thing, self.page)
        yield here, iri("rdf:type"), Iri(_HYDRA + "PartialCollectionView")
        yield here, _TOPIC, self.thing
        if self.more:
            yield here, Iri(_HYDRA + "next"), _page(self.thing, self.page + 1)
        if self.page > 1:
            yield here, Iri(_HYDRA + "previous"), _page(self.thing, self.page - 1)


def describe(engine: Engine, thing: Iri, page: int = 1) -> Description | None:
    """Return a page of the description of a thing, None where there is nothing to say; raises as ``Engine.run``."""
    if not 1 <= page <= _LAST_PAGE:
        return None
    same = [thing]
    text = text_of("describe", subject=same, holder=same, outermost=same, object=same)
    answer = engine.run(Task("application/n-triples", skip(text, (page - 1) * POINTING)))
    with answer.file as file:
        found = decoded(file.read())
    pointing = [each for each in found if each[2] == thing and each[0] != thing and _has_name(each[0])]
    if not found or (page > 1 and not pointing):
        return None
    own = tuple(each for each in found if each[0] == thing)
    held = tuple(each for each in found if not _has_name(each[0]))
    shown = tuple(pointing[:POINTING])
    others = {each[0] for each in shown} | {each[2] for each in (*own, *held)}
    naming = tuple(
        each for each in found if each[1] in _NAMING and each[0] != thing and _has_name(each[0]) and each[0] in others
    )
    ordered = (tuple(sorted(each, key=_order)) for each in (own, held, shown, naming))
    return Description(thing, page, len(pointing) > POINTING, answer.digest, *ordered)


def document(description: Description, media_type: str) -> bytes:
    """Return a description in a form; raises NotAcceptable for what the form cannot express."""
    return encoded(description.statements(), media_type)


def is_known(engine: Engine, thing: Iri) -> bool:
    """Tell whether anything is said of a thing, or it is spoken of; raises what ``Engine.run`` raises."""
    with engine.run(
        Task("application/sparql-results+json", text_of("known", thing=[thing], pointed=[thing]))
    ).file as file:
        return b"true" in file.read()


def _page(thing: Iri, page: int) -> Iri:
    return Iri(f"{thing.value}?page={page}")


def _has_name(node: Iri) -> bool:
    return not node.value.startswith("_:")


def _order(statement: Statement) -> tuple[str, str, bool, str, str]:
    subject, predicate, value = statement
    language = "" if isinstance(value, Iri) else value.language
    return subject.value, predicate.value, not isinstance(value, Iri), language, value.value
