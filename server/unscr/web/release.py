"""The files of the release that is served, where it is one from a folder."""

from typing import cast

from flask import Blueprint, Response, current_app, url_for

from unscr.errors import NotFound
from unscr.pack.released import INDEX, Release

bp = Blueprint("release", __name__, url_prefix="/release")


@bp.get("")
def current() -> Response:
    """Lead to the list of files."""
    return Response(
        status=303, headers={"Location": url_for("release.file", version=_release().stamp.version, name=INDEX)}
    )


@bp.get("/<version>/<key:name>")
def file(version: str, name: str) -> Response:
    """Give a file."""
    found = _release().file(version, name)
    return Response(found.content, mimetype=found.media_type)


def _release() -> Release:
    found = cast("Release | None", current_app.extensions["unscr.release"])
    if found is None:
        raise NotFound(
            "The data served here are those of the program and not of the folder of a release; see /downloads.",
            "此处提供的是程序自带的数据，而非某一版本的文件夹；见 /downloads。",
        )
    return found
