"""How well the readings agree with what files say themselves: italics, links, and limits that a person marked.

``python tests/text/machine/measure.py FOLDER`` prints it for a folder of the UN's mark-up, language by language.

A verb is right where it meets a marked one. Files mark the verb that leads a paragraph, but most leave out many of
those inside it, some all; so those that lead are measured both ways, and of those inside how many of the marked ones
are found. A citation is right where it meets a link with the same target. A file without links says nothing.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from unscr.text.document import Document, Mark, Node
from unscr.text.machine.reading import Cited, Context, Reading, Verb
from unscr.text.machine.readings import readings
from unscr.text.markup.read import read

_DATED = re.compile(r"(\d{1,4})[ \u00a0\u202f]?\((\d{4})\)")
_RESOLUTION = re.compile(r"S/RES/(\d+)\((\d{4})\)")
# A file in which less than this share of the citations is linked does not link; it is told, not measured.
_LINKS = 0.5


@dataclass(slots=True)
class Score:
    """What was found, missed and found too much, with the places of the last two."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.found / max(1, 2 * self.found + len(self.missed) + len(self.extra))

    @property
    def recall(self) -> float:
        return self.found / max(1, self.found + len(self.missed))


@dataclass(slots=True)
class Measure:
    """The scores of one language."""

    leading: Score = field(default_factory=Score)
    within: Score = field(default_factory=Score)
    citations: Score = field(default_factory=Score)
    not_linked: list[str] = field(default_factory=list)

    @property
    def verbs(self) -> float:
        """F1 of all verbs, with every one wrong that a file does not mark."""
        right = self.leading.found + self.within.found
        wrong = sum(len(each) for score in (self.leading, self.within) for each in (score.missed, score.extra))
        return 2 * right / max(1, 2 * right + wrong)


def documents(folder: Path) -> Iterator[tuple[str, Document]]:
    """Yield each file's name and document."""
    for path in sorted(folder.glob("*.xml")):
        yield path.name, read(path.read_bytes(), path.name)


def nodes(document: Document) -> Iterator[Node]:
    """Yield all nodes of a document."""
    for row in (document.preamble, document.operative, document.annexes):
        for node in row:
            yield from node.walk()


def context(document: Document, node: Node) -> Context:
    """Return what is known of a node, with the years of the resolutions that the document cites."""
    years: dict[int, int] = {}
    for each in nodes(document):
        years.update({int(number): int(year) for number, year in _DATED.findall(each.text)})
    return Context(document.number or 0, document.year or 0, document.adopted, node.path, years)


def below(known: Context, node: Node, said: Mapping[tuple[str, ...], str]) -> Context:
    """Return what is known of a node, with the words that a part goes on with."""
    heads = (said.get(node.path[:length], "") for length in range(2, len(node.path)))
    return replace(known, path=node.path, above="\n".join(filter(None, heads)) if node.kind == "item" else "")


def measured(files: Iterable[tuple[str, Document]]) -> dict[str, Measure]:
    """Return the measures of each language."""
    found: dict[str, Measure] = defaultdict(Measure)
    for name, document in files:
        measure = found[document.language]
        known = context(document, next(nodes(document)))
        said = {node.path: node.text for node in nodes(document)}
        read_ones = [
            (node, readings(node.text, document.language, node.kind, below(known, node, said)))
            for node in nodes(document)
        ]
        marked_verbs = any(mark.kind == "verb" for node, _ in read_ones for mark in node.marks)
        for node, these in read_ones:
            if marked_verbs and node.kind in ("operative", "preambular", "item"):
                _verbs(measure, f"{name} {node.place}", node, these)
        _citations(measure, name, read_ones)
    return dict(found)


def _verbs(measure: Measure, place: str, node: Node, these: Sequence[Reading]) -> None:
    marks = [mark for mark in node.marks if mark.kind == "verb"]
    verbs = [each for each in these if isinstance(each.value, Verb)]
    for mark in marks:
        score = measure.within if node.text[: mark.start].strip() else measure.leading
        if any(_meet(mark, each) for each in verbs):
            score.found += 1
        else:
            score.missed.append(f"{place} {_shown(node, mark)}")
    for each in verbs:
        if not any(_meet(mark, each) for mark in marks):
            leads = isinstance(each.value, Verb) and each.value.leading
            (measure.leading if leads else measure.within).extra.append(f"{place} {_shown(node, each)}")


def _citations(measure: Measure, name: str, read_ones: Sequence[tuple[Node, Sequence[Reading]]]) -> None:
    score = Score()
    for node, these in read_ones:
        links = [mark for mark in node.marks if mark.kind == "ref"]
        cited = [(each, key) for each in these if (key := _target(each))]
        for mark in links:
            if any(_meet(mark, each) and _leads(mark, of) for each, of in cited):
                score.found += 1
            else:
                score.missed.append(f"{name} {node.place} {_shown(node, mark)}")
        for each, key in cited:
            if not any(_meet(mark, each) and _leads(mark, key) for mark in links):
                score.extra.append(f"{name} {node.place} {_shown(node, each)}")
    if score.found < _LINKS * (score.found + len(score.extra)):
        measure.not_linked.append(name)
        return
    measure.citations.found += score.found
    measure.citations.missed += score.missed
    measure.citations.extra += score.extra


def _target(each: Reading) -> str:
    """Return the symbol that a citation has, or nothing where no file links such a one."""
    value = each.value
    if not isinstance(value, Cited) or value.instrument or value.name or (value.own and value.paths):
        return ""
    return _plain(value.symbol or f"S/RES/{value.number}({value.year})")


def _leads(mark: Mark, key: str) -> bool:
    """Tell whether a link leads to a symbol; an address that does not say its symbol leads to the one printed."""
    return _plain(mark.target) == key or mark.target.startswith("http")


def _plain(symbol: str) -> str:
    return symbol.upper().replace(" ", "")


def _meet(mark: Mark | Reading, each: Reading) -> bool:
    return mark.start < each.end and each.start < mark.end


def _shown(node: Node, each: Mark | Reading) -> str:
    return f"{each.start}-{each.end} {node.text[each.start : each.end]!r}"


if __name__ == "__main__":
    for language, measure in sorted(measured(documents(Path(sys.argv[1]))).items()):
        sys.stdout.write(
            f"{language}  verbs that lead {measure.leading.f1:.3f}  of those marked inside {measure.within.recall:.3f}"
            f"  all as if each were marked {measure.verbs:.3f}  citations {measure.citations.f1:.4f}\n"
        )
        if "-v" in sys.argv:
            told = Counter({"no links": len(measure.not_linked)})
            sys.stdout.write(f"{dict(told)}\n")
            for title, rows in (
                ("verb missed", measure.leading.missed + measure.within.missed),
                ("verb not marked", measure.leading.extra),
                ("link missed", measure.citations.missed),
                ("not linked", measure.citations.extra),
            ):
                sys.stdout.writelines(f"  {title}: {row}\n" for row in rows)
