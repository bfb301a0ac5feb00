"""Language versions of one resolution, joined by their printed paths; the mark-up's identifiers are a second witness.

Nothing is dropped where versions disagree: what one alone has is kept, and a finding says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from unscr.text.document import Document, Finding, Node
from unscr.text.language import TONGUES

Path = tuple[str, ...]
_PROVISIONS = ("preambular", "operative", "item", "annex-paragraph")


def is_provision(kind: str) -> bool:
    """Return whether a unit of this kind is a provision, and not only a part."""
    return kind in _PROVISIONS


@dataclass(frozen=True, slots=True)
class Part:
    """A unit of the resolution, whichever languages have it: ``nodes`` by language, in the order of preference."""

    path: Path
    nodes: Mapping[str, Node]

    @property
    def node(self) -> Node:
        """The node of the language that is preferred."""
        return next(iter(self.nodes.values()))

    @property
    def kind(self) -> str:
        """What the unit is."""
        return self.node.kind

    @property
    def number(self) -> str:
        """The printed number as a step of the path; empty where none is printed in any language."""
        return self.path[-1] if any(each.number for each in self.nodes.values()) else ""

    @property
    def ordinal(self) -> int:
        """Its place among those of its kind in the same whole."""
        last = self.path[-1]
        return int(last) if self.kind == "operative" and last.isdecimal() else self.node.ordinal


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a resolution from elsewhere, and stays as it is: its units' published identifiers by path."""

    eids: Mapping[Path, str] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Aligned:
    """Documents of one resolution by language, their units, and where they disagree."""

    documents: Mapping[str, Document]
    parts: Mapping[Path, Part]
    known: Known
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Document:
        """The document of the language that is preferred."""
        return next(iter(self.documents.values()))

    def whole(self, path: Path) -> Path:
        """Return the path of what a unit stands in: the longest beginning that is a unit, or nothing for the work."""
        return next((path[:end] for end in range(len(path) - 1, 0, -1) if path[:end] in self.parts), ())


def align(documents: Mapping[str, Document], known: Known | None = None) -> Aligned:
    """Join language versions; ``documents`` by language, at least one, all of one resolution."""
    ordered = {language: documents[language] for language in TONGUES if language in documents}
    found: dict[Path, dict[str, Node]] = {}
    for language, document in ordered.items():
        for node in document.walk():
            found.setdefault(node.path, {})[language] = node
    parts = {path: Part(path, nodes) for path, nodes in found.items()}
    there = known or Known()
    return Aligned(ordered, parts, there, tuple(_disagreements(ordered, parts, there)))


def _disagreements(documents: Mapping[str, Document], parts: Mapping[Path, Part], known: Known) -> Iterator[Finding]:
    versions = {*documents, *known.languages}
    if len(versions) > 1:
        for part in parts.values():
            if part.kind in ("preambular", "operative", "item", "annex", "annex-paragraph"):
                yield from _missing(part, documents, known)
                yield from _witness(part, known)
        for path in sorted(known.eids.keys() - parts.keys()):
            yield _finding(
                "paragraph-not-in-file",
                path,
                "",
                "the resolution is known to have this paragraph, and no file that was read has it",
                "已知该决议有此段，而所读文件均无",
            )
    yield from _facts(documents)


def _missing(part: Part, documents: Mapping[str, Document], known: Known) -> Iterator[Finding]:
    lacking = [language for language in documents if language not in part.nodes]
    if lacking:
        en = ", ".join(TONGUES[each].name.en for each in lacking)
        zh = "、".join(TONGUES[each].name.zh for each in lacking)
        words = part.node.text[:60]
        yield _finding(
            "paragraph-not-in-language",
            part.path,
            words,
            f"this paragraph is missing in: {en}",
            f"下列语文缺少此段：{zh}",
        )
    if known.eids and part.path not in known.eids:
        yield _finding(
            "paragraph-not-known",
            part.path,
            part.node.text[:60],
            "the text that was already there does not have this paragraph",
            "已收录的文本没有此段",
        )


def _witness(part: Part, known: Known) -> Iterator[Finding]:
    """Yield where the identifiers of the mark-up do not agree about which paragraph is which."""
    said = {language: node.eid for language, node in part.nodes.items() if node.eid}
    if known.eids.get(part.path):
        said["*"] = known.eids[part.path]
    if len(set(said.values())) > 1:
        told = ", ".join(f"{language}: {eid}" for language, eid in said.items())
        yield _finding(
            "identifier-differs",
            part.path,
            told,
            f"the mark-up does not give this paragraph the same identifier in all languages: {told}",
            f"各语文标记文件给此段的标识不一致：{told}",
        )


def _facts(documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Yield what the files say differently of the whole."""
    for name, en, zh in (
        ("adopted", "the day of adoption", "通过日期"),
        ("meeting", "the number of the meeting", "会议次数"),
        ("draft", "the draft's symbol", "草案文号"),
    ):
        said = {language: getattr(each, name) for language, each in documents.items() if getattr(each, name)}
        if len(set(said.values())) > 1:
            told = ", ".join(f"{language}: {value}" for language, value in said.items())
            yield _finding(
                f"{name}-differs",
                (),
                told,
                f"the language versions do not agree about {en}: {told}; the first is taken",
                f"各语文文本所示{zh}不一致：{told}；取第一个",
            )


def _finding(kind: str, path: Path, words: str, en: str, zh: str) -> Finding:
    return Finding(kind, "/".join(path), words, f"{en[0].upper()}{en[1:]}.", f"{zh}。")
