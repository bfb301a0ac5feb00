"""From an address to the thing or the document that stands there, or the reason why nothing does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from unscr.answer import Engine
from unscr.errors import NothingSaid
from unscr.namespaces import BASE
from unscr.protocol.iri import is_absolute
from unscr.protocol.media import EXTENSIONS
from unscr.terms import Iri
from unscr.thing.describe import is_known

HTML = "text/html"
# What the name of a document ends with, in the order of what is given when nothing is asked.
FORMS: Mapping[str, str] = {
    **{each: EXTENSIONS[each] for each in ("ttl", "jsonld", "rdf", "nt", "trig", "nq")},
    "html": HTML,
}
# Longer than any name of ours; looking above such a name would cost a question for each of its steps.
_STEPS = 12
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A thing, and in which form (a key of ``FORMS``) a document about it was named; empty for the thing itself."""

    thing: Iri
    form: str


def find(engine: Engine, address: Iri) -> Found:
    """Return what stands at an address. What ends as a form's name does is first looked for as a thing of that name.

    Raises NothingSaid, and what ``Engine.run`` raises.
    """
    stem, _, form = address.value.rpartition(".")
    if is_absolute(address.value):
        if is_known(engine, address):
            return Found(address, "")
        # A document says itself whether there is anything to say.
        if form in FORMS and stem.startswith(BASE) and not stem.endswith("/"):
            return Found(Iri(stem), form)
    raise nothing_said(engine, address)


def nothing_said(engine: Engine, thing: Iri) -> NothingSaid:
    """Return the error of a thing of which nothing is known, with the nearest above it; raises as ``Engine.run``."""
    shown = thing.value[:_SHOWN]
    nearest = next((each for each in _above(thing) if is_known(engine, Iri(each))), "")
    return NothingSaid(f"Nothing is known here of <{shown}>.", f"此处没有关于 <{shown}> 的信息。", nearest)


def _above(thing: Iri) -> Iterator[str]:
    steps = thing.value.removeprefix(BASE).split("/")
    for count in range(min(len(steps), _STEPS) - 1, 0, -1):
        above = BASE + "/".join(steps[:count])
        if is_absolute(above) and steps[count - 1]:
            yield above
