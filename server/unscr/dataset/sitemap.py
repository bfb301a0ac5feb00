"""Which pages there are, for search engines. Sitemaps protocol 0.9, sitemaps.org."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from unscr.feeds import changes
from unscr.namespaces import BASE, graph
from unscr.whole import Whole

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
# Of addresses in one file, by the protocol.
_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its absolute address, and the day of the last change of what it shows where that is known."""

    address: str
    day: date | None = None


def sitemap(entries: Iterable[Entry]) -> bytes:
    """Return the map of these pages, as many as one may hold."""
    root = Element("urlset", xmlns=_NAMESPACE)
    for each in islice(entries, _MOST):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = each.address
        if each.day:
            SubElement(url, "lastmod").text = each.day.isoformat()
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def things(whole: Whole) -> dict[str, date | None]:
    """Return the IRIs of ours whose pages people look for, with the last change of the graphs that say what they are.

    They come in the order of their IRIs. Raises what ``Whole.ask`` raises, and as ``changes``.
    """
    days = {graph(key).value: each.day for each in reversed(changes()) for key in each.graphs}
    found: dict[str, date | None] = {}
    for row in sorted(whole.ask("sitemap"), key=lambda row: row["thing"].value):
        thing, day = row["thing"].value, days.get(row["graph"].value)
        if thing.startswith(BASE):
            known = found.get(thing)
            found[thing] = max(day, known) if day and known else day or known
    return found
