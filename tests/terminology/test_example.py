"""Each term has the first thing that uses it as its example."""

from pathlib import Path

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import graph
from unscr.terminology.example import Example, examples

TURTLE = """@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix e: <https://example.org/> . @prefix unscr: <https://w3id.org/unscr/ontology#> .
unscr:C a owl:Class . unscr:Unused a owl:Class . unscr:p a owl:ObjectProperty . unscr:w a owl:DatatypeProperty .
unscr:z a owl:DatatypeProperty .
e:b a unscr:C ; unscr:p e:c . e:a a unscr:C ; rdfs:label "first"@en , "首"@zh .
e:a unscr:w "words"@en , "文字"@zh ; unscr:z "文"@zh .
[] a unscr:C ; unscr:p e:a .
"""


def found(folder: Path) -> dict[str, Example]:
    """Return the examples of a small graph, by the local names of the terms."""
    path = folder / "ontology.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    with evaluator([("ontology", path)], Settings()) as engine:
        return {term.rpartition("#")[2]: each for term, each in examples(engine, graph("ontology")).items()}


def test_an_example_is_the_first_by_name_that_has_a_name(tmp_path: Path) -> None:
    shown = found(tmp_path)
    assert (shown["C"].thing.en, shown["C"].thing.zh, shown["C"].value) == ("first", "首", None)
    assert shown["p"].thing.iri == "https://example.org/b"
    assert "Unused" not in shown


def test_a_value_is_in_the_readers_language_or_says_in_which(tmp_path: Path) -> None:
    shown = found(tmp_path)
    words, only = shown["w"].value, shown["z"].value
    assert words is not None
    assert only is not None
    assert (words.en, words.zh, shown["w"].languages) == ("words", "文字", ("en", "zh"))
    assert (only.en, only.zh, shown["z"].languages) == ("文", "文", ("zh", "zh"))
