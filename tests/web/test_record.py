"""What is remembered of requests: figures that Prometheus reads, lines of JSON with the fields that are documented."""

import io
import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from prometheus_client.parser import text_string_to_metric_families

from processes import eventually
from serving import service
from unscr.config import Settings
from unscr.secret import VARIABLE
from unscr.web.problems import TABLE
from unscr.web.record import Line, Recorder, Told


def samples(text: str) -> dict[str, float]:
    """Return the samples by name and labels, as another reader of the format reads them."""
    return {
        each.name + str(sorted(each.labels.items())): each.value
        for family in text_string_to_metric_families(text)
        for each in family.samples
    }


def test_requests_are_counted_by_place_method_and_status() -> None:
    recorder = Recorder(0)
    for path in ("/sparql", "/sparql", "/download/unscr.nq", "/x/y", "/x/z"):
        recorder.record("GET", path, "", 200, 10, 0.002, False, Told())
    recorder.record("BREW", "/", "", 405, 7, 0.2, False, Told("method-not-allowed"))
    found = samples(recorder.figures().decode())
    assert found["unscr_requests_total[('method', 'GET'), ('place', '/sparql'), ('status', '200')]"] == 2
    assert found["unscr_requests_total[('method', 'GET'), ('place', 'other'), ('status', '200')]"] == 2
    assert found["unscr_requests_total[('method', 'other'), ('place', '/'), ('status', '405')]"] == 1
    assert found["unscr_response_bytes_total[('place', '/sparql')]"] == 20
    assert found["unscr_request_seconds_bucket[('le', '0.003'), ('place', '/sparql')]"] == 2
    assert found["unscr_problems_total[('problem', 'method-not-allowed')]"] == 1


@pytest.mark.parametrize(("detail", "query"), [(1, None), (2, "query=ASK%7B%7D")])
def test_a_line_has_the_documented_fields_and_the_query_only_where_asked(detail: int, query: str | None) -> None:
    output = io.StringIO()
    Recorder(detail, output).record("GET", "/sparql", "query=ASK%7B%7D", 503, 0, 1.5, False, Told("busy", "d1"))
    (line,) = output.getvalue().splitlines()
    found = json.loads(line)
    assert list(found) == [each.name for each in fields(Line)]
    assert (found["status"], found["problem"], found["seconds"], found["query"]) == (503, "busy", 1.5, query)


def test_nothing_is_written_unless_it_is_asked_for() -> None:
    output = io.StringIO()
    Recorder(0, output).record("GET", "/", "", 200, 1, 0.1, True, Told())
    assert output.getvalue() == ""


def test_a_line_cannot_be_broken_by_what_was_asked() -> None:
    output = io.StringIO()
    Recorder(2, output).record(
        "GET", "/a\n{}", "q=\r\n\u2028\u009b2J\x7f\x1b[0m\udcff", 404, 0, 0.1, False, Told("not-found")
    )
    assert output.getvalue().count("\n") == 1
    assert output.getvalue().rstrip("\n").isprintable()
    assert output.getvalue().isascii()
    assert json.loads(output.getvalue())["path"] == "/a\n{}"


