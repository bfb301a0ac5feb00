"""Why a test is not run, or is known to fail, each reason in one place. Where no skip is allowed, each is a failure."""

import re
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
