"""A class expression in words, each thing in it a link: OWL 2 Mapping to RDF Graphs, section 3."""

import re
from collections.abc import Callable, Iterable, Iterator

from unscr.ask import Labelled
from unscr.model.wording import said as worded
from unscr.terminology.said import Said
from unscr.terms import Iri, Literal, Term

# Words and things in their order; what has no IRI is words alone.
Phrase = tuple[Labelled, ...]

# What stands in braces are a property and what it is held against, in the same order in both languages.
_PATTERNS = {
    "owl:allValuesFrom": ("every value of {prop} in the class {filler}", "{prop}的每个值均属于类{filler}"),
    "owl:hasValue": ("{prop} with the value {filler}", "{prop}的值为{filler}"),
    "owl:minCardinality": ("values of {prop}, at least {filler}", "{prop}的值至少有{filler}个"),
    "owl:maxCardinality": ("values of {prop}, at most {filler}", "{prop}的值至多有{filler}个"),
    "owl:cardinality": ("values of {prop}, exactly {filler}", "{prop}的值恰有{filler}个"),
    "owl:minQualifiedCardinality": ("values of {prop}, at least {filler}", "{prop}的值至少有{filler}个"),
    "owl:maxQualifiedCardinality": ("values of {prop}, at most {filler}", "{prop}的值至多有{filler}个"),
    "owl:qualifiedCardinality": ("values of {prop}, exactly {filler}", "{prop}的值恰有{filler}个"),
}
_NOT = ("what is not in the class ", "不属于以下类者：")
_UNKNOWN = Labelled("", "an expression that this page has no words for", "本页尚无法表述的表达式")
# Deeper than anybody writes; a blank node may even hold itself.
_DEEPEST = 6


def plain(key: str) -> Labelled:
    """Return words of the model's pages in both languages."""
    return Labelled("", worded(key, "en"), worded(key, "zh"))


class Expressions:
    """The expressions of a graph; ``name`` says what a thing is called."""

    def __init__(self, said: Said, name: Callable[[str], Labelled]) -> None:
        self._said = said
        self._name = name

    def phrase(self, node: Term, depth: int = 0) -> Phrase:
        """Return an expression, a class or a value in words."""
        if isinstance(node, Literal):
            return (Labelled("", node.value, node.value),)
        if not node.value.startswith("_:"):
            return (self._name(node.value),)
        if depth > _DEEPEST:
            return (_UNKNOWN,)
        return self._combined(node.value, depth) or self._restriction(node.value, depth) or (_UNKNOWN,)

    def _combined(self, node: str, depth: int) -> Phrase:
        for name, between in (("owl:intersectionOf", plain("and")), ("owl:unionOf", plain("or"))):
            for head in self._said.things(node, name):
                return tuple(_joined((self.phrase(each, depth + 1) for each in self._said.members(head)), between))
        for head in self._said.things(node, "owl:oneOf"):
            members = [self.phrase(each, depth + 1) for each in self._said.members(head)]
            most = tuple(_joined(members[:-1], plain("comma")))
            return (*most, *([plain("or")] if most else []), *(members[-1] if members else ()))
        for other in self._said.values(node, "owl:complementOf"):
            return (Labelled("", *_NOT), *self.phrase(other, depth + 1))
        return ()

    def _restriction(self, node: str, depth: int) -> Phrase:
        prop = next(iter(self._said.values(node, "owl:onProperty")), None)
        if prop is None:
            return ()
        for filler in self._said.values(node, "owl:someValuesFrom"):
            listed = isinstance(filler, Iri) and self._said.things(filler.value, "owl:oneOf")
            key = "among" if listed else "some"
            return self._filled((worded(key, "en"), worded(key, "zh")), prop, filler, depth)
        for name, pattern in _PATTERNS.items():
            for filler in self._said.values(node, name):
                return self._filled(pattern, prop, filler, depth)
        return ()

    def _filled(self, pattern: tuple[str, str], prop: Term, filler: Term, depth: int) -> Phrase:
        en, zh = (re.split("{prop}|{filler}", each) for each in pattern)
        before, between, after = (Labelled("", *each) for each in zip(en, zh, strict=True))
        found = (before, *self.phrase(prop, depth + 1), between, *self.phrase(filler, depth + 1), after)
        return tuple(each for each in found if each.iri or each.en or each.zh)


def _joined(phrases: Iterable[Phrase], between: Labelled) -> Iterator[Labelled]:
    for number, each in enumerate(phrases):
        if number:
            yield between
        yield from each
