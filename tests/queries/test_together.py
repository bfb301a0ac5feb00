"""Which bad graphs may be held together, and when two rows are the same."""

from pathlib import Path

import pytest
from together import bad, groups, row

HEAD = "@prefix e: <http://example.org/> .\n"

A, B = "http://example.org/a", "http://example.org/b"


def uri(value: str) -> dict[str, str]:
    return {"type": "uri", "value": value}


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ("e:c e:p e:d .", True),
        ("e:a e:p e:d .", False),
        ("e:c e:p e:b .", False),
        ("e:c e:new e:d .", False),
        ("e:c a e:New .", False),
    ],
    ids=["another thing", "its subject", "its object", "its new property", "its new class"],
)
def test_graphs_are_held_together_that_share_nothing_new(tmp_path: Path, other: str, together: bool) -> None:
    """``e:p`` is in the release, ``e:new`` and ``e:New`` are not."""
    paths = [tmp_path / "one.ttl", tmp_path / "other.ttl", tmp_path / "real.ttl"]
    texts = ("e:a e:p e:b ; e:new 1 ; a e:New .", other, "e:s e:p e:o ; a e:Old .")
    for path, text in zip(paths, texts, strict=True):
        path.write_text(HEAD + text, encoding="utf-8")
    assert len(groups(paths[:2], bad(paths[2]))) == (1 if together else 2)


@pytest.mark.parametrize(
    "other",
    [
        {"x": uri(B)},
        {"y": uri(A)},
        {"x": {"type": "literal", "value": A}},
        {"x": uri(A), "y": uri(B)},
        {},
    ],
)
def test_rows_that_say_something_else_are_told_apart(other: dict[str, dict[str, str]]) -> None:
    assert row({"x": uri(A)}) != row(other)


def test_words_are_told_apart_by_language_and_type_and_blank_nodes_not_by_name() -> None:
    word = {"type": "literal", "value": "a"}
    said = [
        {"x": word},
        {"x": {**word, "xml:lang": "en"}},
        {"x": {**word, "xml:lang": "zh"}},
        {"x": {**word, "datatype": A}},
    ]
    assert len({row(each) for each in said}) == 4
    assert row({"x": {"type": "bnode", "value": "b1"}}) == row({"x": {"type": "bnode", "value": "b2"}})
