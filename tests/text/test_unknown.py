"""What is not known is said with the nearest that is."""

import pytest

from unscr.text.unknown import unknown


@pytest.mark.parametrize(
    ("word", "en", "zh"),
    [
        ("delivered_to", "here: not known; the nearest: deliver_to.", "此处"),
        ("x", "here: not known.", "此处"),
    ],
)
def test_the_nearest_known_word_is_given(word: str, en: str, zh: str) -> None:
    error = unknown("here", "not known", "此处未知", word, ["deliver_to", "bearers", "topics"])
    assert error.en == en
    assert zh in error.zh
    assert ("最接近者：deliver_to" in error.zh) == (word == "delivered_to")
