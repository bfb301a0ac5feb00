"""Dumps of the release, whole and in part, in six formats."""

import json
from collections import Counter

import pytest
from flask.testing import FlaskClient
from reading import name, problem, statements

from unscr.answer import Engine
from unscr.namespaces import graph, graph_key
from unscr.protocol.media import EXTENSIONS
from unscr.release import released

KEYS = sorted({each.key for each in released()})
NAMED = {"nq", "trig", "jsonld"}


def test_every_graph_is_here(engine: Engine) -> None:
    """The keys used below are those of the release that is served."""
    assert [graph_key(each) for each in engine.about().counts] == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_a_graph_is_the_same_in_all_formats(client: FlaskClient, engine: Engine, key: str) -> None:
    """As many statements as are told elsewhere; where the format can, they name their graph."""
    for extension, media_type in EXTENSIONS.items():
        answer = client.get(f"/download/graph/{key}.{extension}")
        assert answer.status_code == 200
        assert answer.mimetype == media_type
        found = statements(answer.data, media_type)
        assert len(found) == engine.about().counts[graph(key).value]
        names = {str(each[3]) for each in found}
        assert names == ({graph(key).value} if extension in NAMED else {"None"})


def test_the_whole_is_all_graphs(client: FlaskClient, engine: Engine) -> None:
    """With their names where the format has names, else as their merge, in which a statement stands once."""
    counted = client.get("/sparql?query=SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    merged = int(json.loads(counted.data)["results"]["bindings"][0]["n"]["value"])
    for extension, media_type in EXTENSIONS.items():
        found = statements(client.get(f"/download/unscr.{extension}").data, media_type)
        if extension in NAMED:
            assert Counter(str(each[3]) for each in found) == dict(engine.about().counts)
        else:
            assert len(found) == merged


@pytest.mark.parametrize(
    ("address", "file"),
    [("unscr.trig", "unscr.trig"), ("graph/doc/2322/zho.ttl", "doc-2322-zho.ttl"), ("graph/prov.rdf", "prov.rdf")],
)
def test_a_download_has_a_file_name(client: FlaskClient, address: str, file: str) -> None:
    answer = client.get(f"/download/{address}")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{file}"'


@pytest.mark.parametrize("address", ["/download/unscr.nq", "/download/graph/anno/2322.jsonld"])
def test_head_tells_what_get_would(client: FlaskClient, address: str) -> None:
    told, given = client.head(address), client.get(address)
    assert (told.status_code, told.data) == (200, b"")
    assert dict(told.headers) == dict(given.headers)
    assert told.content_length == len(given.data) > 0


def test_what_the_client_has_is_not_sent_again(client: FlaskClient) -> None:
    """A strong validator for each representation, made of its bytes."""
    tags = set()
    for extension in EXTENSIONS:
        address = f"/download/unscr.{extension}"
        tag = client.get(address).headers["ETag"]
        assert tag.startswith('"')
        same = client.get(address, headers={"If-None-Match": f'"other", {tag}'})
        assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", tag)
        assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200
        assert client.head(address, headers={"If-None-Match": tag}).status_code == 304
        tags.add(tag)
    assert len(tags) == len(EXTENSIONS)


@pytest.mark.parametrize(
    "address",
    [
        "graph/none.ttl",
        "graph/doc/none.ttl",
        "graph/doc/2322",
        "graph/doc/2322.txt",
        "graph/doc/2322.",
        "graph/.ttl",
        "graph/doc.ttl",
        "graph/",
        "graph/../unscr.ttl",
        "graph/%22.ttl%0d%0aX: y.ttl",
        "graph/a%20b.ttl",
        "graph/%3Cx%3E.ttl",
        "unscr.csv",
        "unscr.",
        "unscr",
        "unscr.TTL",
        "",
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, address: str) -> None:
    """No such graph, no such format, or no name at all."""
    answer = client.get(f"/download/{address}")
    assert answer.status_code == 404
    assert name(problem(answer)) == "not-found"


def test_a_download_is_only_read(client: FlaskClient) -> None:
    answer = client.put("/download/unscr.ttl", data=b"")
    assert (answer.status_code, set(answer.allow)) == (405, {"GET", "HEAD", "OPTIONS"})
