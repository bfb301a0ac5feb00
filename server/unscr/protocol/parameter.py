"""The parameters and the body of a request, decoded once. SPARQL 1.1 Protocol, sections 2.1 and 2.2."""

import re
from binascii import a2b_qp
from collections.abc import Iterable
from urllib.parse import parse_qsl

from unscr.errors import MediaTypeUnsupported, RequestError
from unscr.protocol.iri import is_absolute

FORM = "application/x-www-form-urlencoded"

Pairs = Iterable[tuple[str, str]]
# What stands in an address.
_VISIBLE = bytes(range(ord("!"), ord("~") + 1))


def pairs(encoded: bytes) -> tuple[tuple[str, str], ...]:
    """Split a query string or a form; raise RequestError where it is not UTF-8."""
    try:
        regular = None if encoded.translate(None, _VISIBLE) else _regular(encoded)
        if regular is not None:
            return regular
        text = encoded.decode("ascii", "surrogateescape")
        found = parse_qsl(text, keep_blank_values=True, errors="surrogateescape")
        for pair in found:
            "".join(pair).encode()
    except ValueError:
        raise not_utf8() from None
    return tuple(found)


def _regular(encoded: bytes) -> tuple[tuple[str, str], ...] | None:
    """Return the pairs, None where a percent sign begins no octet; raise ValueError for what is not UTF-8.

    With another sign before the digits it is Quoted-Printable (RFC 2045, section 6.7), which the library reads all at
    once; it reads percent signs one by one, which takes as long as the evaluation of a small query.
    """
    found = []
    for each in encoded.split(b"&"):
        if each:
            name, _, value = each.partition(b"=")
            octets = a2b_qp(value.replace(b"+", b" ").replace(b"=", b"=3D").replace(b"%", b"="))
            # An octet takes two signs less than it is written with, anything else at most one.
            if b"%" in name or b"+" in name or len(octets) != len(value) - 2 * value.count(b"%"):
                return None
            found.append((name.decode(), octets.decode()))
    return tuple(found)


def media_type(content_type: str) -> str:
    """Return the type without its parameters; raise MediaTypeUnsupported for another character set than UTF-8."""
    kind, _, parameters = content_type.partition(";")
    charset = re.search(r"charset\s*=\s*\"?([^\s\";]+)", parameters, re.IGNORECASE)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise MediaTypeUnsupported(
            f"The body is in {charset[1]}; send it in UTF-8.", f"请求体编码为 {charset[1]}；请以 UTF-8 发送。"
        )
    return kind.strip().lower()


def values(given: Pairs, name: str) -> list[str]:
    """Return what is given under this name, in order."""
    return [value for key, value in given if key == name]


def graphs(given: Pairs, name: str) -> tuple[str, ...]:
    """Return the graphs given under this name, each once; raise RequestError for what is no absolute IRI."""
    found = tuple(dict.fromkeys(values(given, name)))
    for each in found:
        check_absolute(each)
    return found


def check_absolute(graph: str) -> None:
    """Raise RequestError unless the graph's name is an absolute IRI."""
    if not is_absolute(graph):
        raise RequestError(f"The graph '{graph}' is not an absolute IRI.", f"图“{graph}”不是绝对 IRI。")


def seconds(given: Pairs) -> float | None:
    """Return the time limit that is asked for; raise RequestError unless it is a number above 0."""
    asked = values(given, "timeout")
    if not asked:
        return None
    try:
        found = float(asked[-1])
    except ValueError:
        found = 0.0
    # 'not >' also catches NaN, which compares false with everything.
    if not found > 0:
        raise RequestError(
            f"The parameter 'timeout' is '{asked[-1]}'; it takes a number of seconds above 0.",
            f"参数 timeout 的值为“{asked[-1]}”；应为大于 0 的秒数。",
        )
    return found


def decoded(body: bytes) -> str:
    """Return a body as text; raise RequestError where it is not UTF-8."""
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise not_utf8() from None


def check_text(text: str) -> None:
    """Raise RequestError for a text that holds half a character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise not_utf8() from None


def not_utf8() -> RequestError:
    """Return the error for a request in another encoding."""
    return RequestError(
        "The request is not in UTF-8; encode it as UTF-8.", "请求不是 UTF-8 编码；请以 UTF-8 编码发送。"
    )
