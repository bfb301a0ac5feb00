"""The text as patterns see it, and the way back."""

from unscr.text.machine.plain import Plain


def test_signs_are_plain_and_keep_their_places() -> None:
    """A no-break space and full-width signs are others of the same length."""
    text = "第\u00a02178（2014）号\u2011决议，"
    plain = Plain.of(text)
    assert plain.signs == "第 2178(2014)号-决议,"
    assert plain.span(2, 6) == (2, 6)


def test_what_is_left_out_does_not_shift_places() -> None:
    """Marks of direction, vowel signs and second spaces are no part of the plain text; places are those printed."""
    text = "\u200fيقرّر  \u200e\u00a0القرار"
    plain = Plain.of(text)
    assert plain.signs == "يقرر القرار"
    start, end = plain.span(5, 11)
    assert text[start:end] == "القرار"
    assert plain.place(start) == 5


def test_lower_case_has_the_same_length() -> None:
    """A capital I with a dot would become two signs."""
    plain = Plain.of("\u0130zmir and LIMA")
    assert len(plain.lower) == len(plain.signs)
    assert plain.lower.endswith("lima")
