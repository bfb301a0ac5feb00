"""What is joined to a thing stands on its page with its source: later texts, acts, other data, other versions."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from asking import client_of
from flask.testing import FlaskClient
from parallel import FILE, Whole
from reading import Page

from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.release import released
from unscr.web.app import create_app

RES = BASE + "eli/un/sc/res/"
# A divergence of the English words of our own resolution from its French ones, written by hand.
DIVERGENCE = f"""
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix unscr: <https://w3id.org/unscr/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<{BASE}id/divergence/9002-op1-1> a unscr:TextDivergence ;
  rdfs:label "divergence <b>one</b>"@en , "差异一"@zh ;
  rdfs:comment "It invites, \u202eand no more."@en , "法文只是邀请。"@zh ;
  unscr:effect "Nobody has to do it."@en , "无人须为之。"@zh ;
  unscr:comparedLanguage <http://publications.europa.eu/resource/authority/language/FRA> ;
  unscr:divergenceKind <{BASE}vocab/divergence-kind/modality> ;
  unscr:divergenceStatus <{BASE}vocab/divergence-status/supplied-text> ;
  unscr:severity <{BASE}vocab/divergence-severity/notable> ;
  unscr:divergentProvision <{RES}2030/9002/op/1> .
<{BASE}anno/9002-differs> a oa:Annotation ; oa:hasBody <{BASE}id/divergence/9002-op1-1> ;
  oa:hasTarget [ oa:hasSource <{RES}2030/9002/op/1/eng> ;
    oa:hasSelector [ oa:start 0 ; oa:end 8 ] , [ oa:start "x" ; oa:end "y" ] ] .
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Return a client of the release and a resolution of our own, one divergence in it."""
    file = tmp_path_factory.mktemp("joined") / "differs.ttl"
    file.write_text(DIVERGENCE, encoding="utf-8")
    files = [(each.key, each.path) for each in released()]
    with evaluator([*files, ("doc/9002", FILE), ("divergence/9002", file)], Settings(query_seconds=5)) as engine:
        yield client_of(create_app(Settings(), engine))


def page(client: FlaskClient, path: str, language: str) -> Whole:
    """Return a page in a language."""
    answer = client.get(path, query_string={"lang": language})
    assert answer.status_code == 200
    return Whole(answer.text)


def words(found: Whole, name: str) -> str:
    """Return the text of an element with single spaces."""
    return " ".join(found.whole(found.by_id(name)).split())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_divergence_stands_at_its_paragraph_with_its_words(client: FlaskClient, language: str, root: Path) -> None:
    """Compared with the curated register itself."""
    rows = tomllib.loads((root / "data/curated/2322/divergences.toml").read_text("utf-8"))["divergence"]
    found = page(client, "/eli/un/sc/res/2016/2322.html", language)
    for row in rows:
        text = words(found, row["provision"].replace("/", "-"))
        assert row["zh"] in text
        assert " ".join(row["description"][language].split()) in text
        assert " ".join(row["effect"][language].split()) in text
    told = {"en": "The English text, in our words: ", "zh": "英文文本（编者转述）："}[language]
    assert found.source.count(told) == len(rows) == 72
    overview = words(found, "divergences")
    # Nine are such that a reader would act otherwise: they stand first.
    first = [each for each in rows if each["severity"] == "substantive"]
    assert len(first) == 9
    assert all(overview.index(each["zh"]) < overview.index("尊重所有国家的主权") for each in first)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["“Requests”", "The French text, in our words:", "notable", "modality", "Nobody has to do it."]),
        ("zh", ["“Requests”", "法文文本（编者转述）：", "值得注意", "情态", "无人须为之。"]),
    ],
)
def test_another_resolution_and_another_language_are_told_alike(
    two: FlaskClient, language: str, told: list[str]
) -> None:
    found = page(two, "/eli/un/sc/res/2030/9002.html", language)
    text = words(found, "op-1").replace("‘", "“")
    for each in told:
        assert each.strip("“”") in text
    assert not found.all("b")
    assert [each for each in found.all("details") if "divergences" in each.attributes.get("class", "")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_of_a_paragraph_tells_of_its_own_differences_alone(
    client: FlaskClient, language: str, root: Path
) -> None:
    """Each with its words, what the other version has, and what follows; those of an item stand on the item's page."""
    rows = tomllib.loads((root / "data/curated/2322/divergences.toml").read_text("utf-8"))["divergence"]
    provisions = sorted({row["provision"] for row in rows})
    assert "op/19/a" in provisions
    for provision in [*provisions, "op/19"]:
        found = page(client, f"/eli/un/sc/res/2016/2322/{provision}.html", language)
        own = [row for row in rows if row["provision"] == provision]
        text = words(found, "differing") if own else ""
        assert text.count({"en": "What follows:", "zh": "影响："}[language]) == len(own)
        for row in own:
            for each in (row["zh"], row["description"][language], row["effect"][language]):
                assert " ".join(each.split()) in text
        assert bool(own) == ("differing" in {each.attributes.get("id") for each in found.elements})


