"""What pages tell search engines, in the terms of https://schema.org/ : words in both languages, and a page as such."""

from typing import Any

from unscr.ask import Labelled

SCHEMA = "https://schema.org/"


def both(en: str, zh: str) -> list[dict[str, str]]:
    """Return words in both languages."""
    return [{"@language": "en", "@value": en}, {"@language": "zh", "@value": zh}]


def page(
    kind: str, address: str, title: str, language: str, home: str, about: Labelled | None = None
) -> dict[str, Any]:
    """Return the JSON-LD document of a page of a kind (WebPage, CollectionPage, …) in a language.

    ``address`` and ``home`` are absolute; ``about`` is the thing that the page is of, if any.
    """
    made: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": kind,
        "url": address,
        "name": title,
        "inLanguage": language,
        "isPartOf": {"@type": "WebSite", "@id": home, "url": home, "name": "unscr"},
    }
    if about:
        made["about"] = {"@type": "Thing", "@id": about.iri, "name": both(about.en, about.zh)}
    return made


def site(home: str, search: str, en: str, zh: str) -> dict[str, Any]:
    """Return the JSON-LD document of the site, which is called so; ``search`` is where it is searched."""
    return {
        "@context": SCHEMA,
        "@type": "WebSite",
        "@id": home,
        "url": home,
        "name": "unscr",
        "alternateName": both(en, zh),
        "inLanguage": ["en", "zh"],
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def terms(name: Labelled, description: Labelled | None, version: str, licence: str) -> dict[str, Any]:
    """Return the JSON-LD document of a namespace of terms, such as an ontology."""
    made: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "DefinedTermSet",
        "@id": name.iri,
        "url": name.iri,
        "name": both(name.en, name.zh),
        "description": both(description.en, description.zh) if description else None,
        "version": version,
        "license": licence,
    }
    return {key: value for key, value in made.items() if value}
