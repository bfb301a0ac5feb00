"""Each rule by which the code can read something has a concept, and each concept is a rule."""

from pathlib import Path
from typing import get_args

import pyoxigraph as ox

from unscr.namespaces import BASE
from unscr.text.machine.rule import Rule

SCHEME = f"{BASE}vocab/reading-rule"
SKOS = "http://www.w3.org/2004/02/skos/core#"


def test_each_rule_is_a_concept_with_one_name_and_one_definition_in_each_language(root: Path) -> None:
    """The type checker proves that the code gives none but those of ``Rule``."""
    store = ox.Store()
    store.load(path=str(root / "data" / "vocabulary" / "reading-rule.ttl"), format=ox.RdfFormat.TURTLE)
    concepts = {each.subject.value for each in store.quads_for_pattern(None, ox.NamedNode(f"{SKOS}inScheme"), None)}
    assert concepts == {f"{SCHEME}/{key}" for key in get_args(Rule)}
    for concept in concepts:
        for said in ("prefLabel", "definition"):
            found = store.quads_for_pattern(ox.NamedNode(concept), ox.NamedNode(f"{SKOS}{said}"), None)
            assert sorted(each.object.language for each in found) == ["en", "zh"], concept


def test_no_two_rules_have_one_name(root: Path) -> None:
    """In either language."""
    text = (root / "data" / "vocabulary" / "reading-rule.ttl").read_text(encoding="utf-8")
    names = [line.strip() for line in text.splitlines() if "skos:prefLabel" in line]
    each = [name for line in names for name in line.removeprefix("skos:prefLabel ").removesuffix(" ;").split(" , ")]
    assert len(each) == len(set(each)) == 2 * (len(get_args(Rule)) + 1)


def test_each_rule_is_one_that_the_code_gives(root: Path) -> None:
    """A key that stands nowhere in it would be a name for nothing."""
    folder = root / "server" / "unscr" / "text" / "machine"
    code = "".join(each.read_text(encoding="utf-8") for each in folder.glob("*.py") if each.name != "rule.py")
    assert [key for key in get_args(Rule) if f'"{key}"' not in code] == []
