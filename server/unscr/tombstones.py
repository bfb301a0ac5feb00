"""The names that were taken back, as the data folder has them."""

from collections.abc import Mapping
from pathlib import Path

from unscr.resources import read
from unscr.text.withdrawn import Tombstone, withdrawn

FILE = "curated/withdrawn.toml"


def tombstones(data: Path) -> Mapping[str, Tombstone]:
    """Return the withdrawn IRIs; raise ContentError or JudgementError where the file cannot be read."""
    return withdrawn(read(data / FILE).decode(), FILE)
