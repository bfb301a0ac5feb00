"""Whatever way a resolution, a part of one or an instrument is cited, the citation leads there, or nowhere."""

import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from unscr.answer import Engine
from unscr.ask import Labelled
from unscr.config import Settings
from unscr.errors import CitationUnknown, RequestError
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.release import released
from unscr.resolve import FORMS, LONGEST, names, resolve, resolved
from unscr.text import spelling

TABLE = tomllib.loads(Path(__file__).with_name("citations.toml").read_text(encoding="utf-8"))
ONE = [(text, path) for path, texts in TABLE["one"].items() for text in texts]
NONE = [text for texts in TABLE["none"].values() for text in texts]

# A younger resolution of the same number, one that has no date, and things that ought not to be there.
MORE = """
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix unscr: <https://w3id.org/unscr/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/unscr/> .
<eli/un/sc/res/2099/2322> a unscr:Resolution , unscr:Instrument ;
    rdfs:label "Security Council resolution 2322 (2099)"@en , "安全理事会第2322(2099)号决议"@zh ;
    eli:number "2322" ; eli:id_local "S/RES/2322(2099)" ; eli:date_document "2099-01-02"^^xsd:date .
<eli/un/sc/res/2099/2322/op/13> a unscr:OperativeParagraph , unscr:Provision ;
    rdfs:label "resolution 2322 (2099), paragraph 13"@en , "第2322(2099)号决议第13段"@zh ;
    eli:is_part_of <eli/un/sc/res/2099/2322> ; unscr:ordinal 13 ; unscr:dgacmEId "para_100" .
<eli/un/sc/res/2099/2322/op/13/ii> a unscr:Subparagraph , unscr:Provision ; rdfs:label "(ii)"@en , "(二)"@zh .
<eli/un/sc/res/2098/3000> a unscr:Resolution , unscr:Instrument ;
    rdfs:label "Declaration of Elsewhere"@en ; eli:number "3000" ; eli:id_local "S/RES/3000(2098)" .
<http://elsewhere.example/treaty> a unscr:Instrument ; rdfs:label "Treaty of Elsewhere"@en .
<https://w3id.org/unscr//elsewhere.example/treaty> a unscr:Instrument ; rdfs:label "Treaty of Elsewhere"@en .
[] a unscr:Instrument ; rdfs:label "Treaty of Elsewhere"@en .
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings(query_seconds=5)) as begun:
        yield begun


@pytest.fixture(scope="module")
def more(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over the release and what stands above."""
    file = tmp_path_factory.mktemp("more") / "more.ttl"
    file.write_text(MORE, encoding="utf-8")
    files = [*((each.key, each.path) for each in released()), ("more", file)]
    with evaluator(files, Settings(query_seconds=5)) as begun:
        yield begun


def paths(text: str, engine: Engine) -> list[str]:
    """Return the paths of all that a text names."""
    return [each.iri.removeprefix(BASE) for each in resolve(text, engine)]


def test_the_table_is_large_and_says_nothing_twice() -> None:
    texts = [text for text, _ in ONE] + NONE + [*TABLE["several"]]
    assert len(texts) == len(set(texts))
    assert (len(ONE) >= 60, len(NONE) >= 20) == (True, True)


@pytest.mark.parametrize(("text", "path"), ONE)
def test_a_citation_leads_to_the_one_thing_that_it_names(engine: Engine, text: str, path: str) -> None:
    assert paths(text, engine) == [path]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_citation_leads_nowhere(engine: Engine, text: str) -> None:
    assert paths(text, engine) == []


@pytest.mark.parametrize(("text", "expected"), TABLE["several"].items())
def test_what_does_not_say_which_leads_to_each(engine: Engine, text: str, expected: list[str]) -> None:
    assert paths(text, engine) == expected


@pytest.mark.parametrize("text", FORMS)
def test_each_form_that_is_shown_is_understood(engine: Engine, text: str) -> None:
    assert len(resolved(text, engine)) == 1