def validator(root: Path) -> Draft202012Validator:
    """Return the documented schema of a line."""
    schema = json.loads((root / "docs/request-log.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_schema_names_the_fields_and_the_problems(root: Path) -> None:
    schema = validator(root).schema
    assert isinstance(schema, dict)
    assert list(schema["properties"]) == schema["required"] == [each.name for each in fields(Line)]
    told = {kind.name for _, kind in TABLE} | {"internal", "client-left", "method-not-allowed", "shapes-broken"}
    assert set(schema["properties"]["problem"]["enum"]) == {None, *told}


@pytest.mark.parametrize(("detail", "shown"), [("1", False), ("2", True)])
def test_the_lines_of_a_running_service_fit_the_schema(root: Path, tmp_path: Path, detail: str, shown: bool) -> None:
    """Answers worked out and kept, limits that were met, odd addresses; each with the release where one was asked."""
    asked = ("ASK {}", "ASK {}", "SELECT", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c < ?i) }")
    paths = ("/", "/nowhere%0A%1B%5B2J", "/download/unscr.nt", "/sparql?query=%FF%00&secret=1")
    log = tmp_path / "log"
    with service("--request-log", detail, "--query-seconds", "0.5", log=log) as running:
        digest = running.get("/readyz")[1].split()[-1]
        # A line is written when its answer has been sent: the next request could come before it.
        for count, query in enumerate(asked, start=2):
            running.ask(query, "application/sparql-results+json")
            assert eventually(lambda count=count: log.read_bytes().count(b"\n") == count)
        for count, path in enumerate(paths, start=2 + len(asked)):
            running.get(path)
            assert eventually(lambda count=count: log.read_bytes().count(b"\n") == count)
    lines = [json.loads(line) for line in log.read_text(encoding="ascii").splitlines()]
    assert [error.message for line in lines for error in validator(root).iter_errors(line)] == []
    found = [(line["status"], line["kept"], line["problem"], line["digest"]) for line in lines[1:]]
    assert found == [
        (200, False, None, digest),
        (200, True, None, digest),
        (400, False, "query-syntax", None),
        (503, False, "query-deadline", None),
        (200, False, None, digest),
        (404, False, "not-found", None),
        (200, False, None, digest),
        (400, False, "bad-request", None),
    ]
    assert {line["query"] is not None for line in lines} == {shown}
    assert ("secret" in log.read_text(encoding="ascii")) == shown


@pytest.mark.parametrize(
    ("field", "value"),
    [("status", 0), ("bytes", -1), ("time", "yesterday"), ("problem", "mood"), ("digest", ""), ("more", 1)],
)
def test_a_line_that_is_not_as_documented_is_found(root: Path, field: str, value: object) -> None:
    output = io.StringIO()
    Recorder(1, output).record("GET", "/", "", 200, 1, 0.1, False, Told("busy", "d1"))
    line = json.loads(output.getvalue())
    assert validator(root).is_valid(line)
    assert not validator(root).is_valid({**line, field: value})


def test_the_figures_are_served(client: FlaskClient) -> None:
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.content_type.startswith("text/plain; version=")


def test_a_running_service_counts_what_it_answers() -> None:
    with service() as running:
        for _ in range(3):
            assert running.ask("ASK {}", "application/sparql-results+json")[0] == 200
        assert running.ask("SELECT", "text/csv")[0] == 400
        found = samples(running.get("/metrics")[1])
    assert found["unscr_requests_total[('method', 'GET'), ('place', '/sparql'), ('status', '200')]"] == 3
    assert found["unscr_kept_answers_total[]"] == 2
    assert found["unscr_problems_total[('problem', 'query-syntax')]"] == 1


def test_every_field_setting_and_figure_is_documented(root: Path) -> None:
    page = (root / "docs/operating.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`([a-z]+)`", page.split("## Log")[1].split("## Limits")[0])) >= {
        each.name for each in fields(Line)
    }
    names = {"UNSCR_" + each.name.upper() for each in Settings.table()}
    assert set(re.findall(r"`(UNSCR_[A-Z_]+)[`=]", page)) <= names | {VARIABLE}
    recorder = Recorder(0)
    recorder.record("GET", "/", "", 200, 1, 0.1, True, Told("busy"))
    families = {each.name for each in text_string_to_metric_families(recorder.figures().decode())}
    named = {each.removesuffix("_total") for each in re.findall(r"^\| `(unscr_[a-z_]+)`", page, re.MULTILINE)}
    assert families == named


def test_every_limit_is_told_by_the_name_on_the_page(root: Path) -> None:
    page = (root / "docs/operating.md").read_text(encoding="utf-8").split("\n## Limits\n")[1].split("\n## ")[0]
    known = {(int(kind.status), kind.name) for _, kind in TABLE}
    named = {(int(status), name) for status, name in re.findall(r"(\d{3}) `([a-z-]+)`", page)}
    assert len(named) == 8
    assert named <= known
