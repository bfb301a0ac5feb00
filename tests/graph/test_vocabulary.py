"""The concepts of the schemes in a folder, by the prefix of their IRIs."""

from pathlib import Path

import pytest

from unscr.errors import ContentError
from unscr.graph.vocabulary import concepts


def test_the_published_schemes_have_their_concepts(root: Path) -> None:
    found = concepts(root / "data" / "vocabulary")
    assert "binding-decision" in found["force"]
    assert "calls-upon" in found["verb"]
    assert found["scope"] == {"action", "object", "whole"}


def test_what_is_not_turtle_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "force.ttl").write_text("@prefix a: <b:> .\nno turtle", encoding="utf-8")
    with pytest.raises(ContentError, match=r"force\.ttl, line 2: this is not Turtle"):
        concepts(tmp_path)
