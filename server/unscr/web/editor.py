"""The page on which people write queries, with the answer as a table: with a script an editor, without one a form.

``/sparql`` itself shows it to whoever likes HTML best and asks nothing; what is asked there is always answered as the
SPARQL 1.1 Protocol says. ``/sparql/edit?query=…`` is the address of a query with its answer, to be passed on.
"""

import json
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote_plus

from flask import Blueprint, Response, current_app, render_template, request

from unscr.answer import answer as answered
from unscr.catalogue import cards
from unscr.completion import completions
from unscr.cookbook import text_of
from unscr.errors import NotFound, RequestError, UnscrError
from unscr.hint import Hint, mentioned, nearest
from unscr.namespaces import PREFIXES, curie
from unscr.protocol.media import RESULTS
from unscr.protocol.naming import Completed, completed
from unscr.protocol.operation import operation, parse
from unscr.protocol.parameter import FORM, check_text, pairs, values
from unscr.shown import Shown, show
from unscr.terms import Iri
from unscr.web.engine import engine, federation, whole
from unscr.web.language import answer, reader_language
from unscr.web.problems import RETRY_SECONDS, Kind, kind_of
from unscr.web.record import told
from unscr.web.reply import PASSING, to_response

bp = Blueprint("editor", __name__)

# An address with a longer query, as it is escaped there, is not passed on by everything that it goes through.
_LONGEST = 6000
_ROWS = ("csv", "tsv", "json", "xml")
_OFFERED = {"SELECT": _ROWS, "ASK": ("json", "xml"), "CONSTRUCT": ("ttl", "nt", "jsonld", "rdf")}
# What stands there at first: a question whose answer is in the reader's language.
_FIRST = {"en": "cq33", "zh": "cq32"}


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
    return page(text or "".join(map(text_of, values(given, "card"))))


@bp.get("/sparql/terms.json")
def terms() -> Response:
    """Give the terms that the editor completes, and the prefixes that they need."""
    listed = [
        {"name": each.name, "iri": each.thing.iri, "en": each.thing.en, "zh": each.thing.zh}
        for each in completions(engine(), whole())
    ]
    return _json({"prefixes": PREFIXES, "terms": listed})


@bp.get("/sparql/hints")
def hinted() -> Response:
    """Say which IRIs of a query do not occur in the data, and the nearest that do."""
    text = _asked()
    check_text(text)
    with current_app.extensions["unscr.turn"].to_read(len(text)):
        iris = mentioned(text)
    return _json({"hints": list(map(_hint, nearest(engine(), whole(), iris)))})


@bp.get("/sparql/results.<extension>")
def results(extension: str) -> Response:
    """Answer a query as a file to take away."""
    if extension not in RESULTS:
        raise NotFound(
            f"There are no results in '{extension}'; there are {', '.join(RESULTS)}.",
            f"结果没有“{extension}”格式；现有格式为 {'、'.join(RESULTS)}。",
        )
    targets = federation().targets
    asked = parse("GET", "", pairs(request.query_string), (), b"", current_app.config["QUERY_DEPTH"], targets)
    response = to_response(answered(asked, RESULTS[extension], engine(), federation()))
    response.headers["Content-Disposition"] = f'attachment; filename="results.{extension}"'
    return response


def page(text: str) -> Response:
    """Return the page with a query and, where there is one, its answer."""
    ready, outcome = _tried(text)
    written = ready.text or text_of(_FIRST[reader_language(request)])
    form = outcome.shown.form if outcome.shown else ""
    body = render_template(
        "editor.html",
        text=written,
        added=ready.added,
        outcome=outcome,
        offered=_OFFERED.get(form, _OFFERED["CONSTRUCT"]) if form else (),
        longest=_LONGEST,
        short=len(quote_plus(written)) <= _LONGEST,
        questions=cards("competency"),
    )
    status = outcome.kind.status if outcome.kind else HTTPStatus.OK
    response = answer(body, "text/html", status)
    response.vary.add("Accept")
    if outcome.shown and outcome.shown.passing:
        response.headers["Cache-Control"] = PASSING
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
            asked = operation(ready.text, current_app.config["QUERY_DEPTH"], targets=federation().targets)
        shown = show(engine(), whole(), asked, federation())
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


def _hint(hint: Hint) -> dict[str, object]:
    near = [
        {"iri": each.iri, "name": curie(Iri(each.iri)), "label": {"en": each.en, "zh": each.zh}}
        for each in hint.nearest
    ]
    return {"iri": hint.iri, "name": hint.name, "nearest": near}


def _json(content: object) -> Response:
    return Response(json.dumps(content, ensure_ascii=False) + "\n", mimetype="application/json")
