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
from unscr.terms import Iri, Literal, Term

__all__ = ["OWN", "POINTING", "Description", "Statement", "describe", "document", "is_known"]

# As the query has them: of one page, the most names and classes of a thing, other statements about it, statements of
# its blank nodes at each of two depths, and those that point at it.
HEADING = 200
OWN = 2000
HELD = 500
POINTING = 200
# Far beyond what anybody reads; a query is the way to all that points at a thing.
_LAST_PAGE = 100_000

_HYDRA = "http://www.w3.org/ns/hydra/core#"
_NAMING = (iri("rdfs:label"), iri("skos:prefLabel"))
# What a page says of the thing whatever its part is.
_HEADING = (*_NAMING, iri("rdf:type"))
_TOPIC = Iri("http://xmlns.com/foaf/0.1/primaryTopic")
_LIMIT = {
    "en": f"A page holds up to {OWN:,} statements about the thing and {POINTING} that point at it, of which further "
    f"pages have the rest; and up to {HEADING} of its names and classes, and {HELD} of its blank nodes at each of two "
    "depths. A query has everything.",
    "zh": f"每页至多含关于该事物的陈述{OWN}条和指向它的陈述{POINTING}条，其余见后续各页；另至多含其名称和类"
    f"{HEADING}条，其空白节点的陈述两层各{HELD}条。全部内容可通过查询取得。",
}


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of a thing, what points at it, and the labels of what is at the other end.

    ``cut`` tells whether more is said of the thing than one page holds; ``cut_within`` whether there are more names,
    classes or blank nodes than any page has; ``more`` whether another page follows; ``digest`` names the data.
    """

    thing: Iri
    page: int
    cut: bool
    cut_within: bool
    more: bool
    digest: str
    own: tuple[Statement, ...]
    held: tuple[Statement, ...]
    pointing: tuple[Statement, ...]
    naming: tuple[Statement, ...]

    @property
    def whole(self) -> bool:
        """Tell whether this is all of it."""
        return self.page == 1 and not self.more and not self.cut_within

    def statements(self) -> Iterator[Statement]:
        """Yield all statements, those about the thing first, and last which page this is of several."""
        yield from self.own
        yield from self.held
        yield from self.pointing
        yield from self.naming
        if self.whole:
            return
        here = _page(self.thing, self.page)
        yield here, iri("rdf:type"), Iri(_HYDRA + "PartialCollectionView")
        yield here, _TOPIC, self.thing
        yield from ((here, iri("rdfs:comment"), Literal(words, language)) for language, words in _LIMIT.items())
        if self.more:
            yield here, Iri(_HYDRA + "next"), _page(self.thing, self.page + 1)
        if self.page > 1:
            yield here, Iri(_HYDRA + "previous"), _page(self.thing, self.page - 1)


def describe(engine: Engine, thing: Iri, page: int = 1) -> Description | None:
    """Return a page of the description of a thing, None where there is nothing to say; raises as ``Engine.run``.

    A later page has its part of what is said of the thing where that is more than a page holds, with the name and the
    classes of the thing, and else all of it.
    """
    if not 1 <= page <= _LAST_PAGE:
        return None
    found, digest = _asked(engine, thing, 0, (page - 1) * POINTING)
    pointing = [each for each in found if each[2] == thing and each[0] != thing and _has_name(each[0])]
    heading, own = _own(found, thing)
    cut = len(own) > OWN
    if cut and page > 1:
        further, digest = _asked(engine, thing, (page - 1) * OWN, (page - 1) * POINTING)
        found, own = [*found, *further], _own(further, thing)[1]
    if not found or (page > 1 and not pointing and not (cut and own)):
        return None
    more = len(pointing) > POINTING or len(own) > OWN
    held, cut_within = _held(found, {each[2] for each in own})
    # What is beyond a limit was asked for to know of it.
    said = [*heading[:HEADING], *own[:OWN]]
    others = {each[0] for each in pointing[:POINTING]} | {each[2] for each in (*said, *held)}
    naming = (
        each for each in found if each[1] in _NAMING and each[0] != thing and _has_name(each[0]) and each[0] in others
    )
    parts = (tuple(sorted({*each}, key=_order)) for each in (said, held, pointing[:POINTING], naming))
    return Description(thing, page, cut, cut_within or len(heading) > HEADING, more, digest, *parts)


def _asked(engine: Engine, thing: Iri, own: int, pointing: int) -> tuple[list[Statement], str]:
    """Return what the query gives beyond so many statements about a thing, and so many that point at it."""
    same = [thing]
    text = text_of("describe", named=same, subject=same, holder=same, outermost=same, object=same)
    answer = engine.run(Task("application/n-triples", skip(text, own, pointing)))
    with answer.file as file:
        return decoded(file.read()), answer.digest


def _own(found: list[Statement], thing: Iri) -> tuple[list[Statement], list[Statement]]:
    """Return the names and classes of a thing, and what else is said of it."""
    own = [each for each in found if each[0] == thing]
    return [each for each in own if each[1] in _HEADING], [each for each in own if each[1] not in _HEADING]


def _held(found: list[Statement], direct: set[Term]) -> tuple[list[Statement], bool]:
    """Return the statements of blank nodes, and whether there are more at either depth."""
    depths: tuple[list[Statement], list[Statement]] = ([], [])
    for each in found:
        if not _has_name(each[0]):
            depths[each[0] not in direct].append(each)
    return [each for depth in depths for each in depth[:HELD]], any(len(depth) > HELD for depth in depths)


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
