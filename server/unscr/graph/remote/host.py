"""One engine at one address: questions to it, whether it is up, and what it says of itself."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlencode

from unscr import __version__
from unscr.graph.remote import dialect
from unscr.graph.remote.address import Address, Credentials
from unscr.graph.remote.clock import Clock
from unscr.graph.remote.fault import of_status, unusable
from unscr.graph.remote.login import Login
from unscr.graph.remote.wire import Broken, Connections, Said, is_cut

# Left out for so long after a failure; then one request tries it again.
_PAUSE = 5.0
# One question may take too long for itself; so many without an answer between them are no accident.
_LATE = 3
_FORM = "application/x-www-form-urlencoded"
JSON, TRIPLES = "application/sparql-results+json", "application/n-triples"
# Of an engine, or of what stands before it, that cannot work at present.
_UNWELL = (HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT)

Pairs = Sequence[tuple[str, str]]


@dataclass
class Host:
    """An engine; may be asked by many threads at once."""

    address: Address
    credentials: Credentials
    is_virtuoso: bool = False
    _login: Login = field(init=False, repr=False)
    _connections: Connections = field(init=False, repr=False)
    _left_out_until: float = 0.0
    _late: int = 0

    def __post_init__(self) -> None:
        self._login = Login(self.credentials)
        self._connections = Connections(self.address)

    def is_left_out(self) -> bool:
        """Return whether it is to be passed over; the first who asks after its pause may try it, and others not yet."""
        now = time.monotonic()
        if now < self._left_out_until:
            return True
        if self._left_out_until:
            self._left_out_until = now + _PAUSE
        return False

    def was_late(self) -> None:
        """Remember that time ran out; where that happens again and again and nothing else, it hangs."""
        self._late += 1
        if self._late >= _LATE:
            self.leave_out()

    def leave_out(self) -> None:
        """Pass it over for a while."""
        self._left_out_until = time.monotonic() + _PAUSE

    def take_back(self) -> None:
        """Ask it again, since it has answered."""
        self._left_out_until = 0.0
        self._late = 0

    def query(self, text: str, dataset: Pairs, accept: str, clock: Clock, most: int) -> Said:
        """Return the whole answer to a query.

        Raises Broken where there is none, the error that a status stands for, Overlong and QueryDeadline.
        """
        body = urlencode([("query", text), *dataset]).encode()
        said = self.request("POST", self.address.path, {"Accept": accept, "Content-Type": _FORM}, body, clock, most)
        self.is_virtuoso = dialect.is_virtuoso(said.headers.get("server", ""))
        if said.status in _UNWELL:
            said.taken()
            raise Broken(f"status {said.status}")
        if said.status != HTTPStatus.OK:
            raise of_status(said.status, said.taken(), said.media_type, text)
        rows = said.headers.get("x-sparql-maxrows")
        if rows is not None:
            said.taken()
            dialect.check_cut(rows)
        if said.media_type != accept:
            said.taken()
            shown = said.media_type[:60]
            raise unusable(f"it is of type '{shown}' instead of {accept}", f"其类型为“{shown}”，而非 {accept}")
        return said

    def request(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None, clock: Clock, most: int
    ) -> Said:
        """Exchange one request, with credentials where they are asked for; raises Broken, Overlong, QueryDeadline."""
        said = self._exchanged(method, path, headers, body, clock, most)
        if said.status == HTTPStatus.UNAUTHORIZED and self._login.learn(said.challenges, self.address):
            said.taken()
            said = self._exchanged(method, path, headers, body, clock, most)
        return said

    def _exchanged(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None, clock: Clock, most: int
    ) -> Said:
        # A kept connection may have been closed meanwhile by the other side.
        while True:
            whole = {
                "User-Agent": f"unscr/{__version__}",
                "Accept-Encoding": "identity",
                **headers,
                **self._login.header(method, path),
            }
            try:
                return self._connections.exchange(method, path, whole, body, clock, most)
            except Broken as error:
                if not error.stale or is_cut():
                    raise
