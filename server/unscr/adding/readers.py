"""The readers of this program, as one value."""

from collections.abc import Collection

from unscr.adding.add import Readers
from unscr.text.document import Document
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading
from unscr.text.machine.verbs import verbs
from unscr.text.markup.read import read


def readers() -> Readers:
    """Return how files and words are read."""
    return Readers(_file, _words)


def _file(raw: bytes, name: str) -> Document:
    return read(raw, name)


def _words(text: str, language: str, kind: str, _context: Context) -> Collection[Reading]:
    return tuple(verbs(Plain(text), language, kind))
