"""Which pages there are, for search engines. Sitemaps protocol 0.9, sitemaps.org."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from unscr.answer import Engine
from unscr.ask import ask
from unscr.namespaces import BASE

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(addresses: Iterable[str]) -> bytes:
    """Return the map of these absolute addresses."""
    root = Element("urlset", xmlns=_NAMESPACE)
    for each in addresses:
        SubElement(SubElement(root, "url"), "loc").text = each
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def things(engine: Engine) -> list[str]:
    """Return the IRIs of ours whose pages people look for; raises what ``Engine.run`` raises."""
    return [row["thing"].value for row in ask(engine, "sitemap") if row["thing"].value.startswith(BASE)]
