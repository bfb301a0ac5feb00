"""The pages there are: what the contract says is answered as HTML, each with an address that shows it."""

from unscr.web.contract import OPERATIONS
from unscr.web.contract.entry import HTML

# By the path in the contract: addresses for what has parts that vary, or shows little without being asked something;
# none where nothing of the kind is a page of its own.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "/anno/{key}": ("/anno/2322-op1-1.html",),
    "/dataset/{key}": (),
    "/eli/un/sc/res/{year}/{number}.html": ("/eli/un/sc/res/2016/2322.html",),
    "/eli/{key}": ("/eli/un/sc/res/2016/2322/op/13/e.html", "/eli/un/sc/res/2016/2322/op/13.html"),
    "/graph/{key}": ("/graph/doc/2322.html",),
    "/id/{key}": ("/id/norm/2322-op13e-1.html", "/id/agent/all-states.html", "/id/time-limit/2322-op22-1.html"),
    "/ontology.{form}": ("/ontology",),
    "/ontology/{version}": ("/ontology",),
    "/profile/{name}": ("/profile/odrl",),
    "/profile/{name}.{form}": ("/profile/odrl.html",),
    "/quality/{year}/{number}": ("/quality/2016/2322",),
    # Only what serves the folder of a release has these.
    "/release/{version}/{name}": (),
    "/shapes.{form}": ("/shapes",),
    "/shapes/{version}": ("/shapes",),
    "/queries/{identifier}": ("/queries/cq02", "/queries/bodies-in-wikidata"),
    "/sheet": ("/sheet?resolution=2016/2322&addressee=all-states",),
    "/search": ("/search", "/search?q=引渡"),
    "/vocab/{key}": ("/vocab/force.html",),
}


def pages() -> list[str]:
    """Return the addresses of all pages, with an address for each that varies."""
    found: list[str] = []
    for each in OPERATIONS:
        if each.method == "get" and HTML in each.gives.get(200, ()):
            found += EXAMPLES.get(each.path, (each.path,))
    return [*dict.fromkeys(found)]
