"""A resolution's text as a tree of paragraphs whose every character can be found again in the source.

Offsets are Unicode code points of the decoded source. Labels are kept as printed; ``segment`` of a label is the
language-neutral step it contributes to an IRI (``13``, ``e``, ``ii``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in the source."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the text; several spans where a page break had parted them, joined with nothing between."""

    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A printed number or letter with the signs and space that follow it, for instance ``21. `` or ``(a) ``."""

    printed: str
    number: str
    segment: str
    ordinal: int
    span: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names the paragraphs after it and has no number of its own."""

    passage: Passage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph or a lettered part of one.

    Where there are ``items``, the passage is their chapeau; ``closing`` is text after the last of them.
    """

    label: Label
    passage: Passage
    items: tuple["Paragraph", ...] = ()
    closing: Passage | None = None

    def walk(self) -> Iterator["Paragraph"]:
        """Yield this paragraph and all below it in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex with a numbering of its own; blocks without a number are passages."""

    heading: Passage
    blocks: tuple[Heading | Passage | Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note printed at the foot of a page or at the end, with its mark as printed."""

    mark: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Title:
    """The heading that gives the resolution its number and year."""

    passage: Passage
    number: int
    year: int


@dataclass(frozen=True, slots=True)
class AdoptionLine:
    """The line that tells the day and, unless adopted in writing, the meeting."""

    passage: Passage
    date: date
    meeting: int | None


@dataclass(frozen=True, slots=True)
class Repair:
    """A place where layout had parted a passage: the parts end and begin at ``left`` and ``right`` in the source."""

    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """The whole printed document, in reading order."""

    title: Title
    adoption: AdoptionLine
    enacting: Passage | None
    recitals: tuple[Passage, ...]
    operative: tuple[Heading | Paragraph, ...]
    annexes: tuple[Annex, ...]
    footnotes: tuple[Footnote, ...]
    repairs: tuple[Repair, ...]

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the numbered operative paragraphs, without their lettered parts."""
        return tuple(block for block in self.operative if isinstance(block, Paragraph))
