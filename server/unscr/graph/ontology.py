"""The ontology as people read about it: its modules, and of each term the label, the definition and the axioms.

OWL 2 Mapping to RDF Graphs, section 3; of class expressions those that our definitions use. A module is a file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Store
from pyoxigraph import Literal as OxLiteral

from unscr import namespaces
from unscr.errors import ContentError
from unscr.graph.dataset import load
from unscr.namespaces import UNSCR
from unscr.terms import Iri

LANGUAGES = ("en", "zh")

# The same said in each language, by its code.
Texts = Mapping[str, str]

# The comment that a module's file begins with: a title and what the module is for, in one line a language.
_HEADER = re.compile(r"# (?P<en>[^:\n]+: [^\n]+\.)\n# (?P<zh>[^：\n]+：[^\n]+。)\n")
_KINDS = {
    "owl:Class": "class",
    "owl:ObjectProperty": "object",
    "owl:DatatypeProperty": "datatype",
    "owl:AnnotationProperty": "annotation",
}
_ABOVE = ("rdfs:subClassOf", "rdfs:subPropertyOf")


@dataclass(frozen=True, slots=True)
class Both:
    """What is in each of these classes."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these individuals."""

    members: tuple[Iri, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What has at least one value of the property in the class."""

    prop: Iri
    filler: "Expression"


Expression = Iri | Both | OneOf | Some


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property of ours; ``kind`` is one of the values above, ``above`` what it is a kind of."""

    name: str
    module: str
    kind: str
    label: Texts
    definition: Texts
    note: Texts
    above: tuple[Expression, ...]
    equal: tuple[Expression, ...]
    domain: tuple[Expression, ...]
    range: tuple[Expression, ...]

    @property
    def iri(self) -> Iri:
        """Return the IRI."""
        return Iri(UNSCR + self.name)


@dataclass(frozen=True, slots=True)
class Module:
    """A file of the ontology that declares terms; ``header`` is its title, a colon and what it is for."""

    name: str
    header: Texts
    terms: tuple[Term, ...]


def modules(ontology: Path) -> tuple[Module, ...]:
    """Return the modules in a folder, their terms in alphabetical order.

    Raises ContentError for a term without label or definition in both languages, for an axiom that is none of those
    known here, and for a module's file that does not begin with what it is for in both languages.
    """
    paths = sorted(ontology.glob("*.ttl"))
    store = load((f"ontology/{path.stem}", path) for path in paths).store
    found = ((path, tuple(_terms(store, path.stem))) for path in paths)
    return tuple(Module(path.stem, _header(path), terms) for path, terms in found if terms)


def texts(store: Store, subject: Iri, predicate: str) -> Texts:
    """Return what the store says of the subject under a predicate (a prefixed name), by language."""
    values = _values(store, NamedNode(subject.value), predicate)
    return {each.language: each.value for each in values if isinstance(each, OxLiteral) and each.language in LANGUAGES}


def _header(path: Path) -> Texts:
    found = _HEADER.match(path.read_text(encoding="utf-8"))
    if found is None:
        raise ContentError(
            f"ontology/{path.name} does not begin with two lines that say in English and in Chinese what the module "
            "is for: '# Title: what it is for.' and '# 标题：用途。'",
            f"ontology/{path.name} 开头没有以中英文说明模块用途的两行：“# Title: what it is for.”和“# 标题：用途。”",
        )
    return found.groupdict()


def _terms(store: Store, module: str) -> Iterator[Term]:
    declared = {}
    graph = NamedNode(namespaces.graph(f"ontology/{module}").value)
    for kind, word in _KINDS.items():
        for quad in store.quads_for_pattern(None, _node("rdf:type"), _node(kind), graph):
            if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(UNSCR):
                declared[quad.subject.value] = word
    for value in sorted(declared, key=lambda each: (each.casefold(), each)):
        yield _term(store, Iri(value), module, declared[value])


def _term(store: Store, term: Iri, module: str, kind: str) -> Term:
    name = term.value.removeprefix(UNSCR)

    def expressions(*predicates: str) -> tuple[Expression, ...]:
        values = (each for predicate in predicates for each in _values(store, NamedNode(term.value), predicate))
        return tuple(sorted((_expression(store, each, name) for each in values), key=str))

    return Term(
        name=name,
        module=module,
        kind=kind,
        label=_both(texts(store, term, "rdfs:label"), name, "label", "标签"),
        definition=_both(texts(store, term, "skos:definition"), name, "definition", "定义"),
        note=texts(store, term, "skos:note"),
        above=expressions(*_ABOVE),
        equal=expressions("owl:equivalentClass"),
        domain=expressions("rdfs:domain"),
        range=expressions("rdfs:range"),
    )


def _both(found: Texts, name: str, en: str, zh: str) -> Texts:
    if set(found) != set(LANGUAGES):
        raise ContentError(
            f"The term unscr:{name} needs a {en} in English and in Chinese.", f"术语 unscr:{name} 须有中英文{zh}。"
        )
    return found


def _expression(store: Store, node: Any, name: str) -> Expression:
    if isinstance(node, NamedNode):
        return Iri(node.value)
    if isinstance(node, BlankNode):
        for each in _values(store, node, "owl:intersectionOf"):
            return Both(tuple(_expression(store, part, name) for part in _list(store, each)))
        for each in _values(store, node, "owl:oneOf"):
            return OneOf(tuple(Iri(part.value) for part in _list(store, each) if isinstance(part, NamedNode)))
        for each in _values(store, node, "owl:someValuesFrom"):
            (prop,) = _values(store, node, "owl:onProperty")
            return Some(Iri(prop.value), _expression(store, each, name))
    raise ContentError(
        f"The term unscr:{name} has an axiom that the pages have no words for.",
        f"术语 unscr:{name} 的某一公理在页面上尚无对应表述。",
    )


def _list(store: Store, node: Any) -> Iterator[Any]:
    while node != _node("rdf:nil"):
        (first,) = _values(store, node, "rdf:first")
        yield first
        (node,) = _values(store, node, "rdf:rest")


def _values(store: Store, subject: NamedNode | BlankNode, predicate: str) -> list[Any]:
    return [quad.object for quad in store.quads_for_pattern(subject, _node(predicate), None, DefaultGraph())]


def _node(curie: str) -> NamedNode:
    return NamedNode(namespaces.iri(curie).value)
