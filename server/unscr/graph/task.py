"""What an evaluator is asked, and what it answers, as values that can cross a socket."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from unscr import errors
from unscr.errors import EvaluatorGone, QueryError, QuerySyntaxError


@dataclass(frozen=True, slots=True)
class Task:
    """A query text, or a dump of ``graph`` (a name; empty for the whole dataset) when ``text`` is empty."""

    media_type: str
    text: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    graph: str = ""


def encode(task: Task) -> bytes:
    """Return the task as bytes."""
    return json.dumps(asdict(task)).encode()


def decode(raw: bytes) -> Task:
    """Return the task that ``encode`` wrote."""
    values = json.loads(raw)
    for name in ("default_graphs", "named_graphs"):
        values[name] = tuple(values[name])
    return Task(**values)


def failure(error: QueryError | errors.NotFound) -> dict[str, Any]:
    """Return an error as a message."""
    where = {"line": error.line, "column": error.column} if isinstance(error, QuerySyntaxError) else {}
    return {"error": type(error).__name__, "en": error.en, "zh": error.zh, "where": where}


def error(message: dict[str, Any]) -> errors.UnscrError:
    """Return the error that ``failure`` wrote; one that is not known here says so."""
    kind = getattr(errors, message["error"], EvaluatorGone)
    made: errors.UnscrError = kind(message["en"], message["zh"], **message["where"])
    return made
