"""The SERVICE clauses of a query, and what each asks of its endpoint. SPARQL 1.1 Federated Query, section 2.

A clause stands for its solutions, so they may take its place as VALUES (``filling``): both are joined with the group
around them. That is so in groups, OPTIONAL, UNION, MINUS and subqueries. In EXISTS the solutions from outside are put
into the pattern first, and GRAPH ?g with nothing but VALUES in it binds no ?g in the engine: there a clause is refused.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from unscr.errors import CallRefused, OperationRefused
from unscr.namespaces import BASE
from unscr.protocol.lexical import Token, syntax_error, tokens
from unscr.protocol.outline import declarations, whole_iri
from unscr.protocol.prologue import changed
from unscr.protocol.service import calls_service

# A query that asks more often is a program, and can ask for itself.
MOST = 8
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*:")
# Under these another text in the place of the clause would be another question.
_CLOSED = frozenset({"EXISTS", "GRAPH"})
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its endpoint, whether it may fail in silence, what is asked there, and its place in the text.

    ``variables`` are all that its group names; not each of them is in its solutions.
    """

    target: str
    silent: bool
    query: str
    variables: frozenset[str]
    start: int
    end: int


def clauses(text: str, targets: Collection[str]) -> tuple[Clause, ...]:
    """Return the clauses in the order of the text, whose escapes have been replaced.

    Raises CallRefused for an endpoint that is not among the ``targets``; OperationRefused for an endpoint in a
    variable, a clause in another one, in EXISTS or GRAPH, one without a variable, and more than ``MOST``;
    QuerySyntaxError.
    """
    found = _Reader(text, targets).clauses()
    if len(found) > MOST:
        raise _refused(
            text, found[MOST].start, f"there are more than {MOST} SERVICE clauses.", f"SERVICE 子句超过 {MOST} 个。"
        )
    # What is left is read in every way that the engine might read it.
    if calls_service(changed(text, [(each.start, each.end, "VALUES () { () }") for each in found])):
        raise OperationRefused(
            "The query has a SERVICE clause that cannot be told from the words around it. "
            "Write 'SERVICE <endpoint> { … }' with spaces, and put spaces around '<' where it compares.",
            "查询中有 SERVICE 子句无法与前后文字区分。"
            "请写作“SERVICE <端点> { … }”并留空格；“<”作比较时两侧也请留空格。",
        )
    return found


def endpoints(text: str) -> tuple[str, ...]:
    """Return whom the SERVICE clauses of a query name, each once, in the order of the text; raise QuerySyntaxError."""
    return _Reader(text, ()).endpoints()


