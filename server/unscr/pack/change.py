"""What has changed since the release before: quads that came and went, and terms of the ontology.

Both releases are compared in their canonical form, so that a difference of lines is a difference of statements; the
names of blank nodes are those of that form.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge

from unscr.namespaces import RDF, UNSCR, graph
from unscr.pack.proof import html
from unscr.text.curated import Bilingual

_IN_ONTOLOGY = re.compile(rf" <{re.escape(graph('ontology').value)}(?:/[^<> ]*)?> \.$")
_DECLARES = f"<{RDF}type> <http://www.w3.org/2002/07/owl#"


@dataclass(frozen=True, slots=True)
class Delta:
    """The canonical N-Quads that are new, and those that are no more, each in order."""

    added: tuple[str, ...]
    removed: tuple[str, ...]

    def apply(self, lines: Iterable[str]) -> tuple[str, ...]:
        """Return the lines of the new release from those of the old; raise ValueError where they are of another."""
        old = set(lines)
        if not old.issuperset(self.removed) or not old.isdisjoint(self.added):
            raise ValueError("the lines are not those of the release that this difference starts from")
        return tuple(merge(sorted(old.difference(self.removed)), self.added))


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of the ontology that are new, that are no more, and that something else is said of."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def lines_of(content: bytes) -> tuple[str, ...]:
    """Return the lines of canonical N-Quads."""
    return tuple(content.decode().split("\n")[:-1])


def delta(old: Iterable[str], new: Iterable[str]) -> Delta:
    """Return what makes the new release of the old one."""
    before, after = set(old), set(new)
    return Delta(tuple(sorted(after - before)), tuple(sorted(before - after)))


def terms(old: Iterable[str], new: Iterable[str]) -> Terms:
    """Return how the ontology changed. What is said by way of blank nodes is not looked into."""
    before, after = _of_terms(old), _of_terms(new)
    changed = (each for each in before.keys() & after.keys() if before[each] != after[each])
    return Terms(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(before.keys() - after.keys())),
        tuple(sorted(changed)),
    )


def _of_terms(lines: Iterable[str]) -> dict[str, set[str]]:
    """Return what the ontology, alignments included, says of each term of ours that it declares.

    Statements about blank nodes are left out.
    """
    start = f"<{UNSCR}"
    said: dict[str, set[str]] = {}
    for line in lines:
        if line.startswith(start) and (found := _IN_ONTOLOGY.search(line)):
            subject, _, rest = line[: found.start()].partition("> ")
            if not rest.partition(" ")[2].startswith("_:"):
                said.setdefault(subject.removeprefix(start), set()).add(rest)
    return {term: of for term, of in said.items() if any(each.startswith(_DECLARES) for each in of)}


def written(quads: Delta, changed: Terms, before: str, version: str) -> dict[str, bytes]:
    """Return the files that tell of the changes since the release ``before``, empty for the first."""
    told = {"added": changed.added, "removed": changed.removed, "changed": changed.changed}
    words = Bilingual(f"Release {version}, since {before or 'nothing'}", f"版本 {version}，对比 {before or '无'}")
    kinds = {
        "added": Bilingual("new", "新增"),
        "removed": Bilingual("gone", "删除"),
        "changed": Bilingual("changed", "改动"),
    }
    rows = [
        ((kinds[kind].en, kinds[kind].zh), (f"unscr:{name}", f"unscr:{name}")) for kind in told for name in told[kind]
    ]
    counts = [
        ((f"quads {kinds[kind].en}", f"四元组{kinds[kind].zh}"), (str(count), str(count), f"{kind}.nq"))
        for kind, count in (("added", len(quads.added)), ("removed", len(quads.removed)))
    ]
    title = Bilingual("What has changed", "变更内容")
    return {
        "change/added.nq": "".join(f"{each}\n" for each in quads.added).encode(),
        "change/removed.nq": "".join(f"{each}\n" for each in quads.removed).encode(),
        "change/ontology.json": (json.dumps({"previous": before, **told}, indent=2) + "\n").encode(),
        "change/index.html": html(title, words, (("Kind", "类别"), ("What", "内容")), [*counts, *rows]),
    }
