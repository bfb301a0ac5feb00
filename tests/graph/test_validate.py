"""Validation tells which shape found what and where, in both languages, and always in the same order."""

from pathlib import Path

import pytest
from pyshacl import constraints, shape
from rdflib import SH, Graph, URIRef
from rdflib.namespace import NamespaceManager
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query

from unscr.errors import ContentError
from unscr.graph import hasten
from unscr.graph import validate as module
from unscr.graph.validate import Finding, Shapes, load, validate

PREFIXES = """
    PREFIX ex: <http://ex.example/>
    PREFIX owl: <http://www.w3.org/2002/07/owl#>
    PREFIX sh: <http://www.w3.org/ns/shacl#>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
EX = "http://ex.example/"
TREE = "ex:oak a ex:Tree ."
MESSAGES = 'sh:message "Give a height."@en , "请给出高度。"@zh'
# A rule in SPARQL, held by a shape that has messages of its own.
RULE = """
    ex:Shape a sh:NodeShape ; sh:targetClass ex:Tree ; sh:message "Not this."@en , "不是这句。"@zh ; sh:sparql ex:Rule .
    ex:Rule a sh:SPARQLConstraint ; sh:prefixes ex:names ;
        sh:select "SELECT $this (ex:height AS ?path) ?value WHERE { $this ex:height ?value FILTER(?value > 90) }" .
    ex:names a owl:Ontology ; sh:declare [ sh:prefix "ex" ; sh:namespace "http://ex.example/"^^xsd:anyURI ] .
