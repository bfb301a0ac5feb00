"""How a resolution is cited: the printed forms, and entries that a reader of BibTeX takes as they are meant."""

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unscr.reading.citation import Cited

IRI = "https://w3id.org/unscr/eli/un/sc/res/2016/2322"


def cited(numbers: tuple[str, ...] = (), preambular: bool = False, author: str = "Security Council") -> Cited:
    return Cited(IRI, "S/RES/2322(2016)", "2322", "2016-12-12", author, preambular, numbers)


@pytest.mark.parametrize(
    ("of", "zh", "en"),
    [
        (cited(), "第2322(2016)号决议", "S/RES/2322 (2016)"),
        (cited(("13",)), "第2322(2016)号决议第13段", "S/RES/2322 (2016), para. 13"),
        (cited(("13", "e")), "第2322(2016)号决议第13(e)段", "S/RES/2322 (2016), para. 13 (e)"),
        (cited(("13", "e", "ii")), "第2322(2016)号决议第13(e)(ii)段", "S/RES/2322 (2016), para. 13 (e) (ii)"),
        (cited(("20",), True), "第2322(2016)号决议序言部分第20段", "S/RES/2322 (2016), preambular para. 20"),
    ],
)
def test_the_printed_forms_are_those_of_the_united_nations(of: Cited, zh: str, en: str) -> None:
    assert (of.zh, of.en) == (zh, en)


def entry(of: Cited) -> dict[str, str]:
    """Return the fields of its entry; asserts that there is one entry and nothing else."""
    library = bibtexparser.parse_string(of.bibtex)
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries) == 1
    fields: dict[str, str] = {each.key: each.value for each in library.entries[0].fields}
    return fields


def test_an_entry_says_what_a_reference_needs() -> None:
    assert entry(cited(("13", "e"))) == {
        "author": "{Security Council}",
        "title": "{Security Council resolution 2322 (2016)}",
        "number": "S/RES/2322 (2016)",
        "year": "2016",
        "month": "dec",
        "note": "para. 13 (e)",
        "url": IRI,
    }


def test_what_tex_would_take_for_a_command_is_text() -> None:
    author = entry(cited(author="a_b & 50% #1 $x ^ ~ \\input{x}"))["author"]
    assert author == (
        r"{a\_b \& 50\% \#1 \$x \textasciicircum{} \textasciitilde{} "
        r"\textbackslash{}input\textbraceleft{}x\textbraceright{}}"
    )


@given(st.text())
def test_no_text_breaks_an_entry(text: str) -> None:
    made = cited(author=text).bibtex
    assert made.count("{") == made.count("}")
    assert set(entry(cited(author=text))) >= {"author", "title", "url"}


def test_without_a_day_there_is_no_month() -> None:
    assert "month" not in Cited(IRI, "S/RES/2322(2016)", "2322", "", "x").bibtex
