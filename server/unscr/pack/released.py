"""A release that is served: which one it is, and its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from unscr.errors import NotFound
from unscr.pack.folder import SUMS, intact, listed
from unscr.pack.stamp import Stamp, stamp_of
from unscr.protocol.media import EXTENSIONS
from unscr.resources import read

INDEX = "index.html"
_KINDS = {
    **EXTENSIONS,
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/json",
    "xml": "application/akn+xml",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file of a release."""

    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Release:
    """A release in a folder."""

    stamp: Stamp
    folder: Path
    sums: Mapping[str, str]

    def file(self, version: str, name: str) -> File:
        """Return a file; raise NotFound for another version or name, ContentError where it has changed since."""
        kind = _KINDS.get(name.rpartition(".")[2], "text/plain")
        if version == self.stamp.version and name == SUMS:
            return File(kind, read(self.folder / SUMS))
        if version != self.stamp.version or name not in self.sums:
            raise NotFound(
                f"The release served here is {self.stamp.version}; there is no file '{name}' of {version}.",
                f"此处提供的版本为 {self.stamp.version}；没有 {version} 的文件“{name}”。",
            )
        return File(kind, intact(self.folder, name, self.sums[name]))


def opened(folder: Path) -> Release:
    """Return the release in a folder; raise ContentError where it is none."""
    return Release(stamp_of(folder), folder, listed(folder))
