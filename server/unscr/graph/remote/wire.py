"""One request and its whole answer over HTTP/1.1, under one clock and one bound on size. RFC 9110, RFC 9112.

Nothing is passed on before the end is known to be the end.
"""

import io
import os
import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import Any

from unscr.graph.line import given_line
from unscr.graph.remote.address import Address
from unscr.graph.remote.clock import Clock
from unscr.graph.verdict import deadline
from unscr.graph.wire import anonymous

# A host that takes longer to be reached counts as not there.
_CONNECT_SECONDS = 2.0
_CHUNK = 2**16
# How much of what is said about a failure is read.
WORDS = 4096


class Broken(Exception):
    """The connection could not be made, or ended too early; ``stale`` where it had been kept and nothing came."""

    def __init__(self, reason: str, stale: bool = False) -> None:
        super().__init__(reason)
        self.stale = stale


class Overlong(Exception):
    """The answer is longer than what is read."""


@dataclass(frozen=True, slots=True)
class Said:
    """A whole answer; the body is in an anonymous file that is the caller's to close."""

    status: int
    headers: Mapping[str, str]
    challenges: list[str]
    descriptor: int

    @property
    def media_type(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def taken(self) -> bytes:
        """Return the body, and close its file."""
        try:
            return os.pread(self.descriptor, os.fstat(self.descriptor).st_size, 0)
        finally:
            os.close(self.descriptor)


class _Timed(io.RawIOBase):
    """What is read from a socket, each time for no longer than the clock has left."""

    def __init__(self, connection: socket.socket, left: Callable[[], float]) -> None:
        self._connection = connection
        self._left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._connection.settimeout(self._left())
        return self._connection.recv_into(buffer)


class _Socket:
    """As much of a socket as the library's client uses."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.clock = Clock(1.0)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Timed(self.connection, self.clock.left), _CHUNK)

    def sendall(self, content: bytes) -> None:
        self.connection.settimeout(self.clock.left())
        self.connection.sendall(content)

    def close(self) -> None:
        """Do nothing: the library closes before it has read what is left to read."""


class Connections:
    """The connections to one address, kept as long as the other side keeps them; for many threads at once.

    They are made to ``place``, a number that the host's name was resolved to and that was looked at, where it is given.
    """

    def __init__(self, address: Address, place: str = "") -> None:
        self._address = address
        self._place = place or address.host
        self._idle: list[tuple[HTTPConnection, _Socket]] = []
        self._tls = ssl.create_default_context() if address.scheme == "https" else None

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Close what nobody uses."""
        while self._idle:
            self._idle.pop()[1].connection.close()

    def exchange(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | None, clock: Clock, most: int
    ) -> Said:
        """Return what is answered; raises Broken, Overlong beyond ``most`` bytes, QueryDeadline."""
        try:
            (connection, wrapped), kept = self._idle.pop(), True
        except IndexError:
            (connection, wrapped), kept = self._connected(clock), False
        wrapped.clock = clock
        own = given_line()
        begun = whole = False
        try:
            with own.held(wrapped.connection) if own is not None else nullcontext():
                connection.request(method, path, body, {"Host": self._address.shown, **headers})
                response = connection.getresponse()
                begun = True
                said = _said(response, most)
                whole = not response.will_close
                response.close()
        except TimeoutError:
            raise deadline(clock.seconds) from None
        except (OSError, HTTPException) as error:
            raise Broken(f"{type(error).__name__}: {error}"[:200], kept and not begun) from None
        finally:
            if whole:
                self._idle.append((connection, wrapped))
            else:
                wrapped.connection.close()
        return said

    def _connected(self, clock: Clock) -> tuple[HTTPConnection, _Socket]:
        address = self._address
        limit = min(_CONNECT_SECONDS, clock.left())
        try:
            plain = socket.create_connection((self._place, address.port), timeout=limit)
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                made = self._tls.wrap_socket(plain, server_hostname=address.host) if self._tls else plain
            except BaseException:
                plain.close()
                raise
        except OSError as error:
            clock.left()
            raise Broken(f"{type(error).__name__}: {error}"[:200]) from None
        wrapped = _Socket(made)
        connection = HTTPConnection(address.host, address.port)
        connection.auto_open = 0
        connection.sock = wrapped
        return connection, wrapped


def _said(response: HTTPResponse, most: int) -> Said:
    """Read an answer to its end; one whose end only the end of the connection tells may have been cut."""
    announced = response.length
    chunked = response.getheader("transfer-encoding", "").lower() == "chunked"
    if announced is None and not chunked:
        raise HTTPException("the end of the answer cannot be told")
    if response.status >= 400:
        most = max(most, WORDS)
    if announced is not None and announced > most:
        raise Overlong
    descriptor = anonymous()
    try:
        length = 0
        while piece := response.read(_CHUNK):
            length += len(piece)
            if length > most:
                raise Overlong
            os.write(descriptor, piece)
        if announced is not None and length != announced:
            raise HTTPException("the answer was cut off")
    except BaseException:
        os.close(descriptor)
        raise
    headers = {name.lower(): value for name, value in response.getheaders()}
    return Said(response.status, headers, response.headers.get_all("www-authenticate") or [], descriptor)


def is_cut() -> bool:
    """Return whether whoever asks has gone."""
    own = given_line()
    return own is not None and own.is_cut
