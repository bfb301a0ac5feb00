"""What a provision asks or holds, as we read it: whom it addresses, how firmly and why, by when."""

from collections.abc import Iterator
from dataclasses import dataclass

from unscr.ask import Labelled
from unscr.bearing import bound
from unscr.namespaces import BASE
from unscr.reading.fact import (
    CONDITION,
    CONDUCT,
    ELEMENTS,
    LEGAL_BASIS,
    PARTNERS,
    PLACE,
    PURPOSE,
    Fact,
    Quote,
    Source,
    Value,
    actors,
    facts,
)
from unscr.said import Said

_DELIBERATION = BASE + "vocab/fulfilment-object/deliberation"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A judgement of how firmly a norm holds: by whom, why, how certain; for one bearer where not for all."""

    iri: str
    force: Labelled
    certainty: Labelled | None
    by: tuple[Labelled, ...]
    made: str
    grounds: tuple[Labelled, ...]
    rationale: Said | None
    bearers: tuple[Labelled, ...]
    quotes: tuple[Quote, ...]

    @property
    def told(self) -> Labelled:
        """Return the force, and for whom it holds where it does not for all."""
        return bound(self.force, self.bearers)


@dataclass(frozen=True, slots=True)
class Limit:
    """When something is to be done, or that it is to be within reach."""

    name: Labelled
    kind: Labelled | None
    due: str
    rule: Labelled | None
    deliverable: Said | None
    ambiguity: Said | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm, with all that its panel says; ``considered`` tells whether it asks for no more than to consider."""

    iri: str
    anchor: str
    provision: str
    name: Labelled
    summary: Said | None
    verb: Value | None
    bearers: tuple[Value, ...]
    assessments: tuple[Assessment, ...]
    partners: tuple[Fact, ...]
    conduct: tuple[Fact, ...]
    qualifiers: tuple[Value, ...]
    elements: tuple[Fact, ...]
    limits: tuple[Limit, ...]
    place: tuple[Fact, ...]
    topics: tuple[Labelled, ...]
    quotes: tuple[Quote, ...]
    considered: bool | None

    @property
    def forces(self) -> tuple[Labelled, ...]:
        """Return how firmly it holds, by whatever assessment, each force once."""
        return tuple(dict.fromkeys(each.force for each in self.assessments))

    @property
    def told_forces(self) -> tuple[Labelled, ...]:
        """Return the same, each with those it holds for where it does not for all."""
        return tuple(dict.fromkeys(each.told for each in self.assessments))

    def element(self, name: Said) -> tuple[Value, ...]:
        """Return its conditions, its purposes or whatever else is named."""
        return tuple(value for each in self.elements if each.name == name for value in each.values)

    @property
    def conditions(self) -> tuple[Value, ...]:
        """Return the conditions it names."""
        return self.element(CONDITION)

    @property
    def purposes(self) -> tuple[Value, ...]:
        """Return the purposes it names."""
        return self.element(PURPOSE)

    @property
    def legal_bases(self) -> tuple[Value, ...]:
        """Return the legal bases it names."""
        return self.element(LEGAL_BASIS)

    def lines(self) -> tuple[Fact, ...]:
        """Return the lines of the panel that are no more than a word and its values, in their order."""
        named = Said("qualifier", "限定语")
        qualifiers = (Fact(named, self.qualifiers),) if self.qualifiers else ()
        return (*self.partners, *self.conduct, *qualifiers, *self.elements, *self.place)


def norms(source: Source) -> Iterator[Norm]:
    """Yield the norms among the statements, in the order of their IRIs."""
    things = source.things
    assessed, acts = things.pointing("unscr:assesses"), things.pointing("unscr:expresses")
    for iri in things.having("unscr:bearerUnspecified"):
        verb = things.value(iri, "unscr:operativeVerb")
        uttered = [quote for act in acts.get(iri, ()) for quote in source.quotes(act, "verb")]
        fulfilling = things.values(iri, "unscr:fulfilmentObject")
        topics = tuple(source.called(each) for each in things.values(iri, "unscr:topic"))
        yield Norm(
            iri=iri,
            anchor="norm-" + iri.rpartition("/")[2],
            provision=things.value(iri, "unscr:statedIn"),
            name=source.called(iri),
            summary=things.said(iri, "unscr:summary"),
            verb=Value(source.called(verb), quotes=tuple(dict.fromkeys(uttered))) if verb else None,
            bearers=actors(source, iri, "unscr:bearer", "bearer"),
            assessments=tuple(_assessment(source, each) for each in assessed.get(iri, ())),
            partners=facts(source, iri, PARTNERS),
            conduct=facts(source, iri, CONDUCT),
            qualifiers=tuple(_qualifier(source, each) for each in things.values(iri, "unscr:qualifierUse")),
            elements=facts(source, iri, ELEMENTS),
            limits=tuple(_limits(source, iri)),
            place=facts(source, iri, PLACE),
            topics=topics,
            quotes=source.quotes(iri, "norm"),
            considered=_DELIBERATION in fulfilling if fulfilling else None,
        )


def _assessment(source: Source, iri: str) -> Assessment:
    things = source.things
    return Assessment(
        iri=iri,
        force=source.called(things.value(iri, "unscr:force")),
        certainty=_one(source, iri, "unscr:certainty"),
        by=_several(source, iri, "prov:wasAttributedTo"),
        made=things.value(iri, "prov:generatedAtTime").partition("T")[0],
        grounds=_several(source, iri, "unscr:forceBasis"),
        rationale=things.said(iri, "unscr:rationale"),
        bearers=_several(source, iri, "unscr:forBearer"),
        quotes=source.quotes(iri, "force-basis"),
    )


def _qualifier(source: Source, iri: str) -> Value:
    """Return a qualifier with the scheme's word for it, and what it reaches."""
    kind, scope = _one(source, iri, "unscr:qualifier"), _one(source, iri, "unscr:scopesOver")
    reach = Said(f"reaches: {scope.en}", f"作用范围：{scope.zh}") if scope else None
    return Value(kind or source.called(iri), reach, source.quotes(iri, "qualifier"))


def _limits(source: Source, norm: str) -> Iterator[Limit]:
    things = source.things
    for name, part in (("unscr:timeLimit", "time-limit"), ("unscr:availability", "availability")):
        for iri in things.values(norm, name):
            yield Limit(
                name=source.called(iri),
                kind=_one(source, iri, "unscr:limitKind"),
                due=things.value(iri, "unscr:dueDate"),
                rule=_one(source, iri, "unscr:computationRule"),
                deliverable=things.said(iri, "unscr:deliverable"),
                ambiguity=things.said(iri, "unscr:ambiguity"),
                quotes=source.quotes(iri, part),
            )


def _one(source: Source, thing: str, name: str) -> Labelled | None:
    return next(iter(_several(source, thing, name)), None)


def _several(source: Source, thing: str, name: str) -> tuple[Labelled, ...]:
    return tuple(source.called(each) for each in source.things.values(thing, name))
