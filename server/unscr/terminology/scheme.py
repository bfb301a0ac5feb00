"""A scheme of concepts as a table: what each is called and means, its rank, its words, and how often it is used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask, labels
from unscr.namespaces import BASE, curie
from unscr.registers import REGISTERS
from unscr.registers.column import Column
from unscr.terms import Iri, Literal


@dataclass(frozen=True, slots=True)
class Form:
    """Words by which a text may say a concept."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Use:
    """How many things have a concept as the value of a property."""

    property: Labelled
    count: int


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept; ``rank`` is empty where it has none, ``chosen`` what the register of norms is narrowed by.

    ``norms`` is how many the register then lists.
    """

    name: Labelled
    definition: Labelled | None
    note: Labelled | None
    rank: str
    forms: tuple[Form, ...]
    uses: tuple[Use, ...]
    chosen: tuple[str, str] | None
    norms: int


@dataclass(frozen=True, slots=True)
class Scheme:
    """The concepts of a scheme: by rank where they have one, else by name."""

    concepts: tuple[Concept, ...]

    @property
    def is_ranked(self) -> bool:
        """Tell whether any concept has a rank."""
        return any(each.rank for each in self.concepts)

    @property
    def is_defined(self) -> bool:
        """Tell whether any concept has a definition or a note."""
        return any(each.definition or each.note for each in self.concepts)

    @property
    def has_forms(self) -> bool:
        """Tell whether of any concept the forms of its words are known."""
        return any(each.forms for each in self.concepts)


def scheme(engine: Engine, thing: Iri) -> Scheme | None:
    """Return the concepts of a scheme, None where it has none; raises as ``Engine.run``."""
    found: dict[str, list[Row]] = {}
    for row in ask(engine, "concepts-in-scheme", scheme=[thing]):
        found.setdefault(row["concept"].value, []).append(row)
    if not found:
        return None
    used = ask(engine, "uses-of-concepts", scheme=[thing])
    called = labels(engine, {row["property"].value for row in used if "property" in row})
    uses: dict[str, list[Use]] = {}
    for row in used:
        if "property" in row:
            use = Use(called[row["property"].value], int(row["count"].value))
            uses.setdefault(row["concept"].value, []).append(use)
    below = f"{thing.value.removeprefix(BASE)}/"
    narrowed = next((each for each in REGISTERS["norms"].filters if each.below == below), None)
    norms = _norms(engine, thing) if narrowed else {}
    concepts = (
        _concept(iri, rows, uses.get(iri, ()), narrowed, norms.get(iri, 0), thing) for iri, rows in found.items()
    )
    return Scheme(tuple(sorted(concepts, key=_order)))


def _norms(engine: Engine, thing: Iri) -> Mapping[str, int]:
    rows = ask(engine, "norms-with-concepts", scheme=[thing])
    return {row["concept"].value: int(row["count"].value) for row in rows if "concept" in row}


def _concept(
    iri: str, rows: Sequence[Row], uses: Iterable[Use], narrowed: Column | None, norms: int, thing: Iri
) -> Concept:
    said: dict[str, list[Literal]] = {}
    for row in rows:
        value = row.get("value")
        if isinstance(value, Literal):
            said.setdefault(curie(Iri(row["property"].value)), []).append(value)
    step = iri.removeprefix(f"{thing.value}/")
    ranks = said.get("unscr:intensityRank", ())
    return Concept(
        _words(iri, said, "skos:prefLabel") or _words(iri, said, "rdfs:label") or Labelled(iri, step, step),
        _words(iri, said, "skos:definition"),
        _words(iri, said, "skos:note"),
        ranks[0].value if ranks else "",
        tuple(dict.fromkeys(Form(each.value, each.language) for each in said.get("skosxl:altLabel", ()))),
        tuple(uses),
        (narrowed.id, narrowed.short(iri)) if narrowed and norms else None,
        norms,
    )


def _words(iri: str, said: Mapping[str, Sequence[Literal]], name: str) -> Labelled | None:
    texts = {each.language: each.value for each in said.get(name, ())}
    if not texts:
        return None
    anyone = next(iter(texts.values()))
    return Labelled(iri, texts.get("en", anyone), texts.get("zh", anyone))


def _order(concept: Concept) -> tuple[bool, int, str, str]:
    # What somebody wrote for a number and is none comes last.
    is_number = concept.rank.isascii() and concept.rank.isdecimal() and len(concept.rank) < len(f"{2**63}")
    return not is_number, int(concept.rank) if is_number else 0, concept.name.en.casefold(), concept.name.iri
