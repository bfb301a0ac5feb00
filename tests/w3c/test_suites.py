"""The W3C suites of SPARQL 1.0 and 1.1, whole, over the service's own path.

From the text of a query to the bytes of its answer, and from the text of an update to the store.
"""

from collections import Counter

from w3c.departures import BY_VALUE, DEPARTURES, OPTIONAL, OVERTAKEN, REFUSED, counts, entries
from w3c.manifest import Case, cases
from w3c.running import Files, alone, depart, run, served
from w3c.updating import apply, apply_alone, carry_out


def test_the_service_answers_as_the_suite_says(case: Case, files: Files, page: str) -> None:
    """Or else as the page of departures says: then this is a strict xfail, and the engine alone gives the same."""
    given = carry_out(case, files, apply) if case.is_update else run(case, files, served)
    listed = [
        each.tests[case.name] for each in entries(page, DEPARTURES, OPTIONAL, OVERTAKEN) if case.name in each.tests
    ]
    for failure in listed:
        engine = carry_out(case, files, apply_alone) if case.is_update else run(case, files, alone)
        depart(failure, given, engine)
    refused = any(case.name in each.tests for each in entries(page, REFUSED))
    assert given.kind == ("refused" if refused else "same"), given.said
    by_value = any(case.name in each.tests for each in entries(page, BY_VALUE))
    assert given.exact != by_value, "how numbers are written is not as the page says"


def test_every_test_that_the_page_names_is_run(files: Files, page: str) -> None:
    run_here = {each.name for each in cases(files) if not each.left_out}
    named = {name for each in entries(page, DEPARTURES, OPTIONAL, OVERTAKEN, REFUSED, BY_VALUE) for name in each.tests}
    assert named <= run_here


def test_the_page_counts_every_test_of_every_manifest(files: Files, page: str) -> None:
    everything = cases(files)
    counted = Counter(f"not run: {each.left_out}" for each in everything if each.left_out)
    for title, section in (
        ("departures of the engine", DEPARTURES),
        ("optional and not offered", OPTIONAL),
        ("overtaken", OVERTAKEN),
        ("refused on purpose", REFUSED),
    ):
        counted[title] = len({name for each in entries(page, section) for name in each.tests})
    counted["as the suites say"] = len(everything) - counted.total()
    assert counts(page) == counted


def test_what_has_nothing_to_run_is_told_by_its_files(files: Files) -> None:
    """A protocol test for which a later archive brings a request is then noticed."""
    for each in cases(files):
        if each.kind in ("ProtocolTest", "ServiceDescriptionTest"):
            assert (each.query, each.result, each.data) == ("", "", ()), each.name
        elif not each.left_out:
            assert each.query in files, each.name


def test_no_file_of_the_suites_is_left_without_a_manifest(files: Files) -> None:
    """Each folder with queries has its tests here."""
    folders = {name.rpartition("/")[0] for name in files if name.endswith((".rq", ".ru"))}
    assert folders <= {each.name.partition("#")[0] for each in cases(files)}
