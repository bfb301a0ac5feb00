"""Files hold exactly the rows and values of the table; CSV holds nothing that a spreadsheet would run."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from unscr.cell import BETWEEN
from unscr.namespaces import BASE
from unscr.registers import REGISTERS, Table, to_csv, to_json
from unscr.registers.value import Value

AGENT, FORCE = BASE + "id/agent/", BASE + "vocab/force/"
Show = Callable[..., Table]


def read(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file by the names of its columns."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("register", REGISTERS)
def test_csv_json_and_the_table_say_the_same(show: Show, register: str) -> None:
    shown = show(register, "resolution=2016/2322")
    rows, document = read(to_csv(shown)), json.loads(to_json(shown))
    assert len(rows) == len(document["rows"]) == document["total"] == len(shown.rows) > 0
    for line, told, row in zip(rows, document["rows"], shown.rows, strict=True):
        for column in shown.register.shown:
            cell = row.cells[column.id]
            if column.kind.linked:
                assert line[column.id].split(BETWEEN) == ([each.iri for each in cell] or [""])
                assert line[f"{column.id}_zh"] == BETWEEN.join(each.zh for each in cell)
                found = [{name: each[name] for name in ("iri", "label")} for each in told[column.id]]
                assert found == [{"iri": each.iri, "label": {"en": each.en, "zh": each.zh}} for each in cell]
            elif column.kind.value == "words":
                assert line[f"{column.id}_en"] == BETWEEN.join(each.en for each in cell)
                assert told[column.id] == [{"en": each.en, "zh": each.zh} for each in cell]
            else:
                assert line[column.id] == BETWEEN.join(each.en for each in cell)
                assert [str(each).lower() for each in told[column.id]] == [each.en.lower() for each in cell]


def test_csv_has_the_line_ends_of_the_standard(show: Show) -> None:
    text = to_csv(show("systems"))
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(show("systems").rows) + 1


@pytest.mark.parametrize("harm", ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_is_told_as_text(show: Show, harm: str) -> None:
    shown = show("systems")
    row = replace(shown.rows[0], cells={**shown.rows[0].cells, "kind": (Value("x:a", harm, harm),)})
    changed = replace(shown, rows=(row,))
    assert read(to_csv(changed))[0]["kind_en"] == f"'{harm}"
    assert json.loads(to_json(changed))["rows"][0]["kind"][0]["label"]["en"] == harm


def test_files_say_for_whom_a_force_holds(show: Show) -> None:
    """Paragraph 20 asks Member States and UNODC in one breath, with different force."""
    shown = show("norms", "bearer=agent/unodc&force=institutional-request")
    rows, document = read(to_csv(shown)), json.loads(to_json(shown))
    place = next(place for place, each in enumerate(shown.rows) if each.thing.endswith("/2322-op20-2"))
    assert rows[place]["force"].split(BETWEEN) == [FORCE + "exhortation", FORCE + "institutional-request"]
    assert [each["for"] for each in document["rows"][place]["force"]] == [AGENT + "member-states", AGENT + "unodc"]
    alone = next(each for each in document["rows"] if len(each["force"]) == 1)
    assert "for" not in alone["force"][0]
