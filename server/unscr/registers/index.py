"""Registers of many resolutions, worked out once for a generation of the data and kept in a file of SQLite.

Each row has its place in the default order, and by each column the rank of its cell; so a page is a few look-ups.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from unscr.registers.column import Column, Kind, Register
from unscr.registers.gather import Row, place
from unscr.registers.order import packed
from unscr.registers.value import Holds, Key, Value, day_of, folded, natural

# What has a day computed is found under this name as by a filter.
DATED = "#dated"
_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -65536;
    CREATE TABLE row (id INTEGER PRIMARY KEY, register TEXT, thing TEXT, cells TEXT, told TEXT);
    CREATE TABLE own (id INTEGER PRIMARY KEY, register TEXT, first BLOB, thing BLOB);
    CREATE TABLE raw (register TEXT, col TEXT, lang TEXT, key BLOB, id INTEGER);
    CREATE TABLE rawhas (register TEXT, col TEXT, value TEXT, whom TEXT, id INTEGER);
    CREATE TABLE option (register TEXT, col TEXT, value TEXT, said TEXT,
        PRIMARY KEY (register, col, value)) WITHOUT ROWID;
    CREATE TABLE place (register TEXT, d INTEGER, id INTEGER, PRIMARY KEY (register, d)) WITHOUT ROWID;
    CREATE TABLE sort (register TEXT, col TEXT, lang TEXT, k INTEGER, d INTEGER,
        PRIMARY KEY (register, col, lang, k, d)) WITHOUT ROWID;
    CREATE TABLE has (register TEXT, col TEXT, value TEXT, whom TEXT, d INTEGER,
        PRIMARY KEY (register, col, value, whom, d)) WITHOUT ROWID;
"""
# Keys were needed to put the rows in order and are not needed afterwards.
_FINISH = """
    CREATE INDEX placed ON place (id);
    INSERT INTO sort
        SELECT raw.register, col, lang, dense_rank() OVER (PARTITION BY raw.register, col, lang ORDER BY key), d
        FROM raw JOIN place USING (id);
    INSERT OR IGNORE INTO has
        SELECT rawhas.register, col, value, whom, d FROM rawhas JOIN place USING (id);
    DROP TABLE raw;
    DROP TABLE rawhas;
    DROP TABLE own;
    ANALYZE;
"""
# Columns whose cells are in another order in each language.
_SPOKEN = (Kind.THING, Kind.NAME, Kind.WORDS)


def languages(column: Column) -> tuple[str, ...]:
    """Return in which languages a column has an order of its own; one without a name where it is the same in all."""
    return ("en", "zh") if column.kind in _SPOKEN else ("",)


class Writer:
    """Fills a new file."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.executescript(_SCHEMA)
        self._database.execute("BEGIN")

    def take(self, register: Register, rows: Iterable[Row], places: Mapping[str, Key]) -> None:
        """Take in rows of a register, each once."""
        first = register.column(register.order.removeprefix("-"))
        for row in rows:
            told = folded("\n".join(f"{each.en}\n{each.zh}" for one in register.shown for each in row.cells[one.id]))
            cells = json.dumps({name: [_flat(each) for each in cell] for name, cell in row.cells.items()})
            given = (register.id, row.thing, cells, told)
            new = self._database.execute("INSERT INTO row VALUES (NULL, ?, ?, ?, ?)", given).lastrowid or 0
            own = packed([natural(row.thing)])
            key = _packed(row, first, languages(first)[0], places) if first else None
            self._database.execute("INSERT INTO own VALUES (?, ?, ?, ?)", (new, register.id, key, own))
            self._database.executemany("INSERT INTO raw VALUES (?, ?, ?, ?, ?)", _keys(register, row, places, new))
            self._has(register, row, new)

    def _has(self, register: Register, row: Row, new: int) -> None:
        has, options = [], []
        for column in register.filters:
            for each in row.cells.get(column.id, ()):
                value, whom = each.iri or each.en, each.holds.whom if each.holds else ""
                has.append((register.id, column.id, value, whom, new))
                said = json.dumps(_flat(each.holds.plain if each.holds else each))
                options.append((register.id, column.id, value, said))
        if any(day_of(row.cells[each.id]) for each in register.columns if each.kind is Kind.DUE):
            has.append((register.id, DATED, "", "", new))
        self._database.executemany("INSERT INTO rawhas VALUES (?, ?, ?, ?, ?)", has)
        self._database.executemany("INSERT OR IGNORE INTO option VALUES (?, ?, ?, ?)", options)

    def finish(self, registers: Iterable[Register]) -> None:
        """Put everything in order and close the file."""
        with closing(self._database) as database:
            for register in registers:
                down = "DESC" if register.order.startswith("-") else "ASC"
                order = f"first IS NULL, first {down}, thing, id"
                database.execute(
                    f"INSERT INTO place SELECT register, row_number() OVER (ORDER BY {order}) - 1, id "  # noqa: S608
                    "FROM own WHERE register = ?",
                    (register.id,),
                )
            database.executescript(_FINISH)


def _keys(register: Register, row: Row, places: Mapping[str, Key], new: int) -> Iterator[tuple[Any, ...]]:
    for column in register.columns:
        for language in languages(column):
            key = _packed(row, column, language, places)
            if key is not None:
                yield register.id, column.id, language, key, new


def _packed(row: Row, column: Column, language: str, places: Mapping[str, Key]) -> bytes | None:
    """Return the key of a cell, None for a cell that holds nothing."""
    cell = row.cells[column.id]
    if not cell:
        return None
    if column.kind is Kind.PLACE:
        return packed(place(places, each.iri) for each in cell)
    return packed(natural(each.say(language), language) for each in cell)


def _flat(value: Value) -> list[Any]:
    plain = [value.iri, value.en, value.zh]
    return [*plain, value.holds.whom, _flat(value.holds.plain)] if value.holds else plain


def value(flat: list[Any]) -> Value:
    """Return a value from what is kept of it."""
    iri, en, zh, *more = flat
    return Value(iri, en, zh, Holds(more[0], value(more[1])) if more else None)


def kept_row(thing: str, cells: str) -> Row:
    """Return a row from what is kept of it."""
    found = json.loads(cells)
    return Row(thing, {name: tuple(value(each) for each in cell) for name, cell in found.items()})
