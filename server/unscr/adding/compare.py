"""Two loads compared: which texts, readings and findings changed, so that a rule can be judged before it is kept.

Readings and findings are told apart by what they say, not by their IRIs: these have a number, and one more reading at
the beginning of a paragraph moves those of all that follow.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from unscr.graph.difference import Difference, Said, differences
from unscr.namespaces import PREFIXES, iri

_TEXT, _MACHINE, _REPORT = "doc/", "machine/", "report/"
_READ_IN, _KIND = iri("unscr:readIn").value, iri("unscr:readingKind").value
_FOCUS, _NOTATION = iri("sh:focusNode").value, iri("skos:notation").value
_EXACT = iri("oa:exact").value
# That other rules read a file is known, and is no difference in what it says.
_PASSED = iri("owl:versionInfo").value


@dataclass(frozen=True, slots=True)
class Change:
    """What two loads say differently of one thing, without what both say: nothing in one where it has come or gone.

    ``layer`` is ``doc/``, ``machine/`` or ``report/``; ``kind`` the kind of the reading or finding, else empty;
    ``paragraph`` the IRI of the text or part of a text that it is about, or of the thing itself.
    """

    layer: str
    kind: str
    paragraph: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]

    @property
    def how(self) -> str:
        """Whether it has gone, has come, or has changed."""
        return "changed" if self.before and self.after else "gone" if self.before else "come"


@dataclass(frozen=True, slots=True)
class _Thing:
    kind: str
    paragraph: str
    said: frozenset[Said]


def compare(one: Path, other: Path) -> Iterator[Change]:
    """Yield what the second location says differently from the first; raises as ``differences`` does."""
    for each in differences(one, other, (_TEXT, _MACHINE, _REPORT)):
        yield from _changes(each)


def _changes(unlike: Difference) -> Iterator[Change]:
    layer = unlike.key.partition("/")[0] + "/"
    before, after = (Counter(_things(layer, each)) for each in (unlike.before, unlike.after))
    gone, come = _by_place(before - after), _by_place(after - before)
    for place in sorted(gone.keys() | come.keys()):
        yield from (Change(layer, *place, *pair) for pair in _pairs(gone.get(place, []), come.get(place, [])))


def _things(layer: str, said: Mapping[str, frozenset[Said]]) -> Iterator[_Thing]:
    for thing, statements in said.items():
        values = {predicate: value.value for predicate, value in statements}
        kept = frozenset(each for each in statements if each[0] != _PASSED)
        if layer == _MACHINE and _READ_IN in values:
            kind = values.get(_KIND, "").removeprefix(PREFIXES["reading-kind"])
            yield _Thing(kind, values[_READ_IN], kept)
        elif layer == _REPORT and _FOCUS in values:
            yield _Thing(values.get(_NOTATION, ""), values[_FOCUS], kept)
        else:
            yield _Thing("", thing, kept)


def _by_place(things: Counter[_Thing]) -> dict[tuple[str, str], list[frozenset[Said]]]:
    found: dict[tuple[str, str], list[frozenset[Said]]] = {}
    for each in things.elements():
        found.setdefault((each.kind, each.paragraph), []).append(each.said)
    return found


def _pairs(
    gone: list[frozenset[Said]], come: list[frozenset[Said]]
) -> Iterator[tuple[tuple[Said, ...], tuple[Said, ...]]]:
    """Yield what belongs together as before and after: of what is left in one place, those that share the most."""
    left = list(come)
    for before in gone:
        like = max(left, key=lambda each: len(each & before), default=None)
        if like is None or not _is_like(before, like):
            yield _told(before), ()
            continue
        left.remove(like)
        # The words are told with what changed, so that one sees of what.
        both = frozenset(each for each in before & like if each[0] == _EXACT)
        yield _told(before - like | both), _told(like - before | both)
    yield from (((), _told(each)) for each in left)


def _is_like(before: Iterable[Said], after: Iterable[Said]) -> bool:
    """Tell whether two are of one thing: the same words at the same place, or nothing but a thing's own statements."""
    return _words(before) == _words(after)


def _words(said: Iterable[Said]) -> set[Said]:
    at = {iri(each).value for each in ("oa:start", "sh:value")}
    return {each for each in said if each[0] in at}


def _told(said: Iterable[Said]) -> tuple[Said, ...]:
    """Return statements in order."""
    return tuple(sorted(said, key=lambda each: (each[0], str(each[1]))))
