"""What a published release leaves in an engine, so that readers know its graphs and whether it is all there.

The graph ``NAME`` holds it. Its publication is new each time, and absent while a release is being put in place.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from unscr.namespaces import BASE

_PLACE = f"{BASE}store/"
NAME = f"{_PLACE}marker"
MERGED = f"{_PLACE}merged"
# Where a release stands before it is put in place, each under its publication.
STAGED = f"{_PLACE}staged/"
# Nothing is in it: a data set without a default graph, or without named ones, is said by its name.
EMPTY = f"{_PLACE}empty"
PUBLICATION, SWITCHING, DIGEST, TRIPLES = (
    f"{_PLACE}{each}" for each in ("publication", "switching", "digest", "triples")
)

READ = f"SELECT ?s ?p ?o WHERE {{ GRAPH <{NAME}> {{ ?s ?p ?o }} }}"
_STATE = f"{{ <{NAME}> <{PUBLICATION}> ?o }} UNION {{ <{NAME}> <{SWITCHING}> ?o }}"
READ_PUBLICATION = f"SELECT ?o WHERE {{ GRAPH <{NAME}> {{ {_STATE} }} }}"


class Unreadable(ValueError):
    """What an engine answered is no marker, or a half of one."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A release in an engine: ``counts`` are the statements of its graphs, by name."""

    publication: str
    digest: str
    counts: Mapping[str, int]
    merged: int

    @property
    def dataset(self) -> tuple[tuple[str, str], ...]:
        """The release as the data set of a request: the merge and the named graphs, and nothing else that is there."""
        return (("default-graph-uri", MERGED), *(("named-graph-uri", each) for each in self.counts))


def read(body: bytes) -> Marker | None:
    """Return the marker from the answer to ``READ``, None where no release was published.

    Without a publication it is that of a release which is not all there. Raises Unreadable for what is no such answer.
    """
    try:
        rows = json.loads(body)["results"]["bindings"]
        triples = [tuple(each[name]["value"] for name in "spo") for each in rows]
        if not triples:
            return None
        own = {predicate: value for subject, predicate, value in triples if subject == NAME}
        counts = {subject: int(value) for subject, predicate, value in triples if predicate == TRIPLES}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Unreadable from None
    merged = counts.pop(MERGED, 0)
    return Marker(own.get(PUBLICATION, ""), own.get(DIGEST, ""), dict(sorted(counts.items())), merged)


def publication(body: bytes) -> str:
    """Return the publication from the answer to ``READ_PUBLICATION``, empty where there is none; raises Unreadable.

    While a release is being put in place it is none that there ever was.
    """
    try:
        rows = json.loads(body)["results"]["bindings"]
        return " ".join(each["o"]["value"] for each in rows)
    except (ValueError, KeyError, TypeError):
        raise Unreadable from None


def switch(old: Marker | None, new: Marker, staged: Mapping[str, str]) -> str:
    """Return the update that puts a release in place of another; ``staged`` says where each graph stands until then.

    Where an engine does not do all of it at once, readers are told that it is going on. SPARQL 1.1 Update, section 3.
    """
    gone = [each for each in (old.counts if old else ()) if each not in new.counts]
    counts = "".join(f" <{name}> <{TRIPLES}> {count} ." for name, count in {**new.counts, MERGED: new.merged}.items())
    steps = [
        _insert(f'<{NAME}> <{SWITCHING}> "{new.publication} switching" .'),
        _delete(f"<{NAME}> <{PUBLICATION}> ?o"),
        *(f"DROP SILENT GRAPH <{each}>" for each in gone),
        *(f"MOVE GRAPH <{source}> TO GRAPH <{name}>" for name, source in staged.items()),
        _delete(f"?s <{TRIPLES}> ?o"),
        _delete(f"<{NAME}> <{DIGEST}> ?o"),
        _insert(f'<{NAME}> <{DIGEST}> "{new.digest}" .{counts}'),
        _delete(f"<{NAME}> <{SWITCHING}> ?o"),
        _insert(f'<{NAME}> <{PUBLICATION}> "{new.publication}" .'),
    ]
    return " ;\n".join(steps)


def _insert(triples: str) -> str:
    return f"INSERT DATA {{ GRAPH <{NAME}> {{ {triples} }} }}"


def _delete(pattern: str) -> str:
    return f"DELETE WHERE {{ GRAPH <{NAME}> {{ {pattern} }} }}"
