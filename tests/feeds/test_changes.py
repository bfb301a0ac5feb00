"""The feed of changes: valid Atom in both languages, ids that stay, and a list that is read strictly."""

from pathlib import Path

import pytest
from lxml import etree

from unscr.errors import ContentError, JudgementError
from unscr.feeds import changes, feed
from unscr.namespaces import graph_key
from unscr.release import released

ATOM = {"a": "http://www.w3.org/2005/Atom"}
ROW = """[[change]]
id = "one"
day = 2026-11-25
graphs = ["actors"]
title = { en = "One", zh = "一" }
summary = { en = "The first.", zh = "其一。" }
"""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_is_atom(shared: Path, language: str) -> None:
    schema = etree.RelaxNG(etree.parse(shared / "schemas/atom/atom.rng"))
    schema.assertValid(etree.fromstring(feed(changes(), language)))


def test_a_feed_without_an_author_would_not_be(shared: Path) -> None:
    schema = etree.RelaxNG(etree.parse(shared / "schemas/atom/atom.rng"))
    wrong = etree.fromstring(
        feed(changes(), "en").replace(b"<updated>", b"<update>").replace(b"</updated>", b"</update>")
    )
    assert not schema.validate(wrong)


def test_entries_have_the_same_ids_in_both_languages_and_stay_what_they_were() -> None:
    english, chinese = (etree.fromstring(feed(changes(), each)) for each in ("en", "zh"))
    ids = [each.xpath("a:entry/a:id/text()", namespaces=ATOM) for each in (english, chinese)]
    assert ids[0] == ids[1]
    # Readers know entries by these: they are never changed, and a later release adds its own before them.
    assert ids[0][-4:] == [
        f"tag:w3id.org,2026:unscr/{each}" for each in ("2322-norms", "2322-citations", "2322-acts", "2322-document")
    ]
    assert english.xpath("string(a:entry[last()]/a:title)", namespaces=ATOM) == "Resolution 2322 (2016): its text"
    assert chinese.xpath("string(a:entry[last()]/a:title)", namespaces=ATOM) == "第2322(2016)号决议：文本"
    assert english.xpath("string(a:updated)", namespaces=ATOM) == f"{changes()[0].day}T00:00:00Z"


def test_the_graphs_that_it_names_are_there() -> None:
    there = {graph_key(each.key) for each in released()}
    named = {each for one in changes() for each in one.graphs}
    assert named <= there
    assert "norm/2322/editorial" in named


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("", "the key 'change' is needed"),
        ("change = []", "tells of no change"),
        (ROW + ROW, "an id stands there twice"),
        (ROW + ROW.replace("one", "two").replace("11-25", "11-24"), "older than the one before"),
        (ROW + "more = 1", "the key 'more' is unknown"),
        (ROW.replace('zh = "一"', 'zh = ""'), "empty in one language"),
        (ROW.replace("2026-11-25", "1"), "must be a day"),
        ("[[change", "changes.toml"),
    ],
)
def test_a_fault_in_the_list_is_told(tmp_path: Path, toml: str, told: str) -> None:
    file = tmp_path / "changes.toml"
    file.write_text(toml, encoding="utf-8")
    with pytest.raises(JudgementError, match=told):
        changes(file)


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        changes(tmp_path / "changes.toml")
