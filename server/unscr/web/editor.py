"""The page on which people write queries, with the answer as a table: with a script an editor, without one a form.

``/sparql`` itself shows it to whoever likes HTML best and asks nothing; what is asked there is always answered as the
SPARQL 1.1 Protocol says. ``/sparql/edit?query=…`` is the address of a query with its answer, to be passed on.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus

from flask import Blueprint, Response, current_app, render_template, request

from unscr.answer import answer as answered
from unscr.completion import completions
from unscr.cookbook import questions, text_of
from unscr.errors import NotFound, RequestError, UnscrError
from unscr.hint import hints
from unscr.namespaces import PREFIXES, curie
from unscr.protocol.media import RESULTS
from unscr.protocol.naming import Completed, completed
from unscr.protocol.operation import operation, parse
from unscr.protocol.parameter import FORM, check_text, pairs, values
from unscr.shown import Shown, show
from unscr.terms import Iri
from unscr.web.engine import engine
from unscr.web.language import answer
from unscr.web.problems import RETRY_SECONDS, Kind, kind_of
from unscr.web.record import told
from unscr.web.reply import to_response

bp = Blueprint("editor", __name__)

# An address that is longer is not passed on by everything it goes through.
_SHORT = 6000
_ROWS = ("csv", "tsv", "json", "xml")
_OFFERED = {"SELECT": _ROWS, "ASK": ("json", "xml"), "CONSTRUCT": ("ttl", "nt", "jsonld", "rdf")}
_FIRST = "cq33"


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a query: an answer, or what is wrong with it and in which line."""

    shown: Shown | None = None
    kind: Kind | None = None
    error: UnscrError | None = None

    @property
    def line(self) -> int | None:
        return getattr(self.error, "line", None)


@bp.route("/sparql/edit", methods=["GET", "POST"])
def edit() -> Response:
    """Show the page with a query and its answer; ``card`` takes the query of a question."""
    given = pairs(request.query_string)
    if request.method == "POST" and request.mimetype == FORM:
        given += pairs(request.get_data(cache=False))
    text = "\n".join(values(given, "query"))
    return page(text or "".join(map(_of_card, values(given, "card"))))


@bp.get("/sparql/terms.json")
def terms() -> Response:
    """Give the terms that the editor completes, and the prefixes that they need."""
    listed = [
        {"name": each.name, "iri": each.thing.iri, "en": each.thing.en, "zh": each.thing.zh}
        for each in completions(engine())
    ]
    return _json({"prefixes": PREFIXES, "terms": listed})


@bp.get("/sparql/hints")
def hinted() -> Response:
    """Say which IRIs of a query do not occur in the data, and the nearest that do."""
    found = hints(engine(), _asked())
    return _json(
        {
            "hints": [
                {
                    "iri": each.iri,
                    "name": each.name,
                    "nearest": [
                        {"iri": one.iri, "name": curie(Iri(one.iri)), "label": {"en": one.en, "zh": one.zh}}
                        for one in each.nearest
                    ],
                }
                for each in found
            ]
        }
    )


@bp.get("/sparql/results.<extension>")
def results(extension: str) -> Response:
    """Answer a query as a file to take away."""
    if extension not in RESULTS:
        raise NotFound(
            f"There are no results in '{extension}'; there are {', '.join(RESULTS)}.",
            f"结果没有“{extension}”格式；现有格式为 {'、'.join(RESULTS)}。",
        )
    asked = parse("GET", "", pairs(request.query_string), (), b"", current_app.config["QUERY_DEPTH"])
    response = to_response(answered(asked, RESULTS[extension], engine()))
    response.headers["Content-Disposition"] = f'attachment; filename="results.{extension}"'
    return response


def page(text: str) -> Response:
    """Return the page with a query and, where there is one, its answer."""
    ready, outcome = _tried(text)
    written = ready.text or text_of(_FIRST)
    form = outcome.shown.form if outcome.shown else ""
    body = render_template(
        "editor.html",
        text=written,
        added=ready.added,
        outcome=outcome,
        offered=_OFFERED.get(form, _OFFERED["CONSTRUCT"]) if form else (),
        short=len(written.encode()) <= _SHORT,
        questions=questions(engine()),
    )
    status = outcome.kind.status if outcome.kind else HTTPStatus.OK
    response = answer(body, "text/html", status)
    response.vary.add("Accept")
    if outcome.kind and outcome.kind.retry:
        response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response


def _tried(text: str) -> tuple[Completed, _Outcome]:
    """Return a query with the prefixes that it lacks, and what came of it; nothing comes of nothing."""
    ready = Completed(text, ())
    if not text.strip():
        return Completed("", ()), _Outcome()
    try:
        check_text(text)
        with current_app.extensions["unscr.turn"].to_read(len(text)):
            ready = completed(text.replace("\r\n", "\n"), PREFIXES)
            asked = operation(ready.text, current_app.config["QUERY_DEPTH"])
        shown = show(engine(), asked)
    except UnscrError as error:
        kind = kind_of(error)
        told(request.environ).problem = kind.name
        return ready, _Outcome(kind=kind, error=error)
    told(request.environ).digest = shown.digest
    return ready, _Outcome(shown=shown)


def _asked() -> str:
    """Return the query that is to be looked at; raise RequestError where there is none, or more than one."""
    asked = values(pairs(request.query_string), "query")
    if len(asked) != 1:
        raise RequestError("Give one query as the parameter 'query'.", "请以参数 query 给出一个查询。")
    return asked[0]


def _of_card(identifier: str) -> str:
    return text_of(identifier)


def _json(content: object) -> Response:
    return Response(json.dumps(content, ensure_ascii=False) + "\n", mimetype="application/json")
