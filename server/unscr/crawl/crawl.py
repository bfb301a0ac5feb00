"""Every IRI of ours in the whole dump of a running service, each in five RDF forms and as a page in both languages.

All are there after at most one redirect, the RDF says the same in all forms, the page has the label in the asked
language.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from urllib.parse import quote

from unscr.crawl.connection import Connection, Got
from unscr.crawl.page import Page, plain
from unscr.errors import ServiceError, UnscrError
from unscr.graph.mentioned import Mentioned, fingerprint, mentioned
from unscr.namespaces import BASE
from unscr.text.curated import Bilingual

RDF_FORMS = ("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples", "application/trig")
LANGUAGES = ("en", "zh")
_THREADS = 4
# A page cuts longer names.
_LONGEST = 250
# What stands in a path as it is.
_KEPT = "/%:@!$&'()*+,;=~"


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with an IRI in one form."""

    iri: str
    form: str
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class Crawled:
    """How much was looked at and what was wrong: ``total`` IRIs in the dump, of which ``looked_at``."""

    total: int
    looked_at: int
    documents: int
    labelled: int
    requests: int
    seconds: float
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class _Document:
    """The IRIs that one address answers for: one, or all with its hash."""

    address: str
    iris: tuple[str, ...]


def crawl(service: str, sample: int = 0, seed: int = 0) -> Crawled:
    """Crawl a service; ``sample`` takes so many IRIs by chance, always the same for the same seed, 0 takes all.

    Raises ServiceError where nobody answers or there is no dump, DocumentError where the dump cannot be read.
    """
    begun = time.monotonic()
    service = service.rstrip("/")
    known = _dump(service)
    iris = sorted(known.iris)
    chosen = sorted(sorted(iris, key=partial(chance, seed))[:sample]) if sample else iris
    documents = _documents(service, chosen)
    here = threading.local()
    opened: list[Connection] = []

    def look(each: _Document) -> list[Failure]:
        if not hasattr(here, "connection"):
            here.connection = Connection(service)
            opened.append(here.connection)
        return list(_failures(here.connection, each, known))

    with ThreadPoolExecutor(_THREADS) as pool:
        failures = [failure for found in pool.map(look, documents) for failure in found]
    for each in opened:
        each.close()
    labelled = sum(each in known.labels for each in chosen)
    requests = sum(each.requests for each in opened)
    seconds = time.monotonic() - begun
    return Crawled(len(iris), len(chosen), len(documents), labelled, requests, seconds, tuple(failures))


def chance(seed: int, iri: str) -> bytes:
    """Return a place in an order that is told by the seed alone."""
    return blake2b(f"{seed} {iri}".encode(), digest_size=8).digest()


def _dump(service: str) -> Mentioned:
    connection = Connection(service)
    got = connection.get(f"{service}/download/unscr.nq", {})
    connection.close()
    if got.status != 200:
        raise ServiceError(
            f"{service}/download/unscr.nq answers with status {got.status}; is this a service of ours?",
            f"{service}/download/unscr.nq 返回状态 {got.status}；这是本程序的服务吗？",
        )
    return mentioned(got.body, BASE)


def _documents(service: str, iris: Sequence[str]) -> list[_Document]:
    found: dict[str, list[str]] = defaultdict(list)
    for each in iris:
        found[each.partition("#")[0]].append(each)
    return [
        _Document(f"{service}/{quote(name.removeprefix(BASE), safe=_KEPT)}", tuple(of)) for name, of in found.items()
    ]


def _failures(connection: Connection, each: _Document, known: Mentioned) -> Iterator[Failure]:
    said: dict[str, str] = {}
    for form in RDF_FORMS:
        got = connection.get(each.address, {"Accept": form}, 1)
        reason = _unlike(got, form)
        if reason is None:
            try:
                said[form] = fingerprint(got.body, form)
            except UnscrError as error:
                reason = Bilingual(error.en, error.zh)
        if reason is not None:
            yield Failure(each.iris[0], form, reason)
    for form, found in said.items():
        if found != next(iter(said.values())):
            first = next(iter(said))
            yield Failure(each.iris[0], form, Bilingual(f"says something else than {first}", f"内容与 {first} 不同"))
    for language in LANGUAGES:
        got = connection.get(f"{each.address}?lang={language}", {"Accept": "text/html"}, 1)
        reason = _unlike(got, "text/html")
        wrong = {each.iris[0]: reason} if reason else _wrong(got, each.iris, known, language)
        for iri, why in wrong.items():
            yield Failure(iri, f"text/html {language}", why)


def _unlike(got: Got, form: str) -> Bilingual | None:
    """Return what is wrong with an answer before it is read."""
    if got.status != 200:
        return Bilingual(
            f"status {got.status} after {got.redirects} redirects", f"经 {got.redirects} 次重定向后状态为 {got.status}"
        )
    if got.media_type != form:
        return Bilingual(f"came as {got.media_type}", f"实际格式为 {got.media_type}")
    return None


def _wrong(got: Got, iris: Sequence[str], known: Mentioned, language: str) -> Mapping[str, Bilingual]:
    """Return what is wrong with a page, by the IRI that it is wrong for."""
    page = Page(got.body.decode("utf-8", "replace"))
    if page.language != language:
        return {iris[0]: Bilingual(f"the page is in '{page.language}'", f"页面语言为“{page.language}”")}
    found = {}
    words = page.words
    for each in iris:
        anchor = each.partition("#")[2]
        labels = known.labels.get(each, {}).get(language, set())
        if anchor and anchor not in page.anchors:
            found[each] = Bilingual(f"no anchor '{anchor}' on the page", f"页面没有锚点“{anchor}”")
        elif labels and not any(plain(label)[:_LONGEST] in words for label in labels):
            found[each] = Bilingual("its label is not on the page", "页面没有它的标签")
    return found
