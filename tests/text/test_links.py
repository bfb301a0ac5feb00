"""Curated links are read strictly, and become statements with a record beside each."""

import pytest

from unscr.errors import JudgementError
from unscr.namespaces import iri
from unscr.terms import Iri, Literal
from unscr.text.curated import Bilingual
from unscr.text.links import links
from unscr.text.register import Register
from unscr.text.statements.links import links as stated

HEAD = 'name = { en = "Index", zh = "索引" }\nchecked = 2099-01-02\nsource = ["https://example.org/all"]\n'
ROW = 'key = "seed"\nfrom = "topic:seed"\nkind = "skos:exactMatch"\nto = "https://example.org/1"\ncertainty = "sure"\n'
ONE = f"{HEAD}[[link]]\n{ROW}"
REGISTER = Register(
    {"topic": {"seed"}, "agent": {"council"}, "certainty": {"sure"}, "instrument": {"treaty"}}, {7: 2099}
)
NAMES = {
    iri("topic:seed").value: Bilingual("seed", "种子"),
    iri("instrument:treaty").value: Bilingual("treaty", "条约"),
}


def test_a_row_without_day_and_source_has_those_of_the_file() -> None:
    (row,) = links("index", ONE, "index.toml").rows
    assert (row.checked.isoformat(), row.sources) == ("2099-01-02", ("https://example.org/all",))
    (row,) = links("index", ONE + 'checked = 2099-01-03\nsource = ["https://example.org/a"]\n', "index.toml").rows
    assert (row.checked.isoformat(), row.sources) == ("2099-01-03", ("https://example.org/a",))


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        (ONE.replace("skos:exactMatch", "skos:exactmatch"), "is no kind of link; the nearest: skos:exactMatch"),
        (ONE.replace('to = "https://example.org/1"\n', ""), "give either 'to' or 'identifier'"),
        (ONE + 'identifier = "1"\n', "give either 'to' or 'identifier'"),
        (ONE.replace('to = "https://example.org/1"', 'identifier = "1"'), "goes with the kind dcterms:identifier"),
        (ONE.replace("skos:exactMatch", "dcterms:identifier"), "goes with the kind dcterms:identifier"),
        (ONE.replace('["https://example.org/all"]', "[]"), "name at least one source"),
        (ONE.replace('source = ["https://example.org/all"]\n', ""), "'source' is needed"),
        (ONE.replace("checked = 2099-01-02\n", ""), "'checked' is needed"),
        (ONE.replace('certainty = "sure"\n', ""), "'certainty' is needed"),
        (f"{ONE}[[link]]\n{ROW}", "the key 'seed' is given twice"),
    ],
)
def test_a_fault_is_named(toml: str, says: str) -> None:
    with pytest.raises(JudgementError, match=says):
        links("index", toml, "index.toml")


def test_a_link_is_a_statement_and_its_record() -> None:
    page = stated(links("index", ONE, "index.toml"), "index.toml", NAMES, REGISTER)
    said = {(each.subject, each.predicate, each.object) for each in page}
    record, elsewhere = iri("link:index-seed"), Iri("https://example.org/1")
    assert (iri("topic:seed"), iri("skos:exactMatch"), elsewhere) in said
    assert {(record, iri("unscr:linkFrom"), iri("topic:seed")), (record, iri("unscr:linkTo"), elsewhere)} <= said
    assert (record, iri("unscr:linkKind"), iri("skos:exactMatch")) in said
    assert (record, iri("dcterms:source"), Iri("https://example.org/all")) in said
    assert (record, iri("rdfs:label"), Literal("种子：精确匹配 https://example.org/1", "zh")) in said
    assert len(said) == 10


def test_what_is_named_is_told() -> None:
    row = ROW.replace("skos:exactMatch", "eli:cites").replace("topic:seed", "instrument:treaty")
    found = links("index", f"{HEAD}[[link]]\n{row.replace('https://example.org/1', 'res:7')}", "index.toml")
    assert [*found.names()] == [("instrument", "treaty"), ("res", "7")]
    page = stated(found, "index.toml", NAMES, REGISTER)
    work = Iri("https://w3id.org/unscr/eli/un/sc/res/2099/7")
    assert (iri("instrument:treaty"), iri("eli:cites"), work) in {(q.subject, q.predicate, q.object) for q in page}


@pytest.mark.parametrize(
    ("start", "kind", "to", "says"),
    [
        ("agent:council", "skos:closeMatch", "https://example.org/1", "only concepts are matched"),
        ("instrument:treaty", "eli:cites", "https://example.org/1", "joins two acts known here"),
        ("topic:seed", "eli:cites", "res:7", "joins two acts known here"),
        ("instrument:treaty", "eli:cites", "res:8", "resolution 8 is in no source"),
        ("topic:sed", "skos:closeMatch", "https://example.org/1", "is no topic known here; the nearest: seed"),
    ],
)
def test_what_does_not_fit_is_refused(start: str, kind: str, to: str, says: str) -> None:
    row = ROW.replace("topic:seed", start).replace("skos:exactMatch", kind).replace("https://example.org/1", to)
    with pytest.raises(JudgementError, match=says):
        stated(links("index", f"{HEAD}[[link]]\n{row}", "index.toml"), "index.toml", NAMES, REGISTER)
