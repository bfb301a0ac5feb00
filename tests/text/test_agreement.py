"""Two readings are compared row by row; the figures beside the real ones are those that this gives."""

import tomllib
from pathlib import Path

import pytest

from unscr.text.agreement import agreement, divergences, pair, report, table
from unscr.text.segment import decode, segment
from unscr.text.statements.places import places

WORDS = {"op/1": "促请各国交流信息，促请各国合作", "op/2": "请委员会汇报"}


def norm(words: str, place: str = "op/1", nth: int = 1, **more: object) -> dict[str, object]:
    """Return a row that quotes these words."""
    return {"id": words, "place": place, "quote": {"words": words, "nth": nth}, **more}


def test_rows_pair_by_the_characters_they_quote() -> None:
    first = [norm("交流信息"), norm("合作")]
    second = [norm("合作"), norm("各国交流信息")]
    assert [(each.first, each.second) for each in pair("norm", first, second, WORDS)] == [
        (first[0], second[1]),
        (first[1], second[0]),
    ]


def test_the_same_words_elsewhere_are_another_place() -> None:
    assert agreement("norm", [norm("促请")], [norm("促请", nth=2)], WORDS).paired == 0
    assert agreement("norm", [norm("请委员会")], [norm("请委员会", "op/2")], {**WORDS, "op/1": "请委员会"}).paired == 0


def test_a_row_has_one_partner_the_best() -> None:
    found = agreement("norm", [norm("交流信息"), norm("交流")], [norm("交流信息")], WORDS)
    assert (found.first, found.second, found.paired, round(found.f1, 3)) == (2, 1, 1, 0.667)


def test_a_field_that_differs_is_counted_and_own_wording_is_not() -> None:
    first = [norm("合作", force="exhortation", note="one", topics=["a", "b"])]
    second = [norm("合作", force="binding", note="other", topics=["b", "a"])]
    assert agreement("norm", first, second, WORDS).differences == (("force", 1),)


def test_of_two_mentions_at_one_place_the_same_actor_pairs() -> None:
    first = [{"place": "op/1", "actor": "states", "words": "各国"}]
    second = [{**first[0], "actor": "all"}, first[0]]
    assert pair("mention", first, second, WORDS)[0].second == first[0]


def divergence(zh: str, kind: str, **more: str) -> dict[str, str]:
    """Return a row on where two language versions differ."""
    return {"provision": "op/1", "kind": kind, "severity": "minor", "zh": zh, "en_note": zh, **more}


def test_rows_on_language_versions_pair_by_words_and_first_of_one_kind() -> None:
    first = divergences([divergence("促请各国交流信息", "scope"), divergence("交流信息", "term")])
    second = divergences([divergence("各国交流信息", "term", severity="notable"), divergence("各国合作", "order")])
    assert [(each.first, each.second) for each in pair("divergence", first, second, WORDS)] == [
        (first[0], None),
        (first[1], second[0]),
        (None, second[1]),
    ]
    found = agreement("divergence", first, second, WORDS)
    assert found.differences == (("severity", 1), ("words", 1))
    assert table([found]).splitlines()[-1] == "| divergence | 2 | 2 | 1 | 0.500 | severity 1, words 1 |"


@pytest.mark.parametrize("number", ["2322"])
def test_the_figures_beside_the_readings_are_these(root: Path, number: str) -> None:
    folder = root / "data/curated" / number / "readings"
    source = next((root / "data/source").glob(f"S_RES_{number}_*.txt"))
    tops = places(segment(decode(source.read_bytes())))
    words = {each.key: each.passage.words for top in tops for each in top.walk()}
    first, second = (tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in "ab")
    assert report(first, second, words) in (folder / "README.md").read_text(encoding="utf-8")
    one, other = (
        divergences(tomllib.loads((folder / f"divergence-{name}.toml").read_text(encoding="utf-8"))["divergence"])
        for name in "ab"
    )
    found = table([agreement("divergence", one, other, words)])
    assert found in (folder / "README.md").read_text(encoding="utf-8")
