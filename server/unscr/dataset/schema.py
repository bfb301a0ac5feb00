"""The dataset and its graphs for search engines: https://schema.org/Dataset, as their search for datasets reads it."""

from collections.abc import Iterator
from typing import Any

from unscr.dataset.downloads import Downloads, File
from unscr.dataset.names import ABOUT, DATASET, LICENSE, TITLE
from unscr.namespaces import BASE
from unscr.protocol.media import EXTENSIONS
from unscr.schema import SCHEMA, both
from unscr.thing.graphs import GraphShown

_EDITORS = {
    "@type": "Organization",
    "@id": BASE + "id/agent/editors",
    "name": both("editors of unscr", "unscr 编者"),
}


def whole(found: Downloads, version: str, root: str) -> dict[str, Any]:
    """Return the JSON-LD document of the dataset with its files; ``root`` is the address of the service."""
    return {
        "@context": SCHEMA,
        "@type": "Dataset",
        "@id": DATASET.value,
        "url": DATASET.value,
        "name": both(*TITLE),
        "description": both(*ABOUT),
        "version": version,
        "license": LICENSE.value,
        "isAccessibleForFree": True,
        "inLanguage": ["zh", "en"],
        "creator": _EDITORS,
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": BASE + "catalog", "url": f"{root}/catalog"},
        "distribution": list(_files(found.files, root)),
    }


def graph(found: GraphShown, iri: str) -> dict[str, Any]:
    """Return the JSON-LD document of a named graph."""
    return {
        "@context": SCHEMA,
        "@type": "Dataset",
        "@id": iri,
        "url": iri,
        "name": both(found.about.name.en, found.about.name.zh) if found.about else found.key,
        "isPartOf": {"@type": "Dataset", "@id": DATASET.value, "name": both(*TITLE)},
        "creator": _EDITORS,
    }


def _files(files: tuple[File, ...], root: str) -> Iterator[dict[str, Any]]:
    for each in files:
        made: dict[str, Any] = {
            "@type": "DataDownload",
            "contentUrl": f"{root}/download/unscr.{each.extension}",
            "encodingFormat": EXTENSIONS[each.extension],
        }
        if each.sum:
            made |= {"contentSize": f"{each.sum.length} B", "sha256": each.sum.sha256}
        yield made
