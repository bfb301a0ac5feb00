"""The page of departures, read: what each says, the query that shows it, and the tests of the suites that meet it."""

import re
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parent.parent.parent / "docs" / "departures.md"
DEPARTURES, OPTIONAL, OVERTAKEN = "Departures of the engine", "Optional and not offered", "Tests that are overtaken"
REFUSED, BY_VALUE, COUNTS = "Refused on purpose", "Same numbers, written otherwise", "What is run"

_PREFIXES = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
_TESTS = re.compile(
    r"`(?P<folder>[a-z0-9\-]+/[a-z0-9\-]+)`:|`(?P<name>[\w\-]+)`(?: \(-(?P<missing>\d+) \+(?P<extra>\d+)\))?"
)


@dataclass(frozen=True)
class Failure:
    """How a test of the suites fails: as ``Outcome`` has it, and a part of what the engine says of an error."""

    kind: str
    missing: int = 0
    extra: int = 0
    says: str = ""


@dataclass(frozen=True)
class Entry:
    """A row of the page."""

    section: str
    title: str
    cells: dict[str, str]
    tests: dict[str, Failure]

    @property
    def query(self) -> str:
        """Return the smallest query, with the prefixes that the page leaves out."""
        return _PREFIXES + self._texts[-1]

    @property
    def update(self) -> str:
        """Return the update that stands before the query; empty where there is none."""
        return _PREFIXES + self._texts[0] if len(self._texts) > 1 else ""

    @property
    def _texts(self) -> list[str]:
        return self.cells["Smallest query"].strip("`").split("` then `")

    def __str__(self) -> str:
        return self.title


def entries(page: str, *sections: str) -> list[Entry]:
    """Return the rows of the tables in these sections."""
    return [entry for section in sections for entry in _rows(page, section)]


def counts(page: str) -> dict[str, int]:
    """Return how many tests of each kind the page says there are."""
    return {each.title: int(each.cells["Tests"]) for each in _rows(page, COUNTS)}


def _rows(page: str, section: str) -> list[Entry]:
    body = page.split(f"\n## {section}\n")[1].split("\n## ")[0]
    header, _, *lines = (
        [cell.strip() for cell in line.strip("|").split("|")] for line in body.splitlines() if line.startswith("|")
    )
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    return [Entry(section, cells[""].strip("`"), cells, _tests(cells)) for cells in rows]


def _tests(cells: dict[str, str]) -> dict[str, Failure]:
    found, folder = {}, ""
    error, _, says = cells.get("Gives", "").strip("`").partition(": ")
    for each in _TESTS.finditer(cells.get("W3C tests", "")):
        folder = each["folder"] or folder
        if each["missing"]:
            found[f"{folder}#{each['name']}"] = Failure("rows", int(each["missing"]), int(each["extra"]))
        elif each["name"]:
            found[f"{folder}#{each['name']}"] = Failure("error", says=says) if error == "error" else Failure("answer")
    return found
