"""What a file is, before it is read: mark-up or printed text or neither, its language, the resolution it names."""

import re
from dataclasses import dataclass
from typing import Literal

from unscr.text.document import Document, Finding, Language
from unscr.text.findings import finding
from unscr.text.markup.read import read as read_markup
from unscr.text.outline.enacting import opening
from unscr.text.plain import title as line_of
from unscr.text.plain.read import read as read_plain
from unscr.text.tongue import tongue

Form = Literal["akn", "plain", "neither"]

_LOOKED_AT = 64 * 1024
_TITLE_WITHIN = 4000
# The opening words begin a line, or follow the line of adoption in a text of one line.
_WORDS_BEGIN = re.compile(r"[\r\n]+|(?<=\d{4})\s|(?<=通过)\s*")
_BOMS = (b"\xef\xbb\xbf",)
_ROOT = re.compile(r"<(?!\?|!)(?:[\w.-]+:)?(?P<name>[\w.-]+)")
_LANGUAGE = re.compile(r"<(?:[\w.-]+:)?FRBRlanguage[^>]*\blanguage\s*=\s*[\"'](?P<code>\w{2,3})[\"']")
_SYMBOL = re.compile(r"S/RES/(?P<number>\d{1,4})\s*[(（]\s*(?P<year>\d{4})\s*[)）]?")
_CODES: dict[str, Language] = {
    "zho": "zh",
    "chi": "zh",
    "eng": "en",
    "fra": "fr",
    "spa": "es",
    "rus": "ru",
    "ara": "ar",
    "deu": "de",
}


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was seen of a file; empty or None where it does not show, and a finding where it is doubtful."""

    form: Form
    language: Language | None
    symbol: str
    findings: tuple[Finding, ...]


def recognise(raw: bytes) -> Recognised:
    """Return what the file is; nothing is raised, since a file of no known kind is an answer too."""
    start = raw[:_LOOKED_AT]
    for bom in _BOMS:
        start = start.removeprefix(bom)
    # A sign may be cut at the end of what is looked at.
    text = start.decode("utf-8", errors="ignore" if len(raw) > _LOOKED_AT else "replace")
    if text.lstrip().startswith("<"):
        return _markup(text)
    return _plain(text)


def read(raw: bytes, name: str) -> Document | None:
    """Return the document of a file of either kind, None for a file of neither; raise SourceError as the readers do."""
    form = recognise(raw).form
    if form == "akn":
        return read_markup(raw, name)
    return read_plain(raw, name) if form == "plain" else None


def _markup(text: str) -> Recognised:
    root = _ROOT.search(text)
    if root is None or root["name"] != "akomaNtoso":
        return Recognised("neither", None, "", ())
    findings: list[Finding] = []
    code = _LANGUAGE.search(text)
    language = _CODES.get(code["code"].lower()) if code else None
    if language is None:
        findings.append(finding("language-doubtful", "1:1", code[0] if code else "", "—"))
    symbols = list(dict.fromkeys((int(each["number"]), int(each["year"])) for each in _SYMBOL.finditer(_cover(text))))
    if not symbols:
        findings.append(finding("symbol-unknown", "coverPage"))
    named = f"S/RES/{symbols[0][0]} ({symbols[0][1]})" if symbols else ""
    return Recognised("akn", language, named, tuple(findings))


def _cover(text: str) -> str:
    start = text.find("<coverPage")
    return text[start : text.find("</coverPage>", start)] if start >= 0 else ""


def _plain(text: str) -> Recognised:
    language = tongue(text)
    findings: list[Finding] = []
    tried: tuple[Language, ...] = (language,) if language in ("zh", "en") else ("zh", "en")
    lines = [line.strip() for line in text[:_TITLE_WITHIN].splitlines()]
    headed = next((each for each in tried for line in lines if line_of.heads(line, each)), None)
    found = line_of.title(text, headed) if headed else None
    if "\x00" in text or found is None or (language is not None and language not in ("zh", "en")):
        return Recognised("neither", language, "", ())
    if not any(opening(part) for part in _WORDS_BEGIN.split(text[found.end :])):
        findings.append(finding("kind-doubtful", "1:1", found.words, "plain"))
    if language is None:
        findings.append(finding("language-doubtful", "1:1", text[:60], "—"))
    cover = line_of.symbol(text[: found.start])
    if cover is not None and cover != (found.number, found.year):
        findings.append(finding("symbol-differs", "1:1", found.words, f"S/RES/{cover[0]} ({cover[1]})"))
    return Recognised("plain", language, f"S/RES/{found.number} ({found.year})", tuple(findings))
