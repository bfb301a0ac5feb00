"""What a register shows is what the data says, in the order and with the choice that the address asks for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from unscr.answer import Engine
from unscr.ask import ask
from unscr.errors import NotFound
from unscr.namespaces import PREFIXES, UNSCR
from unscr.protocol.solutions import Row
from unscr.registers import Table, table
from unscr.registers.gather import Found, gather

Show = Callable[..., Table]
Select = Callable[[str], list[Row]]
RES = PREFIXES["res"]
PREFIX = f"PREFIX unscr: <{UNSCR}> PREFIX eli: <{PREFIXES['eli']}> PREFIX skos: <{PREFIXES['skos']}> "


def things(shown: Table) -> list[str]:
    """Return the last step of the IRI of each row's thing."""
    return [each.thing.rpartition("/")[2] for each in shown.rows]


def column(shown: Table, name: str, language: str = "en") -> list[list[str]]:
    """Return the words in a column."""
    return [[each.say(language) for each in row.cells[name]] for row in shown.rows]


def test_a_norm_is_told_as_the_paragraph_has_it(show: Show) -> None:
    """Paragraph 21: 请反恐主义执行局…在 10 个月内编写…报告; adopted on 12 December 2016."""
    (row,) = [each for each in show("norms").rows if each.thing.endswith("/2322-op21-1")]
    told = {name: [(each.en, each.zh) for each in cell] for name, cell in row.cells.items()}
    assert told["paragraph"] == [("resolution 2322 (2016), paragraph 21", "第2322(2016)号决议第21段")]
    assert [zh for _, zh in told["verb"]] == ["请"]
    assert [zh for _, zh in told["bearer"]] == ["反恐怖主义委员会执行局"]
    assert told["due"] == [("2017-10-12", "2017-10-12")]
    assert told["obligation"] == [("true", "true")]
    assert told["considered"] == [("false", "false")]
    assert told["qualifier"] == []
    assert [en for en, _ in told["topic"]] == ["mutual legal assistance", "reporting"]


def test_paragraph_five_asks_to_consider_as_appropriate(show: Show) -> None:
    """促请各国酌情考虑把情报…降级供官方使用: a call, with a qualifier, only to be considered."""
    (row,) = [each for each in show("norms").rows if each.thing.endswith("/2322-op5-1")]
    assert [each.zh for each in row.cells["verb"]] == ["促请"]
    assert [each.zh for each in row.cells["qualifier"]] == ["酌情"]
    assert (row.cells["considered"][0].en, row.cells["obligation"][0].en) == ("true", "false")


def test_a_norm_with_two_forces_has_both(show: Show) -> None:
    """Paragraph 20 asks Member States and UNODC in one breath, with different force."""
    (row,) = [each for each in show("norms").rows if len(each.cells["force"]) > 1]
    assert row.thing.endswith("/2322-op20-2")
    assert [each.en for each in row.cells["force"]] == [
        "exhortation (for Member States)",
        "institutional request (for United Nations Office on Drugs and Crime)",
    ]
    assert row.cells["force"][1].zh == "对授权下机构的请求（联合国毒品和犯罪问题办公室）"
    # The ontology infers an obligation from a force that holds for all bearers.
    assert row.cells["obligation"][0].en == "false"


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("bearer=agent/member-states&force=institutional-request", False),
        ("bearer=agent/unodc&force=exhortation", False),
        ("bearer=agent/unodc&force=institutional-request", True),
        ("bearer=agent/member-states&force=exhortation", True),
        ("bearer=agent/unodc&bearer=agent/member-states&force=exhortation", True),
        ("force=institutional-request", True),
        ("bearer=agent/member-states", True),
    ],
)
def test_a_force_fits_only_with_the_bearer_it_holds_for(show: Show, address: str, fits: bool) -> None:
    found = things(show("norms", address))
    assert ("2322-op20-2" in found) == fits


