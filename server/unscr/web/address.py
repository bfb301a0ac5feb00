"""From an IRI of ours to its address on this host, and back: the path below the base is the same."""

import re
from typing import Any
from urllib.parse import quote, unquote, urlencode

from flask import current_app, request, url_for

from unscr.namespaces import BASE
from unscr.terms import Iri
from unscr.web.language import asked_language

# What the server has decoded, and the path of an IRI cannot hold as it is: RFC 3987, section 2.2, ipath.
_UNWRITABLE = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF\U00010000-\U0001FFFD\U00020000-\U0002FFFD"
    r"\U00030000-\U0003FFFD]"
)
_KEPT = "/#?%:@!$&'()*+,;=~"


def canonical(path: str) -> Iri:
    """Return the IRI whose address on this host has this path, without its first slash."""
    return Iri(BASE + escaped(path))


def escaped(path: str) -> str:
    """Return a path as an IRI holds it: what it cannot hold as it is was written with an escape."""
    return _UNWRITABLE.sub(lambda found: quote(found[0], safe="", errors="replace"), path)


def link(iri: str) -> str:
    """Return where a link to an IRI leads: on this host for ours, nowhere (empty) for what no browser may follow."""
    # Two slashes at the start would be the name of another host.
    if iri.startswith(BASE) and not iri.startswith(BASE + "/"):
        return f"{request.script_root}/{_quoted(iri)}"
    return iri if iri.startswith(("https://", "http://")) and not iri.startswith(BASE) else ""


def root() -> str:
    """Return the address of this service, without a slash at its end: the one that the operator makes known, if any.

    Else it is the one that was asked, which the Host header says.
    """
    public: str = current_app.config["PUBLIC_ADDRESS"]
    return public or request.url_root.rstrip("/")


def absolute(address: str) -> str:
    """Return an address on this host, which begins with a slash, as one that is good elsewhere too."""
    return root() + address.removeprefix(request.script_root)


def address_of(endpoint: str, **values: Any) -> str:
    """Return the absolute address of a view."""
    return absolute(url_for(endpoint, **values))


def here(language: str = "") -> str:
    """Return the absolute address of this page in a language, without one for whatever the reader likes best."""
    kept = [pair for pair in request.args.items(multi=True) if pair[0] != "lang"]
    asked = urlencode([*kept, *([("lang", language)] if language else [])])
    return f"{root()}{quote(request.path, safe=_KEPT)}{'?' if asked else ''}{asked}"


def itself(iri: str) -> str:
    """Return an IRI of ours as a URI, which a header can hold. RFC 3987, section 3.1."""
    return BASE + _quoted(iri)


def leads_back(iri: str) -> bool:
    """Tell whether an IRI of ours is what a request for its address is understood to be for: a query is not part of it.

    RFC 3986, section 6.2.2.2: what is escaped without need is the same address.
    """
    return bool(link(iri)) and canonical(unquote(_quoted(iri))).value == iri


def onward(iri: str) -> str:
    """Return where a link on a page leads: as ``link``, and in the language that the address of the page asks for."""
    address, asked = link(iri), asked_language(request)
    if not (asked and address and iri.startswith(BASE)):
        return address
    path, mark, fragment = address.partition("#")
    return f"{path}{'&' if '?' in path else '?'}lang={asked}{mark}{fragment}"


def _quoted(iri: str) -> str:
    return quote(iri.removeprefix(BASE), safe=_KEPT)
