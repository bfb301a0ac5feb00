"""Is what a store on disk holds sound? Its shapes and fault queries, asked of it in parts that memory holds.

A validator cannot hold millions of statements, and a store on disk takes an hour over them. What several processes are
asked of one part each takes minutes; what the validator alone can judge is told.
"""

import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.adding.pool import Done, Failure, Pool
from unscr.catalogue import cards
from unscr.check import Stage
from unscr.errors import ContentError
from unscr.graph import conformance, parts
from unscr.graph.edition import current
from unscr.graph.edition import path as edition_path
from unscr.graph.validate import load
from unscr.namespaces import UNSCR
from unscr.release import GraphFile
from unscr.text.curated import Bilingual

# What a load makes. What people recorded is looked at by the check of the release.
_CLASSES = frozenset(
    UNSCR + each
    for each in (
        "Adoption",
        "Chapeau",
        "Instrument",
        "LanguageVersion",
        "MachineReading",
        "Meeting",
        "OperativeParagraph",
        "PreambularParagraph",
        "Provision",
        "ProvisionText",
        "Resolution",
        "Subparagraph",
        "Vote",
    )
)
# Of each fault so many are told.
_SHOWN = 20
# The engine maps its files into the address space.
_MEGABYTES = 16_384


# What is nowhere in the whole cannot be told by a part.
WHOLE = frozenset({"checks/named-and-unused", "checks/term-unused"})
_NAMES, _TWICE, _ONE, _PART = "names", "twice", "one", "part"


@dataclass(frozen=True, slots=True)
class Text:
    """A question to a store: a constraint of a shape or a fault query, and what is wrong where it has rows."""

    name: str
    text: str
    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Sound:
    """What is asked of a store, and the parts of which it is asked; nothing is in parts where ``divided`` is None."""

    edition: Path
    texts: tuple[Text, ...]
    left: tuple[tuple[str, str], ...]
    divided: parts.Parts | None

    @property
    def steps(self) -> int:
        """How many stages there are, but for a last one about what several resolutions describe."""
        return len(self._jobs())

    def stages(self, seconds: float) -> Iterator[list[Stage]]:
        """Yield what came of each step; one that takes longer than ``seconds`` is told as not answered."""
        pool = Pool(seconds=seconds, megabytes=_MEGABYTES)
        twice: list[str] = []
        told: dict[str, set[str]] = defaultdict(set)
        for done in pool.run(self._work, self._jobs()):
            if isinstance(done.outcome, dict) and done.job[0] == _TWICE:
                twice = done.outcome["twice"]
            yield self._of(done, told)
        if twice:
            for done in pool.run(self._work, [[_TWICE, *twice]]):
                yield self._of(done, told)

    def _jobs(self) -> list[list[Any]]:
        if self.divided is None:
            return [[_ONE, place] for place in range(len(self.texts))]
        whole = [[_ONE, place] for place, each in enumerate(self.texts) if each.name in WHOLE]
        return [[_TWICE], *([_PART, place] for place in range(len(self.divided.parts))), *whole]

    def _work(self, job: list[Any]) -> dict[str, Any]:
        begun = time.monotonic()
        said = self._done(job[0], job[1:])
        return {"seconds": time.monotonic() - begun} | said

    def _done(self, what: str, which: list[Any]) -> dict[str, Any]:
        if what == _ONE or self.divided is None:
            return {"rows": {which[0]: parts.rows(self.edition, self.texts[which[0]].text, _SHOWN)}}
        if what == _TWICE and not which:
            return {"rows": {}, "twice": parts.described_twice(self.edition)}
        if what == _TWICE:
            asked = parts.together(self.edition, self.divided, which)
        else:
            asked = parts.part(self.edition, self.divided, self.divided.parts[which[0]])
        rows = {place: asked.rows(each.text, _SHOWN) for place, each in enumerate(self.texts) if each.name not in WHOLE}
        return {"rows": {place: found for place, found in rows.items() if found}}

    def _of(self, done: Done, told: dict[str, set[str]]) -> list[Stage]:
        if isinstance(done.outcome, Failure):
            said = Bilingual(f"not answered: {done.outcome.en}", f"未得结果：{done.outcome.zh}")
            return [Stage(self._name(done.job), (said,))]
        asked = ((self.texts[int(place)], rows) for place, rows in done.outcome["rows"].items())
        return [_stage(each, rows, told[each.name]) for each, rows in asked]

    def _name(self, job: list[Any]) -> str:
        if job[0] == _ONE:
            place: int = job[1]
            return self.texts[place].name
        if job[0] == _TWICE or self.divided is None:
            return "parts/described-twice"
        own = self.divided.parts[job[1]]
        return f"parts/{own[0]}" if own else "parts/shared"


def _stage(asked: Text, rows: list[list[str]], before: set[str]) -> Stage:
    """Return what was not told before, since what all share is in each part."""
    told = [" ".join(f"<{each}>" for each in row if each) for row in rows]
    new = [each for each in told if each not in before][: _SHOWN - len(before)]
    before.update(new)
    return Stage(asked.name, tuple(Bilingual(f"{each}: {asked.en}", f"{each}：{asked.zh}") for each in new))


def sound(location: Path, files: tuple[GraphFile, ...]) -> Sound:
    """Return what is to be asked of the current edition of a location.

    Raises LocationError where there is none, ContentError where it cannot be opened.
    """
    asked = conformance.questions(load(each.path for each in files if each.key == "shapes"), _CLASSES)
    texts = [Text(_name(each), conformance.PREFIXED + each.text, each.en, each.zh) for each in asked.questions]
    texts += [Text(f"checks/{card.id}", card.text, card.title_en, card.title_zh) for card in cards("checks")]
    edition = current(location)
    path = edition_path(location, edition.number)
    # Where the default graph is no merge of the named ones, it has no parts.
    divided = parts.divided(_names(path)) if edition.merged else None
    return Sound(path, tuple(texts), asked.left, divided)


def _names(edition: Path) -> list[str]:
    """Return the names of the graphs, by another process: none that has a store open may fork."""
    (done,) = Pool(processes=1, megabytes=_MEGABYTES).run(lambda _: parts.names(edition), [_NAMES])
    if isinstance(done.outcome, Failure):
        raise ContentError(done.outcome.en, done.outcome.zh)
    names: list[str] = done.outcome
    return names


def _name(question: conformance.Question) -> str:
    return f"shapes/{question.shape.rpartition('#')[2]} {question.component.removesuffix('ConstraintComponent')}"
