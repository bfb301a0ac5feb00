"""One file -> a document that is kept, and what has to be known of it to go on. Done in a process of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.adding.keeping import Keeping
from unscr.errors import ContentError
from unscr.text.document import Document

# No resolution is nearly as long; what is longer is not read at all.
_LARGEST = 64 * 2**20

Read = Callable[[bytes, str], Document]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads files by ``read`` (bytes and name -> document), and keeps what came of it."""

    read: Read
    keeping: Keeping
    rules: str

    def work(self, job: dict[str, Any]) -> dict[str, Any]:
        """Read the file of a job (``path``, ``name``, ``sha256``) and return what it is.

        Raises what the reader raises, and ContentError for a file that cannot be read or is too large.
        """
        document = self.keeping.find(job["sha256"], self.rules) or self._read(job)
        return {
            "number": document.number,
            "year": document.year,
            "language": document.language,
            "symbol": document.symbol,
            "form": document.source_form,
            "paragraphs": sum(1 for _ in document.walk()),
            "findings": [[each.kind, each.place, each.words, each.en, each.zh] for each in document.findings],
        }

    def _read(self, job: dict[str, Any]) -> Document:
        path = Path(job["path"])
        try:
            if path.stat().st_size > _LARGEST:
                raise ContentError(
                    f"{job['name']} is larger than {_LARGEST // 2**20} MB, and no resolution is.",
                    f"{job['name']} 超过 {_LARGEST // 2**20} MB，决议文件不会如此之大。",
                )
            raw = path.read_bytes()
        except OSError as error:
            raise ContentError(
                f"Cannot read {job['name']}: {error.strerror}.", f"无法读取 {job['name']}：{error.strerror}。"
            ) from None
        document = self.read(raw, job["name"])
        self.keeping.keep(job["sha256"], self.rules, document)
        return document
