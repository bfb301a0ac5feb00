"""The dataset as a whole: its description, its files with their checksums, its tables, texts and map."""

from flask import Blueprint, Response, current_app, render_template, request, url_for

from unscr import __version__
from unscr.dataset.akn import MEDIA_TYPE as AKN
from unscr.dataset.akn import akn
from unscr.dataset.context import context
from unscr.dataset.describe import describe
from unscr.dataset.downloads import downloads, table
from unscr.dataset.loading import loading
from unscr.dataset.sitemap import sitemap, things
from unscr.protocol.media import EXTENSIONS, TRIPLES
from unscr.protocol.negotiate import negotiate
from unscr.web.address import canonical, leads_back, link
from unscr.web.engine import engine
from unscr.web.language import answer, asked_language
from unscr.web.paging import asked_page
from unscr.web.profiled import announced, of_dataset, of_everything
from unscr.web.record import told
from unscr.web.reply import to_response

bp = Blueprint("dataset", __name__)
# The pages that are there whatever the data are.
_PAGES = ("/", "/downloads", "/resolutions", "/norms", "/actors", "/instruments", "/deadlines", "/systems", "/queries/")


@bp.get("/.well-known/void")
@bp.get("/catalog")
def described() -> Response:
    """Describe the dataset: VoID and DCAT; a browser is sent to the page of downloads."""
    best = negotiate(request.headers.get("Accept"), (*TRIPLES, "text/html"))
    if best == "text/html":
        return _redirect("dataset.page")
    return _described(best, "Accept")


@bp.get("/catalog.<any(ttl, nt, jsonld, rdf):extension>")
def described_as(extension: str) -> Response:
    """Describe the dataset in the form that the address names."""
    return _described(EXTENSIONS[extension])


@bp.get("/dataset/unscr")
def itself() -> Response:
    """Lead from the dataset to its description, or to its files in the profile that is asked for."""
    return of_dataset() or announced(_redirect("dataset.described"), of_everything())


@bp.get("/downloads")
def page() -> Response:
    """Show what can be taken away, and how each form is loaded."""
    kept = current_app.extensions
    found = downloads(kept["unscr.whole"], kept["unscr.sums"], request.args.get("layer", ""), asked_page())
    told(request.environ).digest = found.digest
    release = current_app.extensions["unscr.release"]
    stamp = release.stamp if release else None
    made = render_template("downloads.html", found=found, loading=loading(_root()), stamp=stamp)
    return answer(made, "text/html")


@bp.get("/download/SHA256SUMS")
def sums() -> Response:
    """Give the checksums of all files, as ``sha256sum --check`` reads them."""
    lines = (f"{found.sha256}  {name}\n" for name, found in current_app.extensions["unscr.sums"].now().listed())
    return Response("".join(lines), mimetype="text/plain")


@bp.get("/download/table/<name>.csv")
def flat(name: str) -> Response:
    """Give one flat table."""
    response = to_response(table(name, engine()))
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


@bp.get("/eli/<path:version>.akn.xml")
def marked_up(version: str) -> Response:
    """Give a text of a resolution as Akoma Ntoso."""
    return Response(akn(canonical(f"eli/{version}").value, engine()), content_type=AKN)


@bp.get("/context/<version>.jsonld")
def terms(version: str) -> Response:
    """Give the JSON-LD context of our terms."""
    return Response(context(version, engine()), content_type="application/ld+json")


@bp.get("/robots.txt")
def robots() -> Response:
    """Say where programs may look around: not where each address is another question."""
    places = "".join(f"Disallow: {request.script_root}{each}\n" for each in ("/sparql", "/search", "/update", "/store"))
    return Response(f"User-agent: *\n{places}\nSitemap: {_root()}/sitemap.xml\n", mimetype="text/plain")


@bp.get("/sitemap.xml")
def site() -> Response:
    """List the pages."""
    root, rules = _root(), {rule.rule: rule.endpoint for rule in current_app.url_map.iter_rules()}
    below = tuple(rule.partition("<")[0] for rule, endpoint in rules.items() if endpoint == "things.thing")
    pages = [root + each for each in _PAGES if each in rules]
    for each in things(engine()):
        address = link(each).removeprefix(request.script_root)
        # Of what stands nowhere on this host, or would be read as another name, there is no page.
        if address.startswith(below) and not address.endswith("/") and leads_back(each):
            pages.append(f"{root}{address}.html")
    return Response(sitemap(pages), content_type="application/xml")


def _described(accept: str | None, vary: str = "") -> Response:
    release = current_app.extensions["unscr.release"]
    version = release.stamp.version if release else __version__
    kept = current_app.extensions
    found = describe(_root(), accept, kept["unscr.whole"], kept["unscr.sums"], version)
    return to_response(found, vary) if vary else to_response(found)


def _root() -> str:
    return request.url_root.rstrip("/")


def _redirect(endpoint: str) -> Response:
    """Lead on, in the language that was asked for by name, if any."""
    address = url_for(endpoint, lang=asked_language(request) or None)
    return Response(status=303, headers={"Location": address, "Vary": "Accept"})
