"""Registers as pages, files and pictures, and what programs follow."""

from collections.abc import Iterator

from unscr.registers import REGISTERS, Register
from unscr.registers.choice import ALL, PAGE, SORT, TEXT
from unscr.said import Said
from unscr.web.contract.entry import BUSY, HTML, JSON, LANGUAGE, STRING, UNCHANGED, Operation, Parameter, Schema

CSV = "text/csv"
_PAGE: Schema = {"anyOf": [{"type": "integer", "minimum": 1}, {"const": ALL}]}
_ASKED = (
    Parameter(TEXT, "query", STRING, Said("words that the rows hold, in either language", "行中所含词语，中英文均可")),
    Parameter(PAGE, "query", _PAGE, Said("number of a page, or all rows on one", "页码，或全部行合为一页")),
    LANGUAGE,
    UNCHANGED,
)


def _parameters(register: Register) -> tuple[Parameter, ...]:
    """Return what a register can be asked; a filter takes IRIs, or what is left of them without their beginning."""
    filters = (
        Parameter(
            each.id,
            "query",
            {"type": "array", "items": STRING},
            Said(f"rows with one of these: {each.title.en}", f"具有其中一值的行：{each.title.zh}"),
        )
        for each in register.filters
    )
    columns = [f"{sign}{each.id}" for each in register.shown for sign in ("", "-")]
    orders: Schema = {"type": "array", "items": {"enum": columns}}
    sort = Parameter(SORT, "query", orders, Said("columns to sort by, - for the other way", "排序列，- 表示逆序"))
    return (*filters, sort, *_ASKED)


def _operations(register: Register) -> Iterator[Operation]:
    """Yield what can be asked of a register: the page, and exactly the same rows as a file."""
    en, zh = register.title.en, register.title.zh
    kinds = {
        "": (HTML, Said(f"register: {en}", f"登记册：{zh}")),
        ".csv": (CSV, Said(f"the rows that the page shows: {en}", f"页面所示各行：{zh}")),
        ".json": (JSON, Said(f"the rows that the page shows, in JSON: {en}", f"页面所示各行，JSON 格式：{zh}")),
    }
    for ending, (media_type, words) in kinds.items():
        gives: dict[int, tuple[str, ...]] = {200: (media_type,), 304: ()}
        problems = (400, 404, 422, 501, *BUSY)
        yield Operation("registers", "get", f"/{register.id}{ending}", words, gives, problems, _parameters(register))


def _pictures() -> Iterator[Operation]:
    """Yield the pictures, and the data that they are drawn from."""
    for name, words in {
        "actors": Said("picture of who asks whom", "谁要求谁之图"),
        "instruments": Said("picture of which instrument cites which", "文书引用关系图"),
    }.items():
        (resolution, *_) = _parameters(REGISTERS[name])
        for ending, media_type in {"": HTML, ".json": JSON}.items():
            gives: dict[int, tuple[str, ...]] = {200: (media_type,), 304: ()}
            path = f"/{name}/network{ending}"
            yield Operation("networks", "get", path, words, gives, (422, *BUSY), (resolution, LANGUAGE, UNCHANGED))


def _feeds() -> Iterator[Operation]:
    """Yield what programs follow."""
    problems = (400, 404, 422, 501, *BUSY)
    parameters = _parameters(REGISTERS["deadlines"])
    calendar = Said("the deadlines that the register shows, as a calendar", "登记册所示期限，日历格式")
    changes = Said("changes of the data, as Atom", "数据更新，Atom 格式")
    ics: dict[int, tuple[str, ...]] = {200: ("text/calendar",), 304: ()}
    atom: dict[int, tuple[str, ...]] = {200: ("application/atom+xml",), 304: ()}
    yield Operation("feeds", "get", "/calendar.ics", calendar, ics, problems, parameters)
    yield Operation("feeds", "get", "/feed.atom", changes, atom, BUSY, (LANGUAGE, UNCHANGED))


TABLES: tuple[Operation, ...] = (
    *(each for one in REGISTERS.values() for each in _operations(one)),
    *_pictures(),
    *_feeds(),
)
