"""Dumps: the whole dataset and each named graph, in six formats, always those of the release that is served."""

from flask import Blueprint, Response, abort

from unscr.answer import dump
from unscr.protocol.media import EXTENSIONS
from unscr.web.engine import engine
from unscr.web.reply import to_response

bp = Blueprint("downloads", __name__, url_prefix="/download")


@bp.get("/unscr.<extension>")
def dataset(extension: str) -> Response:
    """Give the whole dataset."""
    return _file(None, extension, "unscr")


@bp.get("/graph/<key:name>")
def graph(name: str) -> Response:
    """Give one named graph: its key, a dot and the extension."""
    key, _, extension = name.rpartition(".")
    return _file(key, extension, key.replace("/", "-"))


def _file(key: str | None, extension: str, name: str) -> Response:
    if extension not in EXTENSIONS:
        abort(404)
    reply = dump(key, extension, engine())
    response = to_response(reply)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
    return response
