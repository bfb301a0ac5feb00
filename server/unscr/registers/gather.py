"""The rows of a register from the data: its query, the names of what it tells of, and where provisions stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.registers.column import RESOLUTION, Column, Kind, Register
from unscr.registers.value import Key, Value, bound_to, named, natural, plain, values
from unscr.terms import Iri, Literal, Term


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


def gather(engine: Engine, register: Register, wanted: Mapping[str, tuple[str, ...]]) -> Found:
    """Return all rows about the resolutions that are wanted, or about all; raises what ``Engine.run`` raises."""
    every = {row["resolution"].value: row["held"].value == "true" for row in ask(engine, "every-resolution")}
    chosen = wanted.get(RESOLUTION.id)
    asked = [each for each in every if chosen is None or each in chosen]
    things: dict[str, dict[str, list[Term]]] = {}
    bearers: dict[tuple[str, str, str], list[str]] = {}
    for row in ask(engine, register.query, resolution=map(Iri, asked)):
        field = row["field"].value
        things.setdefault(row["thing"].value, {}).setdefault(field, []).append(row["value"])
        if "whom" in row:
            bearers.setdefault((row["thing"].value, field, row["value"].value), []).append(row["whom"].value)
    places = _places(engine, _iris(things, (each.id for each in register.columns if each.kind is Kind.PLACE)))
    shown = [each.id for each in register.columns if each.kind is not Kind.COUNT]
    held = [each for each, here in every.items() if here]
    whom = {one for several in bearers.values() for one in several}
    names = labels(engine, {*things, *held, *whom, *_iris(things, shown)})
    rows = (_row(register, thing, fields, names, places) for thing, fields in things.items())
    told = (_told(each, bearers, names) for each in rows)
    return Found(tuple(told), places, tuple(named(names[each]) for each in held), frozenset(every))


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
