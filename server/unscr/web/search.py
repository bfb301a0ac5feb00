"""Searching words: JSON for a program that asks for it, a page otherwise."""

import json
from typing import cast

from flask import Blueprint, Response, current_app, render_template, request

from unscr.search.find import Found, Hit, Search
from unscr.search.lead import leading
from unscr.search.question import LONGEST
from unscr.web.contract.entry import HTML, JSON
from unscr.web.engine import engine
from unscr.web.language import answer, reader_language
from unscr.web.paging import asked_page
from unscr.web.record import told

bp = Blueprint("search", __name__)


@bp.get("/search")
def search() -> Response:
    """Give a page of what is found by ``q``; somebody who has asked nothing yet is shown what can be asked."""
    typed = request.args.get("q", "")
    as_json = request.accept_mimetypes.best_match((HTML, JSON)) == JSON
    found = _found(typed) if as_json or typed.strip() else None
    if found is not None:
        told(request.environ).digest = found.digest
    if found is not None and as_json:
        response = Response(_json(typed, found), content_type=JSON)
    else:
        response = answer(render_template("search.html", typed=typed, found=found, longest=LONGEST), HTML)
    response.vary.update(("Accept", "Accept-Language"))
    return response


def _found(typed: str) -> Found:
    search = cast("Search", current_app.extensions["unscr.search"])
    first = leading(typed, engine(), current_app.extensions["unscr.names"])
    return search.find(typed, asked_page(), first, reader_language(request))


def _json(typed: str, found: Found) -> str:
    document = {
        "query": typed,
        "count": found.count,
        "page": found.page,
        "pages": found.pages,
        "partial": found.is_partial,
        "more": found.is_cut,
        "hits": [_hit(each) for each in found.hits],
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "iri": hit.iri,
        "label": {"zh": hit.zh, "en": hit.en},
        "kind": hit.kind.name,
        "snippet": hit.snippet.words,
        "marks": hit.snippet.marks,
        "lang": hit.snippet.language,
    }
