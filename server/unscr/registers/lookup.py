"""A register as it is shown, looked up in the file that ``index`` has written."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from unscr.errors import ResultTooLarge
from unscr.registers.choice import Choice, Order
from unscr.registers.column import RESOLUTION, Column, Register
from unscr.registers.gather import Row
from unscr.registers.index import DATED, kept_row, languages, value
from unscr.registers.table import MOST, ROWS, Filter, Table, default, filtered, paged
from unscr.registers.value import folded


class Lookup:
    """One file, open for reading; each question opens it anew, so that any thread may ask."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def show(self, register: Register, choice: Choice, language: str) -> Table:
        """Return what an address shows, without the resolution chosen.

        Raises NotFound for a page that there is not, ResultTooLarge for all rows on one page where they are many.
        """
        with closing(sqlite3.connect(f"{self._path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            asked = _Asked(database, register, choice, language)
            total = asked.total()
            pages = paged(total, choice)
            if not choice.page and total > MOST:
                raise ResultTooLarge(
                    f"All {total:,} rows are too many for one page; at most {MOST:,} are given. Choose fewer, or go on "
                    "page by page.",
                    f"全部{total:,}行无法合为一页；一页最多{MOST:,}行。请缩小范围，或逐页取用。",
                )
            rows = asked.rows(range((choice.page - 1) * ROWS, choice.page * ROWS) if choice.page else range(total))
            filters = tuple(asked.filter(each) for each in register.filters)
            return Table(register, choice, rows, total, pages, filters, asked.dated(), few=False)


class _Asked:
    """One question: its conditions on the place of a row, and what they hold."""

    def __init__(self, database: sqlite3.Connection, register: Register, choice: Choice, language: str) -> None:
        self._database = database
        self._register = register
        self._choice = choice
        self._language = language
        self._conditions: list[str] = []
        self._given: list[Any] = []
        for column in register.filters:
            if column is not RESOLUTION and column.id in choice.wanted:
                self._wanted(column)
        words = folded(choice.text).split()
        if words:
            each = " AND ".join(["instr(told, ?)"] * len(words))
            self._condition(
                f"d IN (SELECT d FROM row JOIN place USING (id) WHERE row.register = ? AND {each})",  # noqa: S608
                register.id,
                *words,
            )

    def _condition(self, text: str, *given: str) -> None:
        self._conditions.append(text)
        self._given += given

    def _wanted(self, column: Column) -> None:
        """Ask for a value of a column; one that holds for some alone counts for these, where any of them is wanted."""
        wanted, whom = self._choice.wanted[column.id], self._choice.wanted.get(column.pairs or "", ())
        pairs = f" AND whom IN ('', {_marks(whom)})" if whom else ""
        text = f"d IN (SELECT d FROM has WHERE register = ? AND col = ? AND value IN ({_marks(wanted)}){pairs})"  # noqa: S608
        self._condition(text, self._register.id, column.id, *wanted, *whom)

    def total(self) -> int:
        """Return how many rows there are."""
        if not self._conditions:
            return int(self._one("SELECT coalesce(max(d) + 1, 0) FROM place WHERE register = ?", self._register.id))
        return int(self._one(f"SELECT count(*) FROM place WHERE {self._where()}", self._register.id, *self._given))  # noqa: S608

    def dated(self) -> bool:
        """Tell whether one of the rows has a day computed."""
        text = f"SELECT EXISTS (SELECT 1 FROM has WHERE {self._where()} AND col = ?)"  # noqa: S608
        return bool(self._one(text, self._register.id, *self._given, DATED))

    def rows(self, wanted: range) -> tuple[Row, ...]:
        """Return the rows at some places of the order that is asked for."""
        order = list(dict.fromkeys(self._choice.order)) or [default(self._register)]
        places = self._by_one(order[0], wanted) if len(order) == 1 else self._by_several(order, wanted)
        found = []
        for each in places:
            text = "SELECT thing, cells FROM row JOIN place USING (id) WHERE place.register = ? AND d = ?"
            found.append(kept_row(*self._database.execute(text, (self._register.id, each)).fetchone()))
        return tuple(found)

    def _by_one(self, order: Order, wanted: range) -> list[int]:
        """Return places by one column: those with a value, in the order of the file, then those without."""
        name, language = self._sorted_by(order)
        if not self._choice.order and not language:
            return self._places(f"SELECT d FROM place WHERE {self._where()} ORDER BY d", (), wanted)  # noqa: S608
        down = "DESC" if order.down else "ASC"
        text = f"FROM sort WHERE {self._where()} AND col = ? AND lang = ?"
        found = self._places(f"SELECT d {text} ORDER BY k {down}, d", (name, language), wanted)
        if len(found) < len(wanted):
            there = int(self._one(f"SELECT count(*) {text}", self._register.id, *self._given, name, language))
            rest = range(max(0, wanted.start - there), max(0, wanted.stop - there))
            without = "d NOT IN (SELECT d FROM sort WHERE register = ? AND col = ? AND lang = ?)"
            text = f"SELECT d FROM place WHERE {self._where()} AND {without} ORDER BY d"  # noqa: S608
            found += self._places(text, (self._register.id, name, language), rest)
        return found

    def _by_several(self, orders: Iterable[Order], wanted: range) -> list[int]:
        joins: list[str] = []
        given: list[str] = []
        keys: list[str] = []
        for number, order in enumerate(orders):
            name = f"sort{number}"
            joins.append(
                f"LEFT JOIN sort {name} ON {name}.register = place.register AND {name}.d = place.d "
                f"AND {name}.col = ? AND {name}.lang = ?"
            )
            given += self._sorted_by(order)
            keys += [f"{name}.k IS NULL", f"{name}.k {'DESC' if order.down else 'ASC'}"]
        inner = f"SELECT d FROM place WHERE {self._where()}"  # noqa: S608
        text = (
            f"SELECT place.d FROM place {' '.join(joins)} WHERE place.register = ? AND place.d IN ({inner}) "  # noqa: S608
            f"ORDER BY {', '.join(keys)}, place.d LIMIT ? OFFSET ?"
        )
        every = [*given, self._register.id, self._register.id, *self._given, len(wanted), wanted.start]
        return [row[0] for row in self._database.execute(text, every)]

    def _sorted_by(self, order: Order) -> tuple[str, str]:
        column = self._register.column(order.column)
        spoken = languages(column) if column else ("",)
        return order.column, ("zh" if self._language == "zh" else "en") if len(spoken) > 1 else ""

    def _places(self, text: str, given: tuple[str, ...], wanted: range) -> list[int]:
        every = [self._register.id, *self._given, *given, len(wanted), wanted.start]
        return [row[0] for row in self._database.execute(f"{text} LIMIT ? OFFSET ?", every)]

    def filter(self, column: Column) -> Filter:
        """Return what can be chosen of a column; resolutions are too many to be listed."""
        wanted = self._choice.wanted.get(column.id, ())
        if column is RESOLUTION:
            return Filter(column, (), ())
        text = "SELECT value, said FROM option WHERE register = ? AND col = ?"
        there = {
            row[0]: value(json.loads(row[1])) for row in self._database.execute(text, (self._register.id, column.id))
        }
        return filtered(column, there.values(), wanted, there.keys(), self._language)

    def _where(self) -> str:
        return " AND ".join(["register = ?", *self._conditions])

    def _one(self, text: str, *given: Any) -> Any:
        return self._database.execute(text, given).fetchone()[0]


def _marks(values: Iterable[str]) -> str:
    return ", ".join("?" for _ in values)
