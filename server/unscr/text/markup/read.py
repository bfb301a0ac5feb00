"""A file of the UN's Akoma Ntoso mark-up as a document: everything that it says, or a finding where that is not so."""

import unicodedata
from collections import Counter

from unscr.errors import SourceError
from unscr.text.document import Document, Finding, Language, Node
from unscr.text.findings import finding
from unscr.text.markup.element import AKN, Element
from unscr.text.markup.facts import facts
from unscr.text.markup.flatten import Flattener
from unscr.text.markup.known import unknown
from unscr.text.markup.parse import parse
from unscr.text.outline.assemble import Outline, assemble
from unscr.text.tongue import tongue

LANGUAGES: dict[str, Language] = {
    "zho": "zh",
    "chi": "zh",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "rus": "ru",
    "ara": "ar",
    "deu": "de",
    "ger": "de",
    "zh": "zh",
    "en": "en",
    "fr": "fr",
    "es": "es",
    "ru": "ru",
    "ar": "ar",
    "de": "de",
}


def read(raw: bytes, name: str) -> Document:
    """Return the document; raise SourceError, with file, line and column, for what is not safe, plain mark-up."""
    root = parse(raw, name)
    if root.name != "akomaNtoso" or root.namespace not in (AKN, ""):
        raise SourceError(
            f"{name}, line {root.line}, column {root.column}: The root is <{root.name}>, not <akomaNtoso> of Akoma "
            "Ntoso 3.0. Supply a file of the UN's mark-up, or plain text.",
            f"{name}，第{root.line}行第{root.column}列：根元素为 <{root.name}>，不是 Akoma Ntoso 3.0 的 <akomaNtoso>。"
            "请提供联合国的标注文件，或纯文本。",
        )
    findings = [*unknown(root)]
    language = _language(root, findings)
    told = facts(root, language)
    flat = Flattener(language)
    flat.keep_notes(root)
    statement = next((each for each in root.children() if each.name != "meta"), root)
    preamble = [block for part in statement.children("preamble", "preface") for block in flat.blocks(part)]
    body = [block for part in statement.children(*_BODIES) for block in flat.blocks(part)]
    attached = [block for part in statement.children(*_ATTACHED) for block in flat.blocks(part)]
    outline = assemble(preamble, body, attached)
    findings += [*told.findings, *flat.findings, *outline.findings]
    findings += _lost([*statement.children("preamble", *_BODIES, *_ATTACHED)], outline, flat.footnotes)
    return Document(
        symbol=told.symbol,
        number=told.number,
        year=told.year,
        language=language,
        title=told.title,
        adoption_line=told.adoption_line,
        adopted=told.adopted,
        meeting=told.meeting,
        draft=told.draft,
        sponsors=told.sponsors,
        vote=told.vote,
        agenda=told.agenda,
        subjects=told.subjects,
        enacting=outline.enacting,
        preamble=outline.preamble,
        operative=outline.operative,
        annexes=outline.annexes,
        footnotes=tuple(flat.footnotes),
        work_uri=told.work_uri,
        source_form="akn",
        findings=tuple(findings),
    )


_BODIES = ("mainBody", "body", "conclusions")
_ATTACHED = ("attachments", "components")


def _language(root: Element, findings: list[Finding]) -> Language:
    """Return the language of the words, whatever the file says of itself: some are filed under another."""
    given = next((each for each in root.walk() if each.name == "FRBRlanguage"), None)
    said = LANGUAGES.get(given.get("language").lower()) if given else None
    bodies = [each for each in root.walk() if each.name in ("preamble", *_BODIES)]
    heard = tongue(" ".join(body.words() for body in bodies))
    if heard is not None and said is not None and heard != said:
        findings.append(finding("language-differs", given.place if given else "1:1", "", said))
    if heard is None and said is None:
        findings.append(finding("language-doubtful", given.place if given else "1:1", "", "en"))
    elif said is None and given is not None and heard is not None:
        findings.append(finding("language-differs", given.place, "", given.get("language")))
    return heard or said or "en"


def _lost(parts: list[Element], outline: Outline, footnotes: list[Node]) -> list[Finding]:
    """Compare the words of the file with those of the document, sign by sign; what is missing is told."""
    placed: list[str] = [outline.enacting]
    for roots in (outline.preamble, outline.operative, outline.annexes, tuple(footnotes)):
        for root in roots:
            _place(root, placed)
    words, found = "".join(part.words() for part in parts), "".join(placed)
    # The same signs in the same order, as in nearly every file, need not be counted.
    if "".join(words.split()) == "".join(found.split()):
        return []
    missing = _signs(words)
    missing.subtract(_signs(found))
    lost = "".join(sign * count for sign, count in sorted(missing.items()) if count > 0)
    return [finding("words-lost", "body", _sample(parts, "".join(found.split())) or lost)] if lost else []


def _place(node: Node, placed: list[str]) -> None:
    """Put the words of a node and of all below it where they stand in print."""
    placed += [node.text] if node.kind == "annex" else [node.printed, node.text]
    for each in node.items:
        _place(each, placed)
    placed.append(node.closing)


def _sample(parts: list[Element], placed: str) -> str:
    """Return the first words of the file that stand nowhere in the document as they do in the file."""
    elements = (each for part in parts for each in part.walk() if not each.children() and each.words().strip())
    return next((each.words() for each in elements if "".join(each.words().split()) not in placed), "")


def _signs(words: str) -> Counter[str]:
    counts = Counter(unicodedata.normalize("NFC", words))
    for sign in [each for each in counts if each.isspace() or unicodedata.category(each) == "Cf"]:
        del counts[sign]
    return counts
