"""What two loads say differently, in words: paragraph by paragraph, then how much of each kind, then in all."""

from collections import Counter
from collections.abc import Iterable, Iterator

from unscr.adding.compare import Change
from unscr.graph.difference import Said
from unscr.namespaces import PREFIXES, curie, iri
from unscr.terms import Iri
from unscr.text.curated import Bilingual
from unscr.text.kinds import name_of

_LAYERS = {
    "doc/": Bilingual("text and structure", "文本与结构"),
    "machine/": Bilingual("readings", "机读结果"),
    "report/": Bilingual("findings", "问题"),
}
_READINGS = {
    "addressee": Bilingual("addressee", "对象"),
    "body": Bilingual("body", "机构"),
    "chapter-vii": Bilingual("Chapter VII", "第七章"),
    "citation": Bilingual("citation", "引用"),
    "time-limit": Bilingual("time limit", "时限"),
    "verb": Bilingual("verb", "动词"),
}
_HOW = {"changed": "项有改动", "gone": "项已消失", "come": "项为新增"}
# What goes without saying where a thing has come or gone: its kind and place stand before it.
_SILENT = {
    iri(each).value
    for each in (
        "rdf:type",
        "unscr:readIn",
        "unscr:readingKind",
        "unscr:reviewState",
        "sh:focusNode",
        "skos:notation",
        "sh:resultSeverity",
    )
}


def told(changes: Iterable[Change], shown: int) -> Iterator[Bilingual]:
    """Yield the first changes as lines under their paragraphs, as many as are to be shown, then the counts."""
    counts: Counter[tuple[str, str, str]] = Counter()
    paragraphs: dict[tuple[str, str], set[str]] = {}
    last = ""
    for place, each in enumerate(changes):
        counts[each.layer, each.kind, each.how] += 1
        paragraphs.setdefault((each.layer, each.kind), set()).add(each.paragraph)
        if place < shown:
            if each.paragraph != last:
                yield Bilingual(_short(each.paragraph), _short(each.paragraph))
            last = each.paragraph
            yield from _lines(each)
    if sum(counts.values()) > shown:
        more = sum(counts.values()) - shown
        yield Bilingual(
            f"… and {more} more; --show {shown + more} lists all.", f"……另有{more}项；--show {shown + more} 全部列出。"
        )
    for (layer, kind), places in sorted(paragraphs.items()):
        yield _count(layer, kind, {how: counts[layer, kind, how] for how in _HOW}, len(places))
    if not counts:
        yield Bilingual("The two loads say the same.", "两次载入内容相同。")


def _count(layer: str, kind: str, counts: dict[str, int], places: int) -> Bilingual:
    name, of = _LAYERS[layer], _name(layer, kind)
    en = ", ".join(f"{count} {how}" for how, count in counts.items() if count)
    zh = "，".join(f"{count}{_HOW[how]}" for how, count in counts.items() if count)
    return Bilingual(
        f"{name.en}{of.en and f', {of.en}'}: {en}; in {places} {'place' if places == 1 else 'places'}",
        f"{name.zh}{of.zh and f'，{of.zh}'}：{zh}；涉及{places}处",
    )


def _name(layer: str, kind: str) -> Bilingual:
    if layer == "machine/":
        return _READINGS.get(kind) or Bilingual(kind, kind)
    return name_of(kind) if kind else Bilingual("", "")


def _lines(change: Change) -> Iterator[Bilingual]:
    name = _name(change.layer, change.kind)
    for sign, said in (("-", change.before), ("+", change.after)):
        if said:
            words = "; ".join(_statement(each) for each in said if each[0] not in _SILENT)
            yield Bilingual(
                f"  {sign} {name.en and f'{name.en}: '}{words}", f"  {sign} {name.zh and f'{name.zh}：'}{words}"
            )


def _statement(said: Said) -> str:
    predicate, value = said
    if isinstance(value, Iri):
        return f"{curie(Iri(predicate))} {_short(value.value)}"
    tag = f"@{value.language}" if value.language else ""
    return f'{curie(Iri(predicate))} "{value.value}"{tag}'


def _short(name: str) -> str:
    """Return a part of a resolution by its path, and what else there is by prefix and name."""
    return name.removeprefix(PREFIXES["res"]) if name.startswith(PREFIXES["res"]) else curie(Iri(name))
