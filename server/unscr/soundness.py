"""Is what a store on disk holds sound? Its shapes and fault queries, asked of the store itself by several processes.

A validator that holds the data in memory cannot take millions of statements; what it alone can judge is told.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unscr.adding.pool import Done, Failure, Pool
from unscr.catalogue import cards
from unscr.check import Stage
from unscr.graph import conformance
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


@dataclass(frozen=True, slots=True)
class Sound:
    """What is asked of a store: questions made of shapes, and fault queries."""

    edition: Path
    texts: tuple[tuple[str, str, str, str], ...]
    left: tuple[tuple[str, str], ...]

    def stages(self, seconds: float) -> Iterator[Stage]:
        """Yield what came of each question; one that takes longer than ``seconds`` is told as not answered."""
        pool = Pool(seconds=seconds, megabytes=_MEGABYTES)
        for done in pool.run(self._work, range(len(self.texts))):
            yield self._stage(done)

    def _work(self, place: int) -> dict[str, Any]:
        begun = time.monotonic()
        rows = conformance.rows(self.edition, self.texts[place][1], _SHOWN)
        return {"rows": rows, "seconds": time.monotonic() - begun}

    def _stage(self, done: Done) -> Stage:
        name, _, en, zh = self.texts[done.job]
        if isinstance(done.outcome, Failure):
            said = Bilingual(f"not answered: {done.outcome.en}", f"未得结果：{done.outcome.zh}")
            return Stage(name, (said,))
        told = [" ".join(f"<{each}>" for each in row if each) for row in done.outcome["rows"]]
        return Stage(name, tuple(Bilingual(f"{each}: {en}", f"{each}：{zh}") for each in told))


def sound(location: Path, files: tuple[GraphFile, ...]) -> Sound:
    """Return what is to be asked of the current edition of a location; raises LocationError where there is none."""
    asked = conformance.questions(load(each.path for each in files if each.key == "shapes"), _CLASSES)
    texts = [(_name(each), conformance.PREFIXED + each.text, each.en, each.zh) for each in asked.questions]
    texts += [(f"checks/{card.id}", card.text, card.title_en, card.title_zh) for card in cards("checks")]
    return Sound(edition_path(location, current(location).number), tuple(texts), asked.left)


def _name(question: conformance.Question) -> str:
    return f"shapes/{question.shape.rpartition('#')[2]} {question.component.removesuffix('ConstraintComponent')}"
