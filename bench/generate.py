"""Resolutions that nobody adopted, as many as asked for, made as resolution 2322 is: same IRI patterns and vocabulary.

The same seed gives the same bytes. Nothing is kept in memory but one number for each of the latest resolutions.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bench.distribution import Distribution
from unscr.namespaces import BASE, ELI, LANGUAGE, OA, RDF, RDFS, UNSCR
from unscr.terms import XSD

# No real resolution has such a number, so that a release may stand beside what is made here.
FIRST = 10_001
SEED = 2322
_PER_YEAR = 60
# How far back a resolution cites, in resolutions.
_REACH = 120

# Graph key, subject, predicate, object; the last three as N-Triples writes them.
Statement = tuple[str, str, str, str]

_TYPE = f"<{RDF}type>"
_KIND = {"pp": "PreambularParagraph", "op": "OperativeParagraph"}


@dataclass
class Network:
    """Who cites whom: how many is drawn from what is known, and so is how readily each is cited by those after it."""

    random: Random
    cites: tuple[int, ...]
    cited: tuple[int, ...]
    weights: deque[int] = field(default_factory=lambda: deque(maxlen=_REACH))
    numbers: int = 0

    def next(self) -> list[int]:
        """Return what the next resolution cites, by place."""
        oldest = self.numbers - len(self.weights)
        wanted = min(self.random.choice(self.cites), sum(1 for each in self.weights if each))
        chosen: set[int] = set()
        while len(chosen) < wanted:
            chosen.update(self.random.choices(range(oldest, self.numbers), self.weights, k=wanted - len(chosen)))
        self.weights.append(self.random.choice(self.cited))
        self.numbers += 1
        return sorted(chosen)


def address(number: int) -> str:
    """Return the IRI of a resolution that is made here."""
    return f"{BASE}eli/un/sc/res/{2030 + (number - FIRST) // _PER_YEAR}/{number}"


def statements(made: Distribution, most: int, seed: int = SEED) -> Iterator[Statement]:
    """Yield that many statements, none of them twice; the last resolution may be cut short."""
    # Not for secrets: the same numbers everywhere are the point.
    random = Random(seed)  # noqa: S311
    network = Network(random, made.cites, made.cited)
    left, number = most, FIRST
    while left > 0:
        for each in _resolution(made, random, number, network.next()):
            if left == 0:
                return
            left -= 1
            yield each
        number += 1


def write(content: Iterator[Statement], named: Path, merged: Path) -> int:
    """Append statements to N-Quads in their named graphs and to N-Triples as the merge; return how many there were."""
    total = 0
    with named.open("a", encoding="utf-8") as quads, merged.open("a", encoding="utf-8") as triples:
        for graph, subject, predicate, value in content:
            line = f"{subject} {predicate} {value}"
            quads.write(f"{line} <{BASE}graph/{graph}> .\n")
            triples.write(line + " .\n")
            total += 1
    return total


def _resolution(made: Distribution, random: Random, number: int, cites: list[int]) -> Iterator[Statement]:
    own, key = address(number), f"doc/{number}"
    year = own.split("/")[-2]
    yield from _rows(
        key,
        f"<{own}>",
        [
            *(_a(f"{UNSCR}Resolution"), _a(f"{UNSCR}Instrument"), _a(f"{ELI}LegalResource")),
            *_labels(f"Security Council resolution {number} ({year})", f"安全理事会第{number}({year})号决议"),
            (f"<{ELI}date_document>", f'"{year}-01-01"^^<{XSD}date>'),
            (f"<{ELI}id_local>", f'"S/RES/{number}({year})"'),
            (f"<{ELI}number>", f'"{number}"'),
            (f"<{ELI}passed_by>", f"<{BASE}id/agent/security-council>"),
            (f"<{ELI}is_realized_by>", f"<{own}/zho>"),
        ],
    )
    for place in cites:
        yield f"cite/{number}", f"<{own}>", f"<{ELI}cites>", f"<{address(FIRST + place)}>"
    for ordinal, provision in enumerate(made.provisions, 1):
        yield from _provision(made, random, number, provision, ordinal)
    for order, place in enumerate(cites, 1):
        yield from _citation(made, random, number, order, address(FIRST + place))


def _provision(made: Distribution, random: Random, number: int, step: str, ordinal: int) -> Iterator[Statement]:
    own, provision = address(number), f"{address(number)}/{step}"
    steps = step.split("/")
    kind = _KIND[steps[0]] if len(steps) == 2 else "Subparagraph"
    whole = own if len(steps) == 2 else provision.rpartition("/")[0]
    rows = [
        *(_a(f"{UNSCR}{kind}"), _a(f"{UNSCR}Provision"), _a(f"{ELI}LegalResourceSubdivision")),
        *_labels(f"resolution {number}, {step}", f"第{number}号决议{step}"),
        (f"<{ELI}is_part_of>", f"<{whole}>"),
        (f"<{ELI}number>", f'"{steps[-1]}"'),
        (f"<{UNSCR}ordinal>", _integer(ordinal)),
    ]
    yield from _rows(f"doc/{number}", f"<{provision}>", rows)
    yield f"doc/{number}", f"<{whole}>", f"<{ELI}has_part>", f"<{provision}>"
    text = _words(made, random, random.choice(made.lengths))
    yield f"doc/{number}/zho", f"<{provision}>", f"<{ELI}is_realized_by>", f"<{provision}/zho>"
    rows = [
        *(_a(f"{UNSCR}ProvisionText"), _a(f"{ELI}LegalExpression")),
        (f"<{ELI}language>", f"<{LANGUAGE}ZHO>"),
        (f"<{ELI}realizes>", f"<{provision}>"),
        (f"<{RDF}value>", f'"{text}"@zh'),
        (f"<{UNSCR}inLanguageVersion>", f"<{own}/zho>"),
        (f"<{UNSCR}textHash>", f'"{random.getrandbits(256):064x}"'),
    ]
    yield from _rows(f"doc/{number}/zho", f"<{provision}/zho>", rows)
    local = f"{number}-{steps[0]}{''.join(steps[1:])}"
    for order in range(1, random.choice(made.norms) + 1):
        yield from _norm(made, random, number, f"{local}-{order}", provision, order, text)


def _norm(
    made: Distribution, random: Random, number: int, local: str, provision: str, order: int, text: str
) -> Iterator[Statement]:
    norm, act = f"<{BASE}id/norm/{local}>", f"<{BASE}id/act/{local}>"
    verb = _drawn(made, random, "operativeVerb")
    rows = [
        _a(f"{UNSCR}SpeechAct"),
        *_labels(f"act {local}", f"言语行为{local}"),
        (f"<{UNSCR}operativeVerb>", verb),
        (f"<{UNSCR}ordinalInProvision>", _integer(order)),
        (f"<{UNSCR}performedBy>", f"<{BASE}id/agent/security-council>"),
        (f"<{UNSCR}statedIn>", f"<{provision}>"),
        (f"<{UNSCR}expresses>", norm),
    ]
    yield from _rows(f"act/{number}", act, rows)
    rows = [
        *(_a(f"{UNSCR}ConductNorm"), _a(f"{UNSCR}Norm")),
        *_labels(f"norm {local}", f"规范{local}"),
        *((f"<{UNSCR}{name}>", _drawn(made, random, name)) for name in ("action", "bearer", "force", "topic")),
        (f"<{UNSCR}fulfilmentKind>", _drawn(made, random, "fulfilmentKind")),
        (f"<{UNSCR}operativeVerb>", verb),
        (f"<{UNSCR}statedIn>", f"<{provision}>"),
        (f"<{UNSCR}summary>", f'"{_words(made, random, 40)}"@zh'),
    ]
    yield from _rows(f"norm/{number}/editorial", norm, rows)
    yield from _evidence(random, number, local, norm, f"{provision}/zho", text)


def _evidence(random: Random, number: int, local: str, body: str, source: str, text: str) -> Iterator[Statement]:
    key, note = f"anno/{number}", f"{BASE}anno/{local}"
    start = random.randrange(max(1, len(text) - 2))
    end = min(len(text), start + random.randint(2, 30))
    rows = [
        *(_a(f"{OA}Annotation"), _a(f"{UNSCR}Evidence")),
        (f"<{OA}hasBody>", body),
        (f"<{OA}hasTarget>", f"<{note}/target>"),
        (f"<{UNSCR}evidenceFor>", f"<{BASE}vocab/evidence-part/norm>"),
    ]
    yield from _rows(key, f"<{note}>", rows)
    rows = [
        _a(f"{OA}SpecificResource"),
        (f"<{OA}hasSelector>", f"<{note}/position>"),
        (f"<{OA}hasSelector>", f"<{note}/quote>"),
        (f"<{OA}hasSource>", f"<{source}>"),
    ]
    yield from _rows(key, f"<{note}/target>", rows)
    rows = [
        _a(f"{OA}TextPositionSelector"),
        (f"<{OA}end>", _integer(end)),
        (f"<{OA}start>", _integer(start)),
    ]
    yield from _rows(key, f"<{note}/position>", rows)
    rows = [_a(f"{OA}TextQuoteSelector"), (f"<{OA}exact>", f'"{text[start:end]}"')]
    yield from _rows(key, f"<{note}/quote>", rows)


def _citation(made: Distribution, random: Random, number: int, order: int, cited: str) -> Iterator[Statement]:
    provision = f"{address(number)}/{random.choice(made.provisions)}"
    rows = [
        _a(f"{UNSCR}Citation"),
        *_labels(f"citation {number} ({order})", f"引用{number}（{order}）"),
        (f"<{UNSCR}citationFunction>", _drawn(made, random, "citationFunction")),
        (f"<{UNSCR}citedInstrument>", f"<{cited}>"),
        (f"<{UNSCR}citingProvision>", f"<{provision}>"),
    ]
    yield from _rows(f"cite/{number}", f"<{BASE}id/citation/{number}-{order}>", rows)


def _rows(key: str, subject: str, rows: list[tuple[str, str]]) -> Iterator[Statement]:
    return ((key, subject, predicate, value) for predicate, value in rows)


def _a(kind: str) -> tuple[str, str]:
    return _TYPE, f"<{kind}>"


def _labels(en: str, zh: str) -> list[tuple[str, str]]:
    return [(f"<{RDFS}label>", f'"{en}"@en'), (f"<{RDFS}label>", f'"{zh}"@zh')]


def _integer(value: int) -> str:
    return f'"{value}"^^<{XSD}integer>'


def _drawn(made: Distribution, random: Random, name: str) -> str:
    return f"<{random.choice(made.used[name])}>"


def _words(made: Distribution, random: Random, length: int) -> str:
    """Return a piece of the printed text of that length; it holds no character that N-Triples would escape."""
    start = random.randrange(max(1, len(made.characters) - length))
    return made.characters[start : start + length].translate(_PLAIN)


_PLAIN = str.maketrans({'"': "”", "\\": "、", "\n": " ", "\r": " "})
