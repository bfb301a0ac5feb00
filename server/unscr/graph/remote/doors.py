"""Where an engine takes changes: SPARQL 1.1 Update, and the Graph Store HTTP Protocol (section 5)."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus
from urllib.parse import quote

from unscr.errors import PublishError, SettingError
from unscr.graph.remote.address import Address, address
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.fault import said
from unscr.graph.remote.host import Host
from unscr.graph.remote.wire import WORDS, Broken, Overlong, Said

_UPDATE = "application/sparql-update"
# The one takes N-Triples under the name of Turtle alone, the others under their own.
_TRIPLES = {True: "text/turtle", False: "application/n-triples"}
_DONE = frozenset({HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.NO_CONTENT})
_PIECE = 2**22
_MOST = 2**20
# The paths of the two engines that this was tried with: for queries, for updates, for graphs.
_PATHS = (("/query", "/update", "/store"), ("/sparql", "/sparql-auth", "/sparql-graph-crud-auth"))


@dataclass(frozen=True)
class Doors:
    """An engine that may be changed: where it is asked, where it takes updates and where graphs."""

    query: Host
    update: Host
    graphs: Host

    def change(self, update: str, clock: Clock) -> None:
        """Have an update carried out; raise PublishError where it was not, Broken where nobody knows."""
        body = update.encode()
        _check(_sent(self.update, "POST", self.update.address.path, {"Content-Type": _UPDATE}, body, clock))

    def put(self, name: str, triples: bytes, clock: Clock) -> None:
        """Put N-Triples, one a line, in the place of a graph, in pieces; raises as ``change`` does."""
        path = self.graphs.address.path
        path += ("&" if "?" in path else "?") + "graph=" + quote(name, safe="")
        headers = {"Content-Type": _TRIPLES[self.query.is_virtuoso]}
        # Whoever wants to know who is there says so while a body is being sent, and breaks off; so this is first.
        os.close(_sent(self.graphs, "DELETE", path, {}, None, clock).descriptor)
        for place, piece in enumerate(_pieces(triples)):
            _check(_sent(self.graphs, "POST" if place else "PUT", path, headers, piece, clock))


def doors(query: Host, update: str | None, graphs: str | None) -> Doors:
    """Return the engine behind a query address; raise SettingError where its other addresses must be named."""
    known = next((each for each in _PATHS if query.address.path.endswith(each[0])), None)
    if known is None and (update is None or graphs is None):
        raise SettingError(
            f"It cannot be told from {query.address.whole} where the engine takes changes: "
            "name its addresses with --update and --graph-store.",
            f"无法由 {query.address.whole} 推知引擎接收更改的地址：请用 --update 和 --graph-store 指明。",
        )
    others = [
        address(given) if given else _beside(query.address, known or _PATHS[0], place)
        for place, given in ((1, update), (2, graphs))
    ]
    return Doors(query, *(Host(each, query.credentials) for each in others))


def _beside(query: Address, known: tuple[str, str, str], place: int) -> Address:
    return replace(query, path=query.path.removesuffix(known[0]) + known[place])


def _sent(host: Host, method: str, path: str, headers: dict[str, str], body: bytes | None, clock: Clock) -> Said:
    try:
        return host.request(method, path, {"Accept": "*/*", **headers}, body, clock, _MOST)
    except Overlong:
        raise Broken("too long") from None


def _check(answer: Said) -> None:
    words = said(answer.taken()[:WORDS], answer.media_type)
    if answer.status not in _DONE:
        raise PublishError(
            f"The engine refuses the change with status {answer.status}: {words}",
            f"引擎拒绝更改，状态 {answer.status}：{words}",
        )


def _pieces(triples: bytes) -> Iterator[bytes]:
    """Yield lines in pieces; those with blank nodes in the first, for a name of one means nothing in another."""
    lines = triples.splitlines(keepends=True)
    blank = [each for each in lines if each.startswith(b"_:") or b"> _:" in each]
    piece, size = blank, sum(map(len, blank))
    known = set(blank)
    for line in lines:
        if line in known:
            continue
        if size > _PIECE:
            yield b"".join(piece)
            piece, size = [], 0
        piece.append(line)
        size += len(line)
    yield b"".join(piece)
