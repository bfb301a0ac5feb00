"""One question to one endpoint, and its answer whole. SPARQL 1.1 Protocol, section 2.1.3; RFC 9110, section 15.4."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urljoin

from unscr import __version__
from unscr.errors import CallTooLarge, QueryDeadline, SettingError
from unscr.graph.broker.fault import failed, late, refused
from unscr.graph.broker.place import Forbidden, Unresolved, places
from unscr.graph.remote import dialect
from unscr.graph.remote.address import Address, address
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.wire import Broken, Connections, Overlong, Said

JSON = frozenset({"application/sparql-results+json", "application/json"})
XML = frozenset({"application/sparql-results+xml", "application/xml", "text/xml"})
_ACCEPT = "application/sparql-results+json, application/sparql-results+xml;q=0.9"
# By 303 an endpoint would have another question asked than ours.
_MOVED = frozenset({301, 302, 307, 308})
_HOPS = 3
_OK = 200
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a target, and for how long and how much of an answer at most."""

    target: str
    query: str
    seconds: float
    most: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer as it came; in Virtuoso's dialect where it is one of its own in JSON."""

    body: bytes
    media_type: str
    in_dialect: bool = False


def fetch(question: Question, listed: Mapping[str, Address]) -> Fetched:
    """Return the answer; a redirection is followed to what is listed and to nothing else.

    Raises CallRefused, CallLate, CallTooLarge and CallFailed.
    """
    clock = Clock(question.seconds)
    if question.target not in listed:
        raise refused(question.target, "not-listed", "it is not listed", "该端点未列入可查询之列")
    place = listed[question.target]
    try:
        for _ in range(_HOPS + 1):
            said = _said(place, question, clock)
            if said.status not in _MOVED:
                return _answer(said, question)
            said.taken()
            place = _moved(place, said.headers.get("location", ""), question, listed)
    except QueryDeadline:
        raise late(question.target, question.seconds) from None
    except Overlong:
        raise CallTooLarge(
            f"The answer of <{question.target}> is longer than {question.most:,} bytes, the most that is taken; "
            "let the clause ask for less.",
            f"<{question.target}> 的结果超过可接收的上限 {question.most:,} 字节；请缩小该子句的查询范围。",
            question.target,
            "bytes",
        ) from None
    raise refused(question.target, "redirect", "it leads from one address to the next", "该端点一再重定向")


def _said(place: Address, question: Question, clock: Clock) -> Said:
    """Return what is said at an address: its name is resolved once, and what was looked at is what is connected to."""
    try:
        numbers = places(place)
    except Unresolved:
        raise failed(question.target, "unreachable", "its host is not known", "无法解析其主机名") from None
    except Forbidden as error:
        raise refused(
            question.target,
            "address",
            f"its host is at {error}, which is no public address",
            f"其主机位于 {error}，并非公网地址",
        ) from None
    headers = {
        "Accept": _ACCEPT,
        "Accept-Encoding": "identity",
        "Content-Type": "application/x-www-form-urlencoded",
        "User-Agent": f"unscr/{__version__} (https://w3id.org/unscr/)",
    }
    body = urlencode({"query": question.query}).encode()
    problem = Broken("")
    for number in numbers:
        try:
            return Connections(place, number).exchange("POST", place.path, headers, body, clock, question.most)
        except Broken as error:
            problem = error
    raise failed(question.target, "unreachable", str(problem), str(problem))


def _moved(place: Address, location: str, question: Question, listed: Mapping[str, Address]) -> Address:
    found = None
    target = location
    try:
        target = urljoin(place.whole, location)
        found = listed[target] if target in listed else address(target)
    except (ValueError, SettingError):
        # It is no address at all.
        pass
    if found is None or found not in listed.values():
        shown = target[:_SHOWN]
        raise refused(
            question.target,
            "redirect",
            f"it leads on to <{shown}>, which is not listed",
            f"该端点重定向至 <{shown}>，后者未列入可查询之列",
        )
    return found


def _answer(said: Said, question: Question) -> Fetched:
    body = said.taken()
    if said.status != _OK:
        words = " ".join(body.decode(errors="replace").split())[:_SHOWN]
        reason = f"status {said.status}" + (f", {words}" if words else "")
        raise failed(question.target, "status", reason, reason)
    if said.headers.get("x-sparql-maxrows") is not None:
        raise failed(question.target, "cut", "it has left out a part of its result", "其结果已被截断")
    if said.media_type not in JSON | XML:
        shown = said.media_type[:60]
        raise failed(
            question.target,
            "media-type",
            f"its answer is of type '{shown}', no SPARQL results in JSON or XML",
            f"其结果类型为“{shown}”，不是 JSON 或 XML 格式的 SPARQL 结果",
        )
    in_dialect = said.media_type in JSON and dialect.is_virtuoso(said.headers.get("server", ""))
    return Fetched(body, said.media_type, in_dialect)
