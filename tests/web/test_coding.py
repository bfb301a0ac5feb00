"""Which coding a request is given. RFC 9110, section 12.5.3."""

import pytest

from unscr.web.coding import CODINGS, Choice, choose, compressed

WORDS = b"Decides that all States shall " * 40


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""),
        ("br", "br"),
        ("gzip", "gzip"),
        ("zstd", "zstd"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, zstd", "zstd"),
        ("br;q=0.5, gzip", "gzip"),
        ("br;q=0.999, gzip;q=1.000, zstd;q=0.001", "gzip"),
        ("BR", "br"),
        ("Gzip;Q=0.5", "gzip"),
        ("x-gzip", "gzip"),
        ("*", "br"),
        ("*;q=0.1", "br"),
        ("*, br;q=0", "zstd"),
        ("br;q=0, *;q=0", ""),
        ("gzip;q=0", ""),
        ("gzip; q=0.000", ""),
        ("deflate, compress", ""),
        ("identity", ""),
        ("identity, gzip;q=0.5", ""),
        ("identity;q=0.5, gzip", "gzip"),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        (" gzip\t;\tq=0.8 , , br ; q=0.7", "gzip"),
        ("gzip;q=2", ""),
        ("gzip;q=0.1234", ""),
        ("gzip;level=9", ""),
        ("gzip;q=nan, \u4e2d, br;q=0.2", "br"),
        ("gzip, gzip;q=0", "gzip"),
    ],
)
def test_the_weights_decide_and_then_what_saves_most(accepted: str, coding: str) -> None:
    assert choose(accepted) == Choice(coding, only=False)


@pytest.mark.parametrize(
    ("accepted", "choice"),
    [
        ("gzip, identity;q=0", Choice("gzip", only=True)),
        ("gzip, *;q=0", Choice("gzip", only=True)),
        ("gzip, *;q=0, identity", Choice("gzip", only=False)),
        ("identity;q=0.1, gzip, *;q=0", Choice("gzip", only=False)),
        ("*;q=0", Choice("", only=False)),
        ("identity;q=0", Choice("", only=False)),
    ],
)
def test_whoever_refuses_a_plain_body_gets_a_coding_where_there_is_one(accepted: str, choice: Choice) -> None:
    assert choose(accepted) == choice


def test_a_long_header_is_read_like_a_short_one() -> None:
    assert choose("deflate;q=0.1, " * 50 + "zstd") == Choice("zstd", only=False)


@pytest.mark.parametrize(
    ("content_type", "length", "applies"),
    [
        ("text/csv", 512, True),
        ("text/csv", 511, False),
        ("application/n-quads", 9999, True),
        ("image/png", 9999, False),
    ],
)
def test_only_what_gains_is_compressed(content_type: str, length: int, applies: bool) -> None:
    assert Choice("br", only=False).applies(content_type, length) == applies
    assert Choice("br", only=True).applies(content_type, length)
    assert not Choice("", only=False).applies(content_type, length)


@pytest.mark.parametrize("coding", CODINGS)
def test_the_same_body_gives_the_same_bytes(coding: str) -> None:
    """Two replicas may be asked in turn."""
    assert compressed(WORDS, coding) == compressed(WORDS, coding)
    assert len(compressed(WORDS, coding)) < len(WORDS) / 4
