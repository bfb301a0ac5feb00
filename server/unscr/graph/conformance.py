"""Shapes as questions to the store itself: one SPARQL query for each constraint, for data that no validator can hold.

W3C SHACL, sections 4 and 5. The components that our shapes of loaded data use are translated; what is not is named, and
is the reference validator's alone (``validate``). That both find the same is tested with every planted fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDF, SH, Graph, Node, URIRef
from rdflib import Literal as RdfLiteral

from unscr.graph.validate import messages, path_text
from unscr.namespaces import PREFIXES

PREFIXED = "".join(f"PREFIX {name}: <{start}>\n" for name, start in PREFIXES.items())

_FOCUS = "SELECT DISTINCT ?this ?value WHERE {{ {targets} {body} }}"
_PLAIN = {"minCount", "maxCount", "class", "datatype", "nodeKind", "hasValue", "in", "pattern", "languageIn", "equals"}
_PLAIN |= {"disjoint", "lessThan", "minInclusive", "maxInclusive", "or", "uniqueLang"}
_COUNTS = {"qualifiedMinCount": ("QualifiedMinCount", "<"), "qualifiedMaxCount": ("QualifiedMaxCount", ">")}
# What is no constraint.
_ASIDE = {
    "qualifiedValueShape",
    "path",
    "severity",
    "message",
    "targetClass",
    "targetSubjectsOf",
    "targetObjectsOf",
    "property",
    "sparql",
}
_KINDS = {SH.IRI: "isIRI({v})", SH.Literal: "isLiteral({v})", SH.BlankNode: "isBlank({v})"}


@dataclass(frozen=True, slots=True)
class Question:
    """One constraint as a query whose rows (``this``, ``value``) are what breaks it."""

    shape: str
    component: str
    path: str
    text: str
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions, and the constraints of shapes that could not be put as one: shape and component."""

    questions: tuple[Question, ...]
    left: tuple[tuple[str, str], ...]


def questions(shapes: Graph, classes: frozenset[str] | None = None) -> Asked:
    """Return the shapes as questions, those alone that target one of ``classes`` where these are given."""
    found: list[Question] = []
    left: list[tuple[str, str]] = []
    for shape in sorted(set(shapes.subjects(RDF.type, SH.NodeShape)), key=str):
        targets = _targets(shapes, shape, classes)
        if targets:
            translated = _Shape(shapes, shape, targets)
            found += translated.questions()
            left += translated.left
    return Asked(tuple(found), tuple(left))


def _targets(shapes: Graph, shape: Node, classes: frozenset[str] | None) -> str:
    named = [each for each in shapes.objects(shape, SH.targetClass) if classes is None or str(each) in classes]
    groups = (
        [f"VALUES ?target {{ {' '.join(each.n3() for each in sorted(named, key=str))} }} ?this a ?target ."]
        if named
        else []
    )
    if classes is None:
        groups += [f"?this {each.n3()} ?any ." for each in shapes.objects(shape, SH.targetSubjectsOf)]
        groups += [f"?any {each.n3()} ?this ." for each in shapes.objects(shape, SH.targetObjectsOf)]
    return " UNION ".join(f"{{ SELECT DISTINCT ?this {{ {each} }} }}" for each in groups)


