"""For operators: whether the process is up (``/healthz``), and whether queries are answered (``/readyz``)."""

from flask import Blueprint, Response

from unscr.web.engine import engine

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def healthz() -> Response:
    """Answer 200 as long as the web server works; nothing else is looked at."""
    return Response("ok\n", mimetype="text/plain")


@bp.get("/readyz")
def readyz() -> Response:
    """Answer 200 when the evaluator answers; else the problem it raises, with 503."""
    return Response(f"ready, release {engine().about().digest}\n", mimetype="text/plain")
