"""Who may change what is served: whoever has the token. RFC 6750, sections 2.1 and 3."""

import hmac
import ipaddress
from collections.abc import Callable

from unscr.errors import OperationRefused, TokenMissing

_WRITING = frozenset({"PUT", "POST", "DELETE", "PATCH"})


class Permission:
    """Compares what a request brings with the token; ``token`` gives it anew each time, None where nobody may write.

    ``plain`` takes changes from other machines over a connection that others may read.
    """

    def __init__(self, token: Callable[[], str] | None, plain: bool) -> None:
        self._token = token
        self._plain = plain

    @property
    def is_given(self) -> bool:
        """Whether anybody may change what is served."""
        return self._token is not None

    def check(self, authorization: str, scheme: str, client: str) -> None:
        """Raise OperationRefused where no changes are taken, or none this way; TokenMissing without the token."""
        if self._token is None:
            raise OperationRefused(
                "This service takes no changes, it only answers queries and gives graphs out.",
                "本服务不接受更改，只回答查询和提供图。",
            )
        if scheme != "https" and not self._plain and not _is_loopback(client):
            raise OperationRefused(
                "Changes from other machines are taken over HTTPS only; the token would be readable on the way.",
                "来自其他主机的更改只接受 HTTPS 连接，否则令牌在途中可被读取。",
            )
        kind, _, given = authorization.partition(" ")
        token = self._token()
        # The time that a comparison takes says nothing about the token; an empty one allows nothing.
        same = hmac.compare_digest(given.strip().encode("utf-8", "replace"), token.encode())
        if kind.lower() != "bearer" or not token or not same:
            raise TokenMissing(
                "A change needs the service's token: Authorization: Bearer …",
                "更改须附服务令牌：Authorization: Bearer …",
            )


def is_writing(method: str, path: str) -> bool:
    """Tell whether a request would change what is served, by its method and its path below the root."""
    return method in _WRITING and (path in ("/update", "/store") or path.startswith("/graph/"))


def _is_loopback(client: str) -> bool:
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