class _Reader:
    def __init__(self, text: str, targets: Collection[str]) -> None:
        self._text = text
        self._targets = targets
        self._tokens = list(tokens(text))
        self._base, self._prefixes, first = declarations(iter(self._tokens))
        self._declared = list(_declared(self._tokens, first.start if first else len(text)))

    def clauses(self) -> tuple[Clause, ...]:
        found: list[Clause] = []
        # What each group that is open belongs to.
        around: list[str] = []
        place = 0
        while place < len(self._tokens):
            token = self._tokens[place]
            target = self._target(place) if around else None
            if target is not None:
                clause, place = self._clause(place, target, around)
                found.append(clause)
            elif token.text == "{":
                around.append(self._opened(place))
            elif token.text == "}" and around:
                around.pop()
            place += 1
        return tuple(found)

    def endpoints(self) -> tuple[str, ...]:
        places = (self._target(each) for each in range(len(self._tokens)))
        named = (self._tokens[each] for each in places if each is not None)
        found = (whole_iri(each, self._base, self._prefixes) for each in named)
        return tuple(dict.fromkeys(each for each in found if each))

    def _opened(self, place: int) -> str:
        """Return the keyword that a group belongs to, as far as it matters here."""
        before = [each.text.upper() if each.kind == "word" else "" for each in self._tokens[max(0, place - 2) : place]]
        if before[-1:] == ["EXISTS"]:
            return "EXISTS"
        return "GRAPH" if before[:1] == ["GRAPH"] and len(before) > 1 else ""

    def _target(self, place: int) -> int | None:
        """Return the place of the endpoint's name where a clause begins here, else None."""
        if not _is(self._tokens[place], "SERVICE"):
            return None
        target = place + 1 + (place + 1 < len(self._tokens) and _is(self._tokens[place + 1], "SILENT"))
        following = self._tokens[target : target + 2]
        called = len(following) > 1 and following[0].kind in ("iri", "name", "variable") and following[1].text == "{"
        return target if called else None

    def _clause(self, place: int, target: int, around: list[str]) -> tuple[Clause, int]:
        """Return the clause and the place of the token that ends it."""
        end = self._closing(target + 1)
        start, named = self._tokens[place].start, self._tokens[target]
        inner = self._tokens[target + 2 : end]
        words = self._text[self._tokens[target + 1].end : self._tokens[end].start]
        variables = frozenset(each.text[1:] for each in inner if each.kind == "variable")
        under = next((each for each in reversed(around) if each in _CLOSED), "")
        if under:
            raise _refused(
                self._text,
                start,
                f"a SERVICE clause stands in {under}, where its answer cannot take its place; "
                f"put it beside the {under} group.",
                f"SERVICE 子句位于 {under} 之内，其结果无法代入；请移至 {under} 组之外。",
            )
        if named.kind == "variable":
            raise _refused(
                self._text,
                start,
                f"SERVICE names its endpoint by the variable {named.text}; name the endpoint itself.",
                f"SERVICE 以变量 {named.text} 指定端点；请直接写明端点。",
            )
        if calls_service(words):
            raise _refused(
                self._text,
                start,
                "a SERVICE clause stands in another one; the other endpoint is not made to ask further.",
                "SERVICE 子句相互嵌套；本服务不会让对方端点再去查询。",
            )
        if not variables:
            raise _refused(
                self._text,
                start,
                "a SERVICE clause has no variable, so nothing of its answer can be joined.",
                "SERVICE 子句不含变量，其结果无从连接。",
            )
        iri = whole_iri(named, self._base, self._prefixes) or ""
        if iri not in self._targets:
            raise not_listed(iri or named.text, sorted(self._targets))
        silent = target == place + 2
        asked = f"{self._prologue(inner)}SELECT * WHERE {{{words}\n}}"
        return Clause(iri, silent, asked, variables, start, self._tokens[end].end), end

    def _closing(self, opening: int) -> int:
        """Return the place of the bracket that closes the group."""
        depth = 0
        for place in range(opening, len(self._tokens)):
            depth += {"{": 1, "}": -1}.get(self._tokens[place].text, 0)
            if depth == 0:
                return place
        raise syntax_error(
            self._text, self._tokens[opening].start, "a group begins here and does not end.", "此处开始的组没有结束。"
        )

    def _prologue(self, inner: list[Token]) -> str:
        """Return the declarations that the group uses; raise QuerySyntaxError for a prefix that is not declared."""
        used: set[str] = set()
        relative = False
        for token in inner:
            if token.kind == "name":
                prefix = token.text[: token.text.index(":") + 1]
                if prefix not in self._prefixes:
                    raise syntax_error(
                        self._text, token.start, f"the prefix '{prefix}' is not declared.", f"前缀“{prefix}”未声明。"
                    )
                used.add(prefix)
            relative = relative or (token.kind == "iri" and not _ABSOLUTE.match(token.text))
        kept = [each for each in self._declared if not each.prefix or each.prefix in used]
        # Without a base of its own the query has that of this service, which the other side does not know.
        relative = relative or any(each.prefix and not _ABSOLUTE.match(each.iri) for each in kept)
        lines = [f"BASE <{BASE}>"] if relative else []
        lines += [each.written for each in kept if each.prefix or relative]
        return "".join(f"{each}\n" for each in lines)


def not_listed(target: str, targets: Collection[str]) -> CallRefused:
    """Return the error for an endpoint that is not on the list."""
    shown, listed = target[:_SHOWN], ", ".join(targets)
    return CallRefused(
        f"SERVICE names <{shown}>, which this service does not ask; it asks {listed}.",
        f"SERVICE 指定的 <{shown}> 不在本服务可查询之列；可查询：{listed}。",
        shown,
        "not-listed",
    )


def _is(token: Token, word: str) -> bool:
    return token.kind == "word" and token.text.upper() == word


class _Declaration(NamedTuple):
    """A prefix, empty for the base, and its IRI as it is written."""

    prefix: str
    iri: str

    @property
    def written(self) -> str:
        return f"PREFIX {self.prefix} {self.iri}" if self.prefix else f"BASE {self.iri}"


def _declared(found: list[Token], end: int) -> Iterator[_Declaration]:
    """Yield the declarations before ``end``."""
    for place, token in enumerate(found):
        if token.start >= end:
            return
        if _is(token, "PREFIX"):
            yield _Declaration(found[place + 1].text, found[place + 2].text)
        elif _is(token, "BASE"):
            yield _Declaration("", found[place + 1].text)


def _refused(text: str, position: int, en: str, zh: str) -> OperationRefused:
    place = syntax_error(text, position, en, zh)
    return OperationRefused(place.en, place.zh)
