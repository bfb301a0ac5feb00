"""The rules by which words are understood: their keys, each of which has a concept in ``vocab/reading-rule``.

The type checker proves that the code gives no other, and a test that each has its names and its definition.
"""

from typing import Literal

Rule = Literal[
    "assembly-resolution",
    "body-asked",
    "body-named",
    "chapter-vii-acting",
    "chapter-vii-by-article",
    "charter",
    "charter-part",
    "document-symbol",
    "instrument-named",
    "limit-after-adoption",
    "limit-after-event",
    "limit-before-event",
    "limit-extension",
    "limit-extension-by",
    "limit-from-day",
    "limit-later",
    "limit-no-later-than",
    "limit-on-day",
    "limit-recurring",
    "limit-recurring-report",
    "limit-soon",
    "limit-until-day",
    "limit-within",
    "paragraph-alone",
    "paragraph-of-resolution",
    "paragraph-of-that-resolution",
    "paragraph-of-this-resolution",
    "resolution-number",
    "resolution-number-year",
    "resolution-symbol",
    "verb-leading",
    "verb-leading-part",
    "verb-unknown",
    "verb-within",
    "verb-within-part",
]
