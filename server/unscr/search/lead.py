"""What leads the hits: a citation that is typed where words are looked for leads to the thing that it names."""

from unscr.answer import Engine
from unscr.resolve import LONGEST, Names, resolve
from unscr.text.reference import Addressed, Cited, read


def leading(typed: str, engine: Engine, kept: Names | None = None) -> tuple[str, ...]:
    """Return the IRIs of what is cited, none where words are typed; raises what ``Engine.run`` raises."""
    if len(typed) > LONGEST or not isinstance(read(typed), Addressed | Cited):
        return ()
    return tuple(each.iri for each in resolve(typed, engine, kept))
