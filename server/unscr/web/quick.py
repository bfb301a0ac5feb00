"""Queries by GET, answered before the application looks at the address: most requests are one of these.

``sparql.py`` is the definition of the endpoint and answers everything else; the two give the same answers (a test
compares them), and what goes wrong here is said by the application, in the shape of all problems.
"""

from collections.abc import Iterable
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from unscr.answer import Begun, Engine, Reply, answer, finish
from unscr.federation import Federation
from unscr.protocol.operation import parse
from unscr.protocol.parameter import pairs
from unscr.web.record import told
from unscr.web.reply import HEADERS, PASSING, Body, content_type, digest
from unscr.web.turn import Turn

_HEADERS = tuple(HEADERS.items())
_OK = f"{HTTPStatus.OK.value} OK"


class Quick:
    """A WSGI layer over the application for ``GET /sparql?query=…``."""

    def __init__(self, app: WSGIApplication, engine: Engine, depth: int, turn: Turn, federation: Federation) -> None:
        self.app = app
        self._engine = engine
        self._depth = depth
        self._turn = turn
        self._federation = federation

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a query, or pass the request on."""
        asked = environ.get("QUERY_STRING", "")
        mine = environ["PATH_INFO"] == "/sparql" and environ["REQUEST_METHOD"] == "GET" and "query=" in asked
        if not mine or "unscr.failed" in environ:
            return self.app(environ, start_response)
        try:
            begun: Begun | None = environ.get("unscr.begun")
            if begun is not None:
                reply = finish(begun)
            else:
                with self._turn.to_read(len(asked)):
                    given = pairs(asked.encode("latin-1"))
                    operation = parse("GET", "", given, (), b"", self._depth, self._federation.targets)
                reply = answer(operation, environ.get("HTTP_ACCEPT"), self._engine, self._federation)
        except Exception as error:  # whatever it is, the application has the words for it
            return self.app({**environ, "unscr.failed": error}, start_response)
        told(environ).digest = reply.digest
        start_response(_OK, headers(reply, digest(reply.file)))
        return Body(reply.file)


def headers(reply: Reply, tag: str) -> list[tuple[str, str]]:
    """Return the headers of a result with this tag."""
    return [
        ("Content-Type", content_type(reply.media_type)),
        ("Content-Length", str(reply.length)),
        ("Vary", "Accept"),
        ("ETag", f'"{tag}"'),
        *([("Cache-Control", PASSING)] if reply.passing else []),
        *_HEADERS,
    ]
