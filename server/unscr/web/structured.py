"""What a page tells search engines where it is of nothing that they have a word for: that it is a page, and of what."""

from typing import Any

from unscr.ask import Labelled
from unscr.schema import page
from unscr.web.address import here, root


def structured(language: str, title: str, kind: str, about: Labelled | None) -> dict[str, Any]:
    """Return the JSON-LD document of the page that is asked for; no kind is that of all pages."""
    return page(kind or "WebPage", here(language), title, language, root() + "/", about or None)
