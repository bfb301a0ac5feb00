"""Whether a change may be made to a graph as it is at that moment. RFC 9110, sections 13.1.1 and 13.1.2."""

from dataclasses import dataclass
from typing import IO, cast

from pyoxigraph import Store

from unscr.errors import NotAcceptable, PreconditionFailed
from unscr.graph.evaluate import evaluate
from unscr.graph.task import Task
from unscr.tag import Tagged

_ANY = "*"


@dataclass(frozen=True, slots=True)
class Condition:
    """Tags of which a graph must have one, or none; None where nothing is asked, an asterisk for whatever it holds.

    ``representations`` are the tasks whose answers the graph's tags are of.
    """

    match: tuple[str, ...] | None = None
    none_match: tuple[str, ...] | None = None
    representations: tuple[Task, ...] = ()


UNCONDITIONAL = Condition()


def check(store: Store, condition: Condition, there: bool) -> None:
    """Raise PreconditionFailed where the condition does not hold; ``there`` tells whether the store has the graph."""
    if condition.match is not None and not _has(store, condition, condition.match, there):
        raise PreconditionFailed(
            "The graph is not, or no longer, the one that If-Match names; get it again and look at what has changed.",
            "该图并非或已不再是 If-Match 所指的图；请重新获取并查看其变化。",
        )
    if condition.none_match is not None and _has(store, condition, condition.none_match, there):
        raise PreconditionFailed(
            "The graph is there, and If-None-Match asks that it be not.", "该图已存在，而 If-None-Match 要求其不存在。"
        )


def _has(store: Store, condition: Condition, tags: tuple[str, ...], there: bool) -> bool:
    if not there or _ANY in tags:
        return there
    return any(_tag(store, each) in tags for each in condition.representations)


def _tag(store: Store, task: Task) -> str:
    found = Tagged()
    try:
        evaluate(store, task, cast("IO[bytes]", found))
    except NotAcceptable:
        # What cannot be written has never had a tag.
        return ""
    return found.tag
