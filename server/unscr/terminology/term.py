"""A term of the ontology as people read about it, and how it is made of what the graph says."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from unscr.ask import Labelled
from unscr.catalogue import Card
from unscr.namespaces import UNSCR, curie
from unscr.terminology.example import Example
from unscr.terminology.naming import local
from unscr.terminology.phrase import Expressions, Phrase, plain
from unscr.terminology.said import Said
from unscr.terms import Iri, Term

# What OWL says of a term: what it is, or how it behaves.
_KINDS = {
    "owl:Class": plain("class"),
    "owl:ObjectProperty": plain("object"),
    "owl:DatatypeProperty": plain("datatype"),
    "owl:AnnotationProperty": plain("annotation"),
    "owl:NamedIndividual": Labelled("", "individual", "个体"),
}
_BEHAVIOUR = {
    "owl:FunctionalProperty": Labelled("", "one value at most", "至多一个值"),
    "owl:InverseFunctionalProperty": Labelled("", "a value belongs to one thing at most", "一个值至多属于一个事物"),
    "owl:TransitiveProperty": Labelled("", "transitive", "传递"),
    "owl:SymmetricProperty": Labelled("", "symmetric", "对称"),
    "owl:AsymmetricProperty": Labelled("", "asymmetric", "非对称"),
    "owl:ReflexiveProperty": Labelled("", "reflexive", "自反"),
    "owl:IrreflexiveProperty": Labelled("", "irreflexive", "反自反"),
}
_ABOVE = ("rdfs:subClassOf", "rdfs:subPropertyOf")
_EQUAL = ("owl:equivalentClass", "owl:equivalentProperty")
_MATCHES = ("skos:exactMatch", "skos:closeMatch", "rdfs:seeAlso")
_DISJOINT = Labelled("", "Nothing is both it and", "与之不相交者")
_INVERSE = Labelled("", "Inverse", "逆属性")
_BEHAVES = Labelled("", "Behaviour", "特性")


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of a term under one heading."""

    name: Labelled
    values: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class TermShown:
    """A term; ``anchor`` is the fragment of its IRI."""

    name: Labelled
    anchor: str
    is_class: bool
    kinds: tuple[Labelled, ...]
    definition: Labelled | None
    note: Labelled | None
    facts: tuple[Fact, ...]
    example: Example | None
    questions: tuple[Card, ...]
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """What terms are made from: the graph, the names, examples, questions by local name, and the graph of shapes."""

    said: Said
    name: Callable[[str], Labelled]
    examples: Mapping[str, Example]
    questions: Mapping[str, Sequence[Card]]
    shapes: Said
    narrower: Mapping[str, Sequence[str]]

    def terms(self) -> list[str]:
        """Return the terms of ours, classes first."""
        return sorted(self.said.subjects(UNSCR), key=lambda each: not is_class(self.said, each))

    def shown(self, term: str) -> TermShown:
        """Return a term as it is shown."""
        kinds = [curie(Iri(each)) for each in self.said.kinds(term)]
        return TermShown(
            self.name(term),
            local(term),
            is_class(self.said, term),
            tuple(_KINDS[each] for each in kinds if each in _KINDS),
            self.said.words(term, "skos:definition") or self.said.words(term, "rdfs:comment"),
            self.said.words(term, "skos:note"),
            tuple(each for each in self._facts(term, kinds) if each.values),
            self.examples.get(term),
            tuple(self.questions.get(local(term), ())),
            tuple(local(each) for each in self._shapes(term)),
        )

    def _facts(self, term: str, kinds: Sequence[str]) -> list[Fact]:
        said, phrase = self.said, Expressions(self.said, self.name).phrase
        above = list(said.values(term, *_ABOVE))
        stated = [each for each in above if isinstance(each, Iri) and each.value.startswith("_:")]
        ours = [each.value for each in above if each.value.startswith(UNSCR)]
        outside = [each.value for each in above if each.value not in ours and each not in stated]
        outside += said.things(term, *_MATCHES)
        facts = [
            Fact(plain("above"), self._names(ours)),
            Fact(plain("below"), self._names(self.narrower.get(term, ()))),
            Fact(plain("equal"), tuple(map(phrase, said.values(term, *_EQUAL)))),
            Fact(plain("always"), tuple(map(phrase, stated))),
            Fact(_DISJOINT, self._names(self._disjoint(term))),
            Fact(_BEHAVES, tuple((_BEHAVIOUR[each],) for each in kinds if each in _BEHAVIOUR)),
            Fact(_INVERSE, self._names({*said.things(term, "owl:inverseOf"), *said.pointing(term, "owl:inverseOf")})),
        ]
        if kinds and not is_class(self.said, term):
            domain, range_ = (tuple(map(phrase, said.values(term, each))) for each in ("rdfs:domain", "rdfs:range"))
            facts += [
                Fact(plain("domain"), domain or ((plain("any"),),)),
                Fact(plain("range"), range_ or (self._seen(term),)),
            ]
        return [
            *facts,
            Fact(plain("has"), self._names(said.pointing(term, "rdfs:domain"))),
            Fact(plain("valued"), self._names(said.pointing(term, "rdfs:range"))),
            Fact(plain("aligned"), self._names(outside)),
        ]

    def _names(self, things: Iterable[str]) -> tuple[Phrase, ...]:
        return tuple((self.name(each),) for each in sorted(set(things)) if not each.startswith("_:"))

    def _seen(self, term: str) -> Phrase:
        """Return the datatype of the example: OWL 2 has no xsd:date, so no range can say it."""
        example = self.examples.get(term)
        return (self.name(example.datatype) if example and example.datatype else plain("any"),)

    def _disjoint(self, term: str) -> set[str]:
        found = {*self.said.things(term, "owl:disjointWith"), *self.said.pointing(term, "owl:disjointWith")}
        for node in self.said.of_kind("owl:AllDisjointClasses"):
            for head in self.said.things(node, "owl:members"):
                members = {each.value for each in self.said.members(head)}
                found |= members if term in members else set()
        return found - {term}

    def _shapes(self, term: str) -> list[str]:
        if is_class(self.said, term):
            return self.shapes.pointing(term, "sh:targetClass")
        return self.shapes.pointing(term, "sh:path", "sh:targetSubjectsOf", "sh:targetObjectsOf")


def is_class(said: Said, term: str) -> bool:
    """Tell whether a term is a class."""
    return any(curie(Iri(each)) == "owl:Class" for each in said.kinds(term))


def broader(said: Said, term: str) -> list[str]:
    """Return the terms of ours that a term is a kind of, stated or by its definition."""
    found: list[Term] = list(said.values(term, *_ABOVE))
    for each in said.values(term, *_EQUAL):
        found.append(each)
        for head in said.things(each.value, "owl:intersectionOf"):
            found += said.members(head)
    return sorted({each.value for each in found if isinstance(each, Iri) and each.value.startswith(UNSCR)} - {term})


def narrower(said: Said) -> Mapping[str, Sequence[str]]:
    """Return for each term of ours the terms that are kinds of it."""
    found: dict[str, list[str]] = {}
    for term in said.subjects(UNSCR):
        for each in broader(said, term):
            found.setdefault(each, []).append(term)
    return found