def test_where_a_choice_hides_the_paragraph_there_is_no_way_to_it(client: FlaskClient) -> None:
    found = Page(client.get("/eli/un/sc/res/2016/2322.html?addressee=cted&lang=en").text)
    assert "divergences" not in {each.attributes.get("id") for each in found.elements}


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", ("seen in", "certainty: settled")), ("zh", ("见于", "确定程度：已确定"))],
)
def test_later_texts_that_cite_it_stand_with_where_that_was_seen(
    client: FlaskClient, language: str, told: tuple[str, str], root: Path
) -> None:
    found = page(client, "/eli/un/sc/res/2016/2322.html", language)
    text = words(found, "citing")
    links = [
        each.attributes["href"].partition("?")[0] for each in found.below(found.by_id("citing")) if each.tag == "a"
    ]
    written = (root / "data/graph/link/later-texts.ttl").read_text("utf-8").partition("\nlink:")[0]
    numbers = [line.rstrip(">").rpartition("/")[2] for line in written.splitlines() if line.startswith("<")]
    assert len(numbers) == 18
    for each in numbers:
        assert any(link.endswith("/" + each) for link in links), each
    assert "/id/instrument/prst-2018-18" in links
    assert text.count(told[0]) == text.count(told[1]) == 19


@pytest.mark.parametrize("language", ["en", "zh"])
def test_acts_that_give_effect_stand_where_they_begin_and_where_they_end(client: FlaskClient, language: str) -> None:
    """Common Position 2001/931 gives effect to resolution 1373 (2001), which 2322 cites."""
    name = {"en": "Common Position 2001/931/CFSP", "zh": "第2001/931/CFSP号共同立场"}[language]
    for path in ("2001/1373", "2016/2322"):
        assert name in words(page(client, f"/eli/un/sc/res/{path}.html", language), "effects")
    found = page(client, "/id/instrument/eu-2001-931.html", language)
    joined = words(found, "joined-table")
    assert {"en": "gives effect to", "zh": "落实"}[language] in joined
    assert {"en": "settled", "zh": "已确定"}[language] in joined
    addresses = {each.attributes.get("href", "") for each in found.below(found.by_id("joined-table"))}
    assert f"/eli/un/sc/res/2001/1373?lang={language}" in addresses
    # The act in European law, and where that was seen.
    assert "http://data.europa.eu/eli/compos/2001/931/oj" in addresses
    assert "https://eu.vlex.com/vid/843651914" in addresses


def test_a_thing_that_is_joined_to_nothing_has_no_such_section(client: FlaskClient) -> None:
    found = page(client, "/id/norm/2322-op13e-1.html", "en")
    assert "joined" not in {each.attributes.get("id") for each in found.elements}


def test_the_register_finds_later_texts_and_acts(client: FlaskClient) -> None:
    citing = client.get("/instruments.json?cites=2016/2322").get_json()["rows"]
    assert len(citing) == 19
    assert all([one["iri"] for one in each["cites"]] == [RES + "2016/2322"] for each in citing)
    acting = {
        each["instrument"][0]["iri"] for each in client.get("/instruments.json?effect=2001/1373").get_json()["rows"]
    }
    assert BASE + "id/instrument/eu-2001-931" in acting
    assert BASE + "id/instrument/eu-881-2002" not in acting
