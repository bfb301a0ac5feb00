"""The WSGI environment of a request: at which address it was asked, by whom, and with which headers. PEP 3333.

Behind a proxy that is trusted, the address and the client are those that the proxy names.
"""

import io
import re
import sys
from dataclasses import dataclass
from typing import Any

from unscr.errors import NotFound, RequestError
from unscr.web.front import FRESH

_HOST = re.compile(r"[A-Za-z0-9._-]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
# A proxy says these; a client could as well, so nothing behind the door is to take them for true.
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto")


@dataclass(frozen=True, slots=True)
class Origin:
    """The scheme and host that were asked, and the address of whoever asked."""

    scheme: str
    host: str
    client: str


def origin(scope: Any, proxied: bool) -> Origin:
    """Return where a request comes from; where ``proxied``, the last entry of each header is the word of our proxy."""
    scheme, host = scope.scheme, joined(scope.headers, "host")
    client = scope.client.rpartition(":")[0].strip("[]")
    if not proxied:
        return Origin(scheme, host, client)
    said_scheme, said_host, said_client = (
        _last(scope, name) for name in ("x-forwarded-proto", "x-forwarded-host", "x-forwarded-for")
    )
    return Origin(
        said_scheme if said_scheme in ("http", "https") else scheme,
        said_host if is_host(said_host) else host,
        said_client or client,
    )


def joined(headers: Any, name: str) -> str:
    """Return a header as one, where it came in several lines as well. RFC 9110, section 5.3."""
    given: list[str] = headers.get_all(name)
    return given[0] if len(given) == 1 else ",".join(given)


def is_host(host: str) -> bool:
    """Tell whether a text can be the host of an address, with or without a port. RFC 3986, section 3.2.2."""
    return _HOST.fullmatch(host) is not None


def _last(scope: Any, name: str) -> str:
    given: list[str] = scope.headers.get_all(name)
    return given[-1].rpartition(",")[2].strip() if given else ""


def environ(scope: Any, origin: Origin, root: str) -> dict[str, Any]:
    """Return the environment of a request to a service that is mounted under ``root``, its body left out."""
    host, _, port = scope.server.rpartition(":")
    path, inside = _below(scope.path, root)
    made: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": root,
        "PATH_INFO": path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string.encode().decode("latin-1"),
        "SERVER_NAME": host.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": origin.client,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": origin.scheme,
        "wsgi.errors": sys.stderr,
        "wsgi.input": io.BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        # The body is read before, whole.
        "wsgi.input_terminated": True,
    }
    if not inside:
        made["unscr.failed"] = NotFound(
            f"Nothing stands at this address: the service is below {root}/.", f"此地址没有内容：服务位于 {root}/ 之下。"
        )
    for name, value in scope.headers.items():
        # Written with an underscore, a header would pass for another.
        if "_" in name or name in _FORWARDED:
            continue
        key = name.upper().replace("-", "_")
        if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            key = "HTTP_" + key
        # A proxy header is worth nothing here, and would look like a setting of the process.
        if key == "HTTP_PROXY":
            continue
        made[key] = f"{made[key]},{value}" if key in made else value
    made.pop("HTTP_HOST", None)
    if is_host(origin.host):
        made["HTTP_HOST"] = origin.host
    elif scope.headers.get_all("host"):
        # RFC 9112, section 3.2. Whoever says none, as HTTP/1.0 may, asks at the address that is listened at.
        made["unscr.failed"] = RequestError(
            "The Host header does not name one host: give its name or its address, and its port.",
            "Host 标头未指明一个主机：请给出其名称或地址及端口。",
        )
    return made


def _below(path: str, root: str) -> tuple[str, bool]:
    """Return a path as seen from the root, and whether anything stands there; operators may ask at either."""
    if path.startswith(root + "/"):
        return path[len(root) :], True
    return path, path in FRESH
