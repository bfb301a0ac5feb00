"""That the Council acts under Chapter VII of the Charter.

What only names the chapter is a citation: a request that somebody adopt something under it, an earlier resolution
that was adopted under it; nor is it Chapter VIII.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from unscr.text import numeral
from unscr.text.machine.lexicon import words
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Chapter, Reading

if TYPE_CHECKING:
    from unscr.text.machine.rule import Rule

# What follows in the same clause names the articles: "and taking measures under its Article 41".
_CLAUSE = re.compile(r"[^,;.。]*(?:,? (?:and|et|y|и|und) [^,;.。]*)?")


def chapters(text: Plain, language: str) -> Iterator[Reading]:
    """Yield the places at which the Council says that it acts under Chapter VII, or under articles that are of it."""
    if not any(each in text.lower for each in words(language)["chapter"]["stems"].split("|")):
        return
    acting, by_article, article = _patterns(language)
    found = acting.search(text.lower)
    rule: Rule = "chapter-vii-acting"
    if not found:
        found, rule = by_article.search(text.lower), "chapter-vii-by-article"
    if found:
        clause = _CLAUSE.match(text.lower, found.end())
        named = article.findall(text.lower, found.start(), clause.end() if clause else found.end())
        articles = (_number(each) for pair in named for each in pair if each)
        yield Reading("chapter-vii", *text.span(*found.span()), rule, Chapter(tuple(dict.fromkeys(articles))))


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else numeral.value(printed) or 0


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = words(language)["chapter"]
    return re.compile(table["acting"]), re.compile(table["by-article"]), re.compile(table["article"])
