"""What a register shows as a file: CSV (RFC 4180) with columns for IRIs and for both languages, and JSON."""

import csv
import io
import json
from typing import Any

from unscr.cell import cell
from unscr.registers.column import Column, Kind
from unscr.registers.table import Table
from unscr.registers.value import Value


def to_csv(table: Table) -> str:
    """Return the rows that are shown; words that a spreadsheet would run have an apostrophe before them."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([name for each in table.register.shown for name in _names(each)])
    for row in table.rows:
        writer.writerow([text for each in table.register.shown for text in _texts(each, row.cells[each.id])])
    return file.getvalue()


def _names(column: Column) -> list[str]:
    if column.kind.linked:
        return [column.id, f"{column.id}_en", f"{column.id}_zh"]
    return [f"{column.id}_en", f"{column.id}_zh"] if column.kind is Kind.WORDS else [column.id]


def _texts(column: Column, found: tuple[Value, ...]) -> list[str]:
    both = [cell(each.en for each in found), cell(each.zh for each in found)]
    if column.kind.linked:
        return [cell(each.iri for each in found), *both]
    return both if column.kind is Kind.WORDS else both[:1]


def to_json(table: Table) -> str:
    """Return the rows that are shown, as they are, with the names of the columns in both languages."""
    columns = table.register.shown
    document = {
        "register": table.register.id,
        "title": {"en": table.register.title.en, "zh": table.register.title.zh},
        "total": table.total,
        "page": table.choice.page,
        "pages": table.pages,
        "columns": [{"id": each.id, "title": {"en": each.title.en, "zh": each.title.zh}} for each in columns],
        "rows": [{each.id: _json(each, row.cells[each.id]) for each in columns} for row in table.rows],
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


def _json(column: Column, found: tuple[Value, ...]) -> Any:
    if column.kind.linked:
        return [_thing(each) for each in found]
    if column.kind is Kind.WORDS:
        return [{"en": each.en, "zh": each.zh} for each in found]
    return [_scalar(column, each.en) for each in found]


def _thing(value: Value) -> dict[str, Any]:
    told = {"iri": value.iri, "label": {"en": value.en, "zh": value.zh}}
    return told | ({"for": value.holds.whom} if value.holds else {})


def _scalar(column: Column, text: str) -> Any:
    if column.kind is Kind.FLAG:
        return text == "true"
    return int(text) if column.kind is Kind.COUNT else text
