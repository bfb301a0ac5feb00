"""The dataset in a catalogue: DCAT 3 in its profile DCAT-AP 3, as the shapes of version 3.0.1 want it."""

from collections.abc import Iterator
from typing import Protocol

from unscr.catalogue import card
from unscr.dataset.downloads import TABLE, TABLES
from unscr.dataset.names import ABOUT, DATASET, DCAT, FOAF, LICENSE, SPDX, TITLE, a, said
from unscr.dataset.sums import Sum
from unscr.exports.profile import EXPORTS, OWN, PROFILES, RDF_FORMS
from unscr.graph.encode import Statement
from unscr.namespaces import BASE, DCTERMS, RDFS, iri
from unscr.protocol.media import EXTENSIONS
from unscr.terms import XSD, Iri, Literal

_CATALOG = Iri(BASE + "catalog")
_ENDPOINT = Iri(f"{DATASET.value}#sparql")
_EDITORS = iri("agent:editors")
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
_SHA256 = Iri(SPDX + "checksumAlgorithm_sha256")
_RIGHTS = Iri(f"{DATASET.value}#rights")
_LANGUAGES = ("ENG", "ZHO")
_CONFORMS = Iri(DCTERMS + "conformsTo")
_CSV = Iri("https://www.w3.org/TR/sparql11-results-csv-tsv/")
_WORDS = {
    "service": ("SPARQL endpoint", "SPARQL 端点"),
    "publisher": ("The unscr editors", "unscr 编者"),
    "keyword": ("Security Council resolutions", "安全理事会决议"),
    "rights": (
        "The words of the resolutions are an unofficial copy of documents of the United Nations; the licence is for "
        "everything else.",
        "决议文字为联合国文件的非正式副本；许可适用于其余一切内容。",
    ),
}


class Measured(Protocol):
    """Knows length and checksum of files."""

    def of(self, key: str | None, extension: str) -> Sum | None:
        """Return the sum of a named graph's file, or of the whole dataset's for None; None where it is not known."""


def catalog(root: str) -> Iterator[Statement]:
    """Yield the catalogue, who publishes it, and the endpoint; ``root`` is the address of the service."""
    home = Iri(root + "/")
    yield from a(_CATALOG, DCAT + "Catalog")
    yield from _described(_CATALOG)
    yield _CATALOG, Iri(DCAT + "dataset"), DATASET
    yield _CATALOG, Iri(DCAT + "service"), _ENDPOINT
    yield _CATALOG, Iri(FOAF + "homepage"), home
    for code in _LANGUAGES:
        yield _CATALOG, Iri(DCTERMS + "language"), iri(f"language:{code}")
        yield from a(iri(f"language:{code}"), DCTERMS + "LinguisticSystem")
    yield from a(home, FOAF + "Document")
    yield from a(LICENSE, DCTERMS + "LicenseDocument")
    yield from a(_RIGHTS, DCTERMS + "RightsStatement")
    yield from said(_RIGHTS, RDFS + "label", _WORDS["rights"])
    yield from a(_EDITORS, FOAF + "Agent")
    yield from said(_EDITORS, FOAF + "name", _WORDS["publisher"])
    yield from _endpoint(Iri(root + "/sparql"))


def dataset(root: str, version: str) -> Iterator[Statement]:
    """Yield what a catalogue says of a version of the dataset, its files apart."""
    yield from a(DATASET, DCAT + "Dataset")
    yield from _described(DATASET)
    yield from said(DATASET, DCAT + "keyword", _WORDS["keyword"])
    yield DATASET, Iri(DCAT + "version"), Literal(version)
    yield DATASET, Iri(DCAT + "landingPage"), Iri(root + "/")


def files(root: str, sums: Measured, folder: str = "/download") -> Iterator[Statement]:
    """Yield the files that the whole dataset is given as, with length and checksum where they are known.

    They stand in a folder of the service at ``root``.
    """
    for extension, media_type in EXTENSIONS.items():
        file = Iri(f"{DATASET.value}#{extension}")
        titles = (f"Whole dataset, {extension}", f"整个数据集，{extension}")
        yield from _file(file, titles, f"{root}{folder}/unscr.{extension}", media_type, root)
        yield file, _CONFORMS, Iri(OWN.iri)
        yield from _measured(file, extension, sums)


