"""The dataset's pages and files where graphs, licences and texts are not as those of the release."""

import threading
from collections.abc import Iterator
from hashlib import sha256
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from lxml import etree
from rdflib import Graph, Literal, Namespace, URIRef
from reading import Page, name, problem

from unscr.answer import Engine
from unscr.config import Settings
from unscr.dataset import sums
from unscr.dataset.sums import Sums, file_key
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE, UNSCR, graph
from unscr.protocol.media import EXTENSIONS
from unscr.release import released
from unscr.web.app import create_app

VOID = Namespace("http://rdfs.org/ns/void#")
LICENSE = URIRef("http://purl.org/dc/terms/license")
WORK = BASE + "eli/un/sc/res/2033/9004"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
ODD = f"""
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix unscr: <{UNSCR}> .
<{graph("odd").value}> a prov:Entity ; prov:wasGeneratedBy [] ; dcterms:license "as you like" .
<{WORK}> a unscr:Resolution ; eli:id_local "S/RES/9004 (2033)" ; eli:number "9004\\u0001" ;
    eli:date_document "2033\\u0001" .
<{WORK}/eng> a unscr:LanguageVersion ; eli:realizes <{WORK}> ; eli:language <x:language/ENG> .
[] a unscr:LanguageVersion ; eli:realizes "a text" , [] ; eli:language <x:language/ENG> .
<{WORK}/pp/1> a unscr:PreambularParagraph ; eli:is_part_of <{WORK}> ; unscr:ordinal "the first" .
<{WORK}/op/1> a unscr:OperativeParagraph ; eli:is_part_of <{WORK}> , <{WORK}/op/1/a> ; unscr:ordinal "first" ;
    unscr:aknEId "para_1" , "para 1" , "para\\u00011" .
<{WORK}/op/1/a> a unscr:Subparagraph ; eli:is_part_of <{WORK}/op/1> ; unscr:ordinal 1 , "one" .
<{WORK}/op/2> a unscr:OperativeParagraph ; eli:is_part_of <{WORK}> , <{WORK}/op/2> ; unscr:ordinal 2 .
<{BASE}id/norm/odd?page=2> a unscr:Norm . <{BASE}id/norm/odd#part> a unscr:Norm . <{BASE}/evil.example/a> a unscr:Norm .
<{BASE}nowhere/a> a unscr:Norm . <{BASE}id/norm/a%20b> a unscr:Norm . <{BASE}id/norm/é> a unscr:Norm .
""" + "".join(
    f'[] unscr:inLanguageVersion <{WORK}/eng> ; eli:realizes <{WORK}/{each}> ; rdf:value "words of {each}"@en .\n'
    for each in ("pp/1", "op/1", "op/1/a", "op/2")
)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over the release and what is odd."""
    file = tmp_path_factory.mktemp("odd") / "odd.ttl"
    file.write_text(ODD, encoding="utf-8")
    plain = file.with_name("plain.ttl")
    plain.write_text("<x:s> <https://example.org/p> <x:o> .", encoding="utf-8")
    files = [*((each.key, each.path) for each in released()), ("odd", file), ("a%20é", plain)]
    with evaluator(files, Settings(query_seconds=5)) as engine:
        yield Foreign(engine)


class Foreign:
    """An engine that holds a graph that is none of ours as well: as other engines may, and the release never does."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def about(self) -> Any:
        about = self._engine.about()
        return type(about)(about.digest, {"https://example.org/g": 3, **about.counts}, about.default, about.merged)


@pytest.fixture(scope="module")
def odd(begun: Engine) -> FlaskClient:
    """Return a client of the service over them."""
    return client_of(create_app(Settings(), begun))


def test_a_graph_of_others_is_counted_and_has_no_file(odd: FlaskClient) -> None:
    page = Page(odd.get("/downloads").text)
    (graph,) = [each for each in page.all("code") if each.text == "https://example.org/g"]
    (place,) = [each for each in page.all("td") if each.text == "in the files of the whole dataset"]
    assert graph.within is not None
    assert graph.within.within is place.within
    lines = odd.get("/download/SHA256SUMS")
    assert lines.status_code == 200
    assert "example.org" not in lines.text
    described = Graph().parse(data=odd.get("/catalog.ttl").data, format="turtle")
    assert str(described.value(URIRef("https://example.org/g"), VOID.triples)) == "3"
    assert described.value(URIRef("https://example.org/g"), VOID.dataDump) is None


def test_each_dump_that_is_named_is_there(odd: FlaskClient) -> None:
    described = Graph().parse(data=odd.get("/catalog.ttl").data, format="turtle")
    dumps = [str(each) for each in described.objects(graph_name("a%20é"), VOID.dataDump)]
    assert len(dumps) == len(EXTENSIONS)
    for each in dumps:
        assert odd.get(urlsplit(each).path).status_code == 200, each


