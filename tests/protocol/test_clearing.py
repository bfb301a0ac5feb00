"""CLEAR ALL in two halves, and nothing else touched."""

import pytest

from unscr.protocol.clearing import with_halves

HALVES = "CLEAR SILENT DEFAULT ; CLEAR SILENT NAMED"


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("CLEAR ALL", HALVES),
        ("clear silent all", HALVES),
        ("CLEAR ALL ; CLEAR ALL ;", f"{HALVES} ; {HALVES} ;"),
        ("PREFIX a: <x:> CLEAR ALL", f"PREFIX a: <x:> {HALVES}"),
        ("CLEAR\n# all\nALL ; DROP ALL", f"{HALVES}\n\n ; DROP ALL"),
    ],
)
def test_clear_all_is_said_in_halves_on_as_many_lines(text: str, instead: str) -> None:
    assert with_halves(text) == instead


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DROP ALL",
        "CLEAR DEFAULT",
        "CLEAR NAMED",
        "PREFIX x: <x:> CLEAR GRAPH x:ALL",
        "CLEAR GRAPH <x:ALL>",
        "INSERT DATA { <x:s> <x:p> 'CLEAR ALL' }",
        "INSERT DATA { <x:s> <x:p> 1 } # CLEAR ALL",
    ],
)
def test_what_is_not_clear_all_stays(text: str) -> None:
    assert with_halves(text) == text