def exports(root: str, folder: str = "/export", tables: str = "/download/table") -> Iterator[Statement]:
    """Yield the files in the terms of others, and the tables, each with what it conforms to.

    They stand in two folders of the service at ``root``.
    """
    for profile in EXPORTS:
        for form, media_type in RDF_FORMS.items():
            file = Iri(f"{DATASET.value}#{profile.token}-{form}")
            titles = (f"{profile.title.en}, {form}", f"{profile.title.zh}，{form}")
            yield from _file(file, titles, f"{root}{folder}/{profile.token}.{form}", media_type, root)
            yield file, _CONFORMS, Iri(profile.iri)
    for name in TABLES:
        file = Iri(f"{DATASET.value}#table-{name}")
        about = card(TABLE + name)
        titles = (f"{about.title_en} (CSV)", f"{about.title_zh}（CSV）")
        yield from _file(file, titles, f"{root}{tables}/{name}.csv", "text/csv", root)
        yield file, _CONFORMS, _CSV
    for standard, en, zh in (
        *((Iri(each.iri), each.title.en, each.title.zh) for each in PROFILES.values()),
        (_CSV, "SPARQL 1.1 Query Results CSV and TSV Formats", "SPARQL 1.1 查询结果 CSV 和 TSV 格式"),
    ):
        yield from a(standard, DCTERMS + "Standard")
        yield from said(standard, DCTERMS + "title", (en, zh))


def _file(file: Iri, titles: tuple[str, str], address: str, media_type: str, root: str) -> Iterator[Statement]:
    kind = Iri(_MEDIA_TYPE + media_type)
    yield DATASET, Iri(DCAT + "distribution"), file
    yield from a(file, DCAT + "Distribution")
    yield from said(file, DCTERMS + "title", titles)
    yield file, Iri(DCAT + "accessURL"), Iri(root + "/downloads")
    yield file, Iri(DCAT + "downloadURL"), Iri(address)
    yield file, Iri(DCAT + "mediaType"), kind
    yield file, Iri(DCTERMS + "license"), LICENSE
    yield file, Iri(DCTERMS + "rights"), _RIGHTS
    yield from a(kind, DCTERMS + "MediaType")
    yield from _resources(address, root + "/downloads")


def _measured(file: Iri, extension: str, sums: Measured) -> Iterator[Statement]:
    found = sums.of(None, extension)
    if found is not None:
        checksum = Iri(f"{file.value}-sha256")
        yield file, Iri(DCAT + "byteSize"), Literal(str(found.length), datatype=XSD + "nonNegativeInteger")
        yield file, Iri(SPDX + "checksum"), checksum
        yield from a(checksum, SPDX + "Checksum")
        yield checksum, Iri(SPDX + "algorithm"), _SHA256
        yield checksum, Iri(SPDX + "checksumValue"), Literal(found.sha256, datatype=XSD + "hexBinary")
        yield from a(_SHA256, SPDX + "ChecksumAlgorithm")


def _endpoint(address: Iri) -> Iterator[Statement]:
    yield from a(_ENDPOINT, DCAT + "DataService")
    yield from said(_ENDPOINT, DCTERMS + "title", _WORDS["service"])
    yield _ENDPOINT, Iri(DCAT + "endpointURL"), address
    # It describes itself where it is asked nothing.
    yield _ENDPOINT, Iri(DCAT + "endpointDescription"), address
    yield _ENDPOINT, Iri(DCAT + "servesDataset"), DATASET
    yield _ENDPOINT, Iri(DCTERMS + "license"), LICENSE
    yield from _resources(address.value)


def _described(subject: Iri) -> Iterator[Statement]:
    yield from said(subject, DCTERMS + "title", TITLE)
    yield from said(subject, DCTERMS + "description", ABOUT)
    yield subject, Iri(DCTERMS + "publisher"), _EDITORS
    yield subject, Iri(DCTERMS + "license"), LICENSE


def _resources(*addresses: str) -> Iterator[Statement]:
    # The profile's shapes look for a type where an address is given.
    for each in addresses:
        yield from a(Iri(each), RDFS + "Resource")
