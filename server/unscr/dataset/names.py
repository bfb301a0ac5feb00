"""What the description is written with: the dataset's own name, and terms of VoID, DCAT, FOAF and SPDX."""

from collections.abc import Iterator

from unscr.graph.encode import Statement
from unscr.namespaces import BASE, DCTERMS, RDF
from unscr.terms import XSD, Iri, Literal

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
FOAF = "http://xmlns.com/foaf/0.1/"
SPDX = "http://spdx.org/rdf/terms#"
PREFIXES = {"dcat": DCAT, "dcterms": DCTERMS, "foaf": FOAF, "spdx": SPDX, "void": VOID}

TYPE = Iri(RDF + "type")
DATASET = Iri(BASE + "dataset/unscr")
LICENSE = Iri("https://creativecommons.org/licenses/by/4.0/")
# English and Chinese.
TITLE = ("Security Council resolutions as linked data", "安全理事会决议关联数据")
ABOUT = (
    "What resolutions of the United Nations Security Council say that somebody should do: their text paragraph by "
    "paragraph, norms with force, addressee and deadline, citations, and for each statement the words that it rests "
    "on. The text is an unofficial copy; force is an assessment of the editors.",
    "联合国安全理事会决议要求何者作何事：逐段文本，载明效力、对象和期限的规范，引用关系，以及每项陈述所依据的文字。"
    "所载文本为非正式副本；效力为编者的评定。",
)


def a(subject: Iri, *classes: str) -> Iterator[Statement]:
    """Yield of what classes something is."""
    for each in classes:
        yield subject, TYPE, Iri(each)


def said(subject: Iri, predicate: str, words: tuple[str, str]) -> Iterator[Statement]:
    """Yield the same words in English and in Chinese."""
    for language, text in zip(("en", "zh"), words, strict=True):
        yield subject, Iri(predicate), Literal(text, language)


def count(number: int) -> Literal:
    """Return a number as it is counted."""
    return Literal(str(number), datatype=XSD + "integer")
