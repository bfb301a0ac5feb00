"""Files become one edition of a location, or none; what is there is not read again; the merge stays the merge."""

from pathlib import Path

from pages import written
from store import add, graphs, held

from unscr.graph.edition import current

WORK = "<https://w3id.org/unscr/eli/un/sc/res/2030/9001"
EN = written(9001, 2030, "en", "Decides one;", "Decides two, cites 1373 (2001) 1/d")
ZH = written(9001, 2030, "zh", "决定 一；", "决定 二，cites 1373 (2001) 1/d")


def put(folder: Path, **files: str) -> Path:
    """Write files into a folder and return it."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.xml").write_text(content, encoding="utf-8")
    return folder


def test_where_nothing_is_the_location_begins_with_the_release_and_the_files(tmp_path: Path) -> None:
    outcome = add(put(tmp_path / "in", en=EN, zh=ZH), tmp_path / "store")
    found = graphs(held(tmp_path / "store"))
    assert outcome["total"]["files"] == {"added": 2}
    assert {"doc/2322", "doc/stubs", "doc/9001", "doc/9001/eng", "doc/9001/zho", "machine/9001", "report/9001"} <= set(
        found
    )
    assert f"{WORK}/op/2> <http://data.europa.eu/eli/ontology#is_part_of> {WORK}>" in found["doc/9001"]
    text = f'{WORK}/op/1/zho> <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "决定 一；"@zh'
    assert text in found["doc/9001/zho"]
    assert not list(tmp_path.glob(".store*"))


def test_the_default_graph_is_the_merge_of_the_named_ones(tmp_path: Path) -> None:
    add(put(tmp_path / "in", en=EN, zh=ZH), tmp_path / "store")
    put(tmp_path / "in", en=written(9001, 2030, "en", "Decides one;", "Decides another"))
    add(tmp_path / "in", tmp_path / "store")
    found = graphs(held(tmp_path / "store"))
    merged = found.pop("")
    assert merged == set().union(*found.values())
    assert any("Decides another" in each for each in merged)
    assert not any("Decides two" in each for each in merged)


def test_an_unchanged_file_is_not_read_twice_and_makes_no_edition(tmp_path: Path) -> None:
    add(put(tmp_path / "in", en=EN), tmp_path / "store")
    before = current(tmp_path / "store")
    outcome = add(put(tmp_path / "in"), tmp_path / "store")
    assert outcome["total"]["files"] == {"unchanged": 1}
    assert current(tmp_path / "store") == before
    second = add(put(tmp_path / "in", zh=ZH), tmp_path / "store")
    assert {each["name"]: each["state"] for each in second["files"]} == {"en.xml": "unchanged", "zh.xml": "added"}


def test_the_order_of_loading_makes_no_difference(tmp_path: Path) -> None:
    put(tmp_path / "a", en=EN)
    put(tmp_path / "b", zh=ZH)
    for store, order in (("one", "ab"), ("two", "ba")):
        for each in order:
            add(tmp_path / each, tmp_path / store)
    add(put(tmp_path / "both", en=EN, zh=ZH), tmp_path / "three")
    one, two, three = (held(tmp_path / store) for store in ("one", "two", "three"))
    assert one == two == three


def test_a_file_that_cannot_be_read_or_kills_its_reader_is_no_other_ones_failure(tmp_path: Path) -> None:
    files = put(tmp_path / "in", a="fault", b="die", c=EN)
    outcome = add(files, tmp_path / "store")
    assert {each["name"]: each["state"] for each in outcome["files"]} == {
        "a.xml": "failed",
        "b.xml": "failed",
        "c.xml": "added",
    }
    assert outcome["files"][0]["findings"][0]["en"] == "a.xml, line 1, column 1: a fault."
    assert outcome["files"][1]["findings"][0]["kind"] == "reader-ended"


def test_nothing_is_written_where_nothing_can_be_read_or_in_a_dry_run(tmp_path: Path) -> None:
    add(put(tmp_path / "bad", a="fault"), tmp_path / "store")
    outcome = add(put(tmp_path / "in", en=EN), tmp_path / "store", "dry")
    assert outcome["total"]["readings"] == {"citation": 1, "verb": 2}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad", "in"]


def test_a_loaded_resolution_takes_the_place_of_its_stub(tmp_path: Path) -> None:
    cited = written(1373, 2001, "en", "Decides all;", "1/d|prohibit;", "2|Decides;", "2/f|afford;")
    add(put(tmp_path / "in", en=EN, cited=cited), tmp_path / "store")
    found = graphs(held(tmp_path / "store"))
    stub = "<https://w3id.org/unscr/eli/un/sc/res/2001/1373>"
    said = {each.split(" ")[1] for each in found["doc/stubs"] if each.startswith(stub)}
    assert said == {"<http://purl.org/dc/terms/source>"}
    assert not any(each.startswith(stub[:-1]) for each in found.get("doc/cited", set()))
    days = [each for each in found[""] if each.startswith(f"{stub} <http://data.europa.eu/eli/ontology#date_document>")]
    assert days == [
        f'{stub} <http://data.europa.eu/eli/ontology#date_document> "2001-03-31"^^<http://www.w3.org/2001/XMLSchema#date>'
    ]


def test_a_citation_of_what_is_not_loaded_leads_to_a_stub_with_its_provision(tmp_path: Path) -> None:
    cites = written(9001, 2030, "en", "Decides, cites 8888 (2029) 3/b")
    add(put(tmp_path / "in", en=cites), tmp_path / "store")
    found = graphs(held(tmp_path / "store"))
    cited = "<https://w3id.org/unscr/eli/un/sc/res/2029/8888"
    assert f"{WORK}/op/1> <http://data.europa.eu/eli/ontology#cites> {cited}/op/3/b>" in found["machine/9001"]
    assert f"{cited}/op/3/b> <http://data.europa.eu/eli/ontology#is_part_of> {cited}/op/3>" in found["doc/cited"]


def test_what_people_recorded_of_2322_stays_and_a_language_is_joined_to_it(tmp_path: Path) -> None:
    english = written(2322, 2016, "en", *(f"Calls {number};" for number in range(1, 23)))
    add(put(tmp_path / "none", x=EN), tmp_path / "before")
    add(put(tmp_path / "in", en=english), tmp_path / "store")
    before, after = graphs(held(tmp_path / "before")), graphs(held(tmp_path / "store"))
    for key in ("doc/2322", "doc/2322/zho", "cite/2322"):
        assert after[key] == before[key]
    assert "machine/2322/eng" in after
    assert not any("#cites>" in each for each in after["machine/2322/eng"])


def test_two_files_of_one_text_are_one_text_and_a_finding(tmp_path: Path) -> None:
    longer = written(9001, 2030, "en", "Decides one;", "Decides two", "Decides three")
    outcome = add(put(tmp_path / "in", a=EN, b=longer), tmp_path / "store")
    assert any("Decides three" in each for each in held(tmp_path / "store"))
    assert outcome["total"]["findings"]["second-copy"] == 1


def test_a_year_that_is_not_that_of_the_resolution_is_refused(tmp_path: Path) -> None:
    outcome = add(put(tmp_path / "in", a=written(1373, 2002, "en", "Decides")), tmp_path / "store")
    assert outcome["files"][0]["state"] == "set-aside"
    assert outcome["files"][0]["findings"][0]["kind"] == "year-differs"


def test_words_that_no_rule_knows_are_findings_in_both_languages(tmp_path: Path) -> None:
    add(put(tmp_path / "in", a=written(9001, 2030, "en", "Mumbles doubt")), tmp_path / "store")
    found = graphs(held(tmp_path / "store"))["report/9001"]
    kinds = {each.split('"')[1] for each in found if "core#notation>" in each}
    assert kinds == {"unknown-verb", "title-unknown"}
    assert sum("shacl#resultMessage>" in each for each in found) == 4
