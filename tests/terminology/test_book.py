"""The ontology as one document says of each term what the files say, and draws what docs/model draws."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.graph.ontology import LANGUAGES, modules
from unscr.namespaces import UNSCR
from unscr.resources import content
from unscr.terminology.book import Book, book
from unscr.terminology.term import TermShown

EXPLAINED = modules(content("ontology"))
TERMS = {each.name: each for module in EXPLAINED for each in module.terms}


@pytest.fixture(scope="module")
def shown(engine: Engine) -> Book:
    """Return the ontology of the release."""
    found = book(engine)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def terms(shown: Book) -> dict[str, TermShown]:
    """Return its terms by their anchors."""
    return {each.anchor: each for chapter in shown.chapters for each in chapter.terms}


def values(term: TermShown, heading: str) -> list[str]:
    """Return what stands under a heading, in English."""
    return [
        "".join(each.en for each in words) for fact in term.facts if fact.name.en == heading for words in fact.values
    ]


def test_each_term_of_the_files_is_shown_once(shown: Book) -> None:
    anchors = [each.anchor for chapter in shown.chapters for each in chapter.terms]
    assert sorted(anchors) == sorted(TERMS)


def test_a_term_says_what_its_file_says(terms: dict[str, TermShown]) -> None:
    for name, term in TERMS.items():
        definition = terms[name].definition
        assert definition is not None
        assert (terms[name].name.en, terms[name].name.zh) == (term.label["en"], term.label["zh"])
        assert (definition.en, definition.zh) == (term.definition["en"], term.definition["zh"])


def test_modules_are_those_of_the_folder(shown: Book) -> None:
    assert [each.module.name for each in shown.chapters] == [each.name for each in EXPLAINED]
    force = next(each.module for each in shown.chapters if each.module.name == "force")
    assert (force.title.en, force.title.zh) == ("How firmly a norm holds", "规范的约束强度")
    assert force.purpose.en == "an assessment with an author and a reason, never a bare fact."


def test_the_heading_is_that_of_the_ontology(shown: Book) -> None:
    assert (shown.heading.title.zh, shown.heading.version) == ("安全理事会决议本体", "0.1.0")
    assert shown.heading.license == "https://creativecommons.org/licenses/by/4.0/"


def test_people_find_the_four_words_with_which_they_come(shown: Book) -> None:
    assert [each.name.zh for each, _ in shown.doors] == ["行为体", "义务", "文书", "期限"]


def test_axioms_are_said_in_words(terms: dict[str, TermShown]) -> None:
    assert values(terms["Obligation"], "Defined as") == [
        "norm with at least one value of force among: binding decision, institutional instruction, "
        "institutional request or restatement of a binding provision"
    ]
    assert values(terms["Obligation"], "Kind of") == []
    assert "obligation" in values(terms["Norm"], "Narrower")
    assert values(terms["Restatement"], "Always") == ["at least one value of restates in the class provision"]
    assert values(terms["bearer"], "Used on") + values(terms["bearer"], "Value") == ["norm", "actor"]
    assert values(terms["action"], "Value") == ["concept of a vocabulary"]
    assert values(terms["dueDate"], "Value") == ["day"]
    assert "speech act" in values(terms["Norm"], "Nothing is both it and")


def test_alignments_are_shown(terms: dict[str, TermShown]) -> None:
    aligned = [words[0].iri for fact in terms["parentBody"].facts for words in fact.values]
    assert "http://www.w3.org/ns/org#subOrganizationOf" in aligned


def test_each_term_has_an_example_and_a_question(terms: dict[str, TermShown]) -> None:
    assert [each.anchor for each in terms.values() if each.example is None] == []
    assert [each.anchor for each in terms.values() if not each.questions] == []
    assert "cq38" in [each.id for each in terms["Obligation"].questions]


def test_a_term_leads_to_the_shapes_that_check_it(terms: dict[str, TermShown]) -> None:
    assert "Norm" in terms["Norm"].shapes
    assert "Norm-action" in terms["action"].shapes


def mermaid(root: Path, module: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return the pairs of the drawing in docs/model: broader and narrower, and from class to class."""
    text = (root / "docs" / "model" / f"{module}.en.md").read_text(encoding="utf-8")
    kinds, relations = (set(re.findall(rf"^ +(\w+) {each} (\w+)", text, re.M)) for each in (r"<\|--", "-->"))
    return kinds, {each for each in relations if each[0] != each[1]}


@pytest.mark.parametrize("module", [each.name for each in EXPLAINED])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_has_the_edges_of_the_model(root: Path, shown: Book, module: str, language: str) -> None:
    (chapter,) = (each for each in shown.chapters if each.module.name == module)
    picture = chapter.pictures[language]
    kinds, relations = mermaid(root, module)
    counted = [sum(each.kind == kind for each in picture.arrows) for kind in ("kind", "from", "to")]
    assert counted == [len(kinds), len(relations), len(relations)]
    drawn = {link.iri.removeprefix(UNSCR) for box in picture.boxes for link in box.links}
    assert {name for pair in kinds | relations for name in pair} <= drawn <= set(TERMS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_calls_each_term_by_its_label(shown: Book, language: str) -> None:
    for chapter in shown.chapters:
        for box in chapter.pictures[language].boxes:
            for link in box.links:
                assert link.words.startswith(TERMS[link.iri.removeprefix(UNSCR)].label[language])


def test_the_overview_leads_from_citation_to_actor(shown: Book) -> None:
    drawn = {link.iri.removeprefix(UNSCR) for box in shown.pictures["en"].boxes for link in box.links}
    assert {"Provision", "SpeechAct", "Norm", "ForceAssessment", "TimeLimit", "Citation", "Evidence", "Actor"} <= drawn
    # A kind of norm is drawn as a norm.
    assert "Obligation" not in drawn


def test_what_belongs_to_no_one_class_is_told_beside_the_drawing(shown: Book) -> None:
    (force,) = (each for each in shown.chapters if each.module.name == "force")
    assert [each.en for each in force.loose] == ["certainty", "force"]


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over an ontology with a term that no module has, and of which little is said."""
    path = tmp_path_factory.mktemp("strange") / "ontology.ttl"
    path.write_text(f"<{UNSCR}Sanction> a <http://www.w3.org/2002/07/owl#Class> .\n", encoding="utf-8")
    with evaluator([("ontology", path)], Settings()) as engine:
        yield engine


def test_a_term_that_is_in_no_module_is_shown_all_the_same(strange: Engine) -> None:
    found = book(strange)
    assert found is not None
    (chapter,) = found.chapters
    (term,) = chapter.terms
    assert (chapter.module.name, chapter.module.title.zh, term.anchor, term.name.en) == (
        "",
        "其他",
        "Sanction",
        "Sanction",
    )
    assert (term.definition, term.example, term.shapes, found.doors) == (None, None, (), ())


def test_data_without_an_ontology_have_no_such_document(tmp_path: Path) -> None:
    path = tmp_path / "other.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> 1 .\n", encoding="utf-8")
    with evaluator([("other", path)], Settings()) as engine:
        assert book(engine) is None
