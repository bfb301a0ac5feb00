"""The provisions of a resolution as a tree, each with its words in every language that is held."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from unscr.ask import Labelled, Row
from unscr.namespaces import UNSCR
from unscr.reading.divergence import Divergence
from unscr.reading.mark import Mark, Piece, joined, pieces
from unscr.reading.version import Version, rank
from unscr.said import Said
from unscr.terms import Literal

_KINDS = {UNSCR + "PreambularParagraph": "preamble", UNSCR + "OperativeParagraph": "operative"}
# The order of reading at the top.
_SECTIONS = ("preamble", "operative", "other")
_NUMBER = re.compile(r"([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Remark:
    """A misprint that was noted: the words as printed, how they are to be read, and why."""

    exact: str
    reading: str
    note: Said


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a provision in one language, as printed, and in pieces by their marks."""

    iri: str
    language: str
    version: str
    printed: str
    text: str
    marks: tuple[Mark, ...]
    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...] = ()

    def quoted(self, mark: Mark) -> str:
        """Return the words that a mark lies over."""
        return self.text[mark.start : mark.end]


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision, its words, and its lettered parts; or what stands beside the paragraphs: a heading, an annex.

    ``section`` is that of the resolution: ``preamble``, ``operative`` or ``other``.
    """

    iri: str
    name: Labelled
    anchor: str
    section: str
    # From the paragraph down: 13, e.
    numbers: tuple[str, ...]
    words: tuple[Words, ...]
    parts: "tuple[Provision, ...]" = ()
    divergences: tuple[Divergence, ...] = ()

    @property
    def preambular(self) -> bool:
        """Tell whether it is of the preamble."""
        return self.section == "preamble"

    def said(self, version: Version) -> Words | None:
        """Return its words in a language version, or None where that version does not have it."""
        mine = [each for each in self.words if each.version == version.iri]
        # Words that belong to no version that is named are of the one in their language.
        loose = [each for each in self.words if not each.version and each.language == version.language]
        return next(iter((*mine, *loose)), None)

    def whole(self) -> "Iterator[Provision]":
        """Yield it and everything below it, in the order of reading."""
        yield self
        for each in self.parts:
            yield from each.whole()


def anchor(iri: str, work: str) -> str:
    """Return the name of a provision's place on the page of its resolution: ``op-13-e``."""
    return iri.removeprefix(work + "/").replace("/", "-")


def provisions(
    rows: Iterable[Row],
    work: str,
    names: Mapping[str, Labelled],
    marks: Callable[[str], Iterable[Mark]],
    remarks: Mapping[str, tuple[Remark, ...]],
    differing: Mapping[str, tuple[Divergence, ...]] = MappingProxyType({}),
) -> tuple[Provision, ...]:
    """Return the paragraphs of a resolution, the preamble first, from the rows of ``reading-provisions``.

    ``marks`` gives what is marked in the words with this IRI; ``differing`` has the divergences by provision.
    """
    below: dict[str, dict[str, Row]] = defaultdict(dict)
    texts: dict[str, list[Words]] = defaultdict(list)
    for row in rows:
        below[row["within"].value][row["provision"].value] = row
        if "text" in row:
            texts[row["provision"].value].append(_words(row, marks, remarks))

    def tree(whole: str, above: tuple[str, ...], section: str) -> tuple[Provision, ...]:
        """Return what is directly below something; a part that were its own whole is not followed twice."""
        # Taken out, so that data in a circle end.
        found = below.pop(whole, {})
        made = []
        for iri, row in sorted(found.items(), key=lambda each: _order(each[1])):
            numbers = (*above, next((row[each].value for each in ("number", "ordinal") if each in row), _step(iri)))
            within = section or _section(row)
            made.append(
                Provision(
                    iri=iri,
                    name=names.get(iri) or Labelled(iri, iri, iri),
                    anchor=anchor(iri, work),
                    section=within,
                    numbers=numbers,
                    words=tuple(sorted(texts[iri], key=lambda each: (rank(each.language), each.iri))),
                    parts=tree(iri, numbers, within),
                    divergences=differing.get(iri, ()),
                )
            )
        return tuple(made)

    return tree(work, (), "")


def _words(row: Row, marks: Callable[[str], Iterable[Mark]], remarks: Mapping[str, tuple[Remark, ...]]) -> Words:
    iri, text = row["words"].value, row["text"]
    kept = joined(marks(iri), len(text.value))
    return Words(
        iri=iri,
        language=text.language if isinstance(text, Literal) else "",
        version=row["version"].value if "version" in row else "",
        printed=row["printed"].value.strip() if "printed" in row else "",
        text=text.value,
        marks=kept,
        pieces=pieces(text.value, kept),
        remarks=remarks.get(iri, ()),
    )


def _order(row: Row) -> tuple[int, bool, int, list[tuple[int, str]]]:
    """Return a key in reading order: by section and number, and last what has no number, such as closing words."""
    ordinal = row["ordinal"].value if "ordinal" in row else ""
    steps = [(int(each), "") if each.isdecimal() else (0, each) for each in _NUMBER.split(row["provision"].value)]
    return (_SECTIONS.index(_section(row)), not ordinal, int(ordinal or 0), steps)


def _section(row: Row) -> str:
    return _KINDS.get(row["kind"].value, "other") if "kind" in row else "other"


def _step(iri: str) -> str:
    return iri.rpartition("/")[2]
