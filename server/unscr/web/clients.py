"""How many requests of each client are being worked on, so that one cannot take all the room."""

import ipaddress
from functools import lru_cache

from unscr.errors import TooManyRequests

# Whoever has one IPv6 address usually has all of its network. RFC 4291, section 2.5.4.
_NETWORK = 64


class Clients:
    """Counts by address, on one thread; ``most`` is the limit for each, 0 for none."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._working: dict[str, int] = {}

    def enter(self, address: str) -> None:
        """Count a request that begins; raise TooManyRequests where the client has as many as may be."""
        client = network(address)
        working = self._working.get(client, 0)
        if self._most and working >= self._most:
            raise TooManyRequests(
                f"This address has {self._most} requests being worked on, which is the most; wait for one to end.",
                f"此地址已有 {self._most} 个请求正在处理，已达上限；请待其中之一结束后再试。",
            )
        self._working[client] = working + 1

    def may_enter(self, address: str) -> bool:
        """Tell whether ``enter`` would count a request."""
        return not self._most or self._working.get(network(address), 0) < self._most

    def leave(self, address: str) -> None:
        """Count a request that has ended."""
        client = network(address)
        left = self._working[client] - 1
        if left:
            self._working[client] = left
        else:
            # Nothing is remembered of clients that have gone.
            del self._working[client]


@lru_cache(maxsize=1024)
def network(address: str) -> str:
    """Return whom an address stands for: itself, or all of its network."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, _NETWORK), strict=False))