def graph_name(key: str) -> URIRef:
    return URIRef(graph(key).value)


def test_the_map_has_no_address_that_leads_elsewhere(odd: FlaskClient) -> None:
    listed = [urlsplit(each.text or "") for each in etree.fromstring(odd.get("/sitemap.xml").data).iter("{*}loc")]
    assert all(each.path and not each.query and not each.fragment for each in listed)
    paths = {each.path for each in listed}
    assert {"/id/norm/a%20b.html", "/id/norm/%C3%A9.html"} <= paths
    for each in paths:
        assert "odd" not in each or each.startswith("/eli/"), each
        assert "evil" not in each
        assert "nowhere" not in each
    for each in ("/id/norm/a%20b.html", "/id/norm/%C3%A9.html"):
        assert odd.get(each).status_code == 200


def test_a_licence_that_is_a_text_is_told_as_a_text(odd: FlaskClient) -> None:
    described = Graph().parse(data=odd.get("/catalog").data, format="turtle")
    assert described.value(graph_name("odd"), LICENSE) == Literal("as you like")
    text = odd.get("/downloads").text
    assert "<bdi>as you like</bdi>" in text
    assert 'href=""' not in text
    assert 'href=".akn.xml"' not in text


@pytest.mark.parametrize(("name", "key"), [(graph("a/b").value, "a/b"), ("x:y", None), (graph("").value, None)])
def test_a_graph_below_ours_has_a_file(name: str, key: str | None) -> None:
    assert file_key(name) == key


def test_checksums_of_too_much_are_refused_in_words(begun: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sums, "MOST", 10)
    odd = client_of(create_app(Settings(), begun))
    answer = odd.get("/download/SHA256SUMS")
    assert (answer.status_code, name(problem(answer))) == (422, "result-too-large")
    assert odd.get("/downloads").status_code == 200


class Counted:
    """An engine of which nothing is known but how often a file was read."""

    def __init__(self, generation: int, digest: str) -> None:
        self.read, self._generation, self._digest = 0, generation, digest

    def about(self) -> Any:
        return SimpleNamespace(digest=self._digest, counts={}, default=0)

    def generation(self) -> int:
        return self._generation


@pytest.mark.parametrize(
    ("generation", "digest", "times"), [(0, "unmarked", 2), (0, "", 2), (0, "a" * 64, 1), (7, "unmarked", 1)]
)
def test_sums_are_kept_where_it_is_told_when_the_data_change(
    generation: int, digest: str, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Counted(generation, digest)

    def worked_out(_key: str | None, _extension: str, engine: Counted) -> sums.Sum:
        engine.read += 1
        return sums.Sum(0, sha256(b"").hexdigest())

    monkeypatch.setattr(sums, "_worked_out", worked_out)
    kept = Sums(cast("Engine", engine))
    for _ in range(2):
        kept.now().of(None, "nq")
    assert engine.read == times


def test_who_asks_at_once_has_a_sum_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Counted(1, "a" * 64)
    started, go = threading.Event(), threading.Event()

    def worked_out(_key: str | None, _extension: str, engine: Counted) -> sums.Sum:
        engine.read += 1
        started.set()
        assert go.wait(10)
        return sums.Sum(0, "")

    monkeypatch.setattr(sums, "_worked_out", worked_out)
    kept = Sums(cast("Engine", engine))
    both = [threading.Thread(target=lambda: kept.now().of(None, "nq")) for _ in range(2)]
    for each in both:
        each.start()
    assert started.wait(10)
    # The other has come by now; without a lock it begins as well.
    both[1].join(0.2)
    go.set()
    for each in both:
        each.join(10)
    assert engine.read == 1


def test_a_form_that_cannot_express_the_data_has_no_checksum(odd: FlaskClient) -> None:
    """A control character has no place in XML."""
    assert odd.get("/download/graph/odd.rdf").status_code == 406
    names = {line.split("  ")[1] for line in odd.get("/download/SHA256SUMS").text.splitlines()}
    assert "graph/odd.ttl" in names
    assert "graph/odd.rdf" not in names


def test_a_text_with_odd_numbers_and_rings_has_each_paragraph_once(odd: FlaskClient) -> None:
    """Ordinals that are no numbers come last; what is below itself is written where it comes first."""
    answer = odd.get(f"/{WORK.removeprefix(BASE)}/eng.akn.xml")
    assert answer.status_code == 200, answer.text[:300]
    document = etree.fromstring(answer.data)
    words = [each.text for each in document.iter(f"{AKN}p") if (each.text or "").startswith("words of")]
    assert words == ["words of pp/1", "words of op/2", "words of op/1", "words of op/1/a"]
    names = [each.attrib["eId"] for each in document.iter() if "eId" in each.attrib]
    assert len(names) == len(set(names))
    assert not [each for each in names if any(sign.isspace() for sign in each)]
