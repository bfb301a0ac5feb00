"""A document that is no resolution is told by what it is."""

import pytest

from unscr.adding.other import no_resolution


@pytest.mark.parametrize(
    ("symbol", "en", "zh"),
    [
        ("S/PRST/2016/6", "S/PRST/2016/6 is a statement by the President of the Council", "主席声明"),
        ("S/2023/772", "S/2023/772 is a document of the Council, as drafts of resolutions are", "决议草案"),
        ("A/RES/60/288", "A/RES/60/288 is a resolution of the General Assembly", "大会决议"),
        ("", "This is no resolution", "并非决议"),
    ],
)
def test_the_finding_says_what_the_document_is_in_both_languages(symbol: str, en: str, zh: str) -> None:
    found = no_resolution(symbol)
    assert (found.kind, found.words) == ("not-a-resolution", symbol)
    assert found.en.startswith(en)
    assert found.en.endswith("nothing was added.")
    assert zh in found.zh
