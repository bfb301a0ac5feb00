"""Requests a second, read from the table: what the plot shows."""

import csv
from pathlib import Path

SERVERS = ("unscr", "oxigraph", "rdflib-endpoint", "virtuoso")
_NO_RATE = frozenset({"start", "fill", "commit", "isolation"})


def rates(file: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Return requests a second by data set, workload and server; where one client waits, what its median allows."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["server"] not in SERVERS or row["workload"] in _NO_RATE:
                continue
            value = float(row["median"])
            if row["measure"] == "rate":
                rate = value
            elif row["measure"] == "median" and row["unit"] == "ms" and value > 0:
                rate = 1e3 / value
            else:
                continue
            found.setdefault(row["size"], {}).setdefault(row["workload"], {})[row["server"]] = rate
    return found
