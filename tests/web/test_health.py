"""For operators."""

from pathlib import Path

from asking import client_of
from flask.testing import FlaskClient
from reading import name, problem

from unscr.config import Settings
from unscr.graph.engine import Engine
from unscr.web.app import create_app


def test_a_service_that_works_says_so(client: FlaskClient, engine: Engine) -> None:
    """And which release it serves."""
    assert (client.get("/healthz").status_code, client.get("/healthz").text) == (200, "ok\n")
    assert (client.get("/readyz").status_code, client.get("/readyz").text) == (
        200,
        f"ready, release {engine.about().digest}\n",
    )


def test_without_an_evaluator_it_is_up_and_not_ready(tmp_path: Path) -> None:
    """503, with the time after which to ask again."""
    client = client_of(create_app(Settings(), Engine(tmp_path / "none")))
    assert client.get("/healthz").status_code == 200
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert name(problem(answer)) == "evaluator-gone"
    assert int(answer.headers["Retry-After"]) > 0
