"""The words of a paragraph with what mark-up says of them: verbs in italics or bold, links, dates, calls of notes."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from unscr.text.document import Language, Mark, MarkKind
from unscr.text.markup.element import Element
from unscr.text.markup.target import target

_SPACE = re.compile(r"[\s\x1c-\x1f]+")
# White space with a line end in it is how the file is laid out; before these signs there is none in print.
_NO_SPACE_BEFORE = ",.;:!?)]}،؛؟，。；：、）》”’»"
_TRIMMED = " \n\u200e\u200f,.;:،؛，。；：、"
# Languages in whose files the verb is bold, having no italics.
_BOLD_VERBS = ("zh", "ar")
_ITALIC = {"i", "em"}
_BOLD = {"b", "strong"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words in NFC with single spaces, and the marks on them."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class _Open:
    kind: MarkKind
    start: int
    target: str


@dataclass(slots=True)
class Writer:
    """Collects words and marks; ``note`` is called for each footnote inside the words and returns its path."""

    language: Language
    note: Callable[[Element], str]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    pending: str = ""

    def element(self, element: Element) -> None:
        """Add the words of an element."""
        if element.name == "authorialNote" or element.name == "noteRef":
            self._call(element)
            return
        if element.name in ("eol", "br"):
            self.pending = self.pending or " "
            return
        opened = self._kind(element)
        start = None
        for each in element.content:
            before = self.length
            if isinstance(each, str):
                self.words(each)
            else:
                self.element(each)
            if start is None and self.length > before:
                start = before
        if opened and start is not None:
            self.marks.append(Mark(opened[0], start, self.length, opened[1]))

    def words(self, words: str) -> None:
        """Add words; runs of white space become one space, or none where only the layout of the file has it."""
        if "\n" not in words:
            self._line(words)
            return
        at = 0
        for space in _SPACE.finditer(words):
            self._write(words[at : space.start()])
            if not self.pending.startswith(" "):
                self.pending = "\n" if "\n" in space[0] else " "
            at = space.end()
        self._write(words[at:])

    def _line(self, words: str) -> None:
        """Add words without a line end: most are, and then the white space between them need not be looked at."""
        if words[:1].isspace():
            self.pending = " "
        if said := words.split():
            self._write(" ".join(said))
            self.pending = " " if words[-1].isspace() else ""

    def _write(self, words: str) -> None:
        if not words:
            return
        if self.length and self.pending and not (self.pending == "\n" and self._is_layout(words[0])):
            self._put(" ")
        self.pending = ""
        self._put(words)

    def _is_layout(self, following: str) -> bool:
        return following in _NO_SPACE_BEFORE or (_is_wide(following) and _is_wide(self.parts[-1][-1]))

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _kind(self, element: Element) -> tuple[MarkKind, str] | None:
        if element.name in ("a", "ref", "rref", "mref"):
            return "ref", target(element.get("href"))
        if element.name in ("date", "docDate"):
            return "date", element.get("date")
        classes = set(element.get("class").split())
        italic = "italic" in classes or element.name in _ITALIC
        bold = "bold" in classes or element.name in _BOLD
        if italic or bold:
            verb = bold if self.language in _BOLD_VERBS else italic
            return ("verb" if verb else "emphasis"), ""
        return None

    def _call(self, element: Element) -> None:
        path = self.note(element)
        start = self.length
        if element.name == "noteRef":
            self.words(element.words())
        self.marks.append(Mark("note", start, self.length, path))

    def run(self) -> Run:
        """Return what was collected."""
        text = "".join(self.parts)
        marks = [mark for mark in (_trimmed(mark, text) for mark in _merged(self.marks, text)) if mark]
        if unicodedata.is_normalized("NFC", text):
            return Run(text, tuple(marks))
        return _normal(text, marks)


def _is_wide(sign: str) -> bool:
    return "\u2e80" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"


def _merged(marks: list[Mark], text: str) -> list[Mark]:
    """Join marks of one kind and target that only white space parts, as 2129 and (2013) of one link."""
    made: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        before = next((each for each in reversed(made) if each.kind == mark.kind), None)
        joins = before is not None and before.kind != "note" and before.target == mark.target
        if before and joins and not text[before.end : mark.start].strip():
            made[made.index(before)] = Mark(mark.kind, before.start, max(before.end, mark.end), mark.target)
        else:
            made.append(mark)
    return made


def _trimmed(mark: Mark, text: str) -> Mark | None:
    if mark.kind == "note":
        return mark
    words = text[mark.start : mark.end]
    start = mark.start + len(words) - len(words.lstrip(_TRIMMED))
    end = mark.end - (len(words) - len(words.rstrip(_TRIMMED)))
    return Mark(mark.kind, start, end, mark.target) if start < end else None


def _normal(text: str, marks: list[Mark]) -> Run:
    """Return text in NFC, the marks moved with it."""
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    moved = {cut: len(unicodedata.normalize("NFC", text[:cut])) for cut in cuts}
    kept = tuple(Mark(mark.kind, moved[mark.start], moved[mark.end], mark.target) for mark in marks)
    return Run(unicodedata.normalize("NFC", text), kept)
