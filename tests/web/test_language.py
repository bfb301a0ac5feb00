"""The reader's language."""

import pytest
from flask import Request
from werkzeug.test import EnvironBuilder

from unscr.web.language import reader_language, written_in


def language(accept: str | None, address: str = "/") -> str:
    """Return the language for a header and an address."""
    headers = {} if accept is None else {"Accept-Language": accept}
    return reader_language(Request(EnvironBuilder(address, headers=headers).get_environ()))


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, "en"),
        ("", "en"),
        ("*", "en"),
        ("fr", "en"),
        ("en-GB", "en"),
        ("zh", "zh"),
        ("ZH", "zh"),
        ("zh-CN", "zh"),
        ("zh_CN", "zh"),
        ("zh-Hans", "zh"),
        ("zh-Hans-CN", "zh"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("zh-CN,en;q=0.8", "zh"),
        ("zh-Hant;q=0.4,en-US;q=0.6", "en"),
        ("en;q=0.5,zh-CN;q=0.6", "zh"),
        ("fr,zh-CN;q=0.1", "zh"),
        ("en;q=0,zh;q=0.1", "zh"),
        ("zh;q=0,*", "en"),
        ("zh-CN;q=nonsense", "en"),
    ],
)
def test_the_header_is_read_by_weight(accept: str | None, expected: str) -> None:
    """A language with its country asks for the language."""
    assert language(accept) == expected


def test_the_address_goes_before_the_header() -> None:
    assert language("en", "/?lang=zh") == "zh"
    assert language("zh-CN", "/?lang=en") == "en"


def test_a_language_that_is_not_there_is_no_choice() -> None:
    assert language("zh-CN", "/?lang=fr") == "zh"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("S/RES/2322 (2016)", "en"), ("第2322(2016)号决议", "zh"), ("the Office (毒品办)", "zh"), ("", "en")],
)
def test_a_text_with_a_chinese_character_is_written_in_chinese(text: str, expected: str) -> None:
    assert written_in(text) == expected
