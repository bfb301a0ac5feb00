"""Which concepts the schemes in a folder have. SKOS Reference, sections 3 and 4."""

from collections.abc import Mapping
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from unscr.errors import ContentError
from unscr.namespaces import BASE, PREFIXES, RDF

_TYPE = NamedNode(RDF + "type")
_NAME = NamedNode(PREFIXES["skos"] + "prefLabel")
_CONCEPT = NamedNode(PREFIXES["skos"] + "Concept")


def concept_names(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """Return what each concept is called, by its IRI, in each language; raises ContentError as below."""
    names: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("*.ttl")):
        for each in _quads(path):
            if each.predicate == _NAME and isinstance(each.object, Literal) and isinstance(each.subject, NamedNode):
                names.setdefault(each.subject.value, {})[each.object.language or ""] = each.object.value
    return names


def concepts(folder: Path) -> Mapping[str, frozenset[str]]:
    """Return the keys of the concepts by the prefix of their IRIs (``action``: ``designate`` …).

    Raises ContentError for a file that is not Turtle.
    """
    prefixes = {start: prefix for prefix, start in PREFIXES.items() if start.startswith(BASE + "vocab/")}
    found: dict[str, set[str]] = {prefix: set() for prefix in prefixes.values()}
    for path in sorted(folder.glob("*.ttl")):
        for each in _concepts(path):
            start, _, key = each.rpartition("/")
            if start + "/" in prefixes:
                found[prefixes[start + "/"]].add(key)
    return {prefix: frozenset(keys) for prefix, keys in found.items()}


def _quads(path: Path) -> list[Quad]:
    try:
        return list(parse(path=path, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise ContentError(
            f"{path}, line {error.lineno}: this is not Turtle: {error.msg}.",
            f"{path}第{error.lineno}行不是有效的 Turtle：{error.msg}。",
        ) from None


def _concepts(path: Path) -> list[str]:
    return [
        each.subject.value
        for each in _quads(path)
        if each.predicate == _TYPE and each.object == _CONCEPT and isinstance(each.subject, NamedNode)
    ]
