"""The data in a profile: the answers to all its queries as one document, over all resolutions or one."""

import io
from collections.abc import Sequence

from unscr.answer import Engine, Reply
from unscr.ask import ask
from unscr.errors import EvaluatorBusy
from unscr.exports.profile import Profile, queries
from unscr.graph.encode import Statement, document, statements
from unscr.graph.task import Task
from unscr.namespaces import iri
from unscr.protocol.binding import bind, can_be_asked
from unscr.terms import Iri

# How often the queries are asked again because the data were changed between two of them.
_TRIES = 3
_TYPE = iri("rdf:type")


def export(profile: Profile, media_type: str, engine: Engine, resolutions: Sequence[Iri] | None = None) -> Reply:
    """Return the data of these resolutions in a profile and a media type; of all that there are, where none is named.

    All of it is from the same data. Raises EvaluatorBusy where they do not stay the same, NotAcceptable for what the
    form cannot express, and what ``Engine.run`` raises.
    """
    for _ in range(_TRIES):
        digests, found = _asked(profile, engine, every(engine) if resolutions is None else resolutions)
        if len(digests) <= 1:
            content = document(sorted(found, key=_order), media_type)
            return Reply(media_type, len(content), io.BytesIO(content), "".join(digests) or engine.digest())
    raise EvaluatorBusy("The data are being changed; ask again.", "数据正在更改；请稍后再试。")


def every(engine: Engine) -> tuple[Iri, ...]:
    """Return all resolutions that can be asked for; raises as ``Engine.run``."""
    rows = ask(engine, "resolutions")
    return tuple(Iri(row["resolution"].value) for row in rows if can_be_asked(row["resolution"].value))


def _asked(profile: Profile, engine: Engine, resolutions: Sequence[Iri]) -> tuple[set[str], set[Statement]]:
    """Return the digests of the data that the queries were answered from, and what they gave."""
    digests: set[str] = set()
    found: set[Statement] = set()
    for each in queries(profile):
        answer = engine.run(Task("application/n-triples", bind(each.text, "resolution", resolutions)))
        with answer.file as file:
            found.update(statements(file.read()))
        digests.add(answer.digest)
    return digests, found


def _order(statement: Statement) -> tuple[str, bool, str, bool, str, str]:
    """Return where a statement stands: what a thing is comes first of what is said of it."""
    subject, predicate, value = statement
    language = "" if isinstance(value, Iri) else value.language
    return subject.value, predicate != _TYPE, predicate.value, not isinstance(value, Iri), language, value.value
