"""How a document says what it is about, in which other forms there is the same, and where it goes on. RFC 8288."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Response, request

from unscr.terms import Iri
from unscr.thing.describe import Description
from unscr.thing.find import FORMS
from unscr.web.address import itself, link


@dataclass(frozen=True, slots=True)
class Linked:
    """A link of a document: its target, how it stands to it, and of which media type the target is."""

    target: str
    relation: str
    media_type: str = ""

    def __str__(self) -> str:
        """Return the link as the header has it."""
        kind = f'; type="{self.media_type}"' if self.media_type else ""
        return f'<{self.target}>; rel="{self.relation}"{kind}'


def query(*names: str, **more: int) -> str:
    """Return what an address keeps of the query of this one, with more."""
    kept = [(name, request.args[name]) for name in names if name in request.args]
    kept += [(name, str(value)) for name, value in more.items()]
    return f"?{urlencode(kept)}" if kept else ""


def alternates(
    thing: Iri, form: str, page: Description | None = None, forms: Mapping[str, str] = FORMS
) -> tuple[Linked, ...]:
    """Return the links of a document about a thing in a form: the others, the thing, and the pages beside this one."""
    name, here = link(thing.value), f"?page={page.page}" if page and page.page > 1 else ""
    found = [Linked(f"{name}.{each}{here}", "alternate", forms[each]) for each in forms if each != form]
    found += [Linked(itself(thing.value), each) for each in ("canonical", "describes")]
    if page and page.more:
        found.append(Linked(f"{name}.{form}?page={page.page + 1}", "next"))
    if page and page.page > 1:
        found.append(Linked(f"{name}.{form}?page={page.page - 1}", "prev"))
    return tuple(found)


def represent(
    response: Response,
    thing: Iri,
    form: str,
    page: Description | None = None,
    forms: Mapping[str, str] = FORMS,
) -> Response:
    """Return a response with the links of a document."""
    response.headers["Link"] = ", ".join(map(str, alternates(thing, form, page, forms)))
    return response
