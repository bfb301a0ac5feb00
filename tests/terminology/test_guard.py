"""The shapes as one document: each once, with what it looks at, demands and says."""

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import SHAPE
from unscr.resources import content
from unscr.terminology.guard import Guard, guards


@pytest.fixture(scope="module")
def shown(engine: Engine) -> dict[str, Guard]:
    """Return the shapes of the release by their anchors."""
    found = guards(engine)
    assert found is not None
    listed = [each for shape, parts in found.groups for each in (shape, *parts)]
    assert len({each.anchor for each in listed}) == len(listed)
    return {each.anchor: each for each in listed}


def test_each_shape_of_the_files_is_shown(shown: dict[str, Guard]) -> None:
    subjects = {
        quad.subject.value.removeprefix(SHAPE)
        for path in content("shapes").glob("*.ttl")
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(SHAPE)
    }
    assert set(shown) == subjects


def test_a_shape_says_what_it_looks_at(shown: dict[str, Guard]) -> None:
    assert [("".join(each.en for each in words)) for words in shown["Affirmation"].targets] == ["each affirmation"]
    assert [("".join(each.zh for each in words)) for words in shown["Affirmation"].targets] == ["每个宣示"]
    (words,) = shown["ExpressingAct"].targets
    assert "".join(each.en for each in words) == "whatever has the property expresses"


def test_a_shape_says_what_it_demands_and_how_gravely(shown: dict[str, Guard]) -> None:
    shape = shown["Chapeau-governs"]
    assert [each.en for each in shape.path] == ["governs"]
    assert {each.name.en: "".join(one.en for words in each.values for one in words) for each in shape.rules} == {
        "values, at least": "1",
        "each value is of class": "subparagraph",
    }
    assert shape.severity is not None
    assert shape.severity.zh == "违反：不接收此类数据"


def test_a_message_is_in_both_languages(shown: dict[str, Guard]) -> None:
    message = shown["Affirmation-fulfilmentKind"].message
    assert message is not None
    assert message.en == "Drop the kind of fulfilment: an affirmation asks for nothing to be fulfilled."
    assert message.zh == "请删去履行类型：宣示不要求任何履行。"


def test_a_constraint_in_sparql_shows_its_query(shown: dict[str, Guard]) -> None:
    assert "unscr:Subparagraph" in shown["Chapeau-governsAll"].query


def test_a_list_of_values_is_shown_as_values(shown: dict[str, Guard]) -> None:
    (rule,) = shown["IsKindOfNorm"].rules
    assert [words[0].en for words in rule.values] == ["affirmation", "conduct norm", "mandate", "restatement"]


def test_a_part_stands_below_its_shape(engine: Engine) -> None:
    found = guards(engine)
    assert found is not None
    parts = {shape.anchor: [each.anchor for each in parts] for shape, parts in found.groups}
    assert parts["Chapeau"] == ["Chapeau-governs", "Chapeau-governsAll", "Chapeau-governsOwn"]


def test_data_without_shapes_have_no_such_document(tmp_path: Path) -> None:
    path = tmp_path / "other.ttl"
    path.write_text("<https://example.org/a> <https://example.org/b> 1 .\n", encoding="utf-8")
    with evaluator([("other", path)], Settings()) as engine:
        assert guards(engine) is None


def test_a_shape_is_shown_once_whatever_it_is_part_of(tmp_path: Path) -> None:
    """One part of two shapes, and two shapes that are parts of one another."""
    path = tmp_path / "shapes.ttl"
    path.write_text(
        f"""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix shape: <{SHAPE}> .
        shape:A sh:property shape:P . shape:B sh:property shape:P . shape:P sh:minCount 1 .
        shape:X sh:property shape:Y . shape:Y sh:property shape:X .""",
        encoding="utf-8",
    )
    with evaluator([("shapes", path)], Settings()) as engine:
        found = guards(engine)
    assert found is not None
    assert [(shape.anchor, [each.anchor for each in parts]) for shape, parts in found.groups] == [
        ("A", ["P"]),
        ("B", []),
        ("X", []),
        ("Y", []),
    ]
