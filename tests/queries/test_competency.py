"""Each competency question, asked of the release on two engines, has the expected answer, rows in order.

How the expected files are written and where their content comes from: README.md beside this file.
"""

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from unscr import namespaces
from unscr.catalogue import Card, cards

QUESTIONS = cards("competency")
EXPECTED = Path(__file__).parent / "expected"

Evaluate = Callable[[str], Any]


def mark(variable: str, binding: dict[str, str]) -> str:
    """Return a column's head: ``<x>`` for IRIs, ``x@zh``, ``x^^integer``, and ``x`` alone for plain text."""
    if binding["type"] == "uri":
        return f"<{variable}>"
    assert binding["type"] == "literal", f"{variable} has a blank node"
    assert binding["value"], f"{variable} has an empty text, which could not be told from nothing"
    if "xml:lang" in binding:
        return f"{variable}@{binding['xml:lang']}"
    datatype = binding.get("datatype", namespaces.XSD + "string").removeprefix(namespaces.XSD)
    return variable if datatype == "string" else f"{variable}^^{datatype}"


def table(answer: Any) -> list[list[str]]:
    """Return head and rows as an expected file has them; an empty cell is an unbound variable."""
    head = []
    for variable in answer.variables:
        marks = {mark(variable, row[variable]) for row in answer.rows if variable in row}
        assert len(marks) == 1, f"the column {variable} holds {marks or 'nothing'}"
        head.append(marks.pop())
    return [
        head,
        *([row[each]["value"] if each in row else "" for each in answer.variables] for row in answer.rows),
    ]


def expected(question: Card) -> list[list[str]]:
    """Read the expected file of a question, without the column of proofs."""
    return [row[:-1] for row in written(question)]


def written(question: Card) -> list[list[str]]:
    """Read the expected file of a question as it stands."""
    with (EXPECTED / f"{question.id}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def sorted_visibly(text: str) -> tuple[str, list[str]]:
    """Return a query with all its rows and with all that ORDER BY names among its variables, and these names."""
    query = re.sub(r"\nLIMIT .*", "", text)
    head, keys = (next(line for line in text.split("\n") if line.startswith(word)) for word in ("SELECT", "ORDER BY"))
    names = re.findall(r"\?(\w+)", keys)
    return query.replace(
        head, "".join([head, *(f" ?{each}" for each in names if not re.search(rf"\?{each}\b", head))])
    ), names


def test_every_question_has_an_expected_file_and_no_file_is_left_over() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {f"{each.id}.csv" for each in QUESTIONS}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.id)
def test_the_answer_is_the_expected_one(question: Card, evaluate: Evaluate) -> None:
    assert table(evaluate(question.text)) == expected(question)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.id)
def test_no_two_rows_can_change_places(question: Card, evaluate: Evaluate) -> None:
    """What ORDER BY sorts by is different in every row, those beyond a LIMIT included."""
    query, keys = sorted_visibly(question.text)
    places = [tuple(row.get(key, {}).get("value") for key in keys) for row in evaluate(query).rows]
    assert len(places) == len(set(places))


def test_the_keys_of_the_order_are_made_visible() -> None:
    text = "SELECT ?a (COUNT(?x) AS ?n)\nWHERE { ?a ?b ?x }\nGROUP BY ?a ?b\nORDER BY DESC(?n) ?b\nLIMIT 5\n"
    visible = "SELECT ?a (COUNT(?x) AS ?n) ?b\nWHERE { ?a ?b ?x }\nGROUP BY ?a ?b\nORDER BY DESC(?n) ?b\n"
    assert sorted_visibly(text) == (visible, ["n", "b"])
