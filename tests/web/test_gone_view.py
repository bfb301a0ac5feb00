"""A name that was taken back is gone wherever it is asked for by its address."""

from datetime import date

import pytest
from asking import client_of
from flask.testing import FlaskClient
from reading import Page, name, problem

from unscr.answer import Engine
from unscr.config import Settings
from unscr.namespaces import BASE
from unscr.text.curated import Bilingual
from unscr.text.withdrawn import Tombstone
from unscr.web.app import create_app

RESOLUTION, OTHER = "eli/un/sc/res/2016/2322", "eli/un/sc/res/2001/1373"
GONE = (
    RESOLUTION,
    RESOLUTION + "/zho",
    "graph/doc/2322",
    "ontology/0.0.9",
    "shapes/0.0.9",
    "dataset/unscr",
    "id/norm/gone",
)


@pytest.fixture(scope="module")
def without(engine: Engine) -> FlaskClient:
    """Return a client of a service that has taken some names back, whether the data still have them or not."""
    app = create_app(Settings(), engine)
    why = Tombstone(date(2026, 11, 27), Bilingual("read twice.", "重复解读。"), (BASE + OTHER,))
    app.extensions["unscr.withdrawn"] = {BASE + each: why for each in GONE}
    return client_of(app)


@pytest.mark.parametrize(
    "address",
    [
        *(f"/{each}" for each in GONE),
        *(f"/{each}.{form}" for each in GONE for form in ("html", "ttl", "nq")),
        f"/{RESOLUTION}/zho.akn.xml",
        f"/{RESOLUTION}.akn.xml",
        "/sheet?resolution=2016/2322",
        "/sheet.csv?resolution=2016/2322",
        f"/sheet?resolution={BASE}{RESOLUTION}",
        f"/cite.bib?iri={BASE}{RESOLUTION}",
        f"/store?graph={BASE}graph/doc/2322",
        f"/resolve?text={BASE}id/norm/gone",
        f"/resolve?text={BASE}{RESOLUTION}",
        "/resolve?symbol=S/RES/2322(2016)",
    ],
)
def test_a_withdrawn_name_is_gone_in_all_its_documents(without: FlaskClient, address: str) -> None:
    found = problem(without.get(address))
    assert (found["status"], name(found), found["day"]) == (410, "withdrawn", "2026-11-27")
    assert found["replaced"] == [BASE + OTHER]
    page = without.get(address + ("&" if "?" in address else "?") + "lang=zh", headers={"Accept": "text/html"})
    assert page.status_code == 410
    assert "重复解读。" in page.text
    assert f"/{OTHER}?lang=zh" in {each.attributes["href"] for each in Page(page.text).all("a")}


@pytest.mark.parametrize(
    "address", [f"/{RESOLUTION}/op/13", f"/{OTHER}", "/ontology", "/graph/doc/authority", "/resolutions"]
)
def test_every_other_name_is_answered_as_before(without: FlaskClient, client: FlaskClient, address: str) -> None:
    told, usual = without.get(address), client.get(address)
    assert (told.status_code, told.headers.get("Location")) == (usual.status_code, usual.headers.get("Location"))
    assert told.status_code != 410
