"""The bill of materials: what the lock pins, told apart by whether the program needs it, and by whom."""

import json
import re
from pathlib import Path

import pytest

from unscr.namespaces import BASE
from unscr.pack.component import Component, bill, locked, vendored
from unscr.pack.stamp import Stamp

LOCK = """# made by a program
Flask==3.1.3 \\
    --hash=sha256:{0} \\
    --hash=sha256:{1}
    # via unscr (pyproject.toml)
blinker==1.9.0 ; os_name == 'nt' \\
    --hash=sha256:{0}
    # via
    #   flask
    #   other_one
pytest==9.2.0 \\
    --hash=sha256:{0}
    # via unscr (pyproject.toml)
""".format("a" * 64, "b" * 64)
STAMP = Stamp("0.1.0+abc", "0.1.0", "0.1.0", "", "2026-11-27", "abc", 1, 1, 1, 0, "")


def test_each_pin_is_a_component_with_its_sums() -> None:
    flask, blinker, pytest_ = locked(LOCK)
    assert (flask.name, flask.version, flask.purl) == ("flask", "3.1.3", "pkg:pypi/flask@3.1.3")
    assert flask.hashes == ("a" * 64, "b" * 64)
    assert (flask.parents, blinker.parents, pytest_.parents) == (("unscr",), ("flask", "other-one"), ("unscr",))
    assert (flask.needed, blinker.needed, pytest_.needed) == (True, True, False)


def test_every_pin_of_the_projects_lock_is_there(root: Path) -> None:
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    names = re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)
    found = locked(lock)
    assert [each.name for each in found] == [name.lower().replace("_", "-").replace(".", "-") for name in names]
    needed = {each.name for each in found if each.needed}
    assert {"flask", "jinja2", "pyoxigraph", "rdflib"} <= needed
    assert needed.isdisjoint({"pytest", "mypy", "playwright"})
    assert all(each.hashes and each.parents for each in found)


def test_a_licence_is_only_told_of_the_version_that_is_installed() -> None:
    assert next(each.licence for each in locked(LOCK.replace("3.1.3", "0.0.1"))) == "NOASSERTION"


def test_the_vendored_files_are_components(root: Path) -> None:
    found = vendored(root / "server/unscr/web/static/vendor/vendor.toml")
    assert "pkg:npm/%40zazuko/yasqe@4.6.2" in [each.purl for each in found]
    assert all(each.licence and each.hashes for each in found)


def test_the_bill_says_who_needs_whom() -> None:
    told = json.loads(bill(locked(LOCK), STAMP))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", told["serialNumber"])
    assert told["metadata"]["timestamp"] == "2026-11-27T00:00:00Z"
    below = {each["ref"]: each["dependsOn"] for each in told["dependencies"]}
    assert below["pkg:pypi/unscr@0.1.0"] == ["pkg:pypi/flask@3.1.3", "pkg:pypi/pytest@9.2.0"]
    assert below["pkg:pypi/flask@3.1.3"] == ["pkg:pypi/blinker@1.9.0"]
    assert set(below) == {each["bom-ref"] for each in (told["metadata"]["component"], *told["components"])}


@pytest.mark.parametrize("licence", ["MIT", "NOASSERTION"])
def test_a_licence_that_nobody_states_is_left_out(licence: str) -> None:
    one = Component("x", "1", "pkg:pypi/x@1", licence, True, ())
    assert ("licenses" in json.loads(bill([one], STAMP))["components"][0]) == (licence == "MIT")


def test_the_released_bill_is_about_the_lock(made: Path, root: Path) -> None:
    told = json.loads((made / "sbom.cdx.json").read_text(encoding="utf-8"))
    listed = (made / "licences.csv").read_text(encoding="utf-8")
    assert len(told["components"]) >= len(locked((root / "requirements.lock").read_text(encoding="utf-8")))
    assert all(each["purl"] in listed for each in told["components"])
    assert "graph,doc/2322,," in listed
    assert BASE not in listed
