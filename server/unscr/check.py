"""Are the graphs sound? Every shapes file and every fault query over a release, one stage after another."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.catalogue import Card, cards
from unscr.graph.task import Task
from unscr.graph.validate import Finding, load, validate
from unscr.release import GraphFile
from unscr.text.curated import Bilingual


@dataclass(frozen=True, slots=True)
class Stage:
    """What was looked at, and what was found, each finding as a sentence; none means sound."""

    name: str
    findings: tuple[Bilingual, ...]


def count() -> int:
    """Return how many stages there will be."""
    return 1 + len(cards("checks"))


def check(files: tuple[GraphFile, ...], engine: Engine) -> Iterator[Stage]:
    """Yield the stages as they are done: SHACL on the files, the fault queries on the engine that serves them."""
    data = load(each.path for each in files if each.key != "shapes")
    shapes = load(each.path for each in files if each.key == "shapes")
    yield Stage("shapes", tuple(map(_shape_words, validate(data, shapes))))
    for card in cards("checks"):
        yield Stage(f"checks/{card.id}", tuple(faults(card, engine)))


def _shape_words(finding: Finding) -> Bilingual:
    where = f"<{finding.focus}>" + (f" {finding.path}" if finding.path else "")
    value = f" ({finding.value})" if finding.value else ""
    return Bilingual(f"{where}{value}: {finding.en}", f"{where}{value}：{finding.zh}")


def faults(card: Card, engine: Engine) -> Iterator[Bilingual]:
    """Yield what a fault query finds, each row as a sentence; raises what ``Engine.run`` raises."""
    with engine.run(Task("text/csv", card.text)).file as file:
        rows = csv.DictReader(io.TextIOWrapper(file, encoding="utf-8", newline=""))
        for row in rows:
            told = ", ".join(f"{name} {value}" for name, value in row.items())
            yield Bilingual(f"{card.title_en} {told}", f"{card.title_zh} {told}")
