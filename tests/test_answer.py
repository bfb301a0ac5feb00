"""Query and Accept in, finished reply out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from unscr.answer import answer, dump
from unscr.config import Settings
from unscr.errors import EvaluatorGone, NotAcceptable, NotFound, QueryDeadline
from unscr.graph.engine import Engine
from unscr.graph.evaluator import evaluator
from unscr.protocol.media import EXTENSIONS, OFFERS
from unscr.protocol.operation import Operation, operation

TEXTS = {
    "SELECT": "SELECT * { ?s ?p ?o }",
    "ASK": "ASK { ?s ?p ?o }",
    "CONSTRUCT": "CONSTRUCT WHERE { ?s ?p ?o }",
    "DESCRIBE": "DESCRIBE <http://example.org/a>",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return an engine over two graphs that share one of their two statements each."""
    folder = tmp_path_factory.mktemp("release")
    files: list[tuple[str, Path]] = []
    for name in ("one", "two"):
        path = folder / f"{name}.ttl"
        path.write_text(f"@prefix ex: <http://example.org/> . ex:a ex:p 'shared' , '{name}' .", encoding="utf-8")
        files.append((name, path))
    with evaluator(files, Settings(query_seconds=5)) as engine:
        yield engine


@pytest.mark.parametrize(("form", "media_type"), [(form, each) for form in TEXTS for each in OFFERS[form]])
def test_every_offer_is_kept(engine: Engine, form: str, media_type: str) -> None:
    """The reply has the type that was asked for, the length it says, and the release's digest."""
    reply = answer(operation(TEXTS[form], 10), media_type, engine)
    with reply.file as file:
        assert len(file.read()) == reply.length > 0
    assert (reply.media_type, reply.digest) == (media_type, engine.about().digest)


def test_negotiation_comes_before_evaluation(tmp_path: Path) -> None:
    """What cannot be given is not computed: here nobody could."""
    nobody = Engine(tmp_path / "none")
    with pytest.raises(NotAcceptable):
        answer(operation(TEXTS["ASK"], 10), "text/csv", nobody)
    with pytest.raises(EvaluatorGone):
        answer(operation(TEXTS["ASK"], 10), None, nobody)


def test_graphs_of_the_text_are_merged(engine: Engine) -> None:
    """Two FROM clauses are one default graph, in which a statement stands once."""
    text = "PREFIX g: <https://w3id.org/unscr/graph/> SELECT * FROM g:one FROM g:two { ?s ?p 'shared' }"
    with answer(operation(text, 10), None, engine).file as file:
        assert len(json.load(file)["results"]["bindings"]) == 1


def test_the_time_limit_of_the_operation_is_passed_on(engine: Engine) -> None:
    product = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(40))
    with pytest.raises(QueryDeadline, match=r"0\.2 s"):
        answer(
            Operation(f"ASK {{ {product} FILTER(CONCAT(STR(?c0), STR(?c39)) = 'none') }}", "ASK", seconds=0.2),
            None,
            engine,
        )


@pytest.mark.parametrize("extension", sorted(EXTENSIONS))
@pytest.mark.parametrize("key", [None, "one"])
def test_dumps_come_in_every_form(engine: Engine, extension: str, key: str | None) -> None:
    reply = dump(key, extension, engine)
    with reply.file as file:
        assert b"shared" in file.read()
    assert reply.media_type == EXTENSIONS[extension]


def test_dumps_agree_in_their_counts(engine: Engine) -> None:
    """Four statements with graphs, three without."""
    counts = {}
    for extension in ("nq", "nt"):
        with dump(None, extension, engine).file as file:
            counts[extension] = len(file.readlines())
    assert counts == {"nq": 4, "nt": 3}


def test_a_graph_that_is_not_there_is_not_found(engine: Engine) -> None:
    with pytest.raises(NotFound):
        dump("three", "nt", engine)
