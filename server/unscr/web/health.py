"""For operators: whether the process is up (``/healthz``), whether queries are answered (``/readyz``), and figures."""

from flask import Blueprint, Response, current_app

from unscr.web.engine import engine
from unscr.web.figures import CONTENT_TYPE

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def healthz() -> Response:
    """Answer 200 as long as the web server works; nothing else is looked at."""
    return Response("ok\n", mimetype="text/plain")


@bp.get("/readyz")
def readyz() -> Response:
    """Answer 200 when the evaluator answers; else the problem it raises, with 503."""
    return Response(f"ready, release {engine().digest()}\n", mimetype="text/plain")


@bp.get("/metrics")
def metrics() -> Response:
    """Give the figures of this process since it began, for Prometheus."""
    return Response(current_app.extensions["unscr.recorder"].figures(), content_type=CONTENT_TYPE)
