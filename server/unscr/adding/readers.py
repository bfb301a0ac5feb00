"""The readers of this program, as one value."""

from collections.abc import Collection

from unscr.adding.add import Readers
from unscr.errors import SourceError
from unscr.text.document import Document
from unscr.text.machine.chapter import chapters
from unscr.text.machine.citations import citations
from unscr.text.machine.limits import limits
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading
from unscr.text.machine.verbs import verbs
from unscr.text.recognise import read


def readers() -> Readers:
    """Return how files and words are read."""
    return Readers(_file, _words)


def _file(raw: bytes, name: str) -> Document:
    document = read(raw, name)
    if document is None:
        raise SourceError(
            f"{name} is neither mark-up nor the printed text of a resolution.",
            f"{name} 既非标记文件，也非决议的印载文本。",
        )
    return document


def _words(text: str, language: str, kind: str, context: Context) -> Collection[Reading]:
    made = Plain.of(text)
    timed = limits(made, language, context) if kind != "preambular" else ()
    return (
        *verbs(made, language, kind),
        *citations(made, language, context),
        *chapters(made, language),
        *timed,
    )
