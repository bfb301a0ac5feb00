"""Which of the media types on offer the client likes best. RFC 9110, sections 12.4.2, 12.5.1."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from unscr.errors import NotAcceptable

_TOKEN = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
# A comma or a semicolon inside a quoted parameter does not end anything. A quote that is not closed reaches to the end:
# if each were tried anew, the time would grow with the square of the length.
_QUOTED = r'"(?>(?:[^"\\]|\\.)*)(?:"|\\?\Z)'
_ELEMENT = re.compile(rf'(?>(?:[^",]|{_QUOTED})+)', re.DOTALL)
_PARAMETER = re.compile(rf'(?>(?:[^";]|{_QUOTED})+)', re.DOTALL)
_RANGE = re.compile(rf"({_TOKEN})/({_TOKEN})")
# A header that is longer is read anew each time, so that what is remembered stays small.
_REMEMBERED = 200
_WEIGHT = re.compile(r"q\s*=\s*(0(?:\.[0-9]*)?|1(?:\.0*)?|\.[0-9]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Range:
    type: str
    subtype: str
    weight: float

    def precision(self, offer: str) -> int:
        """Return how closely the range describes the offer: 3 by name, 2 by type, 1 as anything, 0 not at all."""
        kind, _, name = offer.partition("/")
        if self.subtype == "*":
            return 1 if self.type == "*" else 2 if self.type == kind else 0
        return 3 if (self.type, self.subtype) == (kind, name) else 0


def negotiate(accept: str | None, offers: Sequence[str]) -> str:
    """Return the best offer: by weight, then by how closely it was described, then in the order of the offers.

    Parameters of a range are not looked at. A missing, empty or wholly malformed header accepts anything; a malformed
    element is skipped. Raises NotAcceptable where nothing on offer is acceptable.
    """
    asked, offered = accept or "", tuple(offers)
    return _known_best(asked, offered) if len(asked) < _REMEMBERED else _best(asked, offered)


def _best(accept: str, offers: tuple[str, ...]) -> str:
    ranges = list(_ranges(accept)) or [_Range("*", "*", 1.0)]
    best, best_rank = "", (0.0, 0)
    for offer in offers:
        precision, weight = max(((each.precision(offer), each.weight) for each in ranges), default=(0, 0.0))
        rank = (weight, precision)
        if precision and weight and rank > best_rank:
            best, best_rank = offer, rank
    if not best:
        listed = ", ".join(offers)
        raise NotAcceptable(
            f"None of the media types in the Accept header can be given. On offer: {listed}.",
            f"Accept 标头所列媒体类型均无法提供。可提供：{listed}。",
            offers,
        )
    return best


@lru_cache(maxsize=256)
def _known_best(accept: str, offers: tuple[str, ...]) -> str:
    return _best(accept, offers)


def _ranges(accept: str) -> Iterator[_Range]:
    for element in _ELEMENT.findall(accept):
        name, *parameters = [each.strip() for each in _PARAMETER.findall(element)] or [""]
        found = _RANGE.fullmatch(name)
        liked = weight(parameters)
        if found is None or liked is None or (found[1] == "*" and found[2] != "*"):
            continue
        yield _Range(found[1].lower(), found[2].lower(), liked)


def weight(parameters: list[str]) -> float | None:
    """Return the weight, 1 where none is given, None where it is malformed."""
    for each in parameters:
        if each.partition("=")[0].strip().lower() == "q":
            found = _WEIGHT.fullmatch(each)
            return float(found[1]) if found else None
    return 1.0
