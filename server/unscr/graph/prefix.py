"""Which of our prefixes an answer has a use for, told from its statements where they are few."""

import re
from collections.abc import Iterable
from itertools import chain, islice
from typing import Any

from pyoxigraph import RdfFormat, serialize

from unscr.namespaces import PREFIXES

# Up to here the statements are looked at before any is written; a longer answer declares all prefixes.
LOOKED_AT = 500


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, and looks at each of their common beginnings once."""
    following: dict[str, list[str]] = {}
    for each in words:
        following.setdefault(each[:1], []).append(each[1:])
    if set(following) <= {""}:
        return ""
    branches = [re.escape(first) + _any_of(rest) for first, rest in following.items() if first]
    # No namespace of ours begins another (a test says so), so that a word which ends here is no matter.
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


_START = re.compile(f"<({_any_of(PREFIXES.values())})".encode())


def with_prefixes(content: Iterable[Any]) -> tuple[Iterable[Any], dict[str, str]]:
    """Return the statements, and the prefixes of which one of their IRIs may make use."""
    statements = iter(content)
    first = list(islice(statements, LOOKED_AT + 1))
    if len(first) > LOOKED_AT:
        return chain(first, statements), PREFIXES
    starts = set(_START.findall(serialize(first, format=RdfFormat.N_QUADS) or b""))
    return first, {name: start for name, start in PREFIXES.items() if start.encode() in starts}
