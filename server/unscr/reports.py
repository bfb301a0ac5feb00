"""Figures that anyone can compute again: how far two readings agree, how much of a text our reading accounts for."""

import csv
import io
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from unscr.answer import Engine
from unscr.catalogue import cards
from unscr.errors import NotFound
from unscr.graph.task import Task
from unscr.resources import read
from unscr.text import agreement
from unscr.text.coverage import CONNECTIVE, Coverage, coverage
from unscr.text.segment import decode, segment
from unscr.text.source import sources
from unscr.text.statements.places import by_key, places

# What of a reading accounts for a text: the rest of the evidence lies within these.
PARTS = ("norm", "verb", "mention", "qualifier")


def agreement_of(data: Path, number: int) -> str:
    """Return in Markdown how far the two readings of a resolution agree.

    Raises NotFound where there is no such text, and ContentError where there are no readings of it.
    """
    for source in sources(read(data / "source" / "sources.toml").decode()):
        tree = segment(decode(read(data / "source" / source.file)))
        if tree.title.number == number:
            words = {key: each.passage.words for key, each in by_key(places(tree)).items()}
            folder = data / "curated" / str(number) / "readings"
            first, second = (_reading(folder / f"{name}.toml") for name in "ab")
            found = agreement.report(first, second, words)
            if not (folder / "divergence-a.toml").is_file():
                return found
            one, other = (
                agreement.divergences(_reading(folder / f"divergence-{name}.toml")["divergence"]) for name in "ab"
            )
            return f"{found}\n\n{agreement.table([agreement.agreement('divergence', one, other, words)])}"
    raise NotFound(f"There is no text of resolution {number}.", f"没有第{number}号决议的文本。")


def _reading(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(read(path).decode())


def coverages(engine: Engine, number: int) -> tuple[Coverage, ...]:
    """Return what the published evidence covers, provision by provision: those in which a norm is stated.

    A paragraph counts whole, so that a chapeau counts with its parts. Raises NotFound where there is no norm.
    """
    texts: dict[str, str] = {}
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in _rows(engine, "evidence-spans"):
        if int(row["number"]) != number:
            continue
        key = row["provision"].partition(f"/{number}/")[2]
        texts[key] = row["text"]
        held = spans.setdefault(key, [])
        if row["part"].rpartition("/")[2] in PARTS:
            held.append((int(row["start"]), int(row["end"])))
    if not texts:
        raise NotFound(f"No norm of resolution {number} is published.", f"未发布第{number}号决议的规范。")
    return tuple(coverage(key, text, spans[key]) for key, text in texts.items())


def coverage_table(found: tuple[Coverage, ...]) -> str:
    """Return what was found as a table, with the closed list of connectives and how often each was met."""
    lines = ["| Provision | Characters | In evidence | Connective | Unaccounted for |", "|---|---|---|---|---|"]
    met: Counter[tuple[str, str]] = Counter()
    for each in found:
        other = sum(map(len, each.unaccounted))
        rest = each.characters - each.evidence - other
        lines.append(f"| {each.place} | {each.characters} | {each.evidence} | {rest} | {' '.join(each.unaccounted)} |")
        for kind, word, count in each.connective:
            met[kind, word] += count
    total, held = sum(each.characters for each in found), sum(each.evidence for each in found)
    unaccounted = sum(len(run) for each in found for run in each.unaccounted)
    connective = (total - held - unaccounted) / total
    lines += [
        "",
        f"{total} characters, {held} in evidence; connective {connective:.2%}, unaccounted for {unaccounted}.",
    ]
    for kind in ("punctuation", *CONNECTIVE):
        words = ", ".join(f"{word} {count}" for (each, word), count in sorted(met.items()) if each == kind)
        lines.append(f"{kind}: {words or 'none met'}")
    return "\n".join(lines)


def _rows(engine: Engine, name: str) -> list[dict[str, str]]:
    card = next(each for each in cards("app") if each.id == name)
    file = engine.run(Task("text/csv", card.text)).file
    with io.TextIOWrapper(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
