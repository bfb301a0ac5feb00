"""The shapes as one document for people: what each looks at, what it demands, and what it says where that fails.

Shapes Constraint Language (SHACL), sections 2 to 5.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.ask import Labelled
from unscr.namespaces import PREFIXES, SHAPE, curie, graph
from unscr.terminology.book import Heading, heading
from unscr.terminology.naming import local, naming
from unscr.terminology.phrase import Phrase
from unscr.terminology.said import Said, read
from unscr.terms import Iri, Literal, Term

_DOCUMENT = SHAPE.removesuffix("#")
_SH = PREFIXES["sh"]
_KINDS = {
    "sh:NodeShape": Labelled("", "shape of things", "事物形状"),
    "sh:PropertyShape": Labelled("", "shape of values", "属性形状"),
    "sh:SPARQLConstraint": Labelled("", "query that finds faults", "查找差错的查询"),
    "sh:PrefixDeclaration": Labelled("", "prefix", "前缀"),
}
_SEVERITIES = {
    "sh:Violation": Labelled("", "violation: such data are not taken", "违反：不接收此类数据"),
    "sh:Warning": Labelled("", "warning: somebody should look", "警告：须有人核查"),
    "sh:Info": Labelled("", "note", "提示"),
}
_TARGETS = {
    "sh:targetClass": Labelled("", "each ", "每个"),
    "sh:targetNode": Labelled("", "", ""),
    "sh:targetSubjectsOf": Labelled("", "whatever has the property ", "凡具有此属性者："),
    "sh:targetObjectsOf": Labelled("", "every value of ", "此属性的每个值："),
}
_RULES = {
    "sh:minCount": Labelled("", "values, at least", "值的个数，至少"),
    "sh:maxCount": Labelled("", "values, at most", "值的个数，至多"),
    "sh:class": Labelled("", "each value is of class", "每个值属于类"),
    "sh:datatype": Labelled("", "datatype", "数据类型"),
    "sh:nodeKind": Labelled("", "kind of node", "节点种类"),
    "sh:pattern": Labelled("", "pattern", "模式"),
    "sh:in": Labelled("", "one of", "取值为其一"),
    "sh:hasValue": Labelled("", "one value is", "须含此值"),
    "sh:equals": Labelled("", "same values as", "与其值相同"),
    "sh:disjoint": Labelled("", "no value in common with", "与其值无交集"),
    "sh:lessThan": Labelled("", "less than", "小于"),
    "sh:lessThanOrEquals": Labelled("", "not more than", "不大于"),
    "sh:minInclusive": Labelled("", "not below", "不小于"),
    "sh:maxInclusive": Labelled("", "not above", "不大于"),
    "sh:languageIn": Labelled("", "languages", "语文"),
    "sh:uniqueLang": Labelled("", "one text for each language", "每种语文一条"),
    "sh:node": Labelled("", "fits", "符合"),
    "sh:not": Labelled("", "does not fit", "不符合"),
    "sh:or": Labelled("", "fits one at least of", "至少符合其一"),
    "sh:xone": Labelled("", "fits exactly one of", "恰好符合其一"),
    "sh:and": Labelled("", "fits all of", "全部符合"),
    "sh:qualifiedValueShape": Labelled("", "of those that fit", "其中符合以下形状者"),
    "sh:qualifiedMinCount": Labelled("", "there are at least", "至少有"),
    "sh:qualifiedMaxCount": Labelled("", "there are at most", "至多有"),
    "sh:prefix": Labelled("", "prefix", "前缀"),
    "sh:namespace": Labelled("", "namespace", "命名空间"),
}
_PARTS = ("sh:property", "sh:sparql")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Rule:
    """One demand and its values."""

    name: Labelled
    values: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """A shape, or a part of one; ``query`` is that of a constraint in SPARQL."""

    anchor: str
    iri: str
    kinds: tuple[Labelled, ...]
    targets: tuple[Phrase, ...]
    path: Phrase
    severity: Labelled | None
    message: Labelled | None
    rules: tuple[Rule, ...]
    query: str


@dataclass(frozen=True, slots=True)
class Guards:
    """All shapes: each that stands alone with its parts, in the order of names."""

    heading: Heading
    groups: tuple[tuple[Guard, tuple[Guard, ...]], ...]


def guards(engine: Engine) -> Guards | None:
    """Return the shapes that are served, None where there are none; raises as ``Engine.run``."""
    name = graph("shapes").value
    if name not in engine.about().counts:
        return None
    said = read(engine, name)
    shapes = said.subjects(SHAPE)
    if not shapes:
        return None
    spoken = {value.value for node in said.subjects("") for of in said.about(node).values() for value in of}
    maker = _Maker(said, naming(engine, said, SHAPE, {each for each in spoken if ":" in each}))
    # A part stands with the first shape that it belongs to.
    parts: dict[str, list[str]] = {}
    placed: set[str] = set()
    for each in shapes:
        parts[each] = [one for one in said.things(each, *_PARTS) if one.startswith(SHAPE) and one not in placed]
        placed |= set(parts[each])
    found = {each: list(_within(each, parts)) for each in shapes if each not in placed}
    reached = {*found, *(one for of in found.values() for one in of)}
    # Shapes that are parts of one another in a circle begin nowhere.
    found |= {each: [] for each in shapes if each not in reached}
    groups = ((maker.guard(each), tuple(map(maker.guard, of))) for each, of in found.items())
    return Guards(heading(said, _DOCUMENT, maker.name), tuple(groups))


def _within(shape: str, parts: Mapping[str, list[str]]) -> Iterator[str]:
    for each in parts.get(shape, ()):
        yield each
        yield from _within(each, parts)


class _Maker:
    def __init__(self, said: Said, name: Callable[[str], Labelled]) -> None:
        self._said = said
        self.name = name

    def guard(self, shape: str) -> Guard:
        said = self._said
        kinds = [curie(Iri(each)) for each in said.kinds(shape)]
        severity = next(iter(said.things(shape, "sh:severity")), "")
        return Guard(
            local(shape),
            shape,
            tuple(_KINDS[each] for each in kinds if each in _KINDS),
            tuple((words, self.name(each)) for key, words in _TARGETS.items() for each in said.things(shape, key)),
            next((self._path(each) for each in said.values(shape, "sh:path")), ()),
            _SEVERITIES.get(curie(Iri(severity)), self.name(severity)) if severity else None,
            said.words(shape, "sh:message"),
            tuple(self._rules(shape)),
            said.text(shape, "sh:select").strip("\n"),
        )

    def _rules(self, shape: str) -> Iterator[Rule]:
        for key, words in _RULES.items():
            values = [each for value in self._said.values(shape, key) for each in self._each(value)]
            if values:
                yield Rule(words, tuple(map(self._value, values)))

    def _each(self, value: Term) -> list[Term]:
        members = self._said.members(value.value) if isinstance(value, Iri) else []
        return members or [value]

    def _value(self, value: Term) -> Phrase:
        if isinstance(value, Literal):
            return (Labelled("", value.value[:_LONGEST], value.value[:_LONGEST]),)
        if value.value.startswith("_:"):
            return tuple(self._inline(value.value))
        if value.value.startswith(_SH):
            return (Labelled("", curie(value), curie(value)),)
        return (self.name(value.value),)

    def _inline(self, node: str) -> Iterable[Labelled]:
        """Yield what a shape without a name demands."""
        for number, (name, values) in enumerate(self._said.about(node).items()):
            known = _RULES.get(curie(Iri(name)))
            if known is not None:
                yield Labelled("", ("; " if number else "") + known.en + " ", ("；" if number else "") + known.zh + " ")
                yield from (self.name(each.value) if isinstance(each, Iri) else self._value(each)[0] for each in values)

    def _path(self, path: Term) -> Phrase:
        """Return a path in words; SHACL, section 2.3.1."""
        if not path.value.startswith("_:"):
            return (self.name(path.value),)
        for end in self._said.values(path.value, "sh:inversePath"):
            return (Labelled("", "^", "^"), *self._value(end))
        between, steps = " / ", self._said.members(path.value)
        for head in self._said.things(path.value, "sh:alternativePath"):
            between, steps = " | ", self._said.members(head)
        found: list[Labelled] = []
        for each in steps:
            found += [*([Labelled("", between, between)] if found else []), *self._value(each)]
        return tuple(found)
