"""A file is told to be mark-up, printed text or neither, and whatever is doubtful about it is said."""

import pytest

from unscr.text.recognise import read, recognise

AKN = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification>'
    '<FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta><coverPage><p>'
    "<docNumber>S/RES/3000 (2030)</docNumber></p></coverPage></statement></akomaNtoso>"
)
TEXT = (
    "第3000(2030)号决议\n安全理事会2030年6月5日第10900次会议通过\n安全理事会，\n回顾各项决议，\n1. 决定继续处理此案。\n"
)


def test_mark_up_is_told_by_its_root() -> None:
    found = recognise(f'<?xml version="1.0"?>\n<!-- a copy -->{AKN}'.encode())
    assert (found.form, found.language, found.symbol, found.findings) == ("akn", "fr", "S/RES/3000 (2030)", ())


def test_a_language_or_symbol_that_is_missing_is_a_finding() -> None:
    found = recognise(AKN.replace("fra", "xxx").replace("S/RES/3000 (2030)", "").encode())
    assert (found.form, found.language, found.symbol) == ("akn", None, "")
    assert [each.kind for each in found.findings] == ["language-doubtful", "symbol-unknown"]


def test_printed_text_is_told_by_its_title_and_opening_words() -> None:
    found = recognise(TEXT.encode())
    assert (found.form, found.language, found.symbol, found.findings) == ("plain", "zh", "S/RES/3000 (2030)", ())
    doubtful = recognise(TEXT.replace("安全理事会，\n", "").encode())
    assert (doubtful.form, [each.kind for each in doubtful.findings]) == ("plain", ["kind-doubtful"])


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\x01",
        b"%PDF-1.7",
        b"<html><body>S/RES/3000 (2030)</body></html>",
        b"The report mentions Resolution 3000 (2030) of the Council and what it asks of the States.",
        "Резолюция 3000 (2030)\nСовет Безопасности,\nпризывает государства".encode(),
    ],
)
def test_anything_else_is_neither_and_is_not_read(raw: bytes) -> None:
    assert recognise(raw).form == "neither"
    assert read(raw, "x") is None


def test_a_file_is_read_as_what_it_is() -> None:
    markup, text = read(AKN.encode(), "a"), read(TEXT.encode(), "b")
    assert markup is not None
    assert text is not None
    assert (markup.source_form, text.source_form) == ("akn", "text")
