"""A kept connection to a service: one request after another, a redirect followed by hand.

RFC 9110, section 15.4.4.
"""

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin, urlsplit

from unscr.errors import ServiceError

_SECONDS = 60.0
# A service that has too much to do says so, and is asked again.
_BUSY = frozenset({429, 503})
_TRIES = 5
_PAUSE = 0.5


@dataclass(frozen=True, slots=True)
class Got:
    """An answer, and how many redirects led to it."""

    status: int
    media_type: str
    body: bytes
    redirects: int


class Connection:
    """A connection to the host of an address, for one thread."""

    def __init__(self, address: str) -> None:
        place = urlsplit(address)
        if place.scheme not in ("http", "https") or not place.hostname:
            raise ServiceError(f"{address} is not the address of a service.", f"{address} 不是服务的地址。")
        kind = http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(place.hostname, place.port, timeout=_SECONDS)
        self._host = (place.scheme, place.netloc)
        self.requests = 0

    def get(self, address: str, headers: Mapping[str, str], follow: int = 0) -> Got:
        """Return the answer at an address after at most ``follow`` redirects on this host.

        Raises ServiceError where nobody answers.
        """
        for redirects in range(follow + 1):
            status, answer, body = self._asked(address, headers)
            location = answer.get("Location")
            if status not in (301, 302, 303, 307, 308) or location is None or redirects == follow:
                break
            address = urljoin(address, location)
            if urlsplit(address)[:2] != self._host:
                break
        return Got(status, answer.get("Content-Type", "").partition(";")[0], body, redirects)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _asked(self, address: str, headers: Mapping[str, str]) -> tuple[int, Message, bytes]:
        place = urlsplit(address)
        path = (place.path or "/") + (f"?{place.query}" if place.query else "")
        tries = 0
        while True:
            tries += 1
            self.requests += 1
            try:
                self._connection.request("GET", path, headers=dict(headers))
                answer = self._connection.getresponse()
                body = answer.read()
            except (OSError, http.client.HTTPException) as error:
                self._connection.close()
                if tries == _TRIES:
                    raise ServiceError(
                        f"No answer from {address}: {error}.", f"{address} 没有应答：{error}。"
                    ) from None
                continue
            if answer.status not in _BUSY or tries == _TRIES:
                return answer.status, answer.headers, body
            time.sleep(_PAUSE)
