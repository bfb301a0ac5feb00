"""Which of the profiles on offer the client likes best.

Content Negotiation by Profile (W3C Working Draft of 2023-10-02), section "get resource by profile":
``Accept-Profile: <IRI>;q=0.9, <IRI>``. There is no sign for "any other".
"""

import re
from collections.abc import Sequence

from unscr.errors import NotAcceptable
from unscr.protocol.negotiate import weight

# An IRI may hold commas and semicolons; the angle brackets say where it ends.
_ELEMENT = re.compile(r"<([^<>]*)>((?:\s*;[^,;<>]*)*)")


def preferred(header: str | None, offers: Sequence[str]) -> str:
    """Return the offer that ``Accept-Profile`` likes best, of equals the one it names first; empty where it names none.

    A malformed element is skipped. Raises NotAcceptable where it names others only.
    """
    asked = [(found[1], weight(found[2].split(";"))) for found in _ELEMENT.finditer(header or "")]
    liked = sorted(((each, found) for each, found in asked if found is not None), key=lambda each: -each[1])
    if not liked:
        return ""
    for each, found in liked:
        if found and (offer := named(each, offers)):
            return offer
    raise unknown(", ".join(each for each, _ in liked), offers)


def named(iri: str, offers: Sequence[str]) -> str:
    """Return the offer that an IRI names, empty where it names none; what only ends or begins otherwise is the same."""
    return next((each for each in offers if _core(each) == _core(iri)), "")


def unknown(asked: str, offers: Sequence[str]) -> NotAcceptable:
    """Return the error of profiles that are not on offer, with those that are."""
    listed = ", ".join(offers)
    return NotAcceptable(
        f"This cannot be had in the profile '{asked[:200]}'. On offer: {listed}.",
        f"无法按配置文件“{asked[:200]}”提供。可提供：{listed}。",
        tuple(offers),
    )


def _core(iri: str) -> str:
    """Return an IRI without its scheme and the sign at its end: people write a namespace in each of these ways."""
    return iri.strip().removeprefix("https://").removeprefix("http://").rstrip("#/")
