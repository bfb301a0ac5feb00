"""The readers of this program, as one value."""

from unscr.adding.add import Readers
from unscr.errors import SourceError
from unscr.text.document import Document
from unscr.text.machine.readings import readings
from unscr.text.recognise import read


def readers() -> Readers:
    """Return how files and words are read."""
    return Readers(_file, readings)


def _file(raw: bytes, name: str) -> Document:
    document = read(raw, name)
    if document is None:
        raise SourceError(
            f"{name} is neither mark-up nor the printed text of a resolution.",
            f"{name} 既非标记文件，也非决议的印载文本。",
        )
    return document
