"""The words of a SPARQL query: enough of the grammar's terminals to look at a query without parsing it.

SPARQL 1.1 Query Language, section 19.8 (terminals) and 19.2 (codepoint escapes). The engine's parser has the last word;
where the two could read a text differently, ``service`` looks at both readings.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from unscr.errors import QuerySyntaxError

_SPACE = r"(?>\#[^\r\n]*|[\x20\t\r\n])"
# PN_CHARS_BASE and what is made of it, exactly as in the grammar: a wider or narrower reading could hide a word.
_LETTER = (
    r"A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF"
    r"\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_FIRST = rf"[{_LETTER}_0-9]"
_NAME = rf"[{_LETTER}_0-9\-\u00B7\u0300-\u036F\u203F\u2040]"
_VARIABLE = rf"[?$]{_FIRST}[{_LETTER}_0-9\u00B7\u0300-\u036F\u203F\u2040]*"
_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%]"
_PREFIX = rf"[{_LETTER}](?>(?:\.*{_NAME})*)"
_LOCAL = rf"(?:{_FIRST}|:|{_ESCAPED})(?>(?:\.*(?:{_NAME}|:|{_ESCAPED}))*)"
# '<?', '<$' and '<(' begin a comparison for the engine, whatever the grammar's longest match says.
_IRI = rf"<(?![?$(])(?>(?:[^\x00-\x20<>\"{{}}|^`\\]|{_ESCAPE})*)>"
# A long string with an escape that stands for no character is none: the engine reads an empty string and goes on, and
# what a wider reading took for the inside of the string would be code.
_CHARACTER = (
    r"\\(?:[tbnrf\"'\\]|u(?:[0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[Dd][0-7])[0-9A-Fa-f]{2}"
    r"|U(?:0000(?:[0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[Dd][0-7])|000[1-9A-Fa-f][0-9A-Fa-f]{2}|0010[0-9A-Fa-f]{2})[0-9A-Fa-f]{2})"
)
_STRING = "|".join(
    (
        rf'"""(?>(?:[^"\\]|{_CHARACTER}|"(?!""))*)"""',
        rf"'''(?>(?:[^'\\]|{_CHARACTER}|'(?!''))*)'''",
        r'"(?>(?:[^"\\\r\n]|\\.)*)"',
        r"'(?>(?:[^'\\\r\n]|\\.)*)'",
    )
)
# In the order in which they are tried; a kind is the name of its group. A word may hold dots, as a prefix may: what is
# tried twice at one place is then never tried again at the next, and the time stays in proportion to the length.
_TOKEN = re.compile(
    rf"""
      (?P<space>(?>{_SPACE}+))
    | (?P<iri>{_IRI})
    | (?P<string>{_STRING})
    | (?P<variable>{_VARIABLE})
    | (?P<blank>_:{_FIRST}(?>(?:\.*{_NAME})*))
    | (?P<tag>@[A-Za-z][A-Za-z0-9\-]*)
    | (?P<name>(?:{_PREFIX})?:(?:{_LOCAL})?)
    | (?P<word>{_PREFIX})
    | (?P<number>(?>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+\-]?[0-9]+|[0-9]*+\.[0-9]+|[0-9]+)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPABLE = re.compile(rf"(?P<kept>\#[^\r\n]*|{_IRI}|{_STRING})|(?P<open>['\"])|(?P<escape>{_ESCAPE})", re.DOTALL)
# Looking for the end of each that has none takes as long as the text; a wrong reading of '<' may come upon a few.
STRINGS_LEFT_OPEN = 32


class Token(NamedTuple):
    """A terminal: its kind (a name used in the pattern above), its text and where it begins."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """Return where the text after the token begins."""
        return self.start + len(self.text)

    @property
    def opens_string(self) -> bool:
        """Tell whether a string begins here that has no end."""
        return self.kind == "mark" and self.text in "'\""


def token_at(text: str, position: int) -> Token | None:
    """Return the token that begins here, white space and comments included; None at the end of the text."""
    found = _TOKEN.match(text, position)
    return Token(found.lastgroup or "", found.group(), position) if found else None


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of the text, without white space and comments.

    Raises QuerySyntaxError where more strings have no end than any reading of a query would leave open.
    """
    left_open = 0
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or ""
        if kind != "space":
            token = Token(kind, found.group(), found.start())
            if kind == "mark" and token.opens_string:
                left_open = _left_open(text, token.start, left_open + 1)
            yield token


def unescape(text: str) -> str:
    r"""Return the text with ``\u`` and ``\U`` replaced outside IRIs, strings and comments.

    SPARQL 1.1 replaces them everywhere before parsing; the engine does it inside IRIs and strings only.
    Raises QuerySyntaxError for a number that is no character, and as ``tokens`` does.
    """
    if "\\u" not in text and "\\U" not in text:
        return text
    left_open = 0

    def replace(found: re.Match[str]) -> str:
        nonlocal left_open
        if found["open"] is not None:
            left_open = _left_open(text, found.start(), left_open + 1)
        if found["escape"] is None:
            return found.group()
        number = int(found["escape"][2:], 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            raise syntax_error(
                text, found.start(), f"{found['escape']} is not a character.", f"{found['escape']} 不是字符。"
            )
        return chr(number)

    return _ESCAPABLE.sub(replace, text)


def _left_open(text: str, position: int, count: int) -> int:
    """Return the count; raise QuerySyntaxError where it is too high."""
    if count > STRINGS_LEFT_OPEN:
        raise syntax_error(text, position, "a string begins here and does not end.", "此处开始的字符串没有结束。")
    return count


def syntax_error(text: str, position: int, en: str, zh: str) -> QuerySyntaxError:
    """Return an error about this place in the text, which it names in both languages."""
    before = re.split(r"\r\n|\r|\n", text[:position])
    line, column = len(before), len(before[-1]) + 1
    return QuerySyntaxError(
        f"Line {line}, column {column}: {en}", f"第{line}行第{column}列：{zh}", line=line, column=column
    )
