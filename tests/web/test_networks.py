"""Pictures as pages: what the script draws is what the table says, and nothing is asked of another host."""

import pytest
from flask.testing import FlaskClient
from reading import CHINESE, Page


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("register", ["actors", "instruments"])
def test_the_table_has_the_lines_of_the_picture(client: FlaskClient, register: str, language: str) -> None:
    page = Page(client.get(f"/{register}/network", headers={"Accept-Language": language}).text)
    (place,) = [each for each in page.elements if each.attributes.get("id") == "network"]
    data = client.get(place.attributes["data-source"]).get_json()
    found: dict[int, list[str]] = {}
    for each in page.all("a"):
        row = next((one for one in each.above() if one.tag == "tr"), None)
        if row is not None:
            found.setdefault(id(row), []).append("https://w3id.org/unscr" + each.attributes["href"])
    assert list(found.values()) == [[each["source"], each["target"]] for each in data["edges"]]
    assert len(data["edges"]) > 20
    (title,) = page.all("h1")
    assert bool(CHINESE.search(title.text)) == (language == "zh")


@pytest.mark.parametrize("register", ["actors", "instruments"])
def test_points_have_names_places_and_addresses(client: FlaskClient, register: str) -> None:
    data = client.get(f"/{register}/network.json").get_json()
    nodes = {each["id"]: each for each in data["nodes"]}
    assert {end for each in data["edges"] for end in (each["source"], each["target"])} == nodes.keys()
    for each in nodes.values():
        assert each["address"] == each["id"].removeprefix("https://w3id.org/unscr")
        assert all(each["label"].values())
        assert all(each["kind"].values())
    spoken = client.get(f"/{register}/network.json?lang=zh").get_json()
    assert {each["address"].partition("?")[2] for each in spoken["nodes"]} == {"lang=zh"}


def test_it_can_be_used_by_keys_and_says_how(client: FlaskClient) -> None:
    page = Page(client.get("/actors/network").text)
    (place,) = [each for each in page.elements if each.attributes.get("id") == "network"]
    assert (place.attributes["tabindex"], place.attributes["role"]) == ("0", "application")
    there = {each.attributes.get("id") for each in page.elements}
    assert {place.attributes["aria-labelledby"], place.attributes["aria-describedby"]} <= there
    assert client.get(place.attributes["data-library"]).status_code == 200


def test_the_choice_of_a_resolution_is_kept(client: FlaskClient) -> None:
    page = Page(client.get("/instruments/network?resolution=1999/1267").text)
    assert [each for each in page.elements if each.attributes.get("id") == "network"] == []
    page = Page(client.get("/instruments/network?resolution=2016/2322").text)
    (place,) = [each for each in page.elements if each.attributes.get("id") == "network"]
    assert place.attributes["data-source"] == "/instruments/network.json?resolution=2016/2322"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "whom its norms name as the ones to act, with whatever force"),
        ("zh", "其规范所指的承担者，不论效力如何"),
    ],
)
def test_the_picture_of_actors_says_nothing_of_force(client: FlaskClient, language: str, words: str) -> None:
    assert words in client.get(f"/actors/network?lang={language}").text