def test_a_force_can_be_chosen_without_a_bearer_in_its_name(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the last row that has the force has it for one bearer."""

    def last(*asked: Any) -> Found:
        found = gather(*asked)
        return replace(found, rows=tuple(sorted(found.rows, key=lambda row: row.thing.endswith("/2322-op20-2"))))

    monkeypatch.setattr(table, "gather", last)
    (forces,) = [each for each in show("norms").filters if each.column.id == "force"]
    assert not [each.value.en for each in forces.options if "(for " in each.value.en]
    assert [each.value.en for each in forces.options].count("exhortation") == 1


def test_the_table_of_norms_has_the_force_for_the_bearer_of_the_row(engine: Engine) -> None:
    rows = ask(engine, "table-norms")
    told = [
        tuple(row[name].value.rpartition("/")[2] for name in ("bearer", "force"))
        for row in rows
        if row["norm"].value.endswith("/2322-op20-2")
    ]
    assert told == [("member-states", "exhortation"), ("unodc", "institutional-request")]
    assert [row for row in rows if row["norm"].value.endswith("/2322-op21-1")][1:] == []


def test_norms_stand_in_reading_order(show: Show) -> None:
    """The preamble first, numbers as numbers, an earlier resolution before a later one."""
    found = [each.removesuffix("-1") for each in things(show("norms")) if each.endswith("-1")]
    in_order = ["2322-pp17", "2322-pp18", "2322-pp20", "2322-op1", "2322-op2", "2322-op9a", "2322-op9b", "2322-op10"]
    places = [found.index(each) for each in (*in_order, "2322-op22", "9001-op1")]
    assert places == sorted(places)


def test_every_norm_of_every_resolution_has_a_row(show: Show, select: Select) -> None:
    said = select(PREFIX + "SELECT DISTINCT ?n { ?n a unscr:Norm ; unscr:statedIn ?p }")
    assert {each.thing for each in show("norms").rows} == {row["n"].value for row in said}
    assert show("norms").total == len(said) == 87


def test_roles_of_actors_are_counted_as_the_data_has_them(show: Show, select: Select) -> None:
    for name, pattern in {
        "mentions": "?x unscr:mentions ?a",
        "asked": "?x unscr:bearer ?a",
        "recipient": "?x unscr:deliverTo ?a",
        "consulted": "?x unscr:inConsultationWith ?a",
    }.items():
        said = select(PREFIX + f"SELECT ?a (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} . ?a a unscr:Actor }} GROUP BY ?a")
        expected = {row["a"].value: row["n"].value for row in said}
        assert {
            each.thing: each.cells[name][0].en for each in show("actors").rows if each.cells[name][0].en != "0"
        } == (expected)


def test_counts_are_those_of_the_chosen_resolution(show: Show) -> None:
    """The second resolution names States in one paragraph, asks them once, and the Committee receives once."""
    shown = show("actors", "resolution=2031/9001")
    told = {each.thing.rpartition("/")[2]: each.cells for each in shown.rows}
    assert told.keys() == {"states", "ctc"}
    assert [told["states"][name][0].en for name in ("mentions", "asked", "recipient")] == ["1", "1", "0"]
    assert [told["ctc"][name][0].en for name in ("mentions", "asked", "recipient")] == ["0", "0", "1"]


def test_instruments_tell_where_they_are_cited(show: Show) -> None:
    """Resolution 1373 by paragraph: preambular paragraph 20 cites its paragraph 1 (d)."""
    (row,) = [each for each in show("instruments").rows if each.thing == RES + "2001/1373"]
    assert row.cells["date"][0].en == "2001-09-28"
    assert [each.en for each in row.cells["kind"]] == ["resolution"]
    assert RES + "2001/1373/op/1/d" in {each.iri for each in row.cells["cited"]}
    paragraphs = [each.iri.removeprefix(RES + "2016/2322/") for each in row.cells["paragraph"]]
    assert paragraphs[0].startswith("pp/")
    assert "pp/20" in paragraphs
    assert paragraphs.index("pp/20") < len(paragraphs) - 1


def test_the_kind_of_an_instrument_is_the_narrowest(show: Show) -> None:
    kinds = {each.thing.rpartition("/")[2]: [one.en for one in each.cells["kind"]] for each in show("instruments").rows}
    assert kinds["charter"] == ["charter"]
    assert all(len(each) == 1 for each in kinds.values())


def test_deadlines_come_by_day_and_what_has_none_last(show: Show) -> None:
    shown = show("deadlines")
    assert things(shown)[:3] == ["2322-op21-1", "2322-op22-1", "9001-op1-1"]
    assert [each[0] for each in column(shown, "due")[:3]] == ["2017-10-12", "2017-12-12", "2031-09-30"]
    assert all(each == [] for each in column(shown, "due")[3:])
    assert column(shown, "words", "zh")[:3] == [["在 10 个月内"], ["在十二个月后"], ["在六个月内"]]
    down = show("deadlines", "sort=-due")
    assert things(down)[:3] == ["9001-op1-1", "2322-op22-1", "2322-op21-1"]
    assert column(down, "due")[3:] == [[]] * (len(shown.rows) - 3)


def test_standing_requirements_say_their_hours(show: Show) -> None:
    """Paragraphs 16 and 18: 1 天 24 小时/1 周七天."""
    told = {
        each: (hours, days)
        for each, hours, days in zip(
            things(show("deadlines")),
            column(show("deadlines"), "hours"),
            column(show("deadlines"), "days"),
            strict=True,
        )
    }
    assert told["2322-op16-1"] == told["2322-op18-1"] == (["24"], ["7"])
    assert told["2322-op21-1"] == ([], [])


def test_resolutions_tell_what_is_here_of_them(show: Show) -> None:
    """2322: 20 preambular, 22 operative, 16 lettered provisions and 86 norms; 1373 is only cited."""
    told = {each.cells["symbol"][0].en: each.cells for each in show("resolutions").rows}
    names = ("date", "text", "provisions", "norms")
    assert [told["S/RES/2322(2016)"][name][0].en for name in names] == ["2016-12-12", "true", "58", "86"]
    assert [told["S/RES/1373(2001)"][name][0].en for name in names] == ["2001-09-28", "false", "0", "0"]
    assert [told["S/RES/9001(2031)"][name][0].en for name in names] == ["2031-03-31", "true", "2", "1"]
    assert things(show("resolutions"))[:3] == ["9001", "2734", "2697"]


def test_systems_tell_where_they_are_named(show: Show) -> None:
    (row,) = [each for each in show("systems").rows if each.thing.endswith("/i-24-7")]
    assert RES + "2031/9001/op/1" in {each.iri for each in row.cells["paragraph"]}
    assert "States" in [each.en for each in row.cells["bearer"]]


def test_filters_are_joined_by_and_their_values_by_or(show: Show, select: Select) -> None:
    states, members = "agent/states", "agent/member-states"
    one, other = (set(things(show("norms", f"bearer={each}"))) for each in (states, members))
    assert set(things(show("norms", f"bearer={states}&bearer={members}"))) == one | other
    both = set(things(show("norms", f"bearer={states}&considered=yes")))
    assert both == {each for each in one if each in things(show("norms", "considered=yes"))}
    said = select(
        PREFIX + "SELECT ?n { ?n unscr:bearer <https://w3id.org/unscr/id/agent/states> ; "
        'unscr:fulfilmentObject/skos:prefLabel "deliberation"@en }'
    )
    assert both == {row["n"].value.rpartition("/")[2] for row in said}
    assert both


def test_a_filter_takes_an_iri_as_well(show: Show) -> None:
    short, full = "bearer=agent/cted", "bearer=https://w3id.org/unscr/id/agent/cted"
    assert things(show("norms", short)) == things(show("norms", full)) != []


@pytest.mark.parametrize(
    "address", ["bearer=agent/nobody", "obligation=perhaps", "resolution=1900/1", "resolution=%zz", "bearer=<x>"]
)
def test_a_value_that_no_row_has_gives_no_rows_and_is_told(show: Show, address: str) -> None:
    shown = show("norms", address)
    assert (shown.total, shown.pages, shown.rows) == (0, 1, ())
    assert [each for one in shown.filters for each in one.absent] == [address.partition("=")[2]]


def test_a_resolution_that_is_only_cited_is_known(show: Show) -> None:
    shown = show("norms", "resolution=2001/1373")
    assert (shown.total, [each.absent for each in shown.filters if each.absent]) == (0, [])


def test_what_can_be_chosen_does_not_shrink_with_the_choice(show: Show) -> None:
    def bearers(address: str) -> list[str]:
        return [
            one.short for each in show("norms", address).filters if each.column.id == "bearer" for one in each.options
        ]

    assert bearers("") == bearers("bearer=agent/cted&considered=no") != []
    assert "agent/cted" in bearers("")


def test_resolutions_that_are_here_can_be_chosen(show: Show) -> None:
    (first, *_) = show("norms", "resolution=2016/2322").filters
    assert [(each.short, each.chosen) for each in first.options] == [("2016/2322", True), ("2031/9001", False)]


def test_words_are_found_in_both_languages_whatever_their_width(show: Show) -> None:
    chinese = things(show("norms", "q=引渡"))
    assert chinese
    assert set(things(show("norms", "q=ＥＸＴＲＡＤＩＴＩＯＮ"))) & set(chinese)
    assert things(show("norms", "q=extradition no-such-word")) == []


def test_sorting_goes_by_the_readers_language(show: Show) -> None:
    """In Chinese by pinyin: 安 (an) before 反 (fan) before 各 (ge) before 会 (hui)."""
    english = [each[0].casefold() for each in column(show("actors", "sort=actor"), "actor")]
    assert english == sorted(english)
    chinese = [each[0][0] for each in column(show("actors", "sort=actor", "zh"), "actor", "zh")]
    places = [chinese.index(each) for each in "安反各会"]
    assert places == sorted(places)


def test_a_second_column_settles_what_the_first_leaves_open(show: Show) -> None:
    shown = show("norms", "sort=force&sort=-paragraph")
    forces = column(shown, "force")
    assert forces == sorted(forces)
    same = [each.thing for each in shown.rows if [one.en for one in each.cells["force"]] == ["exhortation"]]
    assert same.index(next(each for each in same if "-op5-" in each)) < same.index(
        next(each for each in same if "-op1-" in each)
    )


def test_counts_sort_as_numbers(show: Show) -> None:
    counts = [int(each[0]) for each in column(show("actors", "sort=-mentions"), "mentions")]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] >= 10 > counts[-1]


def test_rows_are_shown_in_pages(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "ROWS", 40)
    whole = things(show("norms", "page=all"))
    pages = [things(show("norms", f"page={number}")) for number in (1, 2, 3)]
    assert [len(each) for each in pages] == [40, 40, 7]
    assert [one for each in pages for one in each] == whole
    assert (show("norms").total, show("norms").pages) == (87, 3)
    with pytest.raises(NotFound, match="no page 4"):
        show("norms", "page=4")
