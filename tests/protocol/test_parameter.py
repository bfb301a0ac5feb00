"""What a request carries, decoded once. SPARQL 1.1 Protocol, sections 2.1 and 2.2."""

from urllib.parse import parse_qsl, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unscr.errors import MediaTypeUnsupported, RequestError
from unscr.protocol.parameter import media_type, pairs


@pytest.mark.parametrize("encoded", [b"query=%FF", b"query=\xff", b"%ED%A0%80=x"])
def test_pairs_that_are_not_utf8_are_refused(encoded: bytes) -> None:
    with pytest.raises(RequestError, match="UTF-8"):
        pairs(encoded)


def test_pairs_are_split_and_decoded_once() -> None:
    assert pairs(b"query=a+b%2526&query=&x=%E4%B8%AD") == (("query", "a b%26"), ("query", ""), ("x", "中"))


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
@example([("a", " =\r\n=\t\n "), ("", "")])
def test_whatever_is_encoded_comes_back(given_pairs: list[tuple[str, str]]) -> None:
    encoded = "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in given_pairs)
    assert pairs(encoded.encode()) == tuple(given_pairs)


@given(st.text(alphabet="%=&+_.aF0g \r\n;C3A9", max_size=30))
@example("%%41=a%")
@example("a%3D%3=b%\n")
@example("a=b+%0D%0A")
@example("a=%g1")
@example("a=%%41")
@example("a=b%")
@example("a=b%4&c")
def test_pairs_are_those_of_the_library_however_they_are_written(text: str) -> None:
    """The library reads them octet by octet."""
    try:
        expected: object = tuple(parse_qsl(text, keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        expected = RequestError
    try:
        found: object = pairs(text.encode())
    except RequestError:
        found = RequestError
    assert found == expected


@pytest.mark.parametrize("content_type", ["A/B", "a/b; charset=utf-8", 'a/b;x=y; Charset="UTF-8"', " a/b ;"])
def test_a_media_type_is_what_stands_before_its_parameters(content_type: str) -> None:
    assert media_type(content_type) == "a/b"


@pytest.mark.parametrize("charset", ["utf-16", "iso-8859-1", '"GBK"'])
def test_another_character_set_is_unsupported(charset: str) -> None:
    with pytest.raises(MediaTypeUnsupported, match="UTF-8"):
        media_type(f"a/b; charset={charset}")
