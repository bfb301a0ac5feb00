"""What was measured, in all rounds: medians, and the table as CSV."""

import csv
import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bench.workload import Figure

HEAD = ("size", "workload", "server", "measure", "unit", "median", "lowest", "highest", "rounds")
Key = tuple[str, str, str, str]


@dataclass
class Table:
    """The values of each round, by size, workload, server and measure; and what has to be said beside them."""

    values: dict[Key, list[float]] = field(default_factory=dict)
    units: dict[Key, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, size: str, workload: str, server: str, figures: Iterable[Figure]) -> None:
        """Take in the figures of one round."""
        for each in figures:
            key = (size, workload, server, each.measure)
            self.values.setdefault(key, []).append(each.value)
            self.units[key] = each.unit

    def note(self, text: str) -> None:
        """Say something once."""
        if text not in self.notes:
            self.notes.append(text)

    def median(self, size: str, workload: str, server: str, measure: str) -> float | None:
        """Return the median over the rounds, or None where nothing was measured."""
        values = self.values.get((size, workload, server, measure))
        return statistics.median(values) if values else None

    def failed(self, size: str, workload: str, server: str) -> float:
        """Return how many requests failed in all rounds."""
        return sum(self.values.get((size, workload, server, "failed"), []))

    def names(self, place: int, *begin: str) -> list[str]:
        """Return what stands at a place of the keys that begin so, in the order of measuring."""
        return list(dict.fromkeys(key[place] for key in self.values if key[: len(begin)] == begin))

    def write(self, file: Path) -> None:
        """Write a line for each measure."""
        with file.open("w", encoding="utf-8", newline="") as lines:
            rows = csv.writer(lines, lineterminator="\n")
            rows.writerow(HEAD)
            for key, values in self.values.items():
                told = (statistics.median(values), min(values), max(values))
                rows.writerow([*key, self.units[key], *(f"{each:.6g}" for each in told), len(values)])
