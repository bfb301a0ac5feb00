"""What programs that look around are told: where not to, and which pages there are."""

from collections.abc import Iterator

from flask import Blueprint, Response, current_app, request

from unscr.catalogue import cards
from unscr.dataset.sitemap import Entry, sitemap, things
from unscr.feeds import changes
from unscr.registers import REGISTERS
from unscr.web.address import address_of, leads_back, link, root
from unscr.web.engine import engine, whole
from unscr.web.networks import PICTURES
from unscr.web.record import told
from unscr.web.writing import takes_changes

bp = Blueprint("site", __name__)
# The pages that are there whatever the data are: those that show data, and the others.
_SHOWING = (*(f"/{each}" for each in REGISTERS), *(f"/{each}/network" for each in PICTURES))
_PAGES = ("/", "/downloads", "/quality", "/queries/", "/about/all-states", "/ontology", "/shapes")


@bp.get("/robots.txt")
def robots() -> Response:
    """Say where programs may look around: not where each address is another question."""
    places = "".join(f"Disallow: {request.script_root}{each}\n" for each in ("/sparql", "/search", "/update", "/store"))
    return Response(f"User-agent: *\n{places}\nSitemap: {root()}/sitemap.xml\n", mimetype="text/plain")


@bp.get("/sitemap.xml")
def site() -> Response:
    """List the pages."""
    told(request.environ).digest = engine().digest()
    return Response(sitemap(_entries()), content_type="application/xml")


def _entries() -> Iterator[Entry]:
    """Yield the pages of this service; of changes that others make to the data, no day is known."""
    rules = {rule.rule: rule.endpoint for rule in current_app.url_map.iter_rules()}
    below = tuple(rule.partition("<")[0] for rule, endpoint in rules.items() if endpoint == "things.thing")
    dated = not (takes_changes() or current_app.extensions["unscr.release"])
    last = changes()[0].day if dated else None
    yield from (Entry(root() + each) for each in _PAGES)
    yield from (Entry(root() + each, last) for each in _SHOWING)
    yield from (Entry(address_of("cookbook.one", identifier=each.id)) for each in cards("competency"))
    for each, day in things(whole()).items():
        address = link(each).removeprefix(request.script_root)
        # Of what stands nowhere on this host, or would be read as another name, there is no page.
        if address.startswith(below) and not address.endswith("/") and leads_back(each):
            yield Entry(f"{root()}{address}.html", day if dated else None)
