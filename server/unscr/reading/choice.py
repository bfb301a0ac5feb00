"""What a reader has chosen to see: norms by addressee, force and topic, with how many there are of each.

Within one of the three any choice will do; between them all have to fit. A force that holds for some addressees alone
fits only together with one of these.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled
from unscr.namespaces import BASE
from unscr.reading.norm import Assessment, Norm
from unscr.said import Said

FACETS = {
    "addressee": Said("Addressee", "承担者"),
    "force": Said("Force", "效力"),
    "topic": Said("Topic", "主题"),
}
# Under this name in an address stand the norms that name no addressee.
NOBODY = Labelled("nobody-named", "nobody named", "未指明承担者")


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen: its name in the address, and how many norms it would show."""

    key: str
    name: Labelled
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One of the three, with its options: those with most norms first."""

    name: str
    title: Said
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, by facet; nothing chosen shows everything."""

    chosen: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        return any(self.chosen.values())

    def fits(self, norm: Norm) -> bool:
        """Tell whether a norm is to be seen."""
        whom, forces = self.chosen.get("addressee"), self.chosen.get("force")
        if whom and forces and not any(_pairs(each, whom, forces) for each in norm.assessments):
            return False
        return all(not wanted or wanted & set(keys(norm, name)) for name, wanted in self.chosen.items())

    def only(self, facet: str, *options: str) -> "Choice":
        """Return the same choice with these options alone in one facet."""
        return Choice({**self.chosen, facet: frozenset(options)})


def choice(given: Mapping[str, Iterable[str]]) -> Choice:
    """Return a choice from the values of a request, by the names of the facets."""
    return Choice({name: frozenset(filter(None, given.get(name, ()))) for name in FACETS})


def facets(norms: Iterable[Norm], chosen: Choice) -> tuple[Facet, ...]:
    """Return all that can be chosen; what was chosen and is not there stands with the count 0."""
    every = tuple(norms)
    made = []
    for name, title in FACETS.items():
        names = {key(each.iri): each for norm in every for each in named(norm, name)}
        counts = Counter(each for norm in every for each in keys(norm, name) if chosen.only(name, each).fits(norm))
        unknown = {each: Labelled("", each, each) for each in chosen.chosen[name] - set(names)}
        options = [
            Option(each, named, counts[each], each in chosen.chosen[name]) for each, named in (names | unknown).items()
        ]
        made.append(Facet(name, title, tuple(sorted(options, key=lambda each: (-each.count, each.key)))))
    return tuple(made)


def keys(norm: Norm, facet: str) -> tuple[str, ...]:
    """Return under which keys a norm is found in a facet, each once."""
    return tuple(dict.fromkeys(key(each.iri) for each in named(norm, facet)))


def key(iri: str) -> str:
    """Return what a thing is called in an address: the last step of an IRI of ours, any other whole."""
    return iri.rpartition("/")[2] if iri.startswith(BASE) else iri


def named(norm: Norm, facet: str) -> tuple[Labelled, ...]:
    """Return under what a norm is found in a facet."""
    match facet:
        case "addressee":
            return tuple(each.name for each in norm.bearers) or (NOBODY,)
        case "force":
            return norm.forces
        case _:
            return norm.topics


def _pairs(assessment: Assessment, whom: frozenset[str], forces: frozenset[str]) -> bool:
    """Tell whether an assessment has a wanted force, for all or for somebody wanted."""
    bearers = {key(each.iri) for each in assessment.bearers}
    return key(assessment.force.iri) in forces and (not bearers or bool(bearers & whom))