def test_every_identifier_of_the_published_markup_leads_to_its_provision(engine: Engine) -> None:
    """In the preamble the second container is the first paragraph; the parts of a paragraph have its identifier."""
    assert [paths(f"container_{number + 1}", engine) for number in range(1, 21)] == [
        [f"eli/un/sc/res/2016/2322/pp/{number}"] for number in range(1, 21)
    ]
    assert [paths(f"para_58_list_point_{letter}", engine) for letter in "abcd"] == [
        [f"eli/un/sc/res/2016/2322/op/9/{letter}"] for letter in "abcd"
    ]


def test_what_is_found_is_named_in_both_languages(engine: Engine) -> None:
    assert resolve("OP13e of 2322", engine) == (
        Labelled(
            BASE + "eli/un/sc/res/2016/2322/op/13/e",
            "resolution 2322 (2016), paragraph 13 (e)",
            "第2322(2016)号决议第13(e)段",
        ),
    )


def test_a_number_of_two_resolutions_leads_to_both_and_a_year_decides(more: Engine) -> None:
    old, new = "eli/un/sc/res/2016/2322", "eli/un/sc/res/2099/2322"
    assert paths("S/RES/2322", more) == [old, new]
    assert paths("S/RES/2322 (2016)", more) == [old]
    assert paths("第2322(2099)号决议", more) == [new]
    assert paths("2322 OP13", more) == [old + "/op/13", new + "/op/13"]
    assert paths("OP13", more) == [old + "/op/13", new + "/op/13"]
    assert paths("2322 OP12", more) == [old + "/op/12"]
    assert paths("para_100", more) == [old + "/op/13", new + "/op/13"]
    assert paths("S/RES/2322 (2099) para_100", more) == [new + "/op/13"]


def test_a_chinese_numeral_in_brackets_is_the_roman_one(more: Engine) -> None:
    """As in the IRI, which is the same in all languages."""
    expected = ["eli/un/sc/res/2099/2322/op/13/ii"]
    assert paths("第2322(2099)号决议第13段(二)", more) == expected
    assert paths("S/RES/2322 (2099), para. 13 (ii)", more) == expected


def test_a_resolution_without_a_day_has_the_year_of_its_symbol(more: Engine) -> None:
    assert paths("S/RES/3000 (2098)", more) == ["eli/un/sc/res/2098/3000"]
    assert paths("S/RES/3000 (2097)", more) == []


def test_a_resolution_is_found_by_its_number_and_not_by_a_label(more: Engine) -> None:
    """There may be thousands, and each label that is compared takes its time."""
    assert paths("3000", more) == ["eli/un/sc/res/2098/3000"]
    assert paths("Declaration of Elsewhere", more) == []


def test_only_things_of_ours_are_matches(more: Engine) -> None:
    """A browser is sent to a match; data can be anybody's."""
    assert paths("Treaty of Elsewhere", more) == []
    assert paths("/" + "/elsewhere.example/treaty", more) == []


def test_the_names_of_the_data_are_folded_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be thousands of instruments; what was typed is folded each time."""
    count = 0

    def counted(name: str) -> str:
        nonlocal count
        count += 1
        return spelling.folded(name)

    monkeypatch.setattr("unscr.resolve.folded", counted)
    kept = names(engine)
    untoc = BASE + "id/instrument/untoc"
    assert [each.iri for each in resolve("UNTOC", engine, kept)] == [untoc]
    first = count
    assert first > 20
    assert [each.iri for each in resolve("Palermo Convention", engine, kept)] == [untoc]
    assert resolve("No Such Convention", engine, kept) == ()
    assert count == first


def test_where_nothing_is_found_the_error_says_which_forms_there_are(engine: Engine) -> None:
    with pytest.raises(CitationUnknown) as raised:
        resolved("OP23", engine)
    assert (raised.value.asked, raised.value.matches, raised.value.forms) == ("OP23", (), FORMS)


def test_a_text_longer_than_a_citation_is_refused_at_once(engine: Engine) -> None:
    assert resolve("a" * LONGEST, engine) == ()
    before = time.perf_counter()
    with pytest.raises(RequestError, match=str(LONGEST)):
        resolve("第" * 100_000, engine)
    assert time.perf_counter() - before < 0.05


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(), max_size=60) | st.text('/elid:agn.#?%<>"\\ \n', max_size=30))
def test_any_text_is_answered(engine: Engine, text: str) -> None:
    for each in resolve(text, engine):
        assert each.iri.startswith(BASE)
