"""What a request carries, decoded once. SPARQL 1.1 Protocol, sections 2.1 and 2.2."""

import pytest

from unscr.errors import MediaTypeUnsupported, RequestError
from unscr.protocol.parameter import media_type, pairs


@pytest.mark.parametrize("encoded", [b"query=%FF", b"query=\xff", b"%ED%A0%80=x"])
def test_pairs_that_are_not_utf8_are_refused(encoded: bytes) -> None:
    with pytest.raises(RequestError, match="UTF-8"):
        pairs(encoded)


def test_pairs_are_split_and_decoded_once() -> None:
    assert pairs(b"query=a+b%2526&query=&x=%E4%B8%AD") == (("query", "a b%26"), ("query", ""), ("x", "中"))


@pytest.mark.parametrize("content_type", ["A/B", "a/b; charset=utf-8", 'a/b;x=y; Charset="UTF-8"', " a/b ;"])
def test_a_media_type_is_what_stands_before_its_parameters(content_type: str) -> None:
    assert media_type(content_type) == "a/b"


@pytest.mark.parametrize("charset", ["utf-16", "iso-8859-1", '"GBK"'])
def test_another_character_set_is_unsupported(charset: str) -> None:
    with pytest.raises(MediaTypeUnsupported, match="UTF-8"):
        media_type(f"a/b; charset={charset}")
