"""Queries by GET, answered before the application looks at the address: most requests are one of these.

``sparql.py`` is the definition of the endpoint and answers everything else; the two give the same answers (a test
compares them), and what goes wrong here is said by the application, in the shape of all problems.
"""

from collections.abc import Iterable
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from unscr.answer import Engine, answer
from unscr.protocol.operation import pairs, parse
from unscr.web.reply import HEADERS, Body, content_type, digest
from unscr.web.turn import Turn

_OK = f"{HTTPStatus.OK.value} OK"


class Quick:
    """A WSGI layer over the application for ``GET /sparql?query=…``."""

    def __init__(self, app: WSGIApplication, engine: Engine, depth: int, turn: Turn) -> None:
        self.app = app
        self._engine = engine
        self._depth = depth
        self._turn = turn

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a query, or pass the request on."""
        asked = environ.get("QUERY_STRING", "")
        mine = environ["PATH_INFO"] == "/sparql" and environ["REQUEST_METHOD"] == "GET" and "query=" in asked
        if not mine or "unscr.failed" in environ:
            return self.app(environ, start_response)
        try:
            with self._turn.to_read(len(asked)):
                operation = parse("GET", "", pairs(asked.encode("latin-1")), (), b"", self._depth)
            reply = answer(operation, environ.get("HTTP_ACCEPT"), self._engine)
        except Exception as error:  # whatever it is, the application has the words for it
            return self.app({**environ, "unscr.failed": error}, start_response)
        etag = f'"{digest(reply.file)}"'
        headers = [
            ("Content-Type", content_type(reply.media_type)),
            ("Content-Length", str(reply.length)),
            ("Vary", "Accept"),
            ("ETag", etag),
            *HEADERS.items(),
        ]
        start_response(_OK, headers)
        return Body(reply.file)
