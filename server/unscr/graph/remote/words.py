"""Only SPARQL 1.1 Query is passed on: engines take more, some of it dangerous. Section 19.8 (grammar).

Virtuoso alone fetches pages (``DEFINE get:…``, ``OPTION``), calls functions of its own (``bif:``, ``sql:``) and changes
data where a query is expected.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unscr.errors import OperationRefused, QuerySyntaxError

# A word goes as far as a prefix might: what was tried as the one is not tried again piece by piece, so that the time
# stays in proportion to the length.
_TOKEN = re.compile(
    r"""
      (?P<space>(?:\#[^\r\n]*|\s)+)
    | (?P<iri><[^\x00-\x20<>"{}|^`]*>)
    | (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
        |"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<blank>_:[\w.\-]+)
    | (?P<tag>@[A-Za-z][A-Za-z0-9\-]*)
    | (?P<name>(?:[^\W\d_][\w.\-\u00B7]*)?:(?:[\w:.\-\u00B7%]|\\.)*)
    | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+\-]?\d+)?)
    | (?P<word>[A-Za-z_][\w.\-\u00B7]*)
    | (?P<mark>[{}()\[\],;.=!<>+\-*/|&^?:])
    """,
    re.VERBOSE | re.DOTALL,
)
_KEYWORDS = """
    A ABS ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE DAY
    DESC DESCRIBE DISTINCT ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR FROM GRAPH GROUP GROUP_CONCAT HAVING HOURS IF
    IN IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISURI LANG LANGMATCHES LCASE LIMIT MAX MD5 MIN MINUS MINUTES MONTH
    NAMED NOT NOW OFFSET OPTIONAL ORDER PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT
    SEPARATOR SHA1 SHA256 SHA384 SHA512 STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS STRUUID
    SUBSTR SUM TIMEZONE TRUE TZ UCASE UNDEF UNION URI UUID VALUES WHERE YEAR
"""
_WORDS = frozenset(_KEYWORDS.split())
# True or false may have a full stop or a minus behind it.
_BETWEEN = re.compile(r"[.\-]")
_OWN = ("bif:", "sql:")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True)
class Word:
    """A terminal of a query: its kind (a name used in the pattern above), its text and where it begins."""

    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The word in capitals where it is one."""
        return self.text.upper() if self.kind == "word" else ""


def checked(text: str) -> tuple[Word, ...]:
    """Return the words of a query.

    Raises QuerySyntaxError for what is not of SPARQL 1.1 Query or a prefix that is not declared, OperationRefused for
    what only one engine knows.
    """
    found = tuple(_words(text))
    declared: set[str] = set()
    for place, word in enumerate(found):
        if word.kind == "word" and not _WORDS.issuperset(filter(None, _BETWEEN.split(word.text.upper()))):
            raise _unknown(text, word.start, word.text)
        if word.kind == "iri":
            _check_iri(word.text[1:-1])
        if word.kind == "name":
            prefix = word.text.partition(":")[0]
            if place and found[place - 1].keyword == "PREFIX":
                declared.add(prefix)
                _check_namespace(found[place + 1].text[1:-1] if place + 1 < len(found) else "")
            elif prefix not in declared:
                raise _undeclared(text, word.start, prefix)
    return found


def has_dataset(words: tuple[Word, ...]) -> bool:
    """Return whether a query names its dataset itself; the word stands nowhere else in the grammar."""
    return any(each.keyword == "FROM" for each in words)


def without_dataset(text: str, words: tuple[Word, ...]) -> str:
    """Return a query without its dataset clause, which that of a request overrides. SPARQL 1.1 Protocol, 2.1.4."""
    pieces, start = [], 0
    for place, word in enumerate(words):
        if word.keyword == "FROM":
            following = words[place + 1 : place + 3]
            last = following[1] if len(following) > 1 and following[0].keyword == "NAMED" else following[0]
            pieces.append(text[start : word.start])
            start = last.start + len(last.text)
    return " ".join([*pieces, text[start:]])


def _words(text: str) -> Iterator[Word]:
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            raise _unknown(text, position, text[position])
        if found.lastgroup != "space":
            yield Word(found.lastgroup or "", found.group(), position)
        position = found.end()


def _check_iri(iri: str) -> None:
    # What an engine reads as a comparison may look like an IRI here, so the names count wherever they stand in it.
    plain = _ESCAPE.sub(lambda each: chr(int(each[1] or each[2], 16)), iri).lower()
    if any(each in plain for each in _OWN):
        raise _refused()


def _check_namespace(iri: str) -> None:
    # Put before a local name, the beginning of such a name would become one.
    if any(each.startswith(iri.lower()) for each in _OWN):
        raise _refused()


def _refused() -> OperationRefused:
    return OperationRefused(
        "The query names a function of one engine's own (bif:, sql:); only SPARQL 1.1 is passed on.",
        "查询使用了某一引擎专有的函数（bif:、sql:）；本服务只转交 SPARQL 1.1 查询。",
    )


def _unknown(text: str, start: int, word: str) -> QuerySyntaxError:
    line, column = _place(text, start)
    return QuerySyntaxError(
        f"Line {line}, column {column}: '{word[:30]}' is not of SPARQL 1.1 Query, which is all that is passed on.",
        f"第{line}行第{column}列：“{word[:30]}”不属于 SPARQL 1.1 查询语言；本服务只转交此类查询。",
        line,
        column,
    )


def _undeclared(text: str, start: int, prefix: str) -> QuerySyntaxError:
    line, column = _place(text, start)
    return QuerySyntaxError(
        f"Line {line}, column {column}: the prefix '{prefix[:30]}:' is not declared.",
        f"第{line}行第{column}列：前缀“{prefix[:30]}:”未声明。",
        line,
        column,
    )


def _place(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1
