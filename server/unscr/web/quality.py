"""The quality report as pages and as JSON: of the whole load, and of one resolution."""

from typing import cast

from flask import Blueprint, Response, current_app, render_template, request

from unscr.quality import file
from unscr.quality.kept import Kept
from unscr.quality.listing import Listing, listing, page_number
from unscr.quality.overview import Overview
from unscr.quality.resolution import Report, report
from unscr.web.engine import engine
from unscr.web.language import answer
from unscr.web.record import told

bp = Blueprint("quality", __name__)


@bp.get("/quality")
def page() -> Response:
    """Show what was not recognised, what was, and the resolutions with their counts, a page at a time."""
    found, listed = _listed()
    return answer(render_template("quality.html", found=found, listed=listed), "text/html")


@bp.get("/quality.json")
def data() -> Response:
    """Give the same for programs."""
    return _json(file.whole(*_listed()))


@bp.get("/quality/<year>/<number>")
def resolution(year: str, number: str) -> Response:
    """Show what was not recognised in a resolution, and what was."""
    found = _report(f"{year}/{number}")
    return answer(render_template("quality-resolution.html", found=found, year=year, number=number), "text/html")


@bp.get("/quality/<year>/<number>.json")
def resolution_data(year: str, number: str) -> Response:
    """Give the same for programs."""
    return _json(file.one(_report(f"{year}/{number}")))


def _listed() -> tuple[Overview, Listing]:
    found = _overview()
    return found, listing(found, request.args.get("kind", ""), _page())


def _report(path: str) -> Report:
    return report(engine(), _overview(), path, _page())


def _page() -> int:
    return page_number(request.args.get("page", "1"))


def _kept() -> Kept:
    return cast("Kept", current_app.extensions["unscr.quality"])


def _overview() -> Overview:
    found = _kept().overview()
    told(request.environ).digest = found.digest
    return found


def _json(text: str) -> Response:
    return Response(text, content_type="application/json")
