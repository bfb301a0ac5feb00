"""The operations of an update request, told apart by their words. SPARQL 1.1 Update, section 3; Query, section 19.8.

What stands inside a pattern is left to the engine's parser; here it counts only where a block begins and ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unscr.errors import QuerySyntaxError
from unscr.protocol.lexical import Token, syntax_error, tokens

_CHANGES = ("INSERT", "DELETE", "WITH")
_MANAGES = ("LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A line of a prologue: its keyword, the prefix with its colon, the IRI in its brackets, and where it stands."""

    keyword: str
    prefix: str
    iri: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: its first word and where it stands in the text, and which graphs it is about.

    ``default`` says that it may write to the default graph, ``scoped`` that WITH or USING names its graphs. ``where``
    is the place of its WHERE, -1 without one; ``pattern`` is all that a DELETE WHERE has, braces included. ``declared``
    is the prologue before it, which holds for it and what comes after.
    """

    keyword: str
    start: int
    end: int
    default: bool
    scoped: bool = False
    where: int = -1
    pattern: str = ""
    declared: tuple[Declaration, ...] = ()


def steps(text: str, found: Sequence[Token] | None = None) -> tuple[Step, ...]:
    """Return the operations in order; raise QuerySyntaxError where the words do not make up any.

    ``found`` are the tokens of the text, where they are known already.
    """
    return tuple(_Reader(text, list(tokens(text)) if found is None else found).request())


class _Reader:
    """A place among the tokens of a text, and the rules of the grammar that lead on from it."""

    def __init__(self, text: str, found: Sequence[Token]) -> None:
        self._text = text
        self._tokens = found
        self._at = 0

    def request(self) -> list[Step]:
        """Read ``Prologue ( Update1 ( ';' Update )? )?``."""
        found: list[Step] = []
        declared = tuple(self._prologue())
        while self._now is not None:
            found.append(replace(self._step(), declared=declared))
            if self._now is None:
                break
            self._mark(";")
            declared = tuple(self._prologue())
        return found

    def _prologue(self) -> Iterator[Declaration]:
        while self._now is not None:
            start = self._now.start
            keyword = self._word("PREFIX", "BASE", "VERSION")
            if not keyword:
                return
            prefix = self._kind("name", ending=":") if keyword == "PREFIX" else ""
            iri = self._kind("string" if keyword == "VERSION" else "iri")
            yield Declaration(keyword, prefix, iri, start, self._end)

    def _step(self) -> Step:
        start = self._now.start if self._now else 0
        if keyword := self._word(*_MANAGES):
            default = self._managed(keyword)
            return Step(keyword, start, self._end, default)
        keyword = self._word(*_CHANGES)
        if not keyword:
            raise self._unexpected(*_CHANGES, *_MANAGES)
        if keyword != "WITH" and self._word("DATA"):
            default = self._quads()
            return Step(keyword, start, self._end, default)
        if keyword == "DELETE" and (found := self._now) and self._word("WHERE"):
            opened = self._end
            default = self._quads()
            return Step(keyword, start, self._end, default, where=found.start, pattern=self._text[opened : self._end])
        return self._changed(keyword, start)

    def _managed(self, keyword: str) -> bool:
        """Read what follows the first word of an operation on whole graphs; return whether the default graph is one."""
        self._word("SILENT")
        if keyword == "LOAD":
            self._kind("iri", "name")
            if not self._word("INTO"):
                return True
            self._needed("GRAPH")
            self._kind("iri", "name")
            return False
        if keyword == "CREATE":
            self._needed("GRAPH")
            self._kind("iri", "name")
            return False
        if keyword in ("CLEAR", "DROP"):
            which = self._needed("GRAPH", "DEFAULT", "NAMED", "ALL")
            if which == "GRAPH":
                self._kind("iri", "name")
            return which in ("DEFAULT", "ALL")
        source = self._default_or_named()
        self._needed("TO")
        target = self._default_or_named()
        # A move leaves nothing where it comes from.
        return target or (keyword == "MOVE" and source)

    def _default_or_named(self) -> bool:
        if self._word("DEFAULT"):
            return True
        self._word("GRAPH")
        self._kind("iri", "name")
        return False

    def _changed(self, keyword: str, start: int) -> Step:
        """Read a DELETE or INSERT that has a WHERE, from after its first word."""
        graph = keyword == "WITH"
        if graph:
            self._kind("iri", "name")
            keyword = self._needed("INSERT", "DELETE")
        default = self._quads()
        if keyword == "DELETE" and self._word("INSERT"):
            default = self._quads() or default
        scoped = graph
        while self._word("USING"):
            scoped = True
            self._word("NAMED")
            self._kind("iri", "name")
        where = self._now.start if self._now else 0
        self._needed("WHERE")
        self._group()
        return Step(keyword, start, self._end, default and not graph, scoped, where)

    def _quads(self) -> bool:
        """Read a block of quads; return whether anything stands in it outside GRAPH."""
        outside = False
        self._mark("{")
        while not self._is("}"):
            if self._word("GRAPH"):
                self._kind("iri", "name", "variable")
                self._group()
                if self._is("."):
                    self._next()
                continue
            outside = True
            if self._is("{"):
                self._group()
            else:
                self._next()
        self._next()
        return outside

    def _group(self) -> None:
        """Read from an opening brace to its closing one."""
        self._mark("{")
        depth = 1
        while depth:
            depth += self._is("{") - self._is("}")
            self._next()

    @property
    def _now(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    @property
    def _end(self) -> int:
        """Where the token that was read last ends."""
        return self._tokens[self._at - 1].end

    def _is(self, mark: str) -> bool:
        return self._now is not None and self._now.kind == "mark" and self._now.text == mark

    def _next(self) -> None:
        if self._now is None:
            raise self._unexpected("}")
        self._at += 1

    def _mark(self, mark: str) -> None:
        if not self._is(mark):
            raise self._unexpected(mark)
        self._at += 1

    def _word(self, *words: str) -> str:
        """Read one of these words, if it comes now, and return it in capitals."""
        found = self._now.text.upper() if self._now and self._now.kind == "word" else ""
        if found not in words:
            return ""
        self._at += 1
        return found

    def _needed(self, *words: str) -> str:
        found = self._word(*words)
        if not found:
            raise self._unexpected(*words)
        return found

    def _kind(self, *kinds: str, ending: str = "") -> str:
        found = self._now
        # A prefix is a name that ends in its first colon.
        if found is None or found.kind not in kinds or (ending and found.text.index(ending) != len(found.text) - 1):
            raise self._unexpected(*("IRI" if each == "iri" else each for each in kinds))
        self._at += 1
        return found.text

    def _unexpected(self, *wanted: str) -> QuerySyntaxError:
        found = self._now
        position, near = (found.start, found.text[:30]) if found else (len(self._text), "")
        listed = " ".join(wanted)
        en = f"the update goes on with '{near}'" if near else "the update ends too early"
        zh = f"更新请求在此出现“{near}”" if near else "更新请求不完整"
        return syntax_error(self._text, position, f"{en}; expected: {listed}.", f"{zh}；应为：{listed}。")
