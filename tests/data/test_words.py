"""The words in the graph are the words of the source, to the character; read from the files, not from the program."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

ELI = Namespace("http://data.europa.eu/eli/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
UNSCR = Namespace("https://w3id.org/unscr/ontology#")
WORK = URIRef("https://w3id.org/unscr/eli/un/sc/res/2016/2322")
VERSION = URIRef(WORK + "/zho")


@pytest.fixture(scope="module")
def graph(root: Path) -> Graph:
    """Return the merge of all built graphs."""
    merged = Graph()
    for path in (root / "data" / "graph").rglob("*.ttl"):
        merged.parse(path)
    return merged


@pytest.fixture(scope="module")
def source(root: Path) -> str:
    """Return the text as supplied."""
    return (root / "data" / "source" / "S_RES_2322_2016.zh.txt").read_text(encoding="utf-8")


def words(graph: Graph, provision: Node, kind: URIRef) -> str:
    """Return label and text of a provision and of what stands below it."""
    text = next(each for each in graph.objects(provision, ELI.is_realized_by))
    parts = [each for each in graph.objects(provision, ELI.has_part) if (each, RDF.type, kind) in graph]
    parts.sort(key=lambda each: int(graph.value(each, UNSCR.ordinal, any=False).toPython()))
    label = graph.value(text, UNSCR.printedLabel) or ""
    return f"{label}{graph.value(text, RDF.value)}" + "".join(words(graph, each, kind) for each in parts)


def part_texts(graph: Graph, kind: URIRef) -> list[str]:
    """Return label and text of the top-level provisions of a kind, in the order of their ordinals."""
    tops = [each for each in graph.objects(WORK, ELI.has_part) if (each, RDF.type, kind) in graph]
    tops.sort(key=lambda each: int(graph.value(each, UNSCR.ordinal, any=False).toPython()))
    return [words(graph, each, UNSCR.Subparagraph) for each in tops]


def test_there_are_58_provisions(graph: Graph) -> None:
    own = set(graph.transitive_subjects(ELI.is_part_of, WORK)) - {WORK}
    count = {
        kind: len(own & set(graph.subjects(RDF.type, UNSCR[kind])))
        for kind in ("PreambularParagraph", "OperativeParagraph", "Subparagraph", "Provision")
    }
    assert count == {"PreambularParagraph": 20, "OperativeParagraph": 22, "Subparagraph": 16, "Provision": 58}


def test_everything_concatenated_is_the_source_without_layout(graph: Graph, source: str) -> None:
    printed = [
        *(str(graph.value(VERSION, each)) for each in (ELI.title, UNSCR.adoptionLine, UNSCR.enactingFormula)),
        *part_texts(graph, UNSCR.PreambularParagraph),
        *part_texts(graph, UNSCR.OperativeParagraph),
    ]
    assert "".join(printed) == re.sub(r"^## |\n", "", source, flags=re.MULTILINE)


def test_each_text_stands_in_the_source(graph: Graph, source: str) -> None:
    """Except where a page break had parted it, each text is one run of characters of the source."""
    texts = [str(each) for each in graph.objects(None, RDF.value)]
    parted = [each for each in texts if each not in source]
    assert len(texts) == 58
    assert len(parted) == 3
    assert all(each in source.replace("\n", "") for each in parted)


def test_each_text_has_its_own_address_and_hash(graph: Graph) -> None:
    for text in graph.subjects(RDF.type, UNSCR.ProvisionText):
        provision = graph.value(text, ELI.realizes)
        assert text == URIRef(f"{provision}/zho")
        value = graph.value(text, RDF.value)
        assert isinstance(value, Literal)
        assert value.language == "zh"
        assert str(graph.value(text, UNSCR.textHash)) == sha256(value.encode()).hexdigest()


def test_each_quotation_stands_at_its_offsets(graph: Graph) -> None:
    targets = list(graph.subjects(RDF.type, OA.SpecificResource))
    for target in targets:
        value = str(graph.value(graph.value(target, OA.hasSource), RDF.value))
        quoted = next(
            each for selector in graph.objects(target, OA.hasSelector) for each in graph.objects(selector, OA.exact)
        )
        start, end = (
            next(
                int(each.toPython())
                for selector in graph.objects(target, OA.hasSelector)
                for each in graph.objects(selector, place)
            )
            for place in (OA.start, OA.end)
        )
        assert value[start:end] == str(quoted)
    assert len(targets) == len(set(graph.subjects(RDF.type, OA.Annotation))) >= 5


def test_the_three_page_breaks_are_recorded(graph: Graph) -> None:
    joined = {
        str(graph.value(graph.value(graph.value(repair, OA.hasTarget), OA.hasSource), ELI.realizes)).removeprefix(
            WORK
        ): int(graph.value(repair, UNSCR.joinedLines).toPython())
        for repair in graph.subjects(RDF.type, UNSCR.TextRepair)
    }
    assert joined == {"/pp/7": 4, "/op/6": 2, "/op/16": 2}


def test_the_misprint_stays_and_its_reading_stands_beside_it(graph: Graph) -> None:
    text = str(graph.value(URIRef(WORK + "/op/21/zho"), RDF.value))
    assert text.startswith("请反恐主义执行局在")
    readings = {str(each) for each in graph.objects(None, UNSCR.reading)}
    assert "反恐主义委员会执行局" in readings
