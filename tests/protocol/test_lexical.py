"""The terminals of the grammar, and escapes by code point."""

import contextlib
import time
from collections.abc import Callable

import pytest

from unscr.errors import QuerySyntaxError
from unscr.protocol.lexical import tokens, unescape


def kinds(text: str) -> list[tuple[str, str]]:
    """Return the tokens as pairs of kind and text."""
    return [(token.kind, token.text) for token in tokens(text)]


# Both go through the whole text.
READERS: tuple[Callable[[str], object], ...] = (lambda text: list(tokens(text)), unescape)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SELECT", "word"),
        ("ex:service", "name"),
        (":local", "name"),
        ("ex:", "name"),
        ("a.b:c.d", "name"),
        ("ex:%41b", "name"),
        (r"ex:a\-b", "name"),
        ("?x", "variable"),
        ("$x1", "variable"),
        ("_:b1", "blank"),
        ("<http://example.org/a#b>", "iri"),
        ("<>", "iri"),
        (r"<http://example.org/\u0061>", "iri"),
        ("'it'", "string"),
        (r"'it\'s'", "string"),
        ('"a # b"', "string"),
        ("'''two\nlines ' and '' '''", "string"),
        ('"""a"b""c"""', "string"),
        ("@en-GB", "tag"),
        ("1", "number"),
        (".5", "number"),
        ("1.5e-3", "number"),
        ("{", "mark"),
    ],
)
def test_one_terminal_is_one_token(text: str, kind: str) -> None:
    """Each terminal is taken whole, with its kind."""
    assert kinds(text) == [(kind, text)]


def test_comments_and_white_space_are_no_tokens() -> None:
    """A comment ends with its line, by LF or CR."""
    assert kinds("a # b\rc\t#d\n e") == [("word", "a"), ("word", "c"), ("word", "e")]


def test_a_comparison_is_no_iri() -> None:
    """'<' before a variable is an operator, though '<?b||?b>' has the shape of an IRI."""
    assert [text for _, text in kinds("?a<?b||?b>?c")] == ["?a", "<", "?b", "|", "|", "?b", ">", "?c"]


def test_a_string_does_not_cross_a_line() -> None:
    """A short string that is not closed on its line is none."""
    assert ("string", "'a\n'") not in kinds("'a\n'")


def test_a_name_does_not_end_with_a_dot() -> None:
    """The dot that ends a triple is not part of the name before it."""
    assert kinds("ex:a.") == [("name", "ex:a"), ("mark", ".")]


def test_only_some_signs_may_be_escaped_in_a_name() -> None:
    r"""SPARQL 1.1, PN_LOCAL_ESC: ``\+`` is one of them, ``\>`` is not."""
    assert kinds(r"ex:a\+b") == [("name", r"ex:a\+b")]
    assert kinds(r"ex:a\>b")[0] == ("name", "ex:a")


def test_an_escape_becomes_its_character_outside_strings() -> None:
    """SPARQL 1.1 replaces code points before it parses, in keywords as well."""
    assert unescape(r"S\u0045LECT * { ?\U00000073 ?p ?o }") == "SELECT * { ?s ?p ?o }"


@pytest.mark.parametrize("text", [r"'\u0027'", r"<http://e/\u003E>", r"'''\u0041'''", "# \\u000A", "SELECT * {}"])
def test_an_escape_inside_a_string_an_iri_or_a_comment_stays(text: str) -> None:
    """There the engine reads it, and it cannot end what it stands in."""
    assert unescape(text) == text


@pytest.mark.parametrize("text", [r"\uD800", r"\U00110000"])
def test_an_escape_that_is_no_character_is_an_error(text: str) -> None:
    """Surrogates and numbers beyond Unicode are refused, with their place."""
    with pytest.raises(QuerySyntaxError) as raised:
        unescape("ASK {\n  " + text)
    assert (raised.value.line, raised.value.column) == (2, 3)


@pytest.mark.parametrize(
    "piece", ["1", "1.", r"\'", r"\"", "\\'\n", r"\'''", r"\"1", r"'!\\", "a.", ":%41", "<a", r"\u0041\'"]
)
def test_the_time_to_read_a_text_grows_with_its_length(piece: str) -> None:
    """And not with its square, for then a quarter of a megabyte would be enough to stop the service."""
    text = piece * (200_000 // len(piece))
    begun = time.process_time()
    for read in READERS:
        with contextlib.suppress(QuerySyntaxError):
            read(text + "\\u0041")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("read", READERS)
def test_strings_without_an_end_are_an_error_once_they_are_many(read: Callable[[str], object]) -> None:
    """A few are left to the engine, for another reading of '<' may see strings where there are none."""
    read("\\u0041\n1<'a>'")
    with pytest.raises(QuerySyntaxError) as raised:
        read("\\u0041\n" + r"\'" * 40)
    assert (raised.value.line, raised.value.column) == (2, 66)
