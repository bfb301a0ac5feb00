"""What the panel of a norm says, line by line: a word for it, the values, and the words that carry each.

The lines and their order stand in one table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled
from unscr.reading.evidence import Evidence, Span
from unscr.reading.things import Things
from unscr.said import Said

Words = Callable[[Span], "Quote | None"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words quoted from a provision in one language."""

    text: str
    language: str


class Quoting:
    """Says what a span says."""

    def __init__(self, texts: Mapping[str, tuple[str, str]]) -> None:
        self._texts = texts

    def __call__(self, span: Span) -> Quote | None:
        """Return the words; none where they stand in no text of this resolution."""
        return self.between(span.words, span.start, span.end)

    def between(self, words: str, start: int, end: int) -> Quote | None:
        """Return what stands in the words with an IRI from one place to before another."""
        text, language = self._texts.get(words, ("", ""))
        quoted = text[start:end]
        return Quote(quoted, language) if quoted else None


@dataclass(frozen=True, slots=True)
class Value:
    """One value: what it is called (without an IRI where it is only words), what it says more, its words."""

    name: Labelled
    more: Said | None = None
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a panel."""

    name: Said
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """How a line is made: its word, the property, and the part of the evidence.

    ``own`` tells that the evidence stands for the value and not for the norm.
    """

    en: str
    zh: str
    name: str
    part: str = ""
    own: bool = False


PARTNERS = (
    Line("counterparty", "相对方", "unscr:counterparty", "counterparty"),
    Line("recipient", "接收方", "unscr:deliverTo", "recipient"),
    Line("beneficiary", "受益方", "unscr:beneficiary", "beneficiary"),
    Line("assisted by", "协助方", "unscr:assistedBy", "assisting-party"),
    Line("in consultation with", "协商方", "unscr:inConsultationWith", "consulted-party"),
)
CONDUCT = (
    Line("action", "行动", "unscr:action", "action"),
    Line("object", "对象", "unscr:object", "object"),
)
CONDITION = Said("condition", "条件")
PURPOSE = Said("purpose", "目的")
LEGAL_BASIS = Said("law referred to", "所援引法律")
ELEMENTS = (
    Line(CONDITION.en, CONDITION.zh, "unscr:condition", "condition", own=True),
    Line(PURPOSE.en, PURPOSE.zh, "unscr:purpose", "purpose", own=True),
    Line("manner", "方式", "unscr:manner", "manner", own=True),
    Line(LEGAL_BASIS.en, LEGAL_BASIS.zh, "unscr:legalBasis", "legal-basis", own=True),
    Line("for example", "举例", "unscr:illustratedBy", "illustration", own=True),
)
PLACE = (
    Line("instrument relied on", "文书依据", "unscr:instrumentBasis"),
    Line("system", "系统", "unscr:concernsSystem"),
    Line("kind of fulfilment", "履行类型", "unscr:fulfilmentKind"),
    Line("what fulfils it", "履行内容", "unscr:fulfilmentObject"),
    Line("restates", "重述", "unscr:restates"),
    Line("extends", "扩及", "unscr:extends"),
    Line("part of", "所属规范", "unscr:partOfNorm"),
    Line("topic", "主题", "unscr:topic"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """What facts are made from: statements, names, evidence, and what a span says."""

    things: Things
    names: Mapping[str, Labelled]
    evidence: Evidence
    words: Words

    def called(self, thing: str) -> Labelled:
        """Return a thing and its name; its IRI where it has none."""
        return self.names.get(thing) or Labelled(thing, thing, thing)

    def quotes(self, body: str, part: str) -> tuple[Quote, ...]:
        """Return the words that carry one part of a thing, each once."""
        found = (self.words(span) for span in self.evidence.of(body, part))
        return tuple(dict.fromkeys(each for each in found if each is not None))


def facts(source: Source, norm: str, lines: tuple[Line, ...]) -> tuple[Fact, ...]:
    """Return the lines that a norm has something for."""
    made = []
    for line in lines:
        values = _values(source, norm, line)
        if values:
            made.append(Fact(Said(line.en, line.zh), values))
    return tuple(made)


def actors(source: Source, norm: str, name: str, part: str) -> tuple[Value, ...]:
    """Return the actors that a norm gives a part to, each with the words that name it."""
    found = source.things.values(norm, name)
    spans = source.evidence.of(norm, part)
    made = []
    for each in found:
        mine = [span for span in spans if each in source.evidence.naming(span, found)]
        quotes = dict.fromkeys(quote for span in mine if (quote := source.words(span)) is not None)
        made.append(Value(source.called(each), quotes=tuple(quotes)))
    return tuple(made)


def _values(source: Source, norm: str, line: Line) -> tuple[Value, ...]:
    if line in PARTNERS:
        return actors(source, norm, line.name, line.part)
    if line.own:
        found = source.things.values(norm, line.name)
        return tuple(Value(source.called(each), quotes=source.quotes(each, line.part)) for each in found)
    quotes = source.quotes(norm, line.part) if line.part else ()
    words = source.things.said(norm, line.name)
    if words is not None:
        return (Value(Labelled("", words.en, words.zh), quotes=quotes),)
    values = [Value(source.called(each)) for each in source.things.values(norm, line.name)]
    # Several values share their words: they stand once, with the last.
    return (*values[:-1], Value(values[-1].name, quotes=quotes)) if values else ()
