"""A named graph by its address: its statements in the form that is asked for, or a page about it for people."""

from flask import Response, render_template, request

from unscr.answer import one_graph
from unscr.dataset.schema import graph as described
from unscr.errors import NotFound
from unscr.terms import Iri
from unscr.thing.find import FORMS
from unscr.thing.graphs import shown
from unscr.web.address import link
from unscr.web.asked import check_language, wanted
from unscr.web.engine import engine
from unscr.web.language import answer
from unscr.web.record import told
from unscr.web.reply import to_response
from unscr.web.representing import alternates, query, represent


def graph(name: Iri) -> Response:
    """Give the graph of this name; where there is none, the one whose name with the name of a form behind it this is.

    Raises NotFound, NotAcceptable, and what ``Engine.run`` raises.
    """
    stem, _, named = name.value.rpartition(".")
    if named in FORMS and name.value not in engine().about().counts:
        check_language()
        return _in_form(Iri(stem), named)
    form = wanted(FORMS)
    response = _in_form(name, form)
    response.vary.add("Accept")
    response.headers["Content-Location"] = f"{link(name.value)}.{form}{query('lang')}"
    return response


def _in_form(name: Iri, form: str) -> Response:
    if form == "html":
        return represent(_page(name), name, form)
    return represent(to_response(one_graph(name.value, FORMS[form], engine(), (FORMS[form],))), name, form)


def _page(name: Iri) -> Response:
    found = shown(engine(), name)
    if found is None:
        raise NotFound(f"There is no graph <{name.value[:200]}>.", f"没有名为 <{name.value[:200]}> 的图。")
    told(request.environ).digest = found.digest
    more = {"links": alternates(name, "html"), "entity": described(found, name.value)}
    made = render_template("graph.html", thing=name, found=found, shown=found.about, **more)
    return answer(made, "text/html")
