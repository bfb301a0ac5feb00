"""The resolver: a printed citation -> the IRI of what it names, for programs; the thing itself, for a reader."""

import json
from http import HTTPStatus

from flask import Blueprint, Response, current_app, render_template, request

from unscr.ask import Labelled
from unscr.errors import RequestError
from unscr.protocol.negotiate import negotiate
from unscr.resolve import FORMS, resolved
from unscr.web.address import onward
from unscr.web.engine import engine
from unscr.web.gone import withdrawn
from unscr.web.language import answer
from unscr.web.record import told

bp = Blueprint("resolve", __name__)

_OFFERS = ("application/json", "text/html")


@bp.get("/resolve")
def resolve() -> Response:
    """Give what a citation names; a browser is sent there, given the choice, or shown where to write one."""
    for_reader = negotiate(request.headers.get("Accept"), _OFFERS) == "text/html"
    text = _asked(for_reader)
    matches = resolved(text, engine(), current_app.extensions["unscr.names"], withdrawn()) if text else ()
    told(request.environ).digest = engine().digest()
    response = _to_reader(text, matches) if for_reader else _to_program(matches)
    response.vary.update(("Accept", "Accept-Language"))
    return response


def _asked(for_reader: bool) -> str:
    """Return the one citation that is asked for; a reader may come without one, to write it."""
    given = [each for name in ("text", "symbol") for each in request.args.getlist(name) if each.strip()]
    if len(given) > 1 or not (given or for_reader):
        raise RequestError(
            f"{len(given) or 'No'} citations are asked for: give one, as 'text' or as 'symbol'.",
            f"请求中有{len(given)}条引文：请以 text 或 symbol 给出一条。",
        )
    return "".join(given)


def _to_program(matches: tuple[Labelled, ...]) -> Response:
    found = {"matches": [{"iri": each.iri, "label": {"zh": each.zh, "en": each.en}} for each in matches]}
    return Response(json.dumps(found, ensure_ascii=False) + "\n", mimetype="application/json")


def _to_reader(text: str, matches: tuple[Labelled, ...]) -> Response:
    if len(matches) == 1:
        return Response(status=HTTPStatus.SEE_OTHER, headers={"Location": onward(matches[0].iri)})
    page = render_template("resolve.html", asked=text, matches=matches, forms=FORMS)
    return answer(page, "text/html")
