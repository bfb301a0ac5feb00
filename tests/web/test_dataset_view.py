"""The dataset as a whole: what is said of it is so, and what is made of it is what others' checkers take."""

import csv
import io
import json
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from lxml import etree
from pyshacl import validate
from rdflib import DCTERMS, OWL, RDF, Graph, Namespace, URIRef
from reading import CHINESE, Page, statements

from unscr.answer import Engine
from unscr.config import Settings
from unscr.dataset import context as kept_contexts
from unscr.dataset.downloads import OF_RESOLUTIONS
from unscr.namespaces import BASE, graph_key
from unscr.web.app import create_app

VOID = Namespace("http://rdfs.org/ns/void#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DATASET = URIRef(BASE + "dataset/unscr")
AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
TEXT = "/eli/un/sc/res/2016/2322/zho.akn.xml"


@pytest.fixture(scope="module")
def described(client: FlaskClient) -> Graph:
    """Return the description of the dataset."""
    answer = client.get("/catalog")
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")
    return Graph().parse(data=answer.data, format="turtle")


def counted(client: FlaskClient, query: str) -> int:
    """Return the number that a query gives."""
    answer = client.get("/sparql", query_string={"query": query}, headers={"Accept": "text/csv"})
    return int(answer.text.split()[1])


def test_the_profile_of_dcat_holds(described: Graph, shared: Path) -> None:
    """The official shapes of DCAT-AP find nothing, and find a dataset without its description."""
    shapes = Graph().parse(shared / "schemas/dcat-ap-3.0.1/shapes.ttl")
    shapes.parse(shared / "schemas/dcat-ap-3.0.0/range.ttl")
    conforms, _, text = validate(described, shacl_graph=shapes)
    assert conforms, text
    broken = Graph() + described
    broken.remove((DATASET, URIRef("http://purl.org/dc/terms/description"), None))
    assert not validate(broken, shacl_graph=shapes)[0]


def test_its_counts_are_those_of_the_data(described: Graph, client: FlaskClient, engine: Engine) -> None:
    assert int(str(described.value(DATASET, VOID.triples))) == counted(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    partitions = list(described.objects(DATASET, VOID.classPartition))
    assert len(partitions) == int(str(described.value(DATASET, VOID.classes))) > 30
    for each in partitions[:5]:
        query = f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a <{described.value(each, VOID['class'])}> }}"
        assert int(str(described.value(each, VOID.entities))) == counted(client, query)
    properties = list(described.objects(DATASET, VOID.propertyPartition))
    assert sum(int(str(described.value(each, VOID.triples))) for each in properties) == engine.about().default
    told = {
        str(each): int(str(described.value(each, VOID.triples))) for each in described.objects(DATASET, VOID.subset)
    }
    assert told == dict(engine.about().counts)


def test_its_linksets_lead_to_other_data_sets(described: Graph) -> None:
    """One for each target and kind of link; identifiers, and what joins ours to ours, are in none."""
    found = {}
    for each in described.subjects(RDF.type, VOID.Linkset):
        assert described.value(each, VOID.subjectsTarget) == DATASET
        target = described.value(each, VOID.objectsTarget)
        assert {str(title.language) for title in described.objects(target, DCTERMS.title)} == {"en", "zh"}
        key = str(target).partition("#target-")[2], str(described.value(each, VOID.linkPredicate)).split("/")[-1]
        found[key] = int(str(described.value(each, VOID.triples)))
    assert {name: sum(n for (target, _), n in found.items() if target == name) for name, _ in found} == {
        "council-of-europe": 2,
        "eu-law": 5,
        "eurovoc": 15,
        "opensanctions": 15,
        "ror-isni": 5,
        "uk-legislation": 3,
        "un-digital-library": 48,
        "unbis": 13,
        "wikidata": 5,
    }
    assert found["wikidata", "owl#sameAs"] == 5


def test_what_it_names_is_there(described: Graph, client: FlaskClient) -> None:
    addresses = [*described.objects(DATASET, VOID.dataDump), *described.objects(None, DCAT.downloadURL)]
    # The dumps, the same as files of the catalogue, four exports in six forms, the tables.
    assert len(addresses) == 6 + 6 + 4 * 6 + 7
    for each in {urlsplit(each).path for each in addresses}:
        assert client.get(each).status_code == 200
    sizes = {}
    for file in described.objects(DATASET, DCAT.distribution):
        answer = client.get(urlsplit(str(described.value(file, DCAT.downloadURL))).path)
        assert str(described.value(file, DCAT.mediaType)).endswith(answer.mimetype)
        size = described.value(file, DCAT.byteSize)
        if size is not None:
            sizes[file] = int(str(size)) == len(answer.data)
    assert list(sizes.values()) == [True] * 6


