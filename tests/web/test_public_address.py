"""Where the operator makes an address known, it stands wherever an address is written whole, whatever Host says."""

import pytest
from asking import client_of
from flask.testing import FlaskClient

from unscr.answer import Engine
from unscr.config import Settings, settings
from unscr.errors import SettingError
from unscr.web.app import create_app

PUBLIC = "https://law.example.org/un"
# Each writes the address of the service somewhere in its answer.
WRITERS = (
    "/sitemap.xml",
    "/robots.txt",
    "/catalog.ttl",
    "/sparql?lang=en",
    "/",
    "/downloads",
    "/queries.ttl",
    "/queries/cq02",
    "/queries/cq02.ttl",
    "/dataset/unscr?_profile=all",
    "/feed.atom",
)


@pytest.fixture(scope="module")
def known(engine: Engine) -> FlaskClient:
    """Return a client of a service that is known by its public address."""
    return client_of(create_app(Settings(public_address=PUBLIC), engine))


@pytest.mark.parametrize("path", WRITERS)
@pytest.mark.parametrize("mount", ["", "/law"])
def test_the_public_address_is_written_and_not_the_one_that_was_asked(
    known: FlaskClient, path: str, mount: str
) -> None:
    answer = known.get(path, headers={"Host": "evil.example:81"}, environ_overrides={"SCRIPT_NAME": mount})
    assert answer.status_code == 200
    assert PUBLIC + "/" in answer.text
    assert "evil.example" not in answer.text
    assert f"{PUBLIC}/law/" not in answer.text


@pytest.mark.parametrize("path", [each for each in WRITERS if each != "/feed.atom"])
def test_without_one_it_is_the_address_that_was_asked(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Host": "asked.example"}, environ_overrides={"SCRIPT_NAME": "/law"})
    assert "http://asked.example/law/" in answer.text


def test_without_one_the_feed_is_known_by_its_lasting_address(client: FlaskClient) -> None:
    assert 'href="https://w3id.org/unscr/feed.atom?lang=en"' in client.get("/feed.atom").text


@pytest.mark.parametrize(
    "value", ["law.example", "https://a.example/", "https://a.example/x?y", "ftp://a", "https://a b"]
)
def test_it_is_an_address_without_a_slash_at_its_end(value: str) -> None:
    with pytest.raises(SettingError, match="does not end with a slash"):
        settings({"UNSCR_PUBLIC_ADDRESS": value}, {})
    assert settings({"UNSCR_PUBLIC_ADDRESS": PUBLIC}, {}).public_address == PUBLIC
