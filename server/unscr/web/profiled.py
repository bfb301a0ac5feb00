"""The same thing in the terms of others: which profile a request asks for, and which ones there are.

Content Negotiation by Profile, W3C Working Draft of 2023-10-02: by ``Accept-Profile``, ``Content-Profile`` and
``Link``, and by ``?_profile=`` and ``?_mediatype=``, which come before the headers. RFC 6906 for the relation
"profile".
"""

import re
from http import HTTPStatus
from itertools import groupby

from flask import Response, render_template, request

from unscr.dataset.names import DATASET
from unscr.errors import NotAcceptable
from unscr.exports.export import export
from unscr.exports.listing import PROF, Representation, listed, representations
from unscr.exports.profile import OWN, PROFILES, RDF_FORMS, Profile
from unscr.graph.encode import document
from unscr.namespaces import PREFIXES
from unscr.protocol.profile import named, preferred, unknown
from unscr.terms import Iri
from unscr.thing.describe import is_known
from unscr.thing.find import FORMS, Found, nothing_said
from unscr.web.address import absolute, link
from unscr.web.asked import check_language, wanted
from unscr.web.engine import engine
from unscr.web.language import answer
from unscr.web.record import told
from unscr.web.reply import content_type, to_response

# What lists all profiles in place of naming one.
_ALL = "all"
_LISTS = {each: FORMS[each] for each in ("ttl", "nt", "jsonld", "rdf", "html")}
_RESOLUTION = re.compile(re.escape(PREFIXES["res"]) + "[0-9]{4}/[1-9][0-9]{0,8}")


def by_profile(found: Found) -> Response | None:
    """Answer a request for a resolution in another profile than ours, or for the list of them; None for every other.

    Raises NotAcceptable for a profile or a form that there is not, NothingSaid, and what ``Engine.run`` raises.
    """
    if not _RESOLUTION.fullmatch(found.thing.value):
        return None
    is_list = request.args.get("_profile") == _ALL
    profile = None if is_list else _asked(by_header=not found.form)
    if not is_list and profile in (None, OWN):
        return None
    # A document may have been asked for about nothing.
    if not is_known(engine(), found.thing):
        raise nothing_said(engine(), found.thing)
    documents = _of(found.thing)
    if profile is None:
        return _listing(found.thing, documents)
    if found.form:
        return announced(exported(profile, found.form, found.thing), documents, profile)
    return announced(_onward(documents, profile), documents)


def of_dataset() -> Response | None:
    """Answer a request for the dataset in a profile, or for the list of profiles; None where none is asked for.

    Raises NotAcceptable for a profile or a form that there is not.
    """
    documents = of_everything()
    if request.args.get("_profile") == _ALL:
        return _listing(DATASET, documents)
    profile = _asked(by_header=True)
    return announced(_onward(documents, profile), documents) if profile else None


def with_profiles(response: Response, found: Found) -> Response:
    """Return an answer about a thing in our own terms; with one about a resolution goes where the others are."""
    if not _RESOLUTION.fullmatch(found.thing.value):
        return response
    return announced(response, _of(found.thing), OWN if found.form in RDF_FORMS else None)


def announced(response: Response, documents: tuple[Representation, ...], profile: Profile | None = None) -> Response:
    """Return an answer that says in which profile it is, if in any, and where it is to be had in each, as Turtle."""
    links = [f'<{profile.iri}>; rel="profile"'] if profile else []
    for each in documents:
        if each.form == "ttl":
            relation = "self" if each.profile == profile else "alternate"
            links.append(f'<{each.address}>; rel="{relation}"; type="{each.media_type}"; profile="{each.profile.iri}"')
            # The draft has the anchor in angle brackets, which no reader of RFC 8288 would take.
            links.append(f'<{PROF}Profile>; rel="type"; token="{each.profile.token}"; anchor="{each.profile.iri}"')
    before = response.headers.get("Link")
    response.headers["Link"] = ", ".join([*([before] if before else []), *links])
    if profile:
        response.headers["Content-Profile"] = f"<{profile.iri}>"
    elif response.status_code == HTTPStatus.SEE_OTHER:
        # What is given whole depends on its address alone.
        response.vary.add("Accept-Profile")
    return response


def exported(profile: Profile, form: str, *resolutions: Iri) -> Response:
    """Give these resolutions, or all where none is named, in a profile and a form.

    Raises NotAcceptable for a form in which no export is given, and what ``export`` raises.
    """
    if form not in RDF_FORMS:
        raise _no_form(form)
    return to_response(export(profile, RDF_FORMS[form], engine(), resolutions or None))


def form_asked() -> str:
    """Return the form that ``?_mediatype=`` or ``?format=`` names, else what Accept likes best; as ``wanted``."""
    kind = request.args.get("_mediatype")
    if kind is None:
        return wanted(RDF_FORMS)
    check_language()
    # A plus sign in an address stands for a space where nobody escaped it.
    found = next((form for form, each in RDF_FORMS.items() if each == kind.replace(" ", "+")), "")
    if not found:
        raise _no_form(kind)
    return found


def of_everything() -> tuple[Representation, ...]:
    """Return the documents of the whole dataset."""
    root = request.script_root
    return representations(
        lambda profile, form: f"{root}/{'download' if profile == OWN else 'export'}/{profile.token}.{form}"
    )


def _of(thing: Iri) -> tuple[Representation, ...]:
    """Return the documents about a resolution."""
    name = link(thing.value)
    return representations(
        lambda profile, form: f"{name}.{form}" + ("" if profile == OWN else f"?_profile={profile.token}")
    )


def _asked(by_header: bool) -> Profile | None:
    """Return the profile that the address names by token or IRI, else the one that the header likes best, if any."""
    iris = {each.iri: each for each in PROFILES.values()}
    asked = request.args.get("_profile")
    if asked is None:
        liked = preferred(request.headers.get("Accept-Profile"), tuple(iris)) if by_header else ""
        return iris.get(liked)
    found = PROFILES.get(asked) or iris.get(named(asked.strip("<>"), tuple(iris)))
    if found is None:
        raise unknown(asked, (*PROFILES, *iris))
    return found


def _onward(documents: tuple[Representation, ...], profile: Profile) -> Response:
    """Lead to the document in a profile and the form that is asked for."""
    form = form_asked()
    there = next(each for each in documents if (each.profile, each.form) == (profile, form))
    response = Response(status=303, headers={"Location": there.address})
    # There is no body that could have a type.
    del response.headers["Content-Type"]
    response.vary.add("Accept")
    return response


def _listing(thing: Iri, documents: tuple[Representation, ...]) -> Response:
    """List the profiles that a thing can be had in."""
    form = wanted(_LISTS)
    told(request.environ).digest = engine().digest()
    if form == "html":
        found = [(each, list(those)) for each, those in groupby(documents, lambda one: one.profile)]
        response = answer(render_template("profiles.html", thing=thing, found=found), "text/html")
    else:
        statements = listed(thing, documents, absolute)
        response = Response(document(statements, FORMS[form]), content_type=content_type(FORMS[form]))
    response.vary.add("Accept")
    return announced(response, documents)


def _no_form(asked: str) -> NotAcceptable:
    there = ", ".join(RDF_FORMS.values())
    return NotAcceptable(
        f"No other profile than ours is given as '{asked[:40]}'. On offer: {there}.",
        f"本项目以外的配置文件不以“{asked[:40]}”提供。可提供：{there}。",
        tuple(RDF_FORMS.values()),
    )