def test_every_file_says_what_it_conforms_to(described: Graph, client: FlaskClient) -> None:
    """In the catalogue as in the answer itself; a table conforms to what SPARQL makes of rows."""
    told: dict[str, int] = {}
    for file in described.objects(DATASET, DCAT.distribution):
        standard = described.value(file, DCTERMS.conformsTo)
        assert (standard, RDF.type, DCTERMS.Standard) in described
        assert {str(each.language) for each in described.objects(standard, DCTERMS.title)} == {"en", "zh"}
        address = urlsplit(str(described.value(file, DCAT.downloadURL))).path
        told[str(standard)] = told.get(str(standard), 0) + 1
        if address.startswith("/export/"):
            assert client.get(address).headers["Content-Profile"] == f"<{standard}>"
    assert told == {
        BASE + "ontology": 6,
        "http://data.europa.eu/eli/ontology#": 6,
        BASE + "profile/odrl": 6,
        "http://docs.oasis-open.org/legalruleml/ns/v1.0/metamodel#": 6,
        "https://schema.org/": 6,
        "https://www.w3.org/TR/sparql11-results-csv-tsv/": 7,
    }


def test_a_browser_is_sent_to_the_page_and_a_program_is_not(client: FlaskClient) -> None:
    assert client.get("/catalog", headers={"Accept": "text/html,*/*;q=0.8"}).location == "/downloads"
    assert client.get("/dataset/unscr").location == "/catalog"
    less = client.get("/catalog", headers={"Accept": "application/ld+json, text/html;q=0.1"})
    assert (less.status_code, less.mimetype) == (200, "application/ld+json")
    assert client.get("/catalog", headers={"Accept": "text/html;q=0.1"}).location == "/downloads"
    assert client.get("/catalog", headers={"Accept": "image/png"}).status_code == 406
    assert client.get("/.well-known/void", headers={"Accept": "application/rdf+xml"}).mimetype == "application/rdf+xml"
    assert client.get("/catalog.jsonld").mimetype == "application/ld+json"


def test_a_language_that_was_chosen_is_kept_on_the_way(client: FlaskClient) -> None:
    assert client.get("/dataset/unscr?lang=zh").location == "/catalog?lang=zh"
    assert client.get("/catalog?lang=zh", headers={"Accept": "text/html"}).location == "/downloads?lang=zh"


def test_checksums_are_of_the_files(client: FlaskClient, engine: Engine) -> None:
    lines = [line.split("  ") for line in client.get("/download/SHA256SUMS").text.splitlines()]
    assert len(lines) == 6 * (len(engine.about().counts) + 1)
    for digest, name in lines[::17]:
        assert sha256(client.get(f"/download/{name}").data).hexdigest() == digest, name


@pytest.mark.parametrize(
    ("name", "key", "count"),
    [
        ("norms", "norm", "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n a unscr:Norm }"),
        ("deadlines", "time_limit", "SELECT (COUNT(DISTINCT ?n) AS ?c) { [] unscr:timeLimit ?n }"),
        ("citations", "citation", "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n a unscr:Citation }"),
        ("actors", "actor", "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n a unscr:Actor }"),
        ("systems", "system", "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n a unscr:System }"),
        ("provisions", "provision", "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n a unscr:Provision }"),
        ("crosswalk", "provision", "SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n unscr:dgacmEId ?id }"),
    ],
)
def test_a_table_has_everything_of_its_kind(client: FlaskClient, name: str, key: str, count: str) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"/download/table/{name}.csv").text)))
    assert len({row[key] for row in rows}) == counted(client, f"PREFIX unscr: <{BASE}ontology#> {count}") > 0
    # A name that is not said would join with every other.
    assert len(rows) < 2 * len({row[key] for row in rows})


def test_a_table_says_what_the_resolution_says(client: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/download/table/norms.csv").text)))
    (row,) = [row for row in rows if row["norm"].endswith("/2322-op21-1")]
    assert (row["bearer_zh"], row["verb_zh"], row["due_date"]) == ("反恐怖主义委员会执行局", "请", "2017-10-12")
    rows = list(csv.DictReader(io.StringIO(client.get("/download/table/provisions.csv").text)))
    (row,) = [row for row in rows if row["provision"].endswith("2322/op/13/e")]
    assert (row["akn_eid"], row["un_eid"]) == ("para_13__list_1__point_e", "para_100_list_point_e")


def rows_of(client: FlaskClient, name: str, *resolutions: str) -> list[dict[str, str]]:
    """Return the rows of a table, of these resolutions or of everything."""
    answer = client.get(f"/download/table/{name}.csv", query_string={"resolution": resolutions})
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text)))


