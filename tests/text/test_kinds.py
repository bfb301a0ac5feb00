"""Every kind of finding that the program tells of has a name in both languages; no name is of another."""

import re
from pathlib import Path

import unscr
from unscr.text.findings import KINDS
from unscr.text.kinds import NAMES, name_of
from unscr.text.statements.findings import SECOND_COPY

CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Where a finding is made with its kind written out; and where the language versions are compared fact by fact.
MADE = re.compile(r"""(?:Finding|Failure|_failed|_finding|_doubt)\(\s*"([a-z-]+)\"""")
FACTS = {"adopted-differs", "meeting-differs", "draft-differs"}
# A reading that is a finding.
READ = {"unknown-verb"}


def told() -> set[str]:
    """Return the kinds that stand in the source."""
    sources = (each.read_text(encoding="utf-8") for each in Path(unscr.__file__).parent.rglob("*.py"))
    return {kind for source in sources for kind in MADE.findall(source)} | READ | {*KINDS} | FACTS | {SECOND_COPY}


def test_every_kind_has_a_name_and_every_name_a_kind() -> None:
    assert {*NAMES} == told()


def test_names_are_in_both_languages_and_told_apart() -> None:
    for kind, name in NAMES.items():
        assert CHINESE.search(name.zh), kind
        assert not CHINESE.search(name.en), kind
    assert len({each.en for each in NAMES.values()}) == len({each.zh for each in NAMES.values()}) == len(NAMES)


def test_a_kind_without_a_name_is_called_by_its_key() -> None:
    assert name_of("of-another-version").zh == "of-another-version"
