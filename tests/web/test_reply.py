"""From a finished result to a response: the result's file is closed whatever becomes of the response."""

from dataclasses import dataclass, field
from typing import BinaryIO

import pytest
from asking import client_of

from unscr.answer import About, Engine
from unscr.config import Settings
from unscr.graph.engine import Answer
from unscr.graph.task import Task
from unscr.web.app import create_app


@dataclass
class Watched:
    """An engine that remembers the files it gave away."""

    engine: Engine
    files: list[BinaryIO] = field(default_factory=list)

    def run(self, task: Task, seconds: float | None = None) -> Answer:
        answer = self.engine.run(task, seconds)
        self.files.append(answer.file)
        return answer

    def about(self) -> About:
        return self.engine.about()

    def generation(self) -> int:
        return self.engine.generation()


@pytest.mark.parametrize("address", ["/sparql?query=ASK{}", "/download/graph/actors.ttl"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_the_file_is_closed(engine: Engine, method: str, address: str) -> None:
    """After the last byte, and where none is sent."""
    watched = Watched(engine)
    assert client_of(create_app(Settings(), watched)).open(address, method=method).status_code == 200  # type: ignore[arg-type]
    assert [each.closed for each in watched.files] == [True]


def test_the_file_is_closed_when_the_client_has_it_already(engine: Engine) -> None:
    watched = Watched(engine)
    client = client_of(create_app(Settings(), watched))  # type: ignore[arg-type]
    tag = client.head("/download/unscr.nt").headers["ETag"]
    assert client.get("/download/unscr.nt", headers={"If-None-Match": tag}).status_code == 304
    assert [each.closed for each in watched.files] == [True, True]


def test_the_file_is_closed_when_the_client_goes_before_the_first_byte(engine: Engine) -> None:
    """A web server then closes what it has not begun to read."""
    watched = Watched(engine)
    with client_of(create_app(Settings(), watched)).get("/download/unscr.nt", buffered=False) as answer:  # type: ignore[arg-type]
        assert answer.status_code == 200
    assert [each.closed for each in watched.files] == [True]