@pytest.mark.parametrize(("name", "column"), OF_RESOLUTIONS.items())
def test_a_table_can_be_of_some_resolutions_alone(client: FlaskClient, name: str, column: str) -> None:
    """By number or IRI, named once or twice; together they have the rows of both, in the same order."""
    every = rows_of(client, name)
    ours, theirs = ([row for row in every if f"/res/{each}/" in row[column]] for each in ("2016/2322", "2001/1373"))
    assert ours
    assert rows_of(client, name, "2016/2322") == ours
    assert rows_of(client, name, f"{BASE}eli/un/sc/res/2016/2322/op/13/e", "2016/2322") == ours
    assert rows_of(client, name, "2001/1373") == theirs
    assert rows_of(client, name, "2001/1373", "2016/2322") == [row for row in every if row in ours or row in theirs]


def test_a_table_of_no_known_resolution_is_told(client: FlaskClient) -> None:
    for name, resolution, status, words in (
        ("norms", "1946/1", 404, "Nothing is known of"),
        ("norms", "thirteen", 404, "names no resolution"),
        ("norms", f"{BASE}eli/un/sc/res/2016/2322> ?p ?o", 404, "names no resolution"),
        ("actors", "2016/2322", 400, "is of everything"),
    ):
        answer = client.get(f"/download/table/{name}.csv", query_string={"resolution": resolution})
        assert (answer.status_code, words in answer.text) == (status, True), answer.text


def test_there_is_no_other_table(client: FlaskClient) -> None:
    assert client.get("/download/table/other.csv").status_code == 404


def test_the_text_is_valid_akoma_ntoso(client: FlaskClient, shared: Path) -> None:
    """The schema of the standard finds nothing, and finds an element that it does not know."""
    schema = etree.XMLSchema(etree.parse(shared / "schemas/akn/akomantoso30.xsd"))
    document = etree.fromstring(client.get(TEXT).data)
    schema.assertValid(document)
    document.find(".//a:paragraph", AKN).tag = "passage"
    assert not schema.validate(document)


def test_the_text_in_akoma_ntoso_is_the_text(client: FlaskClient) -> None:
    document = etree.fromstring(client.get(TEXT).data)
    query = "SELECT ?w { ?t a unscr:ProvisionText ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> ?w }"
    answer = client.get(
        "/sparql",
        query_string={"query": f"PREFIX unscr: <{BASE}ontology#> {query}"},
        headers={"Accept": "application/json"},
    )
    words = sorted(row["w"]["value"] for row in answer.json["results"]["bindings"])
    held = "|".join(f".//a:{each}/a:p" for each in ("container", "content", "intro"))
    assert sorted(each.text for each in document.xpath(held.replace(".//", "//"), namespaces=AKN)) == words
    assert len(words) == 58
    numbers = [each.text for each in document.findall(".//a:paragraph/a:num", AKN)]
    assert numbers == [f"{number}." for number in range(1, 23)]
    (point,) = document.xpath("//a:point[@eId='para_13__list_1__point_e']", namespaces=AKN)
    assert point.find("a:num", AKN).text == "(e)"


def test_there_is_no_text_of_what_is_only_cited(client: FlaskClient) -> None:
    assert client.get("/eli/un/sc/res/2001/1373/zho.akn.xml").status_code == 404


def test_the_map_is_valid_and_leads_to_pages(client: FlaskClient, shared: Path) -> None:
    schema = etree.XMLSchema(etree.parse(shared / "schemas/sitemap/sitemap.xsd"))
    document = etree.fromstring(client.get("/sitemap.xml").data)
    schema.assertValid(document)
    addresses = [each.text for each in document.iter("{*}loc")]
    assert "http://localhost/eli/un/sc/res/2016/2322.html" in addresses
    assert len(addresses) == len(set(addresses)) > 200
    document.find("{*}url").tag = "page"
    assert not schema.validate(document)
    assert "Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt").text


