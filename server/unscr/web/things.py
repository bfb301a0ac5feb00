"""Every IRI of ours: a thing leads to its document by Accept, a document is one page of what is said of it.

Cool URIs for the Semantic Web, section 4.2 (303); RFC 9110, sections 12 and 15.4.4; RFC 8288 and 6892 (links).
"""

from flask import Blueprint, Response, render_template, request

from unscr.errors import NothingSaid
from unscr.terms import Iri
from unscr.thing.describe import HELD, OWN, Description, describe, document
from unscr.thing.facts import facts
from unscr.thing.find import FORMS, find, nothing_said
from unscr.thing.parts import parts
from unscr.thing.schema import entity
from unscr.thing.supplied import supplied
from unscr.web.address import canonical, link
from unscr.web.asked import TEXT, page, wanted
from unscr.web.engine import engine
from unscr.web.language import answer
from unscr.web.profiled import by_profile, with_profiles
from unscr.web.record import told
from unscr.web.reply import content_type
from unscr.web.representing import alternates, query, represent

bp = Blueprint("things", __name__)
# Of one page, as it says itself.
MOST = {"own": OWN, "held": HELD}


@bp.get("/eli/<key:key>")
@bp.get("/id/<key:key>")
@bp.get("/anno/<key:key>")
@bp.get("/vocab/<key:key>")
@bp.get("/dataset/<key:key>")
def thing(key: str) -> Response:  # noqa: ARG001 - the whole path is the name
    """Lead from a thing to its document, or give the document."""
    found = find(engine(), canonical(request.path[1:]))
    if (given := by_profile(found)) is not None:
        return given
    ours = _document(found.thing, found.form) if found.form else _itself(found.thing)
    return with_profiles(ours, found)


def _itself(thing: Iri) -> Response:
    """Lead to the document in the form that is asked for; a file that we have is given itself as text."""
    form = wanted(FORMS, TEXT)
    file = supplied(engine(), thing) if form in TEXT else None
    if file is not None:
        response = Response(file.read_bytes(), mimetype="text/plain")
        response.vary.add("Accept")
        return response
    form = wanted(FORMS) if form in TEXT else form
    response = Response(status=303, headers={"Location": f"{link(thing.value)}.{form}{query('page', 'lang')}"})
    # There is no body that could have a type.
    del response.headers["Content-Type"]
    response.headers["Link"] = f'<{link(thing.value)}.{form}>; rel="describedby"; type="{FORMS[form]}"'
    response.vary.add("Accept")
    return response


def _document(thing: Iri, form: str) -> Response:
    """Give a page of what is said of a thing in a form."""
    number = page()
    found = describe(engine(), thing, number)
    if found is None:
        raise nothing_said(engine(), thing) if number == 1 else _beyond(thing, number)
    told(request.environ).digest = found.digest
    if form == "html":
        return represent(_page(found), thing, form, found)
    response = Response(document(found, FORMS[form]), content_type=content_type(FORMS[form]))
    return represent(response, thing, form, found)


def _page(found: Description) -> Response:
    """Show what is said of a thing."""
    shown = facts(engine(), found)
    more = parts(engine(), found.thing, shown)
    made = render_template(
        "thing.html",
        thing=found,
        shown=shown,
        more=more,
        most=MOST,
        entity=entity(shown, more),
        about=shown.name,
        links=alternates(found.thing, "html", found),
        before=query("lang", page=found.page - 1) if found.page > 1 else "",
        after=query("lang", page=found.page + 1) if found.more else "",
    )
    return answer(made, "text/html")


def _beyond(thing: Iri, number: int) -> NothingSaid:
    return NothingSaid(
        f"The description of <{thing.value[:200]}> has no page {number}.",
        f"<{thing.value[:200]}> 的描述没有第 {number} 页。",
        thing.value,
    )
