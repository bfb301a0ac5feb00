"""The tests of the suites, each as one of ours; where the files cannot be had, one that is skipped and says so."""

import pytest

from reasons import suite_files, suite_files_or_skip
from w3c.archive import NotToBeHad
from w3c.departures import DEPARTURES, OPTIONAL, OVERTAKEN, PAGE, entries
from w3c.manifest import Case, cases
from w3c.running import Departs, Files


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test of the suites that can be run to what asks for a case; a known departure is a strict xfail."""
    if "case" not in metafunc.fixturenames:
        return
    try:
        found = [each for each in cases(suite_files()) if not each.left_out]
    except NotToBeHad as error:
        metafunc.parametrize("case", [pytest.param(None, id="w3c", marks=pytest.mark.skip(reason=str(error)))])
        return
    listed = entries(PAGE.read_text(encoding="utf-8"), DEPARTURES, OPTIONAL, OVERTAKEN)
    titles = {name: entry.title for entry in listed for name in entry.tests}
    metafunc.parametrize("case", [_case(each, titles.get(each.name)) for each in found])


def _case(case: Case, title: str | None) -> object:
    marks = () if title is None else (pytest.mark.xfail(strict=True, raises=Departs, reason=title),)
    return pytest.param(case, id=case.name, marks=marks)


@pytest.fixture(scope="session")
def files() -> Files:
    """Return the files of the suites."""
    return suite_files_or_skip()


@pytest.fixture(scope="session")
def page() -> str:
    """Return the page of departures."""
    return PAGE.read_text(encoding="utf-8")
