"""Under which condition a change is to be made. RFC 9110, sections 13.1.1 (If-Match) and 13.1.2 (If-None-Match)."""

import re
from dataclasses import dataclass

ANY = "*"
_TAG = re.compile(r'[ \t]*(?P<weak>W/)?"(?P<tag>[\x21\x23-\x7e\x80-\xff]*)"[ \t]*(?:,|\Z)|[ \t]*,')


@dataclass(frozen=True, slots=True)
class Precondition:
    """The tags of which the graph must have one, and those of which it must have none; None where nothing is asked.

    ``ANY`` stands for whatever the graph holds: it must be there, or must not.
    """

    match: tuple[str, ...] | None = None
    none_match: tuple[str, ...] | None = None


def precondition(if_match: str | None, if_none_match: str | None) -> Precondition:
    """Return the condition in these headers, None for one that is absent; what cannot be read is no tag of anything."""
    return Precondition(
        None if if_match is None else _tags(if_match, weak=False),
        None if if_none_match is None else _tags(if_none_match, weak=True),
    )


def _tags(header: str, weak: bool) -> tuple[str, ...]:
    """Return the tags, those that are weak only where the comparison is."""
    if header.strip() == ANY:
        return (ANY,)
    found: list[str] = []
    position = 0
    while position < len(header) and (each := _TAG.match(header, position)):
        position = each.end()
        # In quotes an asterisk is a tag like others, and none of ours.
        if each["tag"] not in (None, ANY) and (weak or not each["weak"]):
            # After a dash stands the coding in which the representation was sent; it is current if that is.
            found.append(each["tag"].partition("-")[0])
    return tuple(found)
