"""The documents of the namespaces whose terms have a hash: one document with all terms, given where it is asked for.

Cool URIs for the Semantic Web, section 4.1. The statements are those of the named graph of the same name.
"""

from collections.abc import Mapping
from typing import Any, cast

from flask import Blueprint, Response, current_app, render_template, request
from markupsafe import Markup

from unscr.answer import Engine, one_graph
from unscr.ask import ask
from unscr.kept import Kept
from unscr.namespaces import BASE, ONTOLOGY, SHAPE, UNSCR, graph
from unscr.schema import terms
from unscr.terminology.book import book
from unscr.terminology.guard import guards
from unscr.terms import Iri
from unscr.thing.find import FORMS, nothing_said
from unscr.web.address import canonical, link
from unscr.web.asked import wanted
from unscr.web.engine import engine
from unscr.web.language import answer, asked_language, reader_language
from unscr.web.record import told
from unscr.web.reply import to_response
from unscr.web.representing import alternates, query, represent

bp = Blueprint("namespace", __name__)
_FORM = f"any({', '.join(FORMS)})"


@bp.get("/ontology")
@bp.get("/shapes")
def whole() -> Response:
    """Give all terms in the form that is asked for, and say where that form can be had by name."""
    name = _name()
    form = wanted(FORMS)
    response = _document(Iri(BASE + name), Iri(BASE + name), form)
    response.vary.add("Accept")
    response.headers["Content-Location"] = f"{link(BASE + name)}.{form}{query('lang')}"
    return response


@bp.get(f"/ontology.<{_FORM}:form>")
@bp.get(f"/shapes.<{_FORM}:form>")
def in_form(form: str) -> Response:
    """Give all terms in one form."""
    return _document(Iri(BASE + _name()), Iri(BASE + _name()), form)


@bp.get("/ontology/<key:version>")
@bp.get("/shapes/<key:version>")
def version(version: str) -> Response:
    """Give all terms of the version that is served; another version is not known."""
    name = _name()
    address = canonical(f"{name}/{version}")
    stem, _, form = address.value.rpartition(".")
    if form in FORMS and _is_served(Iri(stem), name):
        return _document(Iri(stem), Iri(BASE + name), form)
    if not _is_served(address, name):
        raise nothing_said(engine(), address)
    form = wanted(FORMS)
    response = _document(address, Iri(BASE + name), form)
    response.vary.add("Accept")
    response.headers["Content-Location"] = f"{link(address.value)}.{form}{query('lang')}"
    return response


def _name() -> str:
    """Return the first step of the path, without the form of a document."""
    return request.path[1:].partition("/")[0].partition(".")[0]


def _is_served(version: Iri, name: str) -> bool:
    rows = ask(engine(), "version-of", thing=[version])
    return any(row["document"].value == BASE + name for row in rows)


def _document(thing: Iri, whole: Iri, form: str) -> Response:
    if form == "html":
        return represent(_page(thing, whole), thing, form)
    media_type = FORMS[form]
    return represent(to_response(one_graph(graph(_name()).value, media_type, engine(), (media_type,))), thing, form)


def _page(thing: Iri, whole: Iri) -> Response:
    shown = _documents()[whole.value]
    told(request.environ).digest = engine().digest()
    found = shown.kept.now()
    if found is None:
        raise nothing_said(engine(), thing)
    body = shown.body(found, reader_language(request), asked_language(request), request.script_root)
    of = found.heading
    entity = terms(of.title, of.description, of.version, of.license)
    links = alternates(thing, "html")
    made = render_template("namespace.html", thing=thing, of=of, body=body, links=links, entity=entity)
    return answer(made, "text/html")


class Document:
    """A page about a whole namespace: its body is long, and the same for all readers of a language."""

    def __init__(self, template: str, own: str, kept: Kept[Any]) -> None:
        self.kept = kept
        self._template = template
        self._own = own
        # What the bodies are of, with them: set as one, or a thread would put what it shows with what another found.
        self._made: tuple[object, dict[tuple[str, ...], Markup]] = (None, {})

    def body(self, found: object, *reader: str) -> Markup:
        """Return the body that shows what was found; ``reader`` is all that it depends on beside that."""
        of, bodies = self._made
        if found is not of:
            bodies = {}
            self._made = found, bodies
        if reader not in bodies:
            bodies[reader] = Markup(render_template(self._template, found=found, own=self._own))  # noqa: S704 - escaped
        return bodies[reader]


def documents(engine: Engine) -> Mapping[str, Document]:
    """Return the documents of an engine's data by their IRIs, each made when it is asked for."""
    return {
        ONTOLOGY: Document("part/ontology.html", UNSCR, Kept(engine, book)),
        SHAPE.removesuffix("#"): Document("part/shapes.html", SHAPE, Kept(engine, guards)),
    }


def _documents() -> Mapping[str, Document]:
    return cast("Mapping[str, Document]", current_app.extensions["unscr.namespaces"])
