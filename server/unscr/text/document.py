"""A resolution in one language as any reader returns it: what was printed, where it stands, and what is in doubt.

Numbers are printed numbers; steps of a path are language-neutral, as in the IRIs (model.md section 8).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Language = Literal["zh", "en", "fr", "es", "ru", "ar", "de"]
Kind = Literal["preambular", "operative", "item", "annex", "annex-paragraph", "heading", "footnote", "table"]
MarkKind = Literal["verb", "ref", "date", "emphasis", "note"]
SourceForm = Literal["akn", "text"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What mark-up said of the words from ``start`` to ``end`` (code points of the text that it belongs to).

    ``target`` is the normalised target of a ``ref``, the day of a ``date``, the footnote's path of a ``note``.
    """

    kind: MarkKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something not recognised, doubtful, or a fault of the file; ``kind`` is a key of the table of findings.

    ``place`` is a path (``op/13/e``) or ``line:column`` of the file; ``words`` are the file's own, shortened.
    """

    kind: str
    place: str
    words: str
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Node:
    """A paragraph, a part of one, a heading, a note, a table or an annex, with what stands below it.

    ``path`` is unique in the document. ``number`` is printed without signs, empty where none is printed; ``printed``
    has the signs. ``ordinal`` counts from 1 in its row. ``text`` is the words without the label, in NFC (those before
    the items, where there are items), ``closing`` the words after the last item. Marks are those of ``text``, and
    ``closing_marks`` those of ``closing``.
    """

    kind: Kind
    path: tuple[str, ...]
    number: str
    printed: str
    ordinal: int
    text: str
    closing: str = ""
    eid: str = ""
    marks: tuple[Mark, ...] = ()
    items: tuple["Node", ...] = ()
    closing_marks: tuple[Mark, ...] = ()

    @property
    def place(self) -> str:
        """The path as one word, as a finding shows it."""
        return "/".join(self.path)

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below it in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class Vote:
    """Counts as the file gives them; ``voters`` are names as printed, by ``in-favour``, ``against`` and so on."""

    in_favour: int | None
    against: int | None
    abstaining: int | None
    voters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject that the file carries: the dictionary, its identifier there where it is given, and the words."""

    scheme: str
    identifier: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """One language version of one document.

    ``symbol`` is ``S/RES/2322 (2016)`` for a resolution; what the file does not say is empty or None, never guessed.
    Headings, tables and text without a number stand among the paragraphs, in reading order.
    """

    symbol: str
    number: int | None
    year: int | None
    language: Language
    title: str
    adoption_line: str
    adopted: date | None
    meeting: int | None
    draft: str
    sponsors: tuple[str, ...]
    vote: Vote | None
    agenda: tuple[str, ...]
    subjects: tuple[Subject, ...]
    enacting: str
    preamble: tuple[Node, ...]
    operative: tuple[Node, ...]
    annexes: tuple[Node, ...]
    footnotes: tuple[Node, ...]
    work_uri: str
    source_form: SourceForm
    findings: tuple[Finding, ...]

    def walk(self) -> Iterator[Node]:
        """Yield every node in reading order, the notes last."""
        for part in (self.preamble, self.operative, self.annexes, self.footnotes):
            for node in part:
                yield from node.walk()
