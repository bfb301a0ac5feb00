"""Where each provision of a tree stands: its IRI path, its kind, its names in both languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from unscr.errors import NotModelled
from unscr.text.curated import Bilingual
from unscr.text.tree import Heading, Paragraph, Passage, Resolution


@dataclass(frozen=True, slots=True)
class Place:
    """One provision and its place: ``path`` is what its IRI adds to the work's, parents are places too."""

    path: tuple[str, ...]
    kind: str
    ordinal: int
    number: str | None
    printed: str
    passage: Passage
    parts: tuple["Place", ...] = ()

    def walk(self) -> Iterator["Place"]:
        """Yield this place and all below it in reading order."""
        yield self
        for each in self.parts:
            yield from each.walk()

    @property
    def key(self) -> str:
        """The path as curated files write it, for instance ``op/13/e``."""
        return "/".join(self.path)

    def name(self, number: int, year: int) -> Bilingual:
        """Return the provision's name as a lawyer would cite it."""
        if self.kind == "PreambularParagraph":
            return Bilingual(
                f"resolution {number} ({year}), preambular paragraph {self.ordinal}",
                f"第{number}({year})号决议序言部分第{self.ordinal}段",
            )
        return provision_name(self.path, number, year)


def provision_name(path: tuple[str, ...], number: int, year: int) -> Bilingual:
    """Return the name of an operative provision, as a lawyer would cite it, from its path."""
    paragraph, *steps = path[1:]
    below = "".join(f"({step})" for step in steps)
    return Bilingual(
        f"resolution {number} ({year}), paragraph {paragraph}" + (f" {below}" if below else ""),
        f"第{number}({year})号决议第{paragraph}{below}段",
    )


def places(resolution: Resolution) -> tuple[Place, ...]:
    """Return the top-level provisions in reading order, preamble first; raise NotModelled for what has no terms yet."""
    _all_modelled(resolution)
    preamble = tuple(
        Place(("pp", str(ordinal)), "PreambularParagraph", ordinal, None, "", passage)
        for ordinal, passage in enumerate(resolution.recitals, start=1)
    )
    return preamble + tuple(_place(each, ("op",)) for each in resolution.paragraphs())


def by_key(tops: Iterable[Place]) -> Mapping[str, Place]:
    """Return these provisions and all below them by their keys, in reading order."""
    return {each.key: each for top in tops for each in top.walk()}


def _place(paragraph: Paragraph, above: tuple[str, ...]) -> Place:
    label = paragraph.label
    path = (*above, label.segment)
    kind = "OperativeParagraph" if above == ("op",) else "Subparagraph"
    parts = tuple(_place(item, path) for item in paragraph.items)
    return Place(path, kind, label.ordinal, label.number, label.printed, paragraph.passage, parts)


def _all_modelled(resolution: Resolution) -> None:
    for block in resolution.operative:
        if isinstance(block, Heading):
            raise _not_modelled("a heading", "标题", block.passage)
        for each in block.walk():
            if each.closing is not None:
                raise _not_modelled("text after the last lettered part", "最后分项之后的文字", each.closing)
    for annex in resolution.annexes:
        raise _not_modelled("an annex", "附件", annex.heading)
    for note in resolution.footnotes:
        raise _not_modelled("a footnote", "脚注", note.passage)


def _not_modelled(en: str, zh: str, passage: Passage) -> NotModelled:
    start = passage.words[:20]
    return NotModelled(
        f"The text has {en} ('{start}', from character {passage.spans[0].start}); "
        "this release reads it but has no terms to state it, so nothing was written.",
        f"文本含有{zh}（“{start}”，自第{passage.spans[0].start}个字符起）；本版可识别但尚无术语表述，故未写出任何内容。",
    )