def test_the_map_leads_to_registers_terms_and_questions_and_tells_of_their_last_change(client: FlaskClient) -> None:
    """The norms, and the graph of instruments last, changed on days that ``changes.toml`` has for their graphs."""
    document = etree.fromstring(client.get("/sitemap.xml").data)
    days = {urlsplit(each[0].text).path: each.findtext("{*}lastmod") for each in document}
    assert days["/id/norm/2322-op13e-1.html"] == "2026-11-26"
    assert days["/id/instrument/untoc.html"] == "2026-11-27"
    assert days["/id/divergence/2322-op2-1.html"] == days["/norms"] == days["/actors/network"] == "2026-11-27"
    there = ("/ontology", "/shapes", "/vocab/force.html", "/vocab/topic/extradition.html", "/queries/cq02", "/systems")
    assert days.keys() >= {*there}
    assert days["/ontology"] is days["/queries/cq02"] is days["/vocab/topic/extradition.html"] is None
    # The scheme of forces is in its own graph, which changed.
    assert days["/vocab/force.html"] == "2026-11-27"


def test_where_others_change_the_data_no_day_of_a_change_is_told(engine: Engine) -> None:
    app = create_app(Settings(), engine, lambda: "token")
    assert b"lastmod" not in client_of(app).get("/sitemap.xml").data


def test_every_address_of_the_map_is_there(client: FlaskClient) -> None:
    document = etree.fromstring(client.get("/sitemap.xml").data)
    paths = [urlsplit(each.text).path for each in document.iter("{*}loc")]
    kinds: dict[str, list[str]] = {}
    for each in paths:
        kinds.setdefault(each.rpartition("/")[0].partition("/op")[0].partition("/pp")[0], []).append(each)
    # Of each kind the first, and every fifth.
    for each in sorted({*(every[0] for every in kinds.values()), *paths[::5]}):
        assert client.get(each).status_code == 200, each


def test_the_context_makes_our_terms_of_short_names(client: FlaskClient) -> None:
    given = json.loads(client.get("/context/0.1.0.jsonld").data)
    document = {**given, "@id": "norm:a", "unscr:bearer": "agent:b"}
    ((subject, predicate, value, _),) = statements(json.dumps(document).encode(), "application/ld+json")
    assert [str(subject), str(predicate)] == [BASE + "id/norm/a", BASE + "ontology#bearer"]
    assert value == URIRef(BASE + "id/agent/b")
    assert client.get("/context/9.jsonld").status_code == 404
    assert "immutable" not in client.get("/context/0.1.0.jsonld").headers.get("Cache-Control", "")


def test_the_context_of_an_earlier_version_stays_what_it_was(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "ontology" / "context"
    kept.mkdir(parents=True)
    (kept / "0.0.9.jsonld").write_text('{"@context": {"old": "https://example.org/"}}', "utf-8")
    (kept / "notes.jsonld").write_text("{}", "utf-8")
    monkeypatch.setattr(kept_contexts, "content", tmp_path.joinpath)
    answer = client.get("/context/0.0.9.jsonld")
    assert (answer.data, answer.mimetype) == (kept.joinpath("0.0.9.jsonld").read_bytes(), "application/ld+json")
    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/context/notes.jsonld").status_code == 404
    assert "0.0.9, 0.1.0" in client.get("/context/9.9.jsonld").get_json(force=True)["detail"]


def test_each_version_before_this_one_has_its_context(root: Path) -> None:
    """Whoever raises the version names the one before in the header, and keeps its context (docs/release.md)."""
    header = Graph().parse(root / "ontology" / "header.ttl")
    before = {str(each).rpartition("/")[2] for each in header.objects(None, OWL.priorVersion)}
    there = {each.stem for each in (root / "ontology" / "context").glob("*.jsonld")}
    assert before <= there
    served = {str(each) for each in header.objects(None, OWL.versionInfo)}
    assert not served & there, "what is kept is of earlier versions: the one that is served is made of its terms"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_names_every_file(client: FlaskClient, engine: Engine, language: str) -> None:
    answer = client.get("/downloads", headers={"Accept-Language": language})
    page = Page(answer.text)
    addresses = {each.attributes.get("href", "") for each in page.all("a")}
    assert {f"/download/graph/{graph_key(each)}.nq" for each in engine.about().counts} <= addresses
    assert {f"/download/unscr.{each}" for each in ("nq", "trig", "jsonld", "nt", "ttl", "rdf")} <= addresses
    assert {f"/export/{each}.ttl" for each in ("eli", "odrl", "legalruleml", "schema")} <= addresses
    assert TEXT in addresses
    assert sha256(client.get("/download/unscr.nq").data).hexdigest() in answer.text
    assert all(bool(CHINESE.search(each.text)) == (language == "zh") for each in page.all("h1") + page.all("h2"))
