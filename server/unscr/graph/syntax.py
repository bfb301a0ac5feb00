"""The engine's complaint about a query, in words that say where and why.

The engine reports the end of the longest keyword it tried, not the place where it tried it; that is put right here.
"""

import re

from unscr.errors import QuerySyntaxError

_COMPLAINT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CHARACTERS = re.compile(r"\[.*?\](?=,|$)", re.DOTALL)
_KEYWORD = re.compile(r"[A-Z_]+")
# What may hide a colon is passed over: IRIs, strings, comments, variables, blank nodes.
_PREFIXED = re.compile(
    r"""<[^<>\s]*>|"[^"\n]*"|'[^'\n]*'|\#[^\n]*|[?$]\w+|_:|(?P<declared>\bPREFIX\s+)?(?P<prefix>\b[^\W\d_][\w.\-]{0,99}:|(?<![\w:]):)\S?""",
    re.IGNORECASE,
)
_PROSE = re.compile(r"[A-Za-z][^\"\[\]]*")
_NEAR = 30
_ALTERNATIVES = 8
_LONGEST = 300


def syntax_error(complaint: str, text: str) -> QuerySyntaxError:
    """Return the error for what the engine said of a query text."""
    found = _COMPLAINT.fullmatch(complaint)
    if found is None:
        said = complaint[:_LONGEST]
        return QuerySyntaxError(f"The query cannot be evaluated: {said}.", f"查询无法求值：{said}。")
    expected = [each.strip() for each in _CHARACTERS.sub("", found[3]).split(", ")]
    expected = [each for each in expected if each]
    offset = _offset(text, int(found[1]), int(found[2]))
    if expected and all(_KEYWORD.fullmatch(each) for each in expected):
        offset = max(0, offset - min(map(len, expected)))
    en, zh = _reason(text, offset, expected)
    if undeclared := _undeclared(text):
        # Always an error, and the engine may speak of a place before or after it.
        offset, prefix = undeclared.start("prefix"), undeclared["prefix"][:_NEAR]
        en, zh = f": the prefix '{prefix}' is not declared", f"：前缀“{prefix}”未声明"
    line, column = _place(text, offset)
    near = text[offset : offset + _NEAR].split("\n")[0].strip()
    return QuerySyntaxError(
        f"The query cannot be parsed at line {line}, column {column}" + (f", near '{near}'" if near else "") + f"{en}.",
        f"查询在第{line}行第{column}列" + (f"（“{near}”附近）" if near else "") + f"无法解析{zh}。",
        line,
        column,
    )


def _reason(text: str, offset: int, expected: list[str]) -> tuple[str, str]:
    words = [each for each in expected if _PROSE.fullmatch(each) and not _KEYWORD.fullmatch(each)]
    if words:
        said = "; ".join(words)[:_LONGEST]
        return f": {said}", f"：{said}"
    if offset >= len(text) and text.count("{") > text.count("}"):
        return ": the query ends too early", "：查询不完整"
    if 1 < len(expected) <= _ALTERNATIVES and all(map(_KEYWORD.fullmatch, expected)):
        return f": expected one of {' '.join(expected)}", f"：应为 {' '.join(expected)} 之一"
    return "", ""


def _undeclared(text: str) -> re.Match[str] | None:
    """Return the first prefix that is used and not declared, as far as can be seen without the grammar."""
    used = [each for each in _PREFIXED.finditer(text) if each["prefix"]]
    declared = {each["prefix"] for each in used if each["declared"]}
    return next((each for each in used if each["prefix"] not in declared), None)


def _offset(text: str, line: int, column: int) -> int:
    before = text.split("\n")[: line - 1]
    return min(len(text), sum(len(each) + 1 for each in before) + column - 1)


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
