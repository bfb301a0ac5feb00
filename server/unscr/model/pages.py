"""Ontology, graphs and questions -> the pages of the model, all written or none."""

from collections.abc import Mapping
from pathlib import Path

from unscr import folder
from unscr.catalogue import cards
from unscr.graph.example import Examples, examples
from unscr.graph.ontology import LANGUAGES, Module, modules
from unscr.model.index import index
from unscr.model.page import Page, used
from unscr.model.wording import MARK, Wording
from unscr.release import released
from unscr.resources import content


def write(into: Path) -> tuple[str, ...]:
    """Write the pages of the release into a folder; return their names.

    Raises ContentError, QueryCardError or FolderError and then leaves the folder as it was.
    """
    files = pages(modules(content("ontology")), _published(), content("queries"))
    folder.replace(into, {name: text.encode() for name, text in files.items()}, MARK.encode())
    return tuple(files)


def pages(explained: tuple[Module, ...], published: Examples, queries: Path) -> Mapping[str, str]:
    """Return the pages by their file names; raise ContentError for a term without an example or a question."""
    terms = {each.iri: each for module in explained for each in module.terms}
    uses = used(cards("competency", queries))
    files = {"README.md": index(explained)}
    for language in LANGUAGES:
        wording = Wording(language, terms, published)
        for module in explained:
            files[f"{module.name}.{language}.md"] = Page(module, wording, uses).text()
    return files


def _published() -> Examples:
    """Return the graphs of the release that hold statements about the world, and not about terms or shapes."""
    return examples(
        (each.key, each.path) for each in released() if each.key.split("/")[0] not in ("ontology", "shapes")
    )
