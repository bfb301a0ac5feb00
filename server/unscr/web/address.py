"""From an IRI of ours to its address on this host, and back: the path below the base is the same."""

import re
from urllib.parse import quote

from flask import request

from unscr.namespaces import BASE
from unscr.terms import Iri

# What the server has decoded, and an IRI cannot hold as it is.
_UNWRITABLE = re.compile(r"[\x00-\x20<>\"{}|^`\\%?#\x7f]")
_KEPT = "/#?%:@!$&'()*+,;=~"


def canonical(path: str) -> Iri:
    """Return the IRI whose address on this host has this path, without its first slash."""
    return Iri(BASE + escaped(path))


def escaped(path: str) -> str:
    """Return a path as an IRI holds it: what it cannot hold as it is was written with an escape."""
    return _UNWRITABLE.sub(lambda found: quote(found[0]), path)


def link(iri: str) -> str:
    """Return where a link to an IRI leads: on this host for ours, nowhere (empty) for what no browser may follow."""
    if iri.startswith(BASE):
        return f"{request.script_root}/{quote(iri.removeprefix(BASE), safe=_KEPT)}"
    return iri if iri.startswith(("https://", "http://")) else ""
