"""What an evaluator is asked, and what it answers, as values that can cross a socket."""

import marshal
from dataclasses import dataclass
from typing import Any

from unscr import errors
from unscr.errors import EvaluatorGone, UnscrError


@dataclass(frozen=True, slots=True)
class Task:
    """A query text, or a dump of ``graph`` (a name; empty for the whole dataset) when ``text`` is empty.

    ``nameless`` leaves the names of graphs out of a dump in a format that could keep them.
    """

    media_type: str
    text: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    graph: str = ""
    nameless: bool = False


def encode(task: Task) -> bytes:
    """Return the task as bytes."""
    return marshal.dumps(
        (task.media_type, task.text, task.default_graphs, task.named_graphs, task.graph, task.nameless)
    )


def decode(raw: bytes) -> Task:
    """Return the task that ``encode`` wrote."""
    return Task(*marshal.loads(raw))  # noqa: S302 - from whoever has loaded this program as well


def failure(error: UnscrError) -> dict[str, Any]:
    """Return an error as a message."""
    more = {
        name: getattr(error, name) for name in ("line", "column", "offers", "target", "reason") if hasattr(error, name)
    }
    return {"error": type(error).__name__, "en": error.en, "zh": error.zh, "more": more}


def error(message: dict[str, Any]) -> UnscrError:
    """Return the error that ``failure`` wrote; one that is not known here says so."""
    more = message["more"]
    if "offers" in more:
        more["offers"] = tuple(more["offers"])
    kind = getattr(errors, message["error"], EvaluatorGone)
    made: UnscrError = kind(message["en"], message["zh"], **more)
    return made
