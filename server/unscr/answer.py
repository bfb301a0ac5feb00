"""Query + Accept -> Reply: negotiate before evaluating, evaluate and encode under one deadline. The only way out.

The endpoint and the command line both come through here.
"""

import io
from dataclasses import dataclass, replace
from typing import BinaryIO

from unscr.description import PREFIXES, description
from unscr.federation import Federation
from unscr.graph.answering import Answering as Engine
from unscr.graph.asked import Asked
from unscr.graph.encode import encode
from unscr.graph.engine import About
from unscr.graph.engine import Engine as Evaluator
from unscr.graph.idle import Idle
from unscr.graph.task import Task
from unscr.namespaces import graph
from unscr.protocol.media import EXTENSIONS, OFFERS, TRIPLES
from unscr.protocol.negotiate import negotiate
from unscr.protocol.operation import Operation

__all__ = [
    "About",
    "Begun",
    "Engine",
    "Evaluator",
    "Idle",
    "Reply",
    "answer",
    "begin",
    "describe_service",
    "dump",
    "finish",
    "graph_task",
    "one_graph",
]

_ALONE = Federation()
_WHOLE_DEFAULT_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Reply:
    """A finished result; ``file`` is the caller's to close, ``digest`` names the release that it is from.

    ``passing`` is one that others had a part in, who may say something else the next time.
    """

    media_type: str
    length: int
    file: BinaryIO
    digest: str
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """A query whose answer is being worked out, readable when it is there."""

    engine: Evaluator
    asked: Asked

    def fileno(self) -> int:
        """Return the descriptor that becomes readable."""
        return self.asked.fileno()

    def close(self) -> None:
        """Give it up, where nobody has taken the answer."""
        self.asked.close()

    def short(self) -> Reply | None:
        """Return the answer that is there, where it is a success and short: no file is needed for it."""
        received = self.asked.look()
        if received is None or "error" in received.message or received.descriptors:
            return None
        body = received.body
        return Reply(self.asked.media_type, len(body), io.BytesIO(body), received.message["digest"])


def begin(operation: Operation, accept: str | None, engine: Evaluator, idle: Idle | None = None) -> Begun:
    """Begin a query in the media type that ``accept`` likes best, by one of the connections that are ``idle``.

    Raises NotAcceptable before anything is evaluated, then what ``Engine.begin`` raises.
    """
    media_type = negotiate(accept, OFFERS[operation.form])
    task = Task(media_type, operation.text, operation.default_graphs, operation.named_graphs)
    return Begun(engine, engine.begin(task, operation.seconds, idle))


def finish(begun: Begun) -> Reply:
    """Return the answer to what was begun, waiting for it; raises what ``Engine.run`` raises."""
    given = begun.engine.finish(begun.asked)
    return Reply(given.media_type, given.length, given.file, given.digest)


def answer(operation: Operation, accept: str | None, engine: Engine, federation: Federation = _ALONE) -> Reply:
    """Answer a query in the media type that ``accept`` likes best.

    Raises NotAcceptable before anything is evaluated, then what ``Federation.filled`` and ``Engine.run`` raise.
    """
    media_type = negotiate(accept, OFFERS[operation.form])
    whole = federation.filled(operation)
    task = Task(media_type, whole.text, operation.default_graphs, operation.named_graphs)
    return replace(_reply(task, engine, whole.seconds), passing=bool(operation.clauses))


def dump(key: str | None, extension: str, engine: Engine) -> Reply:
    """Return the named graph with this key, or the whole dataset for None, as a file of this extension.

    nq, trig and jsonld of the whole keep the named graphs; nt, ttl and rdf are the merge. Raises KeyError for an
    extension that is not in ``EXTENSIONS``, NotFound for a graph that is not there, and what ``Engine.run`` raises.
    """
    return _reply(Task(EXTENSIONS[extension], graph="" if key is None else graph(key).value), engine, None)


def one_graph(name: str, accept: str | None, engine: Engine, offers: tuple[str, ...] = TRIPLES) -> Reply:
    """Return a named graph, or the default graph for an empty name, in the media type that ``accept`` likes best.

    It is one graph in every form, also in those that could hold several. Raises NotAcceptable before anything is read,
    NotFound for a graph that is not there, what ``Engine.run`` raises.
    """
    return _reply(graph_task(name, negotiate(accept, offers)), engine, None)


def graph_task(name: str, media_type: str) -> Task:
    """Return the task that gives a named graph, or the default graph for an empty name, in a media type."""
    return Task(media_type, graph=name, nameless=True) if name else Task(media_type, _WHOLE_DEFAULT_GRAPH)


def describe_service(
    endpoint: str, updates: str, accept: str | None, engine: Engine, federation: Federation = _ALONE
) -> Reply:
    """Return what the endpoint says of itself, and of the address that takes updates, empty where none does.

    Raises NotAcceptable, and what ``Engine.about`` raises.
    """
    media_type = negotiate(accept, TRIPLES)
    about = engine.about()
    content = encode(description(endpoint, updates, about, bool(federation.targets)), media_type, PREFIXES)
    return Reply(media_type, len(content), io.BytesIO(content), about.digest)


def _reply(task: Task, engine: Engine, seconds: float | None) -> Reply:
    given = engine.run(task, seconds)
    return Reply(given.media_type, given.length, given.file, given.digest)