"""
PATHS = {
    "ex:height": EX + "height",
    "[ sh:inversePath ex:part ]": f"^<{EX}part>",
    "( ex:part ex:height )": f"<{EX}part>/<{EX}height>",
    "[ sh:alternativePath ( ex:part ex:height ) ]": f"<{EX}part>|<{EX}height>",
    "[ sh:zeroOrMorePath ex:part ]": f"<{EX}part>*",
    "[ sh:oneOrMorePath ex:part ]": f"<{EX}part>+",
    "[ sh:zeroOrOnePath ex:part ]": f"<{EX}part>?",
    "( [ sh:inversePath ( ex:part ex:part ) ] [ sh:alternativePath ( ex:part ex:height ) ] )": (
        f"^(<{EX}part>/<{EX}part>)/(<{EX}part>|<{EX}height>)"
    ),
}


def turtle(text: str) -> Graph:
    return Graph().parse(data=PREFIXES + text, format="turtle")


def property_shape(more: str, path: str = "ex:height") -> str:
    return (
        "ex:Shape a sh:NodeShape ; sh:targetClass ex:Tree ; sh:property ex:Shape-height ."
        f"ex:Shape-height a sh:PropertyShape ; sh:path {path} ; {more} ."
    )


def test_conforming_data_give_no_finding() -> None:
    assert validate(turtle("ex:oak a ex:Tree ; ex:height 3 ."), turtle(property_shape("sh:minCount 1"))) == ()


def test_finding_carries_the_property_shape_and_its_words() -> None:
    assert validate(turtle(TREE), turtle(property_shape(f"sh:minCount 1 ; {MESSAGES}"))) == (
        Finding(
            shape=EX + "Shape-height",
            focus=EX + "oak",
            path=EX + "height",
            component="MinCountConstraintComponent",
            value="",
            severity="Violation",
            en="Give a height.",
            zh="请给出高度。",
        ),
    )


def test_finding_of_a_sparql_constraint_carries_the_constraint_and_its_words() -> None:
    shapes = turtle(RULE + f"ex:Rule {MESSAGES} .")
    (found,) = validate(turtle("ex:oak a ex:Tree ; ex:height 99 ."), shapes)
    assert (found.shape, found.en, found.zh) == (EX + "Rule", "Give a height.", "请给出高度。")
    assert (found.component, found.path, found.value) == ("SPARQLConstraintComponent", EX + "height", "99")


def test_sparql_constraint_without_words_speaks_with_those_of_its_shape() -> None:
    (found,) = validate(turtle("ex:oak a ex:Tree ; ex:height 99 ."), turtle(RULE))
    assert (found.shape, found.en, found.zh) == (EX + "Rule", "Not this.", "不是这句。")


def test_shape_without_words_leaves_the_library_to_speak() -> None:
    (found,) = validate(turtle(TREE), turtle(property_shape("sh:minCount 1")))
    assert found.en == found.zh != ""


def test_shape_without_a_name_is_told_by_the_shape_that_holds_it() -> None:
    shapes = "ex:Shape sh:targetClass ex:Tree ; sh:property [ sh:path ex:height ; sh:minCount 1 ] ."
    assert [each.shape for each in validate(turtle(TREE), turtle(shapes))] == [EX + "Shape"]


@pytest.mark.parametrize(("path", "shown"), PATHS.items(), ids=PATHS.keys())
def test_path_is_shown_in_sparql_notation(path: str, shown: str) -> None:
    (found,) = validate(turtle(TREE), turtle(property_shape("sh:minCount 9", path)))
    assert found.path == shown


@pytest.mark.parametrize("severity", ["Info", "Warning", "Violation"])
def test_finding_of_any_severity_is_returned(severity: str) -> None:
    (found,) = validate(turtle(TREE), turtle(property_shape(f"sh:minCount 1 ; sh:severity sh:{severity}")))
    assert found.severity == severity


def test_reasons_below_a_finding_are_not_findings() -> None:
    shapes = (
        "ex:Shape a sh:NodeShape ; sh:targetClass ex:Tree ; sh:node ex:Tall ."
        "ex:Tall a sh:NodeShape ; sh:property ex:Tall-height . ex:Tall-height sh:path ex:height ; sh:minCount 1 ."
    )
    assert [each.component for each in validate(turtle(TREE), turtle(shapes))] == ["NodeConstraintComponent"]


def test_same_finding_through_two_targets_stands_once() -> None:
    """A property shape that two shapes hold looks at a node twice."""
    shapes = property_shape("sh:minCount 1") + "ex:Other sh:targetNode ex:oak ; sh:property ex:Shape-height ."
    assert len(validate(turtle(TREE), turtle(shapes))) == 1


def test_findings_come_in_a_fixed_order() -> None:
    shapes = (
        property_shape("sh:minCount 1 ; sh:datatype xsd:integer") + "ex:A sh:targetClass ex:Tree ; sh:closed true ."
    )
    trees = [f'ex:t{number} a ex:Tree ; ex:height "{number}" , "x{number}" .' for number in range(9)]
    one = validate(turtle("".join(trees)), turtle(shapes))
    other = validate(turtle("".join(reversed(trees))), turtle(shapes))
    assert len(one) == 45
    assert one == other == tuple(sorted(one))


def test_blank_nodes_are_shown_without_their_passing_names() -> None:
    (found,) = validate(turtle("[] a ex:Tree ; ex:height [] ."), turtle(property_shape("sh:nodeKind sh:IRI")))
    assert (found.focus, found.value) == ("[]", "[]")


def test_data_and_shapes_stay_as_they_were() -> None:
    data, shapes = turtle(TREE), turtle(property_shape("sh:minCount 1") + RULE)
    before = set(data), set(shapes)
    validate(data, shapes)
    assert (set(data), set(shapes)) == before


def test_shapes_that_are_kept_find_in_each_graph_what_others_find() -> None:
    plain = turtle(property_shape(f"sh:minCount 1 ; {MESSAGES}") + RULE)
    kept = Shapes(plain)
    for data in (TREE, "ex:oak a ex:Tree ; ex:height 99 .", "ex:oak a ex:Tree ; ex:height 3 ."):
        assert validate(turtle(data), kept) == validate(turtle(data), plain)


def test_what_is_added_to_shapes_that_are_kept_counts() -> None:
    kept = Shapes(turtle(property_shape("sh:minCount 1")))
    fine = turtle("ex:oak a ex:Tree ; ex:height 3 .")
    assert validate(fine, kept) == ()
    for each in turtle("ex:Shape-height sh:maxInclusive 2 ."):
        kept.add(each)
    assert [each.component for each in validate(fine, kept)] == ["MaxInclusiveConstraintComponent"]


def test_what_shapes_say_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Shapes(turtle(property_shape("sh:minCount 1") + RULE))
    asked: list[object] = []
    given = kept.store.triples

    def counting(pattern: object, *more: object) -> object:
        asked.append(pattern)
        return given(pattern, *more)

    validate(turtle(TREE), kept)
    monkeypatch.setattr(kept.store, "triples", counting)
    list(kept.objects(URIRef(EX + "Shape"), SH.property))
    list(kept.predicate_objects(URIRef(EX + "Shape")))
    assert asked == []


def test_query_is_parsed_once_for_all_focus_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def counting(text: str) -> Query:
        parsed.append(text)
        return prepareQuery(text)

    monkeypatch.setattr(module, "prepareQuery", counting)
    trees = "".join(f"ex:t{number} a ex:Tree ; ex:height {number} ." for number in range(89, 93))
    found = validate(turtle(trees), turtle(RULE.replace("> 90", "> 90.0")))
    assert ([each.value for each in found], len(parsed)) == (["91", "92"], 1)


def test_text_of_a_constraint_is_looked_at_once_for_all_focus_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that may not be is refused each time all the same."""
    seen: list[str] = []
    given = hasten._look

    def counting(helper: object, text: str, *more: object) -> bool:
        seen.append(text)
        return given(helper, text, *more)

    monkeypatch.setattr(hasten, "_look", counting)
    trees = turtle("".join(f"ex:t{number} a ex:Tree ; ex:height {number} ." for number in range(89, 93)))
    found = validate(trees, turtle(RULE.replace("> 90", "> 90.00")))
    assert ([each.value for each in found], len(seen)) == (["91", "92"], 1)
    for _ in range(2):
        with pytest.raises(ContentError):
            validate(trees, turtle(RULE.replace("WHERE {", "WHERE { VALUES ?value { 1 }")))
    assert len(seen) == 3


