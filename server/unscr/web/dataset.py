"""The dataset as a whole: its description, its files with their checksums, its tables and texts."""

from flask import Blueprint, Response, current_app, render_template, request, url_for

from unscr import __version__
from unscr.dataset.akn import MEDIA_TYPE as AKN
from unscr.dataset.akn import akn
from unscr.dataset.context import context
from unscr.dataset.describe import describe
from unscr.dataset.downloads import downloads, table
from unscr.dataset.loading import loading
from unscr.dataset.schema import whole
from unscr.protocol.media import EXTENSIONS, TRIPLES
from unscr.protocol.negotiate import negotiate
from unscr.web.address import canonical, root
from unscr.web.engine import engine
from unscr.web.language import answer, asked_language
from unscr.web.named import resolution_named
from unscr.web.paging import asked_page
from unscr.web.profiled import announced, of_dataset, of_everything
from unscr.web.record import told
from unscr.web.reply import to_response

bp = Blueprint("dataset", __name__)


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
    entity = whole(found, stamp.version if stamp else __version__, root())
    made = render_template("downloads.html", found=found, loading=loading(root()), stamp=stamp, entity=entity)
    return answer(made, "text/html")


@bp.get("/download/SHA256SUMS")
def sums() -> Response:
    """Give the checksums of all files, as ``sha256sum --check`` reads them."""
    lines = (f"{found.sha256}  {name}\n" for name, found in current_app.extensions["unscr.sums"].now().listed())
    return Response("".join(lines), mimetype="text/plain")


@bp.get("/download/table/<name>.csv")
def flat(name: str) -> Response:
    """Give one flat table, of the resolutions that are named or of everything."""
    resolutions = [resolution_named(each) for each in request.args.getlist("resolution")]
    response = to_response(table(name, engine(), resolutions))
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


@bp.get("/eli/<path:version>.akn.xml")
def marked_up(version: str) -> Response:
    """Give a text of a resolution as Akoma Ntoso."""
    return Response(akn(canonical(f"eli/{version}").value, engine()), content_type=AKN)


@bp.get("/context/<version>.jsonld")
def terms(version: str) -> Response:
    """Give the JSON-LD context of our terms in a version of the ontology."""
    found = context(version, engine())
    response = Response(found.document, content_type="application/ld+json")
    if found.final:
        # RFC 8246: whoever has it need not ask again.
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def _described(accept: str | None, vary: str = "") -> Response:
    release = current_app.extensions["unscr.release"]
    version = release.stamp.version if release else __version__
    kept = current_app.extensions
    found = describe(root(), accept, kept["unscr.whole"], kept["unscr.sums"], version)
    return to_response(found, vary) if vary else to_response(found)


def _redirect(endpoint: str) -> Response:
    """Lead on, in the language that was asked for by name, if any."""
    address = url_for(endpoint, lang=asked_language(request) or None)
    return Response(status=303, headers={"Location": address, "Vary": "Accept"})
