"""What a drawing shows: of a module all classes and properties, of the whole how its parts hang together."""

from collections.abc import Callable, Iterable, Mapping

from unscr.ask import Labelled
from unscr.namespaces import UNSCR
from unscr.terminology.picture import Picture, Relation, draw
from unscr.terminology.said import Said
from unscr.terminology.term import broader, is_class

LANGUAGES = ("en", "zh")
# In the two languages; a language is missing where there is nothing to draw.
Pictures = Mapping[str, Picture]


class Edges:
    """The edges of a graph of terms; ``name`` says what a thing is called, ``seen`` which datatype a value has."""

    def __init__(self, said: Said, name: Callable[[str], Labelled], seen: Callable[[str], str]) -> None:
        self._said = said
        self._name = name
        self._seen = seen

    def of_module(self, terms: Iterable[str]) -> Pictures:
        """Return the drawing of some terms: classes with what they are kinds of, properties between classes."""
        listed = list(terms)
        classes = [each for each in listed if is_class(self._said, each)]
        kinds = [(above, each) for each in classes for above in broader(self._said, each)]
        return self._drawn(classes, kinds, [self._relation(each) for each in listed if each not in classes])

    def of_whole(self) -> Pictures:
        """Return the drawing of the classes that are kinds of nothing, with the properties from one to another.

        A property of a narrower class is drawn at the broadest class above it.
        """
        relations = []
        for each in self._said.subjects(UNSCR):
            if not is_class(self._said, each):
                found = self._relation(each)
                domain, range_ = (tuple(dict.fromkeys(map(self._top, one))) for one in (found.domain, found.range))
                if any(start != end for start in domain for end in range_):
                    relations.append(Relation(found.property, domain, range_, None))
        classes = [
            each for each in self._said.subjects(UNSCR) if is_class(self._said, each) and self._top(each) == each
        ]
        return self._drawn(classes, (), relations, down=True)

    def loose(self, terms: Iterable[str]) -> tuple[Labelled, ...]:
        """Return the properties of some terms that a drawing cannot show, since they belong to no one class."""
        found = (each for each in terms if not is_class(self._said, each) and not self._relation(each).domain)
        return tuple(map(self._name, found))

    def _drawn(
        self,
        classes: Iterable[str],
        kinds: Iterable[tuple[str, str]],
        relations: Iterable[Relation],
        down: bool = False,
    ) -> Pictures:
        held = tuple(classes), tuple(kinds), tuple(relations)
        drawn = {each: draw(*held, self._name, each, down) for each in LANGUAGES}
        return {each: picture for each, picture in drawn.items() if picture is not None}

    def _relation(self, term: str) -> Relation:
        domain, range_ = (self._classes(term, each) for each in ("rdfs:domain", "rdfs:range"))
        others = [each for each in self._said.things(term, "rdfs:range") if not each.startswith("_:")]
        value = others[0] if others else self._seen(term)
        return Relation(self._name(term), domain, range_, self._name(value) if value and not range_ else None)

    def _classes(self, term: str, end: str) -> tuple[str, ...]:
        return tuple(each for each in self._said.things(term, end) if each.startswith(UNSCR))

    def _top(self, term: str) -> str:
        seen = {term}
        while above := [each for each in broader(self._said, term) if each not in seen]:
            term = above[0]
            seen.add(term)
        return term
