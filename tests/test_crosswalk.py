"""The United Nations' own mark-up of resolution 2322 and the printed paragraphs are the same provisions.

What is expected is read off their file, by the number or letter that is printed at the head of each element.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from unscr.answer import Engine
from unscr.config import Settings
from unscr.dataset.downloads import table
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.release import released
from unscr.resolve import resolve

FILE = "S_RES_2322_1621991E.xml"
WORK = "/akn/un/statement/deliberation/unsc/2016-12-12/2322-2016/"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
RESOLUTION = f"{BASE}eli/un/sc/res/2016/2322"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.fixture(scope="module")
def markup(shared: Path) -> etree._Element:
    return etree.parse(shared / "corpus/akn4un" / FILE).getroot()


def printed(element: etree._Element) -> str:
    """Return the number or letter at the head of an element, without its full stop or brackets."""
    return re.sub(r"[.()\s]", "", element.findtext(f"{AKN}num") or "")


@pytest.fixture(scope="module")
def provisions(markup: etree._Element) -> Mapping[str, str]:
    """Return the path of each provision by the identifier of its element."""
    containers = markup.findall(f".//{AKN}container")
    found = {each.get("eId", ""): f"pp/{place}" for place, each in enumerate(containers, start=1)}
    for paragraph in markup.findall(f".//{AKN}paragraph"):
        path = found[paragraph.get("eId", "")] = f"op/{printed(paragraph)}"
        for point in paragraph.findall(f".//{AKN}point"):
            found[point.get("eId", "")] = f"{path}/{printed(point)}"
    return found


@pytest.fixture(scope="module")
def rows(engine: Engine) -> list[dict[str, str]]:
    """Return the rows of the table that is given away."""
    with table("crosswalk", engine).file as file:
        return list(csv.DictReader(io.StringIO(file.read().decode())))


def test_their_file_has_what_is_printed(provisions: Mapping[str, str]) -> None:
    """20 preambular and 22 operative paragraphs, of which the 9th, 13th and 19th have 4, 8 and 4 parts."""
    assert len(provisions) == len(set(provisions.values())) == 58
    assert provisions["para_100_list_point_e"] == "op/13/e"


def test_the_table_is_their_file(rows: list[dict[str, str]], provisions: Mapping[str, str]) -> None:
    ours = {each["un_eid"]: each["provision"] for each in rows if each["symbol"] == "S/RES/2322(2016)"}
    assert ours == {identifier: f"{RESOLUTION}/{path}" for identifier, path in provisions.items()}


def test_each_row_names_their_work_and_their_file(rows: list[dict[str, str]], markup: etree._Element) -> None:
    uri = markup.find(f".//{AKN}FRBRWork/{AKN}FRBRuri")
    assert uri is not None
    assert {each["un_work"] for each in rows} == {uri.get("value")} == {WORK}
    assert {each["un_file"].rpartition("/")[2] for each in rows} == {FILE}


def test_each_row_says_what_is_printed(rows: list[dict[str, str]]) -> None:
    (row,) = [each for each in rows if each["un_eid"] == "para_100_list_point_e"]
    assert (row["printed_en"], row["printed_zh"], row["akn_eid"]) == (
        "resolution 2322 (2016), paragraph 13 (e)",
        "第2322(2016)号决议第13(e)段",
        "para_13__list_1__point_e",
    )
    assert all(each["printed_en"] and each["printed_zh"] for each in rows)


def expected(element: etree._Element, provisions: Mapping[str, str]) -> str:
    """Return the path of the provision that an element is, or whose words it holds."""
    above = [element, *element.iterancestors()]
    path = next(provisions[each.get("eId", "")] for each in above if each.get("eId", "") in provisions)
    return f"{path}/chapeau" if element.tag == f"{AKN}intro" else path


def test_every_element_of_their_file_resolves(
    engine: Engine, markup: etree._Element, provisions: Mapping[str, str]
) -> None:
    """The containers of words and the lists included; only what stands above the paragraphs is no provision."""
    body = [each for each in markup.iter(f"{AKN}*") if each.get("eId") and each.get("eId", "").partition("_")[1]]
    inside = [each for each in body if each.get("eId") not in ("coverPage_1", "formula_1")]
    # 58 provisions; 3 lists with their beginnings; words of 19 paragraphs that are not divided and of 16 parts.
    assert len(inside) == 58 + 2 * 3 + 19 + 16
    for each in inside:
        cited = f"S/RES/2322 (2016) {each.get('eId')}"
        assert [found.iri for found in resolve(cited, engine)] == [f"{RESOLUTION}/{expected(each, provisions)}"], cited


@pytest.mark.parametrize("identifier", ["coverPage_1", "formula_1", "para_24", "para_100_list_point_i", "container_1"])
def test_what_is_no_provision_resolves_to_nothing(engine: Engine, identifier: str) -> None:
    assert resolve(f"S/RES/2322 (2016) {identifier}", engine) == ()


def test_another_resolution_has_no_such_element(engine: Engine) -> None:
    """The identifiers count the blocks of one file; said of another resolution they name nothing."""
    assert resolve("S/RES/2341 (2017) para_100_list_point_e", engine) == ()
    assert resolve("/akn/un/statement/deliberation/unsc/2017-02-13/2341-2017/#para_100", engine) == ()
