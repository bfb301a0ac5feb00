"""What stands before the application: finished answers to GET are kept, compressed once, and given again at once.

RFC 9110 (sections 12.5.3, 13, 15.4.5 and 15.5.13), RFC 9111. What was answered stays right for as long as the same
generation of the data is served; what depends on more than the request, or says that it does (no-cache, no-store), is
never kept.
"""

import re
import threading
from collections.abc import Callable, Iterable
from http import HTTPStatus
from urllib.parse import unquote_plus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from unscr.errors import PreconditionFailed
from unscr.web.answers import Answers, Key, choice
from unscr.web.coding import choose, close
from unscr.web.record import Told, told
from unscr.web.representation import PHRASES, Header, Kept, Started, finish, is_named, length, pass_on, tag

# Larger answers are streamed from the evaluator's file, and not kept.
_KEPT = 2**20
# These tell of the moment, and are asked by machines that know why.
FRESH = frozenset({"/healthz", "/readyz", "/metrics"})
# A query with one of these may answer otherwise the next time; an escape could hide one.
_PASSING = (("Cache-Control", "no-cache"), ("Cache-Control", "no-store"))
_CHANGING = ("NOW", "RAND", "UUID", "BNODE", "\\U")
# A letter or a backslash that is written as an octet; without one the words above stand in an address as they are.
_HIDDEN = re.compile("%(?:[46][1-9A-F]|[57][0-9A]|5C)", re.IGNORECASE)


class Front:
    """A WSGI layer over an application; ``megabytes`` bounds what is kept, 0 keeps nothing.

    Nothing is kept beyond a change of ``generation``, the number of what is served.
    """

    def __init__(self, app: WSGIApplication, megabytes: int, generation: Callable[[], int] = int) -> None:
        self.app = app
        self._generation = generation
        self._answers = Answers(megabytes, generation)
        self._lock = threading.Lock()
        self._running: dict[Key, threading.Event] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request; the same question asked by several at once is worked out once."""
        # An answer that is ready must not wait for the answer to the same question.
        if environ["PATH_INFO"] in FRESH or "unscr.failed" in environ:
            return self.app(environ, start_response)
        wanted = _key(environ)
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            started = Started()
            return pass_on(self.app(environ, started), started, environ, start_response, choice(wanted))
        answer = self.at_hand(wanted)
        if answer is not None:
            return self._give(answer, environ, start_response)
        leader = self._lead(wanted)
        if not leader and (answer := self.at_hand(wanted)) is not None:
            return self._give(answer, environ, start_response)
        try:
            done = self._work_out(environ, start_response, wanted)
        finally:
            if leader:
                self._done(wanted)
        return self._give(done, environ, start_response) if isinstance(done, Kept) else done

    def at_hand(self, wanted: Key) -> Kept | None:
        """Return the answer to a GET where it is at hand, without waiting for anything."""
        return self._answers.get(wanted)

    def _lead(self, wanted: Key) -> bool:
        """Return whether this thread is the first to work on it; the others wait here until it has ended."""
        with self._lock:
            event = self._running.get(wanted)
            if event is None:
                self._running[wanted] = threading.Event()
                return True
        event.wait()
        return False

    def _done(self, wanted: Key) -> None:
        with self._lock:
            self._running.pop(wanted).set()

    def _work_out(self, environ: WSGIEnvironment, start_response: StartResponse, wanted: Key) -> Kept | Iterable[bytes]:
        """Return the answer whole, kept if it may be; or what the application gives, already started."""
        started, begun = Started(), self._generation()
        # A HEAD is worked out as the GET that it asks about, and whether it is known already is asked here alone.
        inner = {**environ, "REQUEST_METHOD": "GET", "HTTP_IF_MATCH": "", "HTTP_IF_NONE_MATCH": ""}
        parts = self.app(inner, started)
        headers, chosen = started.headers, choice(wanted)
        if started.code != HTTPStatus.OK or length(headers) > _KEPT:
            if started.code == HTTPStatus.OK and not _is_wanted(environ, tag(headers, chosen)):
                close(parts)
                return self._refuse(environ, start_response)
            return pass_on(parts, started, environ, start_response, chosen)
        try:
            body = b"".join(parts)
        finally:
            close(parts)
        return self.made(wanted, headers, body, told(environ), begun)

    def made(
        self, wanted: Key, headers: list[Header], body: bytes, known: Told, begun: int, lasting: bool | None = None
    ) -> Kept:
        """Return a success as it goes out, and keep it if it may be; it was begun in a generation.

        ``lasting`` is what ``lasts`` says of its query, where that is known.
        """
        answer = finish(headers, body, choice(wanted), known)
        lasting = _lasting(wanted[3]) if lasting is None else lasting
        if lasting and not any(each in headers for each in _PASSING):
            self._answers.keep(wanted, answer, begun)
        return answer

    def _give(self, answer: Kept, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not _is_wanted(environ, answer.etag):
            return self._refuse(environ, start_response)
        code, headers, body = answer.finished(environ.get("HTTP_IF_NONE_MATCH", ""))
        told(environ).digest = answer.told.digest
        start_response(PHRASES[code], list(headers))
        return () if environ["REQUEST_METHOD"] == "HEAD" or not body else (body,)

    def _refuse(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Let the application say, as it says all that goes wrong, that the answer is not the one asked for."""
        failed = PreconditionFailed(
            "What is here is not, or no longer, what If-Match names; ask without it for what there is.",
            "此处内容并非或已不再是 If-Match 所指的内容；去掉该条件即可获取现有内容。",
        )
        return self.app({**environ, "unscr.failed": failed}, start_response)

    def generation(self) -> int:
        """Return the number of what is served."""
        return self._generation()


def key(scheme: str, host: str, path: str, query: str, accept: str, language: str, cookie: str, codings: str) -> Key:
    """Return what an answer depends on: the address, the headers that Vary may name, and cookies."""
    coding, only = choose(codings)
    return (scheme, host, path, query, accept, language, cookie, coding, only)


def _key(environ: WSGIEnvironment) -> Key:
    get = environ.get
    return key(
        environ["wsgi.url_scheme"],
        get("HTTP_HOST", ""),
        get("SCRIPT_NAME", "") + environ["PATH_INFO"],
        get("QUERY_STRING", ""),
        get("HTTP_ACCEPT", ""),
        get("HTTP_ACCEPT_LANGUAGE", ""),
        get("HTTP_COOKIE", ""),
        get("HTTP_ACCEPT_ENCODING", ""),
    )


def lasts(query: str) -> bool:
    """Tell whether the answer to a query is the same the next time."""
    text = query.upper()
    return not any(each in text for each in _CHANGING)


def _lasting(address: str) -> bool:
    return lasts(unquote_plus(address) if _HIDDEN.search(address) else address)


def _is_wanted(environ: WSGIEnvironment, etag: str) -> bool:
    """Tell whether an answer with this tag is one that If-Match allows, where it is asked for."""
    return "HTTP_IF_MATCH" not in environ or is_named(environ["HTTP_IF_MATCH"], etag)
