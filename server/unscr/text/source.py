"""The table of source texts (``data/source/sources.toml``) as values."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from unscr.errors import JudgementError, SourceError
from unscr.text.curated import exactly, parse

# Path step (ISO 639-3, as in Akoma Ntoso) and EU authority code of each language that a source may be in.

LANGUAGES = {"zh": ("zho", "ZHO")}
_KEYS = {"symbol": str, "language": str, "date": date, "meeting": int, "sha256": str, "status": str}


@dataclass(frozen=True, slots=True)
class Source:
    """One text as supplied: what it is, and the checksum that shows it is still the same."""

    file: str
    symbol: str
    language: str
    date: date
    meeting: int | None
    sha256: str
    status: str

    def verify(self, raw: bytes) -> None:
        """Raise SourceError unless ``raw`` has the recorded checksum."""
        found = sha256(raw).hexdigest()
        if found != self.sha256:
            raise SourceError(
                f"The source file {self.file} has changed: its SHA-256 is {found}, sources.toml records {self.sha256}. "
                "Restore the file as supplied, or record the new text as a new source.",
                f"源文件 {self.file} 已改动：其 SHA-256 为 {found}，sources.toml 所记为 {self.sha256}。"
                "请恢复原文件，或将新文本登记为新的来源。",
            )


def sources(toml: str) -> tuple[Source, ...]:
    """Read the table; raise SourceError for a key that is missing, unknown or of the wrong type."""
    try:
        return tuple(_source(file, row) for file, row in parse(toml, "sources.toml").items())
    except JudgementError as error:
        raise SourceError(error.en, error.zh) from None


def _source(file: str, row: Any) -> Source:
    exactly(row, _KEYS, f"sources.toml ['{file}']", optional=("meeting",))
    if row["language"] not in LANGUAGES:
        raise SourceError(
            f"sources.toml: '{file}' is in language '{row['language']}'; read are: {', '.join(LANGUAGES)}.",
            f"sources.toml：“{file}”的语言为“{row['language']}”；可读取的语言：{'、'.join(LANGUAGES)}。",
        )
    return Source(file, row["symbol"], row["language"], row["date"], row.get("meeting"), row["sha256"], row["status"])