def test_parameters_of_shacl_are_those_the_library_has() -> None:
    validate(turtle(TREE), turtle(RULE))
    kept, components = shape.CONSTRAINT_PARAMS
    assert isinstance(kept, hasten.Parameters)
    assert (list(kept), components) == (list(components), constraints.CONSTRAINT_PARAMETERS_MAP)
    assert [each in kept for each in (*constraints.CONSTRAINT_PARAMETERS_MAP, SH.path)] == [*[True] * len(kept), False]


def test_names_are_written_as_the_library_writes_them() -> None:
    """Whatever is bound meanwhile."""
    ours, theirs = (made(Graph()) for made in (hasten.Names, NamespaceManager))
    iris = [URIRef(EX + "low"), SH.path, URIRef("http://elsewhere.example/x#y")]
    for prefix, space in [("", ""), ("tree", EX), ("wood", EX), ("tree", EX), ("tree", iris[2][:-1]), ("wood", EX)]:
        for each in (ours, theirs):
            if space:
                each.bind(prefix, space)
        assert [ours.normalizeUri(each) for each in iris * 2] == [theirs.normalizeUri(each) for each in iris * 2]
        assert sorted(ours.namespaces()) == sorted(theirs.namespaces())


@pytest.mark.parametrize(
    "shapes",
    [
        property_shape('sh:minCount "one"'),
        RULE.replace("WHERE {", "WHERE { VALUES ?value { 1 }"),
        "ex:S sh:property ex:P .",
    ],
)
def test_shapes_that_cannot_be_used_are_said_so(shapes: str) -> None:
    with pytest.raises(ContentError, match="The shapes cannot be used"):
        validate(turtle("ex:oak a ex:Tree ; ex:height 99 ."), turtle(shapes + " ex:S sh:targetClass ex:Tree ."))


def test_load_joins_the_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.ttl").write_text(f"{PREFIXES} ex:{name} a ex:Tree .")
    assert len(load(sorted(tmp_path.glob("*.ttl")))) == 2


@pytest.mark.parametrize("content", [None, b"ex:oak a", b"<a> <b> \xff ."], ids=["missing", "not Turtle", "not UTF-8"])
def test_file_that_cannot_be_read_is_named(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ContentError, match=r"broken\.ttl") as caught:
        load([file])
    assert "无法读取" in caught.value.zh
