"""The registers looked up in an index are those that are gathered from the data, whatever is asked of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from unscr.answer import Engine
from unscr.errors import EvaluatorBusy, NotFound, ResultTooLarge
from unscr.registers import REGISTERS, Register, Table, choose, show
from unscr.registers import lookup as module
from unscr.registers.column import Kind
from unscr.registers.desk import Desk
from unscr.registers.fill import fill
from unscr.registers.lookup import Lookup

Pairs = list[tuple[str, str]]


@pytest.fixture(scope="module")
def index(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "registers.sqlite"
    fill(engine, path)
    return path


@pytest.fixture(params=REGISTERS.values(), ids=lambda each: each.id)
def register(request: pytest.FixtureRequest) -> Register:
    made: Register = request.param
    return made


def orders(register: Register, language: str) -> Iterator[Pairs]:
    """Yield orders; where names decide ties, these stand in the order of the English ones, so Chinese is left out."""
    names = (Kind.THING, Kind.NAME, Kind.WORDS)
    by_name = any(each.id == register.order.lstrip("-") and each.kind in names for each in register.columns)
    for column in register.shown:
        if language == "en" or not by_name:
            yield from ([("sort", column.id), ("page", "all")], [("sort", "-" + column.id), ("page", "all")])
    if language == "en":
        first, second = register.shown[1].id, register.shown[2].id
        yield [("sort", first), ("sort", "-" + second), ("page", "all")]


def choices(table: Table) -> Iterator[Pairs]:
    for each in table.filters[1:]:
        for option in each.options[:2]:
            yield [(each.column.id, option.short), ("page", "all")]
        if len(each.options) > 1:
            yield [(each.column.id, option.short) for option in each.options[:2]]


def same(one: Table, other: Table) -> bool:
    return (
        [(row.thing, row.cells) for row in one.rows] == [(row.thing, row.cells) for row in other.rows]
        and (one.total, one.pages, one.dated) == (other.total, other.pages, other.dated)
        and one.filters[1:] == other.filters[1:]
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_looked_up_is_what_is_gathered(engine: Engine, index: Path, register: Register, language: str) -> None:
    whole = show(engine, register, choose(register, []), language)
    asked = [[], [("q", "law")], [("q", "法")], *orders(register, language), *choices(whole)]
    for each in asked:
        choice = choose(register, each)
        assert same(show(engine, register, choice, language), Lookup(index).show(register, choice, language)), each
    assert len(asked) > 8


def test_a_force_that_holds_for_some_is_looked_up_with_whom(engine: Engine, index: Path) -> None:
    register = REGISTERS["norms"]
    whole = show(engine, register, choose(register, [("page", "all")]), "en")
    held = [(each.holds.whom, each.iri) for row in whole.rows for each in row.cells["force"] if each.holds]
    assert held
    for whom, force in held:
        for bearer in {row.cells["bearer"][0].iri for row in whole.rows if row.cells["bearer"]} | {whom}:
            choice = choose(register, [("force", force), ("bearer", bearer)])
            assert same(show(engine, register, choice, "en"), Lookup(index).show(register, choice, "en"))


def test_pages_follow_one_another_and_the_one_after_the_last_is_not_there(
    engine: Engine, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = REGISTERS["norms"]
    for name in ("unscr.registers.lookup.ROWS", "unscr.registers.table.ROWS"):
        monkeypatch.setattr(name, 7)
    for sort in ([], [("sort", "-due")]):
        every = show(engine, register, choose(register, [*sort, ("page", "all")]), "en")
        pages = -(-every.total // 7)
        found = [
            row.thing
            for number in range(1, pages + 1)
            for row in Lookup(index).show(register, choose(register, [*sort, ("page", str(number))]), "en").rows
        ]
        assert found == [row.thing for row in every.rows]
        with pytest.raises(NotFound):
            Lookup(index).show(register, choose(register, [*sort, ("page", str(pages + 1))]), "en")


def test_all_rows_on_one_page_have_a_bound(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 10)
    choice = choose(REGISTERS["norms"], [("page", "all")])
    with pytest.raises(ResultTooLarge, match="page by page") as raised:
        Lookup(index).show(REGISTERS["norms"], choice, "en")
    assert "逐页" in raised.value.zh


def test_few_resolutions_are_gathered_and_many_looked_up_but_for_one_that_is_named(engine: Engine, index: Path) -> None:
    asked = []

    def path() -> Path:
        asked.append(1)
        return index

    register = REGISTERS["norms"]
    Desk(engine, path).show(register, choose(register, []), "en")
    assert not asked
    many = Desk(engine, path, few=1)
    assert not many.show(register, choose(register, []), "en").few
    assert asked == [1]
    named = many.show(register, choose(register, [("resolution", "2031/9001")]), "en")
    assert asked == [1]
    assert {value.iri.split("/")[-3] for row in named.rows for value in row.cells["paragraph"]} == {"9001"}
    assert not named.filters[0].options
    assert not named.filters[0].absent


def test_what_is_not_made_yet_is_told(engine: Engine) -> None:
    def path() -> Path:
        raise EvaluatorBusy("being made", "正在建立")

    register = REGISTERS["actors"]
    with pytest.raises(EvaluatorBusy):
        Desk(engine, path, few=1).show(register, choose(register, []), "en")
