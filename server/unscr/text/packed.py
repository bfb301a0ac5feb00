"""A document as bytes that can be kept, and back: what was read of a file once need not be read again."""

import json
import zlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from unscr.text.document import Document, Finding, Mark, Node, Subject, Vote

_FIELDS = (
    "symbol",
    "number",
    "year",
    "language",
    "title",
    "adoption_line",
    "meeting",
    "draft",
    "sponsors",
    "agenda",
    "enacting",
    "work_uri",
    "source_form",
)


def pack(document: Document) -> bytes:
    """Return the document as bytes."""
    said: dict[str, Any] = {name: getattr(document, name) for name in _FIELDS}
    said["adopted"] = document.adopted.isoformat() if document.adopted else None
    vote = document.vote
    said["vote"] = vote and [vote.in_favour, vote.against, vote.abstaining, dict(vote.voters)]
    said["subjects"] = [[each.scheme, each.identifier, each.label] for each in document.subjects]
    said["findings"] = [[each.kind, each.place, each.words, each.en, each.zh] for each in document.findings]
    said["parts"] = [
        _nodes(each) for each in (document.preamble, document.operative, document.annexes, document.footnotes)
    ]
    return zlib.compress(json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(raw: bytes) -> Document:
    """Return what ``pack`` was given; raise ValueError for bytes that it did not write."""
    try:
        said = json.loads(zlib.decompress(raw))
        preamble, operative, annexes, footnotes = (_read(each) for each in said.pop("parts"))
        adopted, vote = said.pop("adopted"), said.pop("vote")
        subjects = tuple(Subject(*each) for each in said.pop("subjects"))
        findings = tuple(Finding(*each) for each in said.pop("findings"))
        for name in ("sponsors", "agenda"):
            said[name] = tuple(said[name])
        return Document(
            **said,
            adopted=date.fromisoformat(adopted) if adopted else None,
            vote=_vote(*vote) if vote else None,
            subjects=subjects,
            findings=findings,
            preamble=preamble,
            operative=operative,
            annexes=annexes,
            footnotes=footnotes,
        )
    except (zlib.error, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a document that was kept: {error}") from None


def _nodes(nodes: Iterable[Node]) -> list[Any]:
    return [
        [
            each.kind,
            each.path,
            each.number,
            each.printed,
            each.ordinal,
            each.text,
            each.closing,
            each.eid,
            _marks(each.marks),
            _nodes(each.items),
            _marks(each.closing_marks),
        ]
        for each in nodes
    ]


def _marks(marks: Iterable[Mark]) -> list[Any]:
    return [[each.kind, each.start, each.end, each.target] for each in marks]


def _read(rows: Iterable[Any]) -> tuple[Node, ...]:
    return tuple(_node(*each) for each in rows)


def _node(kind: Any, path: list[str], *rest: Any) -> Node:
    number, printed, ordinal, text, closing, eid, marks, items, closing_marks = rest
    own, after = (tuple(Mark(*each) for each in said) for said in (marks, closing_marks))
    return Node(kind, tuple(path), number, printed, ordinal, text, closing, eid, own, _read(items), after)


def _vote(in_favour: int | None, against: int | None, abstaining: int | None, voters: dict[str, list[str]]) -> Vote:
    return Vote(in_favour, against, abstaining, {key: tuple(names) for key, names in voters.items()})
