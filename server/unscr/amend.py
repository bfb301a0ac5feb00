"""A change that was asked for -> an edit of the store -> how it went. The only way in."""

import io
from http import HTTPStatus

from unscr.answer import Engine, Reply, graph_task
from unscr.errors import NotAcceptable, ShapesBroken
from unscr.graph.condition import Condition
from unscr.graph.edit import DELETE, UPDATE, Document, Edit, packed
from unscr.graph.encode import again
from unscr.graph.engine import Edited
from unscr.namespaces import PREFIXES
from unscr.protocol.change import Change, minted, status
from unscr.protocol.clearing import with_halves
from unscr.protocol.media import TRIPLES
from unscr.protocol.negotiate import negotiate
from unscr.protocol.precondition import Precondition
from unscr.protocol.update import Update
from unscr.protocol.using import with_using
from unscr.protocol.writing import writes_default

__all__ = ["amend", "named", "report", "update", "written"]


def written(asked: Update) -> tuple[Edit, str]:
    """Return the edit that an update is, and its text as it is carried out."""
    text = with_halves(with_using(asked.text, asked.using_graphs, asked.using_named_graphs))
    return Edit(UPDATE, default=writes_default(text)), text


def update(edit: Edit, text: str, seconds: float | None, engine: Engine) -> Edited:
    """Carry out an update; raises as ``Engine.edit`` does."""
    return engine.edit(edit, text.encode(), seconds)


def named(change: Change) -> str:
    """Return the name of the graph that a change is about, a new one where it names none."""
    return minted(PREFIXES["graph"]) if change.graph is None else change.graph


def amend(change: Change, graph: str, base: str, asked: Precondition, engine: Engine) -> HTTPStatus:
    """Make a change to a graph if it is as is asked, and return how it is answered; raises as ``Engine.edit`` does.

    Relative IRIs are relative to the graph's own, to ``base`` in the default graph.
    """
    content = packed(Document(each.media_type, graph or base, each.body) for each in change.documents)
    representations = tuple(graph_task(graph, each) for each in TRIPLES)
    condition = Condition(asked.match, asked.none_match, representations)
    edited = engine.edit(Edit(change.kind, graph, not graph, condition), content)
    return status(change, existed=change.kind == DELETE or not edited.created)


def report(refusal: ShapesBroken, accept: str | None) -> Reply:
    """Return the SHACL report in the media type that ``accept`` likes best, in Turtle where it likes none.

    RFC 9110, section 12.4.1: why a change was refused is of more use than that it cannot be said in another form.
    """
    try:
        media_type = negotiate(accept, TRIPLES)
    except NotAcceptable:
        media_type = TRIPLES[0]
    content = again(refusal.report, media_type, PREFIXES)
    return Reply(media_type, len(content), io.BytesIO(content), refusal.digest)
