"""The page of a resolution, the sheet of what it asks of somebody, and how to cite and to report what is read."""

from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, current_app, render_template, request, url_for

from unscr.ask import Labelled
from unscr.errors import NotFound, RequestError
from unscr.reading.choice import FACETS, NOBODY, Choice, Facet, choice, facets, key
from unscr.reading.citation import below
from unscr.reading.document import Reading
from unscr.reading.group import Group, count, groups
from unscr.reading.heading import heading, narrowed
from unscr.reading.legislation import legislation
from unscr.reading.mark import KINDS
from unscr.reading.sheet import entries, table
from unscr.reading.shelf import Shelf
from unscr.reading.shown import shown
from unscr.reading.version import texts
from unscr.terms import Iri
from unscr.thing.find import Found
from unscr.web.engine import engine
from unscr.web.language import answer, asked_language, reader_language
from unscr.web.named import resolution_named
from unscr.web.profiled import with_profiles
from unscr.web.record import told
from unscr.web.representing import alternates, represent

bp = Blueprint("reading", __name__)
# In an address: which language versions stand side by side.
TEXT = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The address of the sheet for one addressee, and for it together with those chosen (empty for one of these)."""

    name: Labelled
    alone: str
    together: str


@dataclass(frozen=True, slots=True)
class Groups:
    """The names for States at large, how many norms they have together, and the sheet of all (empty for this one)."""

    each: tuple[Group, ...]
    total: int
    together: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """How many norms name nobody, and the sheet of them."""

    count: int
    address: str


@bp.get("/eli/un/sc/res/<year>/<number>.html")
def resolution(year: str, number: str) -> Response:
    """Show the text with its marks, and a panel for each norm."""
    found, chosen = _read(f"{year}/{number}"), _choice()
    thing = Iri(found.work.iri)
    sides = texts(found.versions, request.args.getlist(TEXT), reader_language(request))
    made = _page(
        "reading.html",
        found,
        chosen,
        year=year,
        number=number,
        texts=sides,
        view=shown(found, chosen, sides),
        facets=[(each, _alone(found, chosen, each)) for each in facets(found.norms, chosen)],
        rows=entries(found, chosen),
        cites={each.iri: below(found.cite, each) for each in found.whole()},
        entity=legislation(found),
        sheet=_address("reading.sheet", found, chosen),
        clear=_address("reading.resolution", found, choice({})),
        links=alternates(thing, "html"),
    )
    return with_profiles(represent(made, thing, "html"), Found(thing, "html"))


@bp.get("/sheet")
def sheet() -> Response:
    """Show what a resolution asks of the chosen addressees."""
    found, chosen = _read(_asked("resolution")), _choice()
    return _page(
        "sheet.html",
        found,
        chosen,
        rows=entries(found, chosen),
        heading=heading(found, chosen),
        narrowed=narrowed(found, chosen),
        groups=_groups(found, chosen),
        unnamed=_unnamed(found, chosen),
        back=_address("reading.resolution", found, chosen),
        whole=_address("reading.resolution", found, choice({})),
        csv=_address("reading.sheet_table", found, chosen),
    )


@bp.get("/sheet.csv")
def sheet_table() -> Response:
    """Give the same rows as a table."""
    found, chosen = _read(_asked("resolution")), _choice()
    response = Response(table(entries(found, chosen)), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{_file(found, chosen)}.csv"'
    return response


@bp.get("/cite.bib")
def bibtex() -> Response:
    """Give the BibTeX entry of a resolution or a provision."""
    asked = _asked("iri")
    found = _read(asked)
    cited = {each.iri: below(found.cite, each) for each in found.whole()}
    if asked not in cited and asked != found.work.iri:
        raise NotFound(f"There is no provision {asked} in the data.", f"数据中没有条款 {asked}。")
    return Response(cited.get(asked, found.cite).bibtex, content_type="application/x-bibtex; charset=utf-8")


@bp.get("/report")
def report() -> Response:
    """Say what to send to whoever can correct what is read."""
    digest = told(request.environ).digest = engine().digest()
    return answer(render_template("report.html", iri=request.args.get("iri", ""), digest=digest), "text/html")


def report_address(iri: str) -> str:
    """Return where an error in what this IRI names is reported: as the setting says, else at our own page."""
    setting: str = current_app.config["REPORT_ADDRESS"]
    return setting.replace("{iri}", quote(iri, safe="")) if setting else url_for("reading.report", iri=iri)


def _page(template: str, found: Reading, chosen: Choice, **values: Any) -> Response:
    given = {"kinds": KINDS, "chosen": chosen}
    made = render_template(template, reading=found, sheets=_sheets(found, chosen), **given, **values)
    return answer(made, "text/html")


def _read(asked: str) -> Reading:
    """Return the reading of a resolution that was asked for by its IRI or by year and number, or by a part of it."""
    found = _shelf().reading(resolution_named(asked).value)
    told(request.environ).digest = found.digest
    return found


def _shelf() -> Shelf:
    return cast("Shelf", current_app.extensions["unscr.shelf"])


def _asked(name: str) -> str:
    value = request.args.get(name, "")
    if not value:
        raise RequestError(f"Give '{name}' in the address.", f"请在地址中给出 {name}。")
    return value


def _choice() -> Choice:
    return choice({name: request.args.getlist(name) for name in FACETS})


def _addressees(found: Reading) -> dict[str, Labelled]:
    return {key(each.name.iri): each.name for norm in found.norms for each in norm.bearers}


def _file(found: Reading, chosen: Choice) -> str:
    """Return what the file is called: by the resolution and the addressees that it has, and by nothing else asked."""
    return "-".join([found.number, *sorted(chosen.chosen["addressee"] & _addressees(found).keys())])


def _groups(found: Reading, chosen: Choice) -> Groups | None:
    """Return the names for States at large, where the sheet is of one of them and the text has others as well."""
    there = groups(found, chosen)
    every = chosen.only("addressee", *(each.key for each in there))
    if len(there) < 2 or not chosen.chosen["addressee"] & every.chosen["addressee"]:
        return None
    here = chosen == choice({"addressee": every.chosen["addressee"]})
    return Groups(there, count(found, every), "" if here else _address("reading.sheet", found, every))


def _unnamed(found: Reading, chosen: Choice) -> Unnamed | None:
    """Return the norms that name nobody, where the sheet is of addressees and without them."""
    theirs = choice({"addressee": [NOBODY.iri]})
    number = count(found, theirs)
    if not number or not chosen.chosen["addressee"] or NOBODY.iri in chosen.chosen["addressee"]:
        return None
    return Unnamed(number, _address("reading.sheet", found, theirs))


def _alone(found: Reading, chosen: Choice, facet: Facet) -> dict[str, str]:
    """Return for each option of a facet the address of what its count tells of: it alone, beside the other facets."""
    return {
        each.key: _address("reading.resolution", found, chosen.only(facet.name, each.key)) + "#found"
        for each in facet.options
    }


def _sheets(found: Reading, chosen: Choice) -> list[Sheet]:
    already = chosen.chosen["addressee"]

    def address(*keys: str) -> str:
        return _address("reading.sheet", found, chosen.only("addressee", *keys))

    return [
        Sheet(name, address(each), "" if each in already else address(each, *already))
        for each, name in _addressees(found).items()
    ]


def _address(endpoint: str, found: Reading, chosen: Choice) -> str:
    """Return the address of a page with what was chosen, in the language that was asked for."""
    year, number = found.work.iri.split("/")[-2:]
    asked = [(name, each) for name, several in chosen.chosen.items() for each in sorted(several)]
    asked += [(TEXT, each) for each in request.args.getlist(TEXT) if each]
    if language := asked_language(request):
        asked.append(("lang", language))
    if endpoint == "reading.resolution":
        start = url_for(endpoint, year=year, number=number)
    else:
        start, asked = url_for(endpoint), [("resolution", f"{year}/{number}"), *asked]
    return f"{start}?{urlencode(asked)}" if asked else start
