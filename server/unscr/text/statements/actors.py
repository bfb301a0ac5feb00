"""The bodies that the graph names, from the curated table."""

from collections.abc import Mapping

from unscr.namespaces import iri
from unscr.text.curated import Bilingual
from unscr.text.statements.writing import Page


def actors(names: Mapping[str, Bilingual]) -> Page:
    """Return the graph ``actors``."""
    page = Page("actors")
    for key, name in names.items():
        body = iri(f"agent:{key}")
        page.a(body, "eli:Agent")
        page.both(body, "rdfs:label", name.en, name.zh)
    return page