class _Shape:
    """A node shape with its targets, on the way to being questions."""

    def __init__(self, shapes: Graph, shape: Node, targets: str) -> None:
        self._shapes = shapes
        self._shape = shape
        self._targets = targets
        self.left: list[tuple[str, str]] = []

    def questions(self) -> Iterator[Question]:
        """Yield the questions; what cannot be one goes to ``left``."""
        yield from self._of(self._shape, "")
        yield from self._properties(self._shape, "")
        for each in self._shapes.objects(self._shape, SH.sparql):
            select = str(self._shapes.value(each, SH.select))
            head, _, body = select.partition("WHERE {")
            text = f"{head}WHERE {{ {self._targets} {body}".replace("$this", "?this")
            yield self._question(each, "SPARQL", "", text)

    def _properties(self, shape: Node, above: str) -> Iterator[Question]:
        """Yield the questions of the property shapes of a shape, which may hold others for what their paths reach."""
        for each in self._shapes.objects(shape, SH.property):
            path = self._shapes.value(each, SH.path)
            if path is not None:
                own = path_text(self._shapes, path)
                if above:
                    yield from _Shape(self._shapes, each, self._reached(above))._of(each, own)
                else:
                    yield from self._of(each, own)
                    yield from self._properties(each, own)

    def _reached(self, path: str) -> str:
        targets = self._targets.replace("?this", "?from")
        return f"{{ SELECT DISTINCT ?this {{ {targets} ?from {path} ?this }} }}"

    def _of(self, shape: Node, path: str) -> Iterator[Question]:
        for predicate, value in self._shapes.predicate_objects(shape):
            name = str(predicate).removeprefix(str(SH))
            if not str(predicate).startswith(str(SH)) or name in _ASIDE:
                continue
            if name in _COUNTS:
                text = self._qualified(shape, name, int(str(value)), path)
                if text:
                    yield self._question(shape, _COUNTS[name][0].removesuffix("ConstraintComponent"), path, text)
                else:
                    self.left.append((str(shape), name))
                continue
            body = self._body(name, value, path) if name in _PLAIN and (path or name in ("class", "nodeKind")) else ""
            if not body:
                self.left.append((str(shape), name))
                continue
            text = body if body.startswith("SELECT") else _FOCUS.format(targets=self._targets, body=body)
            yield self._question(shape, name, path, text)

    def _body(self, name: str, value: Node, path: str) -> str:
        """Return what is asked of a focus node; empty where that cannot be said."""
        said = value.n3() if isinstance(value, (URIRef, RdfLiteral)) else ""
        reach = f"?this {path} ?value ." if path else "BIND (?this AS ?value)"
        if name == "minCount":
            return f"FILTER NOT EXISTS {{ ?this {path} ?some }}" if int(str(value)) == 1 else ""
        if name == "maxCount":
            count = f"SELECT ?this WHERE {{ {self._targets} ?this {path} ?value }} GROUP BY ?this"
            return f"{count} HAVING (COUNT(DISTINCT ?value) > {int(str(value))})"
        if name == "uniqueLang":
            return f"{reach} ?this {path} ?other . FILTER (?value != ?other && LANG(?value) = LANG(?other))"
        if name == "or":
            kinds = [self._conforms(each) for each in self._shapes.items(value)]
            return f"{reach} FILTER (!({' || '.join(kinds)}))" if all(kinds) and path else ""
        if name == "hasValue":
            return f"FILTER NOT EXISTS {{ ?this {path} {said} }}"
        if name == "equals":
            # Each side with the targets and as a whole: to look for each value alone takes a hundred times as long.
            there = f"{{ {self._targets} {reach} MINUS {{ ?this {said} ?value }} }}"
            return f"{there} UNION {{ {self._targets} ?this {said} ?value . MINUS {{ ?this {path} ?value }} }}"
        if name == "disjoint":
            return f"{reach} ?this {said} ?value ."
        if name == "lessThan":
            return f"{reach} ?this {said} ?other . FILTER (!COALESCE(?value < ?other, false))"
        return f"{reach} FILTER ({self._bad(name, value, said)})"

    def _qualified(self, shape: Node, name: str, count: int, path: str) -> str:
        """Return what is asked where so many values have to be of a kind."""
        kind = self._shapes.value(shape, SH.qualifiedValueShape)
        condition = self._conforms(kind) if kind is not None else ""
        if not condition:
            return ""
        values = f"OPTIONAL {{ ?this {path} ?value FILTER ({condition}) }}"
        having = f"COUNT(DISTINCT ?value) {_COUNTS[name][1]} {count}"
        return f"SELECT ?this WHERE {{ {self._targets} {values} }} GROUP BY ?this HAVING ({having})"

    def _conforms(self, kind: Node) -> str:
        """Return the condition under which ``?value`` is of a kind, which is a class or a language; else nothing."""
        said = {str(each).removeprefix(str(SH)) for each in self._shapes.predicates(kind) if each != RDF.type}
        if said == {"class"}:
            return f"EXISTS {{ ?value a <{self._shapes.value(kind, SH['class'])}> }}"
        if said == {"property"}:
            path = self._shapes.value(self._shapes.value(kind, SH.property), SH.path)
            return f"EXISTS {{ ?value {path_text(self._shapes, path)} ?any }}" if path is not None else ""
        tags = self._shapes.value(kind, SH.languageIn)
        if tags is not None and said <= {"languageIn", "sparql"}:
            return " || ".join(f"LANG(?value) = {each.n3()}" for each in self._shapes.items(tags))
        return ""

    def _bad(self, name: str, value: Node, said: str) -> str:
        """Return the condition under which ``?value`` breaks a constraint."""
        if name == "class":
            return f"NOT EXISTS {{ ?value a {said} }}"
        if name == "datatype":
            return f"!isLiteral(?value) || DATATYPE(?value) != {said}"
        if name == "nodeKind":
            return "!" + _KINDS[URIRef(str(value))].format(v="?value")
        if name == "in":
            return f"?value NOT IN ({', '.join(each.n3() for each in self._shapes.items(value))})"
        if name == "pattern":
            return f"isBlank(?value) || !REGEX(STR(?value), {said})"
        if name == "languageIn":
            tags = " || ".join(f"LANGMATCHES(LANG(?value), {each.n3()})" for each in self._shapes.items(value))
            return f"!isLiteral(?value) || !({tags})"
        sign = ">=" if name == "minInclusive" else "<="
        return f"!COALESCE(?value {sign} {said}, false)"

    def _question(self, shape: Node, name: str, path: str, text: str) -> Question:
        told = messages(self._shapes, shape)
        component = "SPARQL" if name == "SPARQL" else name[0].upper() + name[1:]
        where = path.strip("<>") if path.startswith("<") and path.count("<") == 1 and path.endswith(">") else path
        return Question(
            str(shape), f"{component}ConstraintComponent", where, text, told.get("en", ""), told.get("zh", "")
        )
