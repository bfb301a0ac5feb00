"""The data in the terms of others as files, and the document of the profile that we made for one of them."""

from flask import Blueprint, Response, render_template, request

from unscr.exports.profile import EXPORTS, PROFILES, RDF_FORMS
from unscr.exports.vocabulary import DOCUMENTS, statements, terms
from unscr.graph.encode import document
from unscr.namespaces import BASE
from unscr.terms import Iri
from unscr.thing.find import FORMS
from unscr.web.asked import check_language, wanted
from unscr.web.language import answer
from unscr.web.profiled import announced, exported, form_asked, of_everything
from unscr.web.reply import content_type
from unscr.web.representing import alternates, query, represent

bp = Blueprint("exports", __name__)
_PROFILE = f"any({', '.join(each.token for each in EXPORTS)})"
_OURS = f"any({', '.join(DOCUMENTS)})"


@bp.get(f"/export/<{_PROFILE}:profile>")
def whole(profile: str) -> Response:
    """Give all resolutions in a profile, in the form that is asked for, and say where that form can be had by name."""
    form = form_asked()
    response = in_form(profile, form)
    response.vary.add("Accept")
    response.headers["Content-Location"] = f"{request.script_root}/export/{profile}.{form}"
    return response


@bp.get(f"/export/<{_PROFILE}:profile>.<any({', '.join(RDF_FORMS)}):form>")
def in_form(profile: str, form: str) -> Response:
    """Give all resolutions in a profile and a form."""
    return announced(exported(PROFILES[profile], form), of_everything(), PROFILES[profile])


@bp.get(f"/profile/<{_OURS}:name>")
def ours(name: str) -> Response:
    """Give a profile of ours in the form that is asked for."""
    form = wanted(FORMS)
    response = ours_in_form(name, form)
    response.vary.add("Accept")
    response.headers["Content-Location"] = f"{request.script_root}/profile/{name}.{form}{query('lang')}"
    return response


@bp.get(f"/profile/<{_OURS}:name>.<any({', '.join(FORMS)}):form>")
def ours_in_form(name: str, form: str) -> Response:
    """Give a profile of ours in one form."""
    check_language()
    thing = Iri(f"{BASE}profile/{name}")
    if form != "html":
        made = document(statements(name), FORMS[form])
        return represent(Response(made, content_type=content_type(FORMS[form])), thing, form)
    links = alternates(thing, "html")
    shown = render_template("profile.html", thing=thing, profile=PROFILES[name], terms=terms(name), links=links)
    return represent(answer(shown, "text/html"), thing, form)
