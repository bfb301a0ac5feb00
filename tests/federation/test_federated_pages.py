"""The cookbook has the questions that other endpoints have a part in, with whom each needs, and commands that work."""

import csv
import io
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from test_federated_cookbook import CARDS, EXPECTED
from twins import TWINS

from printed import python, shapes_in_r, shell
from serving import UNSCR, Service, service
from standin import Standin
from unscr.catalogue import Card
from web.reading import CHINESE, Page

KINDS = ("curl", "sparqlwrapper", "rdflib", "r", "serve", "typed")


@pytest.fixture(scope="module")
def alone() -> Iterator[Service]:
    with service() as begun:
        yield begun


@pytest.fixture(scope="module")
def printed(running: Service) -> Mapping[str, Mapping[str, str]]:
    """Return what each page prints, by question and by kind."""
    found = {}
    for card in CARDS:
        elements = Page(running.get(f"/queries/{card.id}", "text/html")[1]).all("code")
        found[card.id] = {each.attributes["id"]: each.text for each in elements if each.attributes.get("id")}
    return found


def rows(text: str) -> list[list[str]]:
    """Return the rows of a table in CSV."""
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.id)
def test_its_commands_give_the_rows(
    printed: Mapping[str, Mapping[str, str]], there: Standin, card: Card, tmp_path: Path
) -> None:
    """As they are printed; ``serve`` and ``query`` are given the stand-in in the place of what they name."""
    lines = printed[card.id]
    assert lines.keys() >= set(KINDS)
    assert rows(shell(lines["curl"] + " --silent --fail")) == EXPECTED[card.id]
    assert rows(python(lines["sparqlwrapper"]).rstrip("\n")) == EXPECTED[card.id]
    assert len(python(lines["rdflib"]).splitlines()) == len(EXPECTED[card.id]) - 1
    (target,) = [each for each in TWINS if each in lines["serve"]]
    assert shlex.split(lines["serve"]) == ["unscr", "serve", "--service", target]
    asked = lines["typed"].replace(f"--service {target}", f"--service {target}={there.address}/{TWINS[target]}")
    assert rows(shell(asked.replace("unscr ", shlex.join(UNSCR) + " ", 1))) == EXPECTED[card.id]
    head, *found = EXPECTED[card.id]
    assert shapes_in_r({card.id: lines["r"]}, tmp_path) == {card.id: (head, len(found))}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_they_are_listed_with_whom_they_need(running: Service, alone: Service, language: str) -> None:
    says = {"en": ("this service asks", "this service does not ask"), "zh": ("本服务可查询", "本服务不查询")}[language]
    for each, said in ((running, says[0]), (alone, says[1])):
        page = Page(each.get(f"/queries/?lang={language}", "text/html")[1])
        linked = {one.attributes["href"].rpartition("/")[2].partition("?")[0] for one in page.all("a")}
        assert linked >= {card.id for card in CARDS}
        told = [one for one in page.all("small") if said in one.text]
        assert len(told) == len(CARDS)
        needed = {code.text for code in page.all("code") if any(one in code.above() for one in told)}
        assert needed == set(TWINS)
        (heading,) = [
            one for one in page.all("h2") if any(up.attributes.get("id") == "federated" for up in one.above())
        ]
        assert bool(CHINESE.search(heading.text)) == (language == "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("card", CARDS, ids=lambda each: each.id)
def test_its_page_says_whether_it_is_answered_here(running: Service, alone: Service, card: Card, language: str) -> None:
    says = {"en": ("this service asks it", "does not ask it"), "zh": ("本服务可查询", "本服务不查询")}[language]
    for each, said, status in ((running, says[0], 200), (alone, says[1], 403)):
        page = Page(each.get(f"/queries/{card.id}?lang={language}", "text/html")[1])
        (item,) = [one for one in page.all("li") if any(up.attributes.get("id") == "needs" for up in one.above())]
        assert said in item.text
        assert each.ask(card.query)[0] == status
