"""Two loads compared: which texts, readings and findings changed, so that a rule can be judged before it is kept."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from unscr.graph.difference import differences
from unscr.text.curated import Bilingual

# What a load makes, by the beginnings of the keys of its graphs, and how each is called.
_LAYERS = {
    "doc/": Bilingual("text and structure", "文本与结构"),
    "machine/": Bilingual("readings", "机读结果"),
    "report/": Bilingual("findings", "问题"),
}
_SUBJECT = re.compile(r"<([^>]*)> ")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that two loads say differently: of which layer, and what each says, without its subject."""

    layer: str
    thing: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Whether it has gone, has come, or has changed."""
        return "changed" if self.before and self.after else "gone" if self.before else "come"


def compare(one: Path, other: Path) -> Iterator[Change]:
    """Yield what the second location says differently from the first; raises as ``differences`` does."""
    for each in differences(one, other, tuple(_LAYERS)):
        layer = next(key for key in _LAYERS if each.key.startswith(key))
        before, after = _by_subject(each.gone), _by_subject(each.come)
        for thing in sorted(before.keys() | after.keys()):
            yield Change(layer, thing, tuple(before.get(thing, ())), tuple(after.get(thing, ())))


def counted(changes: Iterator[Change], shown: int) -> Iterator[Bilingual]:
    """Yield the first changes as lines, as many as are to be shown, then how many there are of each kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for place, each in enumerate(changes):
        counts[each.layer, each.kind] += 1
        if place < shown:
            yield from _lines(each)
    for (layer, kind), count in sorted(counts.items()):
        name = _LAYERS[layer]
        yield Bilingual(f"{name.en}: {count} {kind}", f"{name.zh}：{count}项{_KINDS[kind]}")
    if not counts:
        yield Bilingual("The two loads say the same.", "两次载入内容相同。")


_KINDS = {"changed": "有改动", "gone": "已消失", "come": "为新增"}


def _lines(change: Change) -> Iterator[Bilingual]:
    for sign, said in (("-", change.before), ("+", change.after)):
        for each in said:
            line = f"{sign} <{change.thing}> {each}"
            yield Bilingual(line, line)


def _by_subject(statements: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in statements:
        subject = _SUBJECT.match(each)
        if subject is not None:
            found.setdefault(subject[1], []).append(each[subject.end() :])
    return found
