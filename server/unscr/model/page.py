"""One page: a module in one language, with its drawing, its classes and its properties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unscr.catalogue import Card
from unscr.errors import ContentError
from unscr.graph.ontology import LANGUAGES, Expression, Module, Term
from unscr.graph.turtle import turtle
from unscr.model.drawing import broader, drawing, loose
from unscr.model.wording import LANGUAGE_NAMES, MARK, Wording
from unscr.namespaces import UNSCR, curie
from unscr.protocol.lexical import tokens
from unscr.terms import Iri, Literal, Quad
from unscr.terms import Term as Value

# Where the repository's root is, seen from a page.
ROOT = "../.."
# So many questions are read at once; more are folded away.
_OPEN = 4
# So many characters of a text stand in the sentence about an example; the example itself has all.
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Page:
    """A module in a language, and which questions use which term."""

    module: Module
    wording: Wording
    uses: Mapping[str, Sequence[Card]]

    def text(self) -> str:
        """Return the page in Markdown; raise ContentError for a term without a question or an example."""
        parts = [*self._head(), *self._part("classes", True), *self._part("properties", False), *self._prefixes()]
        # Within a page a link is the anchor alone, so that following it does not load the page again.
        return "\n\n".join(parts).replace(f"]({self.module.name}.{self.wording.language}.md#", "](#") + "\n"

    def _head(self) -> Iterator[str]:
        word, name = self.wording, self.module.name
        title, rest = headline(self.module, word.language)
        yield MARK
        yield f"# {title}"
        yield rest[:1].upper() + rest[1:]
        other = next(each for each in LANGUAGES if each != word.language)
        source = f"[`ontology/{name}.ttl`]({ROOT}/ontology/{name}.ttl)"
        language = f"[{LANGUAGE_NAMES[other]}]({name}.{other}.md)"
        yield f"[{word.say('other')}](README.md) · {word.say('module')} {source} · {language}"
        yield f"## {word.say('drawing')}"
        yield drawing(self.module, word)
        yield word.say("legend")
        if left := loose(self.module, word):
            yield f"{word.say('loose')}{word.say('colon')}{word.listed(map(word.link, left))}{word.say('stop')}"

    def _part(self, heading: str, classes: bool) -> Iterator[str]:
        terms = [each for each in self.module.terms if (each.kind == "class") is classes]
        if terms:
            yield f"## {self.wording.say(heading)}"
        for each in terms:
            yield from self._term(each)

    def _term(self, term: Term) -> Iterator[str]:
        word = self.wording
        # Class and property may differ by a capital letter alone, which the anchors made from headings do not show.
        yield f'### <a id="{term.name}"></a>{word.label(term)} · `unscr:{term.name}`'
        yield term.definition[word.language]
        yield "\n".join(f"- {word.say(key)}{word.say('colon')}{value}" for key, value in self._facts(term) if value)
        yield from self._example(term)
        yield from self._questions(term)

    def _facts(self, term: Term) -> Iterator[tuple[str, str]]:
        word = self.wording
        named = [each for each in term.above if isinstance(each, Iri)]
        others = [each for each in word.terms.values() if each != term]
        yield "kind", word.say(term.kind)
        yield "iri", f"<{term.iri.value}>"
        yield "above", self._all(each for each in named if each in word.terms)
        yield "below", self._all(each.iri for each in others if term in broader(each, word))
        yield "always", self._all(each for each in term.above if each not in named)
        yield "equal", self._all(term.equal)
        if term.kind != "class":
            yield "domain", self._all(term.domain) or word.say("any")
            yield "range", self._all(term.range) or self._seen(term) or word.say("any")
        yield "has", self._all(each.iri for each in others if term.iri in each.domain)
        yield "valued", self._all(each.iri for each in others if term.iri in each.range)
        yield "aligned", self._all(each for each in named if not each.value.startswith(UNSCR))
        yield "note", term.note.get(word.language, "")

    def _all(self, expressions: Iterable[Expression]) -> str:
        return self.wording.listed(map(self.wording.expression, expressions))

    def _seen(self, term: Term) -> str:
        """Return the type of a literal in the example: OWL 2 has no xsd:date, so no range can say it."""
        value = self.wording.named.of(term, self.wording.language).object
        return self.wording.plain(Iri(value.datatype)) if isinstance(value, Literal) else ""

    def _example(self, term: Term) -> Iterator[str]:
        word = self.wording
        quad = word.named.of(term, word.language)
        edge, value = (
            (word.say("is"), word.label(term)) if term.kind == "class" else (word.label(term), self._name(quad.object))
        )
        yield f"**{word.say('example')}**{word.say('colon')}{self._name(quad.subject)} — *{edge}* — {value}"
        yield f"```turtle\n{_block(quad)}\n```"

    def _name(self, value: Value) -> str:
        if isinstance(value, Literal):
            words = value.value if len(value.value) <= _SHORT else value.value[:_SHORT].rstrip() + "…"
            return f"“{words}”" if curie(Iri(value.datatype)) == "xsd:string" else words
        return self.wording.named.label(value).get(self.wording.language) or f"`{curie(value)}`"

    def _questions(self, term: Term) -> Iterator[str]:
        word = self.wording
        cards = self.uses.get(term.name, ())
        if not cards:
            raise ContentError(
                f"The term unscr:{term.name} has no question: no competency question uses it.",
                f"术语 unscr:{term.name} 没有问题：没有能力问题使用该术语。",
            )
        lines = "\n".join(f"- {_question(each, word.language)}" for each in cards)
        yield f"**{word.say('question')}**{word.say('colon').rstrip()}"
        count = word.say("questions").format(count=len(cards))
        yield lines if len(cards) <= _OPEN else f"<details><summary>{count}</summary>\n\n{lines}\n\n</details>"

    def _prefixes(self) -> Iterator[str]:
        word = self.wording
        quads = [word.named.of(each, word.language) for each in self.module.terms]
        lines = [line for line in turtle("", quads).decode().splitlines() if line.startswith("@prefix ")]
        yield f"## {word.say('prefixes')}"
        yield "\n".join(["```turtle", *lines, "```"])


def headline(module: Module, language: str) -> tuple[str, str]:
    """Return a module's title, and what it is for."""
    title, _, rest = module.header[language].partition("：" if language == "zh" else ": ")
    return title, rest


def used(cards: Iterable[Card]) -> Mapping[str, list[Card]]:
    """Return the questions that use each term, by its local name: in the query itself, not in a title or comment."""
    found: dict[str, list[Card]] = {}
    for card in cards:
        names = {each.text.removeprefix("unscr:") for each in tokens(card.text) if each.text.startswith("unscr:")}
        for name in names:
            found.setdefault(name, []).append(card)
    return found


def _question(card: Card, language: str) -> str:
    title = card.title_zh if language == "zh" else card.title_en
    return f"[{card.id}]({ROOT}/queries/{card.kind}/{card.path.name}) {title}"


def _block(quad: Quad) -> str:
    """Return the statement alone, without the comment and the prefixes of a file."""
    return turtle("", [quad]).decode().partition("\n\n")[2].strip()
