"""What was looked at and what came of it, as RDF for programs and as a page for people.

Evaluation and Report Language (EARL) 1.0, W3C note of 2017-02-02; for shapes the report of SHACL, section 3.6.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from unscr.dataset.names import DATASET, a, said
from unscr.graph.encode import Statement, encode
from unscr.graph.validate import Finding
from unscr.namespaces import BASE, DCTERMS, PREFIXES, RDFS
from unscr.terms import XSD, Iri, Literal
from unscr.text.curated import Bilingual

EARL = "http://www.w3.org/ns/earl#"
PASSED, FAILED, UNTESTED = "passed", "failed", "untested"
_SAID = {
    PASSED: Bilingual("passed", "通过"),
    FAILED: Bilingual("failed", "未通过"),
    UNTESTED: Bilingual("not run", "未运行"),
}
_SH = PREFIXES["sh"]
_PREFIXES = {"dcterms": DCTERMS, "earl": EARL, "rdfs": RDFS, "sh": _SH}
_PROGRAM = Iri(BASE + "id/agent/editors")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that was looked at: what it is called, in files too, and what came of it."""

    key: str
    title: Bilingual
    outcome: str
    words: Bilingual
    file: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """A kind of proof; ``findings`` are those of the shapes where it is theirs."""

    key: str
    title: Bilingual
    outcomes: tuple[Outcome, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """What did not pass."""
        return tuple(each for each in self.outcomes if each.outcome == FAILED)


def rdf(proof: Proof, version: str) -> bytes:
    """Return a proof about the release of this version as Turtle."""
    folder = f"{BASE}release/{version}/proof/{proof.key}"
    # What it speaks of is named below the file itself, which the service gives.
    base = f"{folder}.ttl"
    statements = list(_report(proof, base)) if proof.key == "shapes" else []
    for each in proof.outcomes:
        statements += _assertion(each, base)
        if each.file:
            statements.append((Iri(f"{base}#{each.key}-result"), Iri(RDFS + "seeAlso"), Iri(f"{folder}/{each.file}")))
    return encode(statements, "text/turtle", _PREFIXES)


def _assertion(each: Outcome, base: str) -> Iterator[Statement]:
    node, test, result = (Iri(f"{base}#{each.key}{end}") for end in ("", "-test", "-result"))
    yield from a(node, EARL + "Assertion")
    yield node, Iri(EARL + "assertedBy"), _PROGRAM
    yield node, Iri(EARL + "subject"), DATASET
    yield node, Iri(EARL + "mode"), Iri(EARL + "automatic")
    yield node, Iri(EARL + "test"), test
    yield node, Iri(EARL + "result"), result
    yield from a(test, EARL + "TestCriterion")
    yield from said(test, DCTERMS + "title", (each.title.en, each.title.zh))
    yield from a(result, EARL + "TestResult")
    yield result, Iri(EARL + "outcome"), Iri(EARL + each.outcome)
    yield from said(result, DCTERMS + "description", (each.words.en, each.words.zh))


def _report(proof: Proof, base: str) -> Iterator[Statement]:
    report = Iri(base + "#report")
    conforms = "false" if proof.findings else "true"
    yield from a(report, _SH + "ValidationReport")
    yield report, Iri(_SH + "conforms"), Literal(conforms, datatype=XSD + "boolean")
    for number, each in enumerate(proof.findings, 1):
        node = Iri(f"{base}#result-{number}")
        yield report, Iri(_SH + "result"), node
        yield from a(node, _SH + "ValidationResult")
        for name, value in (("focusNode", each.focus), ("sourceShape", each.shape), ("resultPath", each.path)):
            # A blank node has no name that would tell anybody anything, and a longer path is said in words.
            if value.startswith(("http:", "https:", "urn:")):
                yield node, Iri(_SH + name), Iri(value)
        yield node, Iri(_SH + "sourceConstraintComponent"), Iri(_SH + each.component)
        yield node, Iri(_SH + "resultSeverity"), Iri(_SH + each.severity)
        if each.value:
            yield node, Iri(_SH + "value"), Literal(each.value)
        yield from said(node, _SH + "resultMessage", (each.en, each.zh))


def page(proof: Proof, version: str) -> bytes:
    """Return a proof about the release of this version as a page in both languages."""
    head = ("What was looked at", "所查事项"), ("Outcome", "结果"), ("What was found", "所见")
    rows = [(_both(each.title), _both(_SAID[each.outcome]), (*_both(each.words), each.file)) for each in proof.outcomes]
    return html(proof.title, Bilingual(f"Release {version}", f"版本 {version}"), head, rows, f"{proof.key}/")


def _both(words: Bilingual) -> tuple[str, str]:
    return words.en, words.zh


def html(
    title: Bilingual,
    about: Bilingual,
    head: Iterable[tuple[str, str]],
    rows: Iterable[Iterable[tuple[str, ...]]],
    below: str = "",
) -> bytes:
    """Return a page with one table, each cell in English and Chinese; a third part of a cell is a file ``below``."""
    root = Element("html", lang="en")
    top = SubElement(root, "head")
    SubElement(top, "meta", charset="utf-8")
    SubElement(top, "title").text = f"{title.en} · {title.zh}"
    body = SubElement(root, "body")
    _said(SubElement(body, "h1"), title.en, title.zh)
    _said(SubElement(body, "p"), about.en, about.zh)
    table = SubElement(body, "table", border="1")
    line = SubElement(SubElement(table, "thead"), "tr")
    for en, zh in head:
        _said(SubElement(line, "th", scope="col"), en, zh)
    filled = SubElement(table, "tbody")
    for row in rows:
        line = SubElement(filled, "tr")
        for en, zh, *file in row:
            cell = SubElement(line, "td")
            _said(cell, en, zh)
            for each in filter(None, file):
                SubElement(SubElement(cell, "p"), "a", href=below + each).text = each
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", method="html")
    return b"<!doctype html>\n" + written + b"\n"


def _said(into: Element, en: str, zh: str) -> None:
    if en == zh:
        into.text = en
        return
    SubElement(into, "span", lang="en").text = en
    SubElement(into, "br")
    SubElement(into, "span", lang="zh").text = zh
