"""The rows of a register from the data: its query, the names of what it tells of, and where provisions stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.protocol.binding import can_be_asked
from unscr.registers.column import RESOLUTION, Column, Kind, Register
from unscr.registers.value import Key, Value, bound_to, named, natural, plain, values
from unscr.terms import XSD, Iri, Literal, Term

# The column that says whether the words of a resolution are here.
TEXT_IS_HERE = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """A thing, and what stands in each column."""

    thing: str
    cells: Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """The rows about the chosen resolutions, and where provisions stand in reading order.

    ``held`` are the resolutions whose words are here, ``every`` those that are only cited as well.
    """

    rows: tuple[Row, ...]
    places: Mapping[str, Key]
    held: tuple[Value, ...]
    every: frozenset[str]


def gather(engine: Engine, register: Register, wanted: Mapping[str, tuple[str, ...]], few: bool = True) -> Found:
    """Return all rows about the resolutions that are wanted, or about all; raises what ``Engine.run`` raises.

    Where there are not ``few``, only the resolutions that are wanted are looked at, and none may be wanted.
    """
    chosen = wanted.get(RESOLUTION.id)
    every = every_resolution(engine) if few else known_resolutions(engine, chosen or ())
    asked = Asked()
    asked.take(engine, register, [each for each in every if chosen is None or each in chosen], every)
    held = [each for each, here in every.items() if here]
    rows, places = asked.rows(engine, register)
    names = labels(engine, held)
    return Found(rows, places, tuple(named(names[each]) for each in held), frozenset(every))


def every_resolution(engine: Engine) -> dict[str, bool]:
    """Return the resolutions, and whether the words of each are here; raises what ``Engine.run`` raises."""
    return _held(ask(engine, "every-resolution"))


def known_resolutions(engine: Engine, named: Iterable[str]) -> dict[str, bool]:
    """Return which of some are resolutions, as ``every_resolution`` does."""
    asked = [Iri(each) for each in named if can_be_asked(each)]
    return _held(ask(engine, "known-resolutions", resolution=asked)) if asked else {}


def _held(rows: Iterable[Mapping[str, Term]]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for row in rows:
        found[row["resolution"].value] = row["held"].value == "true"
    return found


class Asked:
    """What the data say of things, by field, before it is made rows."""

    def __init__(self) -> None:
        self.things: dict[str, dict[str, dict[Term, None]]] = {}
        self._bearers: dict[tuple[str, str, str], list[str]] = {}

    def take(self, engine: Engine, register: Register, resolutions: Iterable[str], every: Mapping[str, bool]) -> None:
        """Add what the data say about some resolutions; ``every`` tells of which the words are here."""
        asked = list(resolutions)
        for row in ask(engine, register.query, resolution=map(Iri, asked)):
            field = row["field"].value
            self._field(row["thing"].value, field)[row["value"]] = None
            if "whom" in row:
                whom = self._bearers.setdefault((row["thing"].value, field, row["value"].value), [])
                whom.append(row["whom"].value)
        if register.column(TEXT_IS_HERE) is not None:
            for each in asked:
                self._field(each, TEXT_IS_HERE)[Literal(str(every[each]).lower(), datatype=XSD + "boolean")] = None

    def cut(self, register: Register, most: int) -> "Asked":
        """Leave of each cell that is no count so many values, and how many more there are; return itself."""
        counts = {each.id for each in register.columns if each.kind is Kind.COUNT}
        for fields in self.things.values():
            for field, found in fields.items():
                if field not in counts and len(found) > most:
                    kept = sorted(found, key=lambda each: each.value)[:most]
                    fields[field] = dict.fromkeys([*kept, Literal(f"+{len(found) - most}")])
        return self

    def rows(self, engine: Engine, register: Register) -> tuple[tuple[Row, ...], dict[str, Key]]:
        """Return the rows, and where the provisions in them stand; raises what ``Engine.run`` raises."""
        things = {thing: {field: list(of) for field, of in fields.items()} for thing, fields in self.things.items()}
        places = _places(engine, _iris(things, (each.id for each in register.columns if each.kind is Kind.PLACE)))
        shown = [each.id for each in register.columns if each.kind is not Kind.COUNT]
        whom = {one for several in self._bearers.values() for one in several}
        names = labels(engine, {*things, *whom, *_iris(things, shown)})
        rows = (_row(register, thing, fields, names, places) for thing, fields in things.items())
        return tuple(_told(each, self._bearers, names) for each in rows), places

    def _field(self, thing: str, field: str) -> dict[Term, None]:
        return self.things.setdefault(thing, {}).setdefault(field, {})


def _told(row: Row, bearers: Mapping[tuple[str, str, str], list[str]], names: Mapping[str, Labelled]) -> Row:
    """Return a row in which what holds for some bearers alone stands once for each of them, and says so."""

    def each(field: str, value: Value) -> tuple[Value, ...]:
        whom = bearers.get((row.thing, field, value.iri), ())
        return tuple(bound_to(value, names.get(one) or Labelled(one, one, one)) for one in whom) or (value,)

    return Row(row.thing, {name: tuple(o for v in cell for o in each(name, v)) for name, cell in row.cells.items()})


def _iris(things: Mapping[str, Mapping[str, list[Term]]], fields: Iterable[str]) -> set[str]:
    wanted = set(fields)
    return {
        value.value
        for each in things.values()
        for field, terms in each.items()
        if field in wanted
        for value in terms
        if isinstance(value, Iri)
    }


def _row(
    register: Register,
    thing: str,
    fields: Mapping[str, list[Term]],
    names: Mapping[str, Labelled],
    places: Mapping[str, Key],
) -> Row:
    cells = {each.id: _cell(each, thing, fields.get(each.id, []), names) for each in register.columns}
    for each in register.columns:
        if each.kind is Kind.PLACE:
            cells[each.id] = tuple(sorted(cells[each.id], key=lambda value: place(places, value.iri)))
    return Row(thing, cells)


def _cell(column: Column, thing: str, terms: list[Term], names: Mapping[str, Labelled]) -> tuple[Value, ...]:
    match column.kind:
        case Kind.THING:
            return values([Iri(thing)], names)
        case Kind.COUNT:
            return (plain(str(len(set(terms)))),)
        case Kind.WORDS:
            return values(terms, names)
        case _:
            return tuple(sorted(values(terms, names), key=lambda each: natural(each.en)))


def place(places: Mapping[str, Key], provision: str) -> Key:
    """Return the key of a provision in reading order; what has no place there stands last."""
    return places.get(provision) or ((2, 0, ""), *natural(provision))


def _places(engine: Engine, provisions: Iterable[str]) -> dict[str, Key]:
    """Return the keys of provisions in reading order: day, resolution, section, and the numbers down to each."""
    asked = sorted({each for each in provisions if not each.startswith("_:")})
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in ask(engine, "reading-order", provision=map(Iri, asked)) if asked else ():
        steps = found.setdefault(row["provision"].value, [])
        if not steps:
            day = row.get("day", Literal("")).value
            steps += [(1, 0, day), (1, 0, row["resolution"].value), *natural(row["section"].value)]
        steps += natural(row["ordinal"].value)
    return {provision: tuple(steps) for provision, steps in found.items()}


def reading_order(engine: Engine, provisions: Iterable[str]) -> dict[str, Key]:
    """Return the keys under which ``place`` puts provisions in reading order; raises what ``Engine.run`` raises."""
    return _places(engine, provisions)
