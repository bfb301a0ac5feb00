"""What is given in a profile is the same in every form, of what was asked for alone, and of one state of the data."""

import io

import pytest
from goods import RESOLUTIONS, Exported
from rdflib import Graph, URIRef

from unscr.answer import Engine
from unscr.catalogue import cards
from unscr.errors import EvaluatorBusy
from unscr.exports.export import every, export
from unscr.exports.profile import EXPORTS, OWN, PROFILES, RDF_FORMS, Profile, queries
from unscr.graph.engine import Answer
from unscr.graph.mentioned import fingerprint
from unscr.graph.task import Task
from unscr.terms import Iri

each_profile = pytest.mark.parametrize("profile", EXPORTS, ids=lambda each: each.token)


def test_every_query_belongs_to_a_profile_and_every_profile_has_one() -> None:
    found = [one.id for each in EXPORTS for one in queries(each)]
    assert sorted(found) == sorted(each.id for each in cards("export"))
    assert all(queries(each) for each in EXPORTS)
    assert queries(OWN) == ()
    assert {each.expects for each in cards("export")} == {"graph"}


@each_profile
def test_it_says_the_same_in_every_form(engine: Engine, profile: Profile) -> None:
    found = set()
    for kind in RDF_FORMS.values():
        reply = export(profile, kind, engine)
        content = reply.file.read()
        assert (reply.media_type, reply.length, reply.digest) == (kind, len(content), engine.digest())
        found.add(fingerprint(content, kind))
    assert len(found) == 1


@each_profile
def test_the_whole_is_what_the_resolutions_are_together(engine: Engine, exported: Exported, profile: Profile) -> None:
    assert {*RESOLUTIONS.values()} < {each.value for each in every(engine)}
    together: set[object] = set()
    for each in every(engine):
        with export(profile, "application/n-triples", engine, [each]).file as file:
            together.update(Graph().parse(data=file.read(), format="nt"))
    assert together == set(exported(profile.token))


@each_profile
def test_one_resolution_has_nothing_of_another(exported: Exported, profile: Profile) -> None:
    """The second resolution has one paragraph that decides, and cites the first, which has no say in that."""
    found = {str(each) for each in exported(profile.token, "9001").subjects() if isinstance(each, URIRef)}
    assert any("9001" in each for each in found)
    assert not any("2322" in each.removeprefix(RESOLUTIONS["2322"]) for each in found), found
    assert not any(each.startswith(RESOLUTIONS["2322"] + "/") for each in found)


def test_what_is_no_resolution_gives_nothing(engine: Engine) -> None:
    for each in EXPORTS:
        assert export(each, "application/n-triples", engine, [Iri("http://example.org/a")]).length == 0
        assert export(each, "application/n-triples", engine, []).length == 0


class Changing:
    """An engine whose data are other ones with each answer, so many times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        """Return nothing, from the data of now."""
        del seconds
        self.left -= 1
        content = b'{"results": {"bindings": []}}' if "json" in task.media_type else b""
        return Answer(task.media_type, len(content), io.BytesIO(content), str(max(self.left, 0)))


def test_it_is_all_from_the_same_data() -> None:
    """Data that change while they are asked are asked again, and not for ever."""
    calm = Changing(10)
    assert export(PROFILES["eli"], "text/turtle", calm, [Iri("http://example.org/a")]).digest == "0"  # type: ignore[arg-type]
    with pytest.raises(EvaluatorBusy):
        export(PROFILES["eli"], "text/turtle", Changing(1000), [Iri("http://example.org/a")])  # type: ignore[arg-type]
