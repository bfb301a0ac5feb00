"""Programs of other makers read every file of a release, one for each form, and count the same statements in all."""

import csv
import io
import json
import os
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from lxml import html
from making import content
from pyld import jsonld

from reasons import program_or_skip
from unscr.exports.profile import EXPORTS, RDF_FORMS

# The forms of RDF, by what raptor calls them.
RAPTOR = {"ttl": "turtle", "nt": "ntriples", "nq": "nquads", "rdf": "rdfxml", "trig": "trig"}


def raptor(path: Path) -> int:
    """Return how many statements raptor finds in a file; it fails for what it cannot read."""
    program = program_or_skip("rapper", "raptor2-utils")
    order = [program, "--count", "--input", RAPTOR[path.suffix[1:]], str(path), "urn:x-base:"]
    told = subprocess.run(order, capture_output=True, text=True, timeout=120, check=False)
    found = re.search(r"Parsing returned ([0-9]+) triple", told.stderr)
    assert (told.returncode, bool(found)) == (0, True), told.stderr
    assert "Warning" not in told.stderr, told.stderr
    assert found is not None
    return int(found[1])


def linked(path: Path) -> int:
    """Return how many statements PyLD finds in a file."""
    dataset = jsonld.to_rdf(json.loads(path.read_bytes()), {"produceGeneralizedRdf": False})
    return sum(map(len, dataset.values()))


def marked_up(path: Path) -> int:
    """Return 1 for what xmllint reads, by the schema of Akoma Ntoso where that is here."""
    program = program_or_skip("xmllint", "libxml2-utils")
    schema = Path(os.environ.get("UNSCR_SHARED", "")) / "schemas/akn/akomantoso30.xsd"
    order = [program, "--noout", "--nonet", *(("--schema", str(schema)) if schema.is_file() else ()), str(path)]
    told = subprocess.run(order, capture_output=True, text=True, timeout=120, check=False)
    assert told.returncode == 0, told.stderr
    return 1


def tabular(path: Path) -> int:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    return len(rows)


def paged(path: Path) -> int:
    found = html.document_fromstring(path.read_bytes())
    assert len(found.xpath("//h1")) == 1
    return len(found.xpath("//tr"))


READERS: dict[str, Callable[[Path], int]] = {
    **dict.fromkeys(RAPTOR, raptor),
    "jsonld": linked,
    "xml": marked_up,
    "csv": tabular,
    "html": paged,
    "json": lambda path: len(json.loads(path.read_bytes())),
    "cff": lambda path: len(yaml.safe_load(path.read_bytes())),
    "md": lambda path: len(path.read_text(encoding="utf-8")),
}
# What has no form of its own: a licence, a list, rules, which tests of their own read.
PLAIN = {"LICENSE", "SHA256SUMS", "w3id/.htaccess"}


def test_every_file_is_read(made: Path) -> None:
    counts = {name: READERS[name.rpartition(".")[2]](made / name) for name in content(made) if name not in PLAIN}
    assert [name for name, count in counts.items() if not count] == ["change/removed.nq"], "there was none before"
    # Nor is one counted as read that nothing here read.
    assert set(counts) | PLAIN == set(content(made))
    stamp = json.loads((made / "release.json").read_text(encoding="utf-8"))
    assert {counts[f"unscr.{each}"] for each in ("nq", "trig", "jsonld")} == {stamp["statements"]}
    assert {counts[f"unscr.{each}"] for each in ("nt", "ttl", "rdf")} == {stamp["merged"]}
    assert counts["catalog.ttl"] == counts["catalog.jsonld"]
    for name in counts:
        if name.startswith("graph/") and name.endswith(".ttl"):
            assert counts[name] == counts[name.removesuffix("ttl") + "nq"]
    for profile in EXPORTS:
        assert len({counts[f"export/{profile.token}.{form}"] for form in RDF_FORMS}) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.ttl", "<x:a> <x:b> ."),
        ("x.nt", "<x:a> <x:b> c ."),
        ("x.nq", "<x:a> <x:b> 'c' ."),
        ("x.trig", "<x:g> { <x:a> <x:b> }  }"),
        ("x.rdf", "<rdf:RDF>"),
        ("x.xml", "<a>"),
        ("x.csv", "a,b\nc\n"),
        ("x.html", "<p>x</p>"),
    ],
)
def test_what_is_no_such_file_is_found(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(AssertionError):
        READERS[name.rpartition(".")[2]](tmp_path / name)


def test_the_package_carries_what_a_release_needs(root: Path) -> None:
    told = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    carried = told["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for each in ("requirements.lock", "docs/policy.md", "LICENSE"):
        assert carried[each] == f"unscr/content/{each}"
