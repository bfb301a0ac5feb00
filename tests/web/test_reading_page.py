"""The page of a resolution: words to the character, marks and panels, in both languages, for two resolutions."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from asking import client_of
from flask.testing import FlaskClient
from parallel import OURS, RELEASED, Whole, both, graph_of
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node
from reading import CHINESE, problem, statements

from unscr.answer import Engine
from unscr.config import Settings
from unscr.namespaces import BASE, ELI, OA, UNSCR
from unscr.web.app import create_app

U, E, A = Namespace(UNSCR), Namespace(ELI), Namespace(OA)
PART, AGENT = BASE + "vocab/evidence-part/", BASE + "id/agent/"
KINDS = {
    "verb": "verb",
    "bearer": "actor",
    "citation": "instrument",
    "pinpoint": "instrument",
    "time-limit": "deadline",
    "availability": "deadline",
}
Spans = dict[str, set[tuple[int, int, str]]]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with both() as engine:
        yield engine


@pytest.fixture(scope="module")
def client(engine: Engine) -> FlaskClient:
    return client_of(create_app(Settings(), engine))


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[RELEASED, OURS])
def resolution(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(client: FlaskClient, resolution: str, language: str) -> Whole:
    return read(client, resolution, lang=language, text="zho,eng")


def read(client: FlaskClient, resolution: str, **asked: str | list[str]) -> Whole:
    """Return the page of a resolution, read strictly."""
    answer = client.get(f"/eli/un/sc/res/{resolution}.html", query_string=asked)
    assert answer.status_code == 200, answer.text
    return Whole(answer.text)


def words(resolution: str, root: Path) -> dict[tuple[str, str], str]:
    """Return the words in the graph by anchor and language."""
    graph = graph_of(resolution, root)
    start = f"{BASE}eli/un/sc/res/{resolution}/"
    found = {}
    for expression, text in graph.subject_objects(RDF.value):
        assert isinstance(text, Literal)
        provision = str(graph.value(expression, E.realizes))
        found[provision.removeprefix(start).replace("/", "-"), str(text.language)] = str(text)
    return found


def spans(resolution: str, root: Path) -> Spans:
    """Return what is to be marked in the words of each provision in each language, from the annotations."""
    graph = graph_of(resolution, root)
    start = f"{BASE}eli/un/sc/res/{resolution}/"
    found: Spans = defaultdict(set)
    for annotation, part in graph.subject_objects(U.evidenceFor):
        name = str(part).removeprefix(PART)
        body = str(graph.value(annotation, A.hasBody))
        kind = "system" if name == "mention" and body.startswith(BASE + "id/system/") else KINDS.get(name)
        if kind is None:
            continue
        target = graph.value(annotation, A.hasTarget)
        source = graph.value(target, A.hasSource)
        text = graph.value(source, RDF.value)
        for selector in graph.objects(target, A.hasSelector):
            begin, end = graph.value(selector, A.start), graph.value(selector, A.end)
            if begin is not None and int(str(end)) <= len(str(text)):
                assert isinstance(text, Literal)
                place = str(graph.value(source, E.realizes)).removeprefix(start).replace("/", "-")
                found[f"{place} {text.language}"].add((int(str(begin)), int(str(end)), kind))
    return found


def shown(page: Whole) -> dict[tuple[str, str], list[frozenset[str]]]:
    """Return for each provision and language the kinds over each marked character, as the page has them."""
    found = {}
    for each in page.of_class("words"):
        text = each.within
        article = next(one for one in each.above() if one.tag == "article")
        assert text is not None
        marks: list[frozenset[str]] = []
        for one in page.below(each):
            if one.tag == "mark":
                kinds = frozenset(one.attributes["class"].split())
                marks += [kinds] * len(page.whole(one))
        found[article.attributes["id"], text.attributes["lang"]] = marks
    return found


def test_the_words_are_those_of_the_graph_to_the_character(page: Whole, resolution: str, root: Path) -> None:
    found = {}
    for each in page.of_class("words"):
        article = next(one for one in each.above() if one.tag == "article")
        assert each.within is not None
        found[article.attributes["id"], each.within.attributes["lang"]] = page.whole(each)
    assert found == words(resolution, root)
    assert len(found) == {RELEASED: 58, OURS: 6}[resolution]


def test_what_the_annotations_say_is_marked_where_they_say_it(page: Whole, resolution: str, root: Path) -> None:
    every, wanted = words(resolution, root), spans(resolution, root)
    for (anchor, tag), marks in shown(page).items():
        over = [
            frozenset(kind for begin, end, kind in wanted[f"{anchor} {tag}"] if begin <= place < end)
            for place in range(len(every[anchor, tag]))
        ]
        assert marks == [each for each in over if each], anchor


def test_each_mark_is_named_once_with_what_it_leads_to(page: Whole, resolution: str, root: Path) -> None:
    named = [len([one for one in page.below(each) if one.tag == "li"]) for each in page.of_class("marks")]
    assert sum(named) == sum(map(len, spans(resolution, root).values()))
    assert sum(named) > 3
    for each in page.all("mark"):
        if any("legend" in one.attributes.get("class", "") for one in each.above()):
            continue
        assert each.attributes["title"]
        (link,) = [one for one in page.below(each) if one.tag == "a"]
        assert link.attributes["href"].startswith("/")
        for name in link.attributes["aria-describedby"].split():
            assert page.whole(page.by_id(name))


def test_of_several_bearers_the_words_lead_to_the_one_they_name(client: FlaskClient) -> None:
    """Paragraph 20 asks UNODC and Member States for one thing: each is marked where it is named."""
    page = read(client, RELEASED, lang="en")
    told = {
        page.whole(each)
        for each in page.below(page.by_id("op-20"))
        if each.tag == "li" and " actor: " in page.whole(each)
    }
    assert told == {
        "毒品和犯罪问题办公室 actor: United Nations Office on Drugs and Crime",
        "会员国 actor: Member States",
    }


def test_a_mark_does_not_stand_on_colour_alone(client: FlaskClient) -> None:
    """Each kind has a rule below its words that is drawn in another way."""
    style = client.get("/static/style.css").text
    drawn = {}
    for kind in {*KINDS.values(), "system"}:
        rules = re.findall(rf"mark\.{kind}\b[^{{}}]*\{{([^}}]*)\}}", style)
        drawn[kind] = re.findall(r"border-bottom-style: (\w+)", " ".join(rules))[-1]
    assert len(set(drawn.values())) == len(drawn) == 5


def test_every_norm_has_one_panel_with_force_reason_and_assessor(
    page: Whole, resolution: str, root: Path, language: str
) -> None:
    graph = graph_of(resolution, root)
    norms = {str(each).rpartition("/")[2] for each in graph.subjects(U.bearerUnspecified)}
    panels = page.of_class("norm")
    assert sorted(each.attributes["id"] for each in panels) == sorted(f"norm-{each}" for each in norms)
    for each in panels:
        inside = page.below(each)
        told = [page.whole(one) for one in inside if "assessment" in one.attributes.get("class", "")]
        assert told
        for one in told:
            assert {"en": "certainty: ", "zh": "确定程度："}[language] in one
        assert [one for one in inside if one.attributes.get("class") == "reason" and page.whole(one)]
        assert [one for one in inside if one.attributes.get("href", "").startswith("/report?iri=https")]


def test_a_panel_says_all_that_is_known_of_a_norm(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="en")
    told = page.whole(page.by_id("norm-2322-op21-1"))
    for each in (
        "Counter-Terrorism Committee Executive Directorate",
        "assisted byUnited Nations Office on Drugs and Crime",
        "in consultation with",
        "Task Force",
        "institutional request",
        "prepare a report",
        "latest by: 2017-10-12 (this day has passed)",
        "Note on the reading: No anchor is printed",
        "在 10 个月内",
        "reporting",
    ):
        assert each in told, each


def test_two_assessments_that_differ_both_stand(client: FlaskClient) -> None:
    page = read(client, OURS, lang="en")
    panel = page.by_id("norm-9002-op1a-1")
    forces = [page.whole(each) for each in page.below(panel) if "assessment" in each.attributes.get("class", "")]
    assert [each.split("An assessment")[0] for each in forces] == [
        "\n  institutional requestIt is asked of a body of the Council.\n  ",
        "\n  exhortationThe verb is weak.\n  ",
    ]


def test_anchors_are_unique_and_every_link_within_the_page_arrives(page: Whole) -> None:
    names = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
    assert len(names) == len(set(names))
    inner = [each.attributes["href"][1:] for each in page.all("a") if each.attributes["href"].startswith("#")]
    assert set(inner) <= set(names)
    articles = [each.attributes["id"] for each in page.all("article")]
    permanent = [each for each in page.all("a") if each.attributes.get("class") == "permalink"]
    assert [each.attributes["href"][1:] for each in permanent] == articles


def test_provisions_stand_as_printed(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="zh")
    articles = [each.attributes["id"] for each in page.all("article")]
    assert articles[:20] == [f"pp-{number}" for number in range(1, 21)]
    at = articles.index("op-13")
    assert articles[at : at + 10] == ["op-13", *(f"op-13-{letter}" for letter in "abcdefgh"), "op-14"]
    printed = [page.whole(each) for each in page.of_class("printed")]
    assert printed[:2] == ["1.", "2."]
    assert len(printed) == 38
    above = [page.whole(each).strip() for each in page.of_class("version")]
    for each in ("第 2322 (2016) 号决议", "安全理事会 2016 年 12 月 12 日第 7831 次会议通过", "安全理事会，"):
        assert each in above[0]


def test_it_is_in_the_readers_language(page: Whole, language: str) -> None:
    assert page.all("html")[0].attributes["lang"] == language
    headings = [page.whole(each) for tag in ("h1", "h2", "h3", "legend") for each in page.all(tag)]
    assert len(headings) >= 8
    assert all(bool(CHINESE.search(each)) == (language == "zh") for each in headings)


def test_a_page_says_where_there_is_no_official_text_in_its_language(client: FlaskClient) -> None:
    missing = "The official English text is not in this project"
    for resolution, language, said in ((RELEASED, "en", True), (RELEASED, "zh", False), (OURS, "en", False)):
        page = read(client, resolution, lang=language)
        notices = "".join(page.whole(each) for each in page.of_class("note"))
        assert (missing in notices) == said
        assert bool(page.of_class("summary")) == said
        assert "没有正式中文文本" not in notices


def test_two_languages_stand_side_by_side(client: FlaskClient) -> None:
    page = read(client, OURS, lang="zh", text="zho,eng")
    beside = [each for each in page.of_class("versions") if any(one.tag == "article" for one in each.above())]
    assert len(beside) == 3
    for each in beside:
        tags = [one.attributes["lang"] for one in page.below(each) if one.attributes.get("class") == "text"]
        assert tags == ["zh", "en"]
    assert [each.attributes["lang"] for each in page.of_class("version")] == ["zh", "en"]


def test_a_day_that_is_past_says_so_and_a_day_to_come_says_nothing_and_is_not_kept(client: FlaskClient) -> None:
    past, coming = (client.get(f"/eli/un/sc/res/{each}.html?lang=en") for each in (RELEASED, OURS))
    assert "Cache-Control" not in past.headers
    assert coming.headers["Cache-Control"] == "no-cache"
    before = Whole(past.text)
    assert [before.whole(each) for each in before.of_class("due")] == [
        *["latest by: 2017-10-12 (this day has passed)"] * 3,
        "target date: 2017-12-12 (this day has passed)",
    ]
    page = Whole(coming.text)
    (limit,) = page.of_class("limit")
    assert "2999-05-31" in page.whole(limit)
    assert "pass" not in page.whole(limit)
    assert not page.of_class("past")


def test_the_release_is_read_to_the_day_it_is_asked_on(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    for day, said in ((date(2017, 10, 12), 0), (date(2017, 10, 13), 3), (date(2017, 12, 13), 4)):
        monkeypatch.setattr("unscr.web.past.today", lambda day=day: day)
        page = read(client, RELEASED, lang="zh", topic=["reporting"], nothing=str(day))
        told = [page.whole(each) for each in page.of_class("due")]
        assert sum(each.endswith("（该日已过）") for each in told) == said
        assert told[-1].startswith("目标日期：2017-12-12")


def test_what_a_resolution_is_known_from_is_called_its_source(client: FlaskClient, root: Path) -> None:
    """It may be a file of mark-up, which is no official record."""
    stated = (root / "data/graph/doc/2322.ttl").read_text(encoding="utf-8")
    (source,) = re.findall(r"dcterms:source\s+<(https://github[^>]*)>", stated)
    for language, name in (("en", "Source"), ("zh", "来源")):
        text = read(client, RELEASED, lang=language).source
        assert re.search(rf">{name}</dt>\s*<dd[^>]*>\s*<a href=\"{re.escape(source)}\"", text), language
        assert "fficial record" not in text
        assert "正式记录" not in text


def test_chinese_sentences_have_chinese_marks(client: FlaskClient) -> None:
    """Words of the texts stand aside: what is printed is printed."""
    norm = "/id/norm/2322-op20-2.html"
    for address in (f"/eli/un/sc/res/{RELEASED}.html", f"/sheet?resolution={RELEASED}", "/actors/network", norm):
        text = client.get(address, headers={"Accept-Language": "zh"}).text
        ours = re.sub(r'<q.*?</q>|<p class="text".*?</p>', "“”", text[text.index("<main") :], flags=re.DOTALL)
        # The marks in the name of an instrument are those of the text.
        said = re.sub(r"<[^>]*>", "", ours).replace("(2015 年 5 月)", "")
        said = re.sub(r"\((?:欧盟|欧共体|共同外交与安全政策)\)", "", said)
        assert re.findall(r"[\u3400-\u9fff”] ?[(),;:.](?=[ \n]?[\u3400-\u9fff0-9“])", said) == [], address


# Choosing.


def test_what_is_asked_of_states_on_central_authorities_is_two_steps_away(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="en")
    (form,) = [each for each in page.all("form") if each.attributes.get("role") != "search"]
    inside = page.below(form)
    boxes = {
        (each.attributes["name"], each.attributes["value"])
        for each in inside
        if each.attributes.get("type") == "checkbox"
    }
    assert {("topic", "central-authorities"), ("addressee", "all-states"), ("force", "exhortation")} <= boxes
    address = urlsplit(form.attributes["action"])
    assert (address.path, address.fragment) == ("/eli/un/sc/res/2016/2322.html", "found")
    chosen = read(client, RELEASED, lang="en", topic="central-authorities", addressee="all-states")
    (found,) = chosen.of_class("found")
    assert [chosen.whole(each).split(" ", 3)[:3] for each in chosen.below(found) if each.tag == "li"] == [
        ["para.", "13", "(e)"],
        ["para.", "13", "(e)"],
        ["para.", "13", "(f)"],
        ["para.", "13", "(g)"],
    ]
    assert [each.attributes["id"] for each in chosen.all("article")] == ["op-13", "op-13-e", "op-13-f", "op-13-g"]


def test_what_a_choice_hides_is_said(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="en", topic="central-authorities")
    said = " ".join(page.whole(page.by_id("found")).split())
    assert said.startswith("Norms shown: 4 (hidden by your choice: 82). Provisions shown: 4 (hidden: 54).")
    assert len(page.of_class("norm")) == 4
    assert [page.whole(each) for each in page.of_class("hidden")] == [
        "Norms of this paragraph that the choice hides: 1"
    ]


def test_options_count_what_they_would_show(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="en", addressee="states")
    counts = {}
    for each in page.of_class("option"):
        (box,) = [one for one in page.below(each) if one.tag == "input"]
        (link,) = [one for one in page.below(each) if one.attributes.get("class") == "count"]
        count = int(page.whole(link).strip("()"))
        counts[box.attributes["name"], box.attributes["value"]] = (count, "checked" in box.attributes)
        # The count leads to what it tells of.
        assert len(Whole(client.get(link.attributes["href"]).text).of_class("norm")) == count
    # Other addressees would come besides; force and topic are among the norms addressed to States.
    assert counts["addressee", "all-states"] == (29, False)
    assert counts["addressee", "states"] == (20, True)
    for (name, value), (count, _) in counts.items():
        asked = {"addressee": "states", name: value}
        assert len(read(client, RELEASED, lang="en", **asked).of_class("norm")) == count


def test_a_force_that_holds_for_one_bearer_is_counted_and_shown_with_that_bearer(client: FlaskClient) -> None:
    """Paragraph 20 asks Member States and UNODC in one breath, with different force."""
    panel = "norm-2322-op20-2"
    for addressee, force, there in (
        ("member-states", "institutional-request", False),
        ("unodc", "exhortation", False),
        ("unodc", "institutional-request", True),
    ):
        page = read(client, RELEASED, lang="zh", addressee=addressee, force=force)
        assert (panel in {each.attributes.get("id") for each in page.of_class("norm")}) == there
    (summary,) = [each for each in page.below(page.by_id(panel)) if each.tag == "summary"]
    assert "对授权下机构的请求（联合国毒品和犯罪问题办公室）" in page.whole(summary)
    counted = read(client, RELEASED, lang="en", addressee="member-states")
    boxes = {each.attributes["value"] for each in counted.all("input") if each.attributes.get("name") == "force"}
    for box in boxes:
        (label,) = [
            each
            for each in counted.of_class("option")
            if any(one.attributes.get("value") == box for one in counted.below(each) if one.tag == "input")
        ]
        number = len(read(client, RELEASED, lang="en", addressee="member-states", force=box).of_class("norm"))
        assert f"({number})" in counted.whole(label)


def test_several_values_of_one_kind_add_and_kinds_narrow(client: FlaskClient) -> None:
    def number(**asked: str | list[str]) -> int:
        return len(read(client, RELEASED, lang="en", **asked).of_class("norm"))

    assert number(addressee=["states", "cted"]) == 23
    assert number(addressee=["states", "cted"], topic="reporting") == 3
    assert number() == 86


@pytest.mark.parametrize("value", ["no-such", "<script>alert(1)</script>", "\u202eevil", "x" * 3000])
def test_a_choice_that_nothing_fits_is_shown_as_text(client: FlaskClient, value: str) -> None:
    page = read(client, RELEASED, lang="en", topic=value)
    assert not page.all("article")
    assert "No norm of this resolution fits" in page.whole(page.by_id("text"))
    (box,) = [each for each in page.all("input") if "checked" in each.attributes]
    assert box.attributes["value"] == value
    assert [
        page.whole(each) for each in page.all("script") if each.attributes.get("type") != "application/ld+json"
    ] == [""]


# What else is on the page.


def test_what_cites_and_is_cited_stands_with_its_place(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="en")
    citing = " ".join(page.whole(page.by_id("citing")).split())
    assert "resolution 9002 (2030) 2030-05-31" in citing
    assert "preambular paragraph 1: recalls" in citing
    cited = " ".join(page.whole(page.by_id("cited")).split())
    assert "Security Council resolution 1373 (2001) 2001-09-28 text not in the data" in cited
    assert "→ resolution 1373 (2001), paragraph 1 (d) 第 1(d)段" in cited
    assert page.of_class("stub")
    ours = read(client, OURS, lang="en")
    assert not ours.of_class("stub")
    assert "None of the resolutions in the data cites it" in ours.whole(ours.by_id("citing"))


def test_a_resolution_known_by_citation_alone_says_so(client: FlaskClient) -> None:
    page = read(client, "2001/1373", lang="en")
    assert "its text is not in the data" in page.whole(page.of_class("note")[0])
    assert "2322 (2016)" in page.whole(page.by_id("citing"))
    assert "choose" not in {each.attributes.get("id") for each in page.elements}


@pytest.mark.parametrize("address", ["2016/2323", "2017/2322", "2016/02322", "16/2322", "x/2322", "2016/2322/op"])
def test_what_is_no_resolution_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(f"/eli/un/sc/res/{address}.html").status_code == 404


def told_to_search_engines(page: Whole) -> dict[str, Any]:
    """Return the JSON-LD in a page."""
    (script,) = [each for each in page.all("script") if each.attributes.get("type") != "module"]
    assert script.attributes == {"type": "application/ld+json"}
    found: dict[str, Any] = json.loads(script.text)
    return found


def nodes(told: Any) -> Iterator[dict[str, Any]]:
    """Yield everything of which something is told."""
    for each in told if isinstance(told, list) else [told]:
        if isinstance(each, dict):
            yield each
            for value in each.values():
                yield from nodes(value)


def test_search_engines_are_told_of_the_law_and_of_its_parts(page: Whole, resolution: str, root: Path) -> None:
    told = told_to_search_engines(page)
    assert (told["@context"], told["@type"]) == ("https://schema.org/", "Legislation")
    # As schema.org's own context reads it, without fetching that.
    plain = json.dumps({**told, "@context": {"@vocab": "https://schema.org/"}}).encode()
    stated = statements(plain, "application/ld+json")
    law, schema = URIRef(f"{BASE}eli/un/sc/res/{resolution}"), Namespace("https://schema.org/")

    def objects(name: str) -> set[Node]:
        return {each[2] for each in stated if each[1] == schema[name]}

    year, number = resolution.split("/")
    assert (law, schema.legislationIdentifier, Literal(f"S/RES/{number}({year})"), None) in stated
    assert (law, schema.name, Literal(f"安全理事会第{number}({year})号决议", lang="zh"), None) in stated
    assert (law, schema.name, Literal(f"Security Council resolution {number} ({year})", lang="en"), None) in stated
    every = words(resolution, root)
    assert objects("hasPart") == {URIRef(f"{law}/{anchor.replace('-', '/')}") for anchor, _ in every}
    assert {str(each) for each in objects("inLanguage")} == {tag for _, tag in every}
    assert len(objects("workExample")) == {RELEASED: 1, OURS: 2}[resolution]


def test_the_terms_are_those_of_schema_org_and_say_nothing_of_force(client: FlaskClient, shared: Path) -> None:
    told = told_to_search_engines(read(client, RELEASED))
    terms = Graph().parse(shared / "schemas" / "schema-org-legislation" / "issue-1156.ttl")
    schema = Namespace("https://schema.org/")
    used = {(node["@type"], each) for node in nodes(told) for each in node if each.startswith("legislation")}
    assert len(used) == 5
    for kind, name in used:
        above = set(terms.transitive_objects(schema[kind], RDFS.subClassOf))
        assert above & set(terms.objects(schema[name], schema.domainIncludes)), (kind, name)
    (file,) = told["workExample"][0]["encoding"]
    assert file["@id"] == f"{BASE}eli/un/sc/res/2016/2322/zho.txt"
    assert (URIRef(file["legislationLegalValue"]), RDF.type, schema.LegalValueLevel) in terms
    assert "legislationLegalForce" not in json.dumps(told)


def test_hostile_text_is_text(client: FlaskClient, language: str) -> None:
    page = read(client, OURS, lang=language)
    assert [
        page.whole(each) for each in page.all("script") if each.attributes.get("type") != "application/ld+json"
    ] == [""]
    assert not [name for each in page.elements for name in each.attributes if name.startswith("on")]
    assert "style" not in {name for each in page.elements for name in each.attributes}
    (panel,) = page.of_class("norm")
    label = {"en": "report </script><script>alert(2)</script> \\ % { \u202e back", "zh": "报告<b>\"'</b>"}[language]
    named = [page.whole(each) for each in page.below(panel) if each.tag == "bdi"]
    assert label in named


def test_each_reading_can_be_reported(engine: Engine, client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="en")
    panel = page.by_id("norm-2322-op13e-1")
    (address,) = {
        each.attributes["href"] for each in page.below(panel) if each.attributes.get("href", "").startswith("/report")
    }
    iri = BASE + "id/norm/2322-op13e-1"
    assert parse_qs(urlsplit(address).query) == {"iri": [iri]}
    assert iri in client.get(address).text
    elsewhere = client_of(create_app(Settings(report_address="mailto:a@b.example?subject={iri}"), engine))
    panel = (page := read(elsewhere, RELEASED, lang="en")).by_id("norm-2322-op13e-1")
    addresses = [each.attributes.get("href", "") for each in page.below(panel)]
    assert "mailto:a@b.example?subject=https%3A%2F%2Fw3id.org%2Funscr%2Fid%2Fnorm%2F2322-op13e-1" in addresses


def test_the_page_of_reports_takes_any_text(client: FlaskClient, language: str) -> None:
    answer = client.get("/report", query_string={"iri": "</pre><script>x</script>\u202e", "lang": language})
    page = Whole(answer.text)
    assert [each.attributes.get("type") for each in page.all("script")] == ["application/ld+json", "module"]
    assert page.whole(page.all("pre")[0]).startswith("</pre><script>x</script>\u202e\n")


def test_entries_are_given_for_the_whole_and_for_its_parts(client: FlaskClient) -> None:
    part = client.get("/cite.bib", query_string={"iri": BASE + "eli/un/sc/res/2016/2322/op/13/e"})
    assert part.content_type == "application/x-bibtex; charset=utf-8"
    assert "note = {para. 13 (e)}" in part.text
    whole = client.get("/cite.bib", query_string={"iri": BASE + "eli/un/sc/res/2030/9002"})
    assert whole.text.startswith("@misc{S-RES-9002-2030,")
    absent = client.get("/cite.bib", query_string={"iri": BASE + "eli/un/sc/res/2016/2322/op/99"})
    assert absent.status_code == 404
    assert problem(client.get("/cite.bib"))["status"] == 400


def test_the_language_that_was_asked_for_stays(client: FlaskClient) -> None:
    page = read(client, RELEASED, lang="zh")
    hidden = next(each for each in page.below(page.by_id("choose")) if each.attributes.get("type") == "hidden")
    assert (hidden.attributes["name"], hidden.attributes["value"]) == ("lang", "zh")
    sheets = [each.attributes["href"] for each in page.all("a") if each.attributes["href"].startswith("/sheet")]
    assert sheets
    assert all(parse_qs(urlsplit(each).query)["lang"] == ["zh"] for each in sheets)


def test_the_iri_of_a_resolution_leads_here_and_here_leads_to_the_data(client: FlaskClient, resolution: str) -> None:
    place = f"/eli/un/sc/res/{resolution}"
    led = client.get(place, headers={"Accept": "text/html"})
    assert (led.status_code, urlsplit(led.location).path) == (303, f"{place}.html")
    answer = client.get(f"{place}.html")
    assert "article" in {each.tag for each in Whole(answer.text).elements}
    assert f'<{place}.ttl>; rel="alternate"; type="text/turtle"' in answer.headers["Link"]
    assert client.get(f"{place}.ttl").status_code == 200


def test_a_panel_names_the_law_that_a_norm_refers_to_as_the_sheet_does(client: FlaskClient) -> None:
    """Law that the words name is no ground on which the norm is said to rest."""
    for language, name, other in (("en", "law referred to", "legal basis"), ("zh", "所援引法律", "法律依据")):
        page = read(client, RELEASED, lang=language)
        terms = {page.whole(each) for each in page.all("dt")}
        assert name in terms
        assert other not in terms


@pytest.mark.parametrize("address", ["9" * 5000 + "/2322", "2016/" + "9" * 5000])
def test_an_address_of_thousands_of_digits_names_no_resolution(client: FlaskClient, address: str) -> None:
    assert client.get(f"/eli/un/sc/res/{address}.html").status_code == 404


@pytest.mark.parametrize(("asked", "is_open"), [({}, False), ({"lang": "en"}, False), ({"force": "no-such"}, True)])
def test_the_filter_is_folded_until_something_is_chosen(
    client: FlaskClient, asked: dict[str, str], is_open: bool
) -> None:
    """On a telephone it is longer than the screen, and the text stands below it."""
    page = read(client, RELEASED, **asked)
    (fold,) = [each for each in page.below(page.by_id("choose")) if each.tag == "details"]
    assert ("open" in fold.attributes) is is_open
    assert {"summary", "form"} <= {each.tag for each in page.below(fold)}
