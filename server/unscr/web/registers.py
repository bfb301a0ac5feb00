"""Registers: a table that the address sorts and filters, as a page and as the files of exactly what it shows."""

from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, render_template, request

from unscr.registers import REGISTERS, Register, Table, choose, to_csv, to_json
from unscr.registers.choice import PAGE, SORT
from unscr.registers.column import Column
from unscr.registers.timeline import timeline
from unscr.web.desk import desk
from unscr.web.engine import engine
from unscr.web.language import answer, reader_language
from unscr.web.networks import PICTURES
from unscr.web.record import told

bp = Blueprint("registers", __name__)

FILES = {"csv": ("text/csv", to_csv), "json": ("application/json", to_json)}


def page(register: Register) -> Response:
    """Show the rows that the address asks for, with what else can be chosen."""
    shown = _table(register)
    text = render_template(
        "register.html",
        table=shown,
        at=_at,
        leading=_leading,
        files=tuple(FILES),
        timeline=timeline(shown),
        calendar=shown.dated and register is REGISTERS["deadlines"],
        pictures=PICTURES,
    )
    return _linked(answer(text, "text/html"), shown)


def file(register: Register, extension: str) -> Response:
    """Give the same rows as a file."""
    media_type, write = FILES[extension]
    shown = _table(register)
    response = _linked(answer(write(shown), media_type), shown)
    response.headers["Content-Disposition"] = f'attachment; filename="{register.id}.{extension}"'
    return response


for _each in REGISTERS.values():
    bp.add_url_rule(f"/{_each.id}", _each.id, partial(page, _each))
    for _extension in FILES:
        bp.add_url_rule(f"/{_each.id}.{_extension}", f"{_each.id}-{_extension}", partial(file, _each, _extension))


def _table(register: Register) -> Table:
    told(request.environ).digest = engine().digest()
    return desk().show(register, choose(register, request.args.items(multi=True)), reader_language(request))


def _linked(response: Response, table: Table) -> Response:
    """Return an answer that names the page before and the page after for programs. RFC 8288."""
    for relation, page in (("prev", table.choice.page - 1), ("next", table.choice.page + 1)):
        if table.choice.page and 1 <= page <= table.pages:
            response.headers.add("Link", f'<{request.path}{_at(page=str(page))}>; rel="{relation}"')
    return response


def _at(**changes: str) -> str:
    """Return the query string of this address with changes; another order or choice begins at the first page."""
    given = {SORT: None, PAGE: None, **changes} if SORT in changes else changes
    kept = [pair for pair in request.args.items(multi=True) if pair[0] not in given and pair[1]]
    asked = [*kept, *((name, value) for name, value in changes.items() if value)]
    return "?" + urlencode(asked) if asked else ""


def _leading(column: Column, thing: str) -> str:
    """Return how the register to which a count leads says the thing that was counted for."""
    other, name = column.leads or ("", "")
    there = next(each for each in REGISTERS[other].filters if each.id == name)
    return there.short(thing)
