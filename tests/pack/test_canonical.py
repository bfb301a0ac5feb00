"""The canonical form: the same statements give the same bytes, whatever blank nodes are called and files are cut."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from unscr.graph.canonical import canonical
from unscr.namespaces import graph
from unscr.release import released

TEXT = "@prefix x: <x:> .\nx:a x:b [ x:c 'd', 'e\\r\\nf\"'@en ] ; x:t x:a .\n"
OTHER = "<x:a> <x:b> _:other . _:other <x:c> 'e\\r\\nf\"'@en . _:other <x:c> 'd' . <x:a> <x:t> <x:a> .\n"
FORMS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "rdf": RdfFormat.RDF_XML,
}


def files(folder: Path, **texts: str) -> list[tuple[str, Path]]:
    """Write Turtle files and return them under their keys."""
    for key, text in texts.items():
        (folder / f"{key}.ttl").write_text(text, encoding="utf-8")
    return [(key, folder / f"{key}.ttl") for key in texts]


def test_the_names_of_blank_nodes_and_the_order_do_not_count(tmp_path: Path) -> None:
    one, other = (canonical(files(tmp_path, g=text)) for text in (TEXT, OTHER))
    assert one.lines == other.lines
    assert one.digest == other.digest


def test_a_changed_statement_changes_the_digest(tmp_path: Path) -> None:
    assert canonical(files(tmp_path, g=TEXT)).digest != canonical(files(tmp_path, g=TEXT.replace("'d'", "'D'"))).digest


def test_the_digest_is_that_of_the_sorted_lines(tmp_path: Path) -> None:
    """Worked out by hand from the recommendation: one blank node, which is c14n0."""
    name = graph("g").value
    lines = [
        f"<x:a> <x:b> _:c14n0 <{name}> .",
        f"<x:a> <x:t> <x:a> <{name}> .",
        f'_:c14n0 <x:c> "d" <{name}> .',
        f'_:c14n0 <x:c> "e\\r\\nf\\""@en <{name}> .',
    ]
    found = canonical(files(tmp_path, g=TEXT))
    assert list(found.lines) == lines
    assert found.digest == sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


def test_one_statement_of_two_graphs_is_once_in_the_merge(tmp_path: Path) -> None:
    found = canonical(files(tmp_path, g="<x:a> <x:b> 'c' .", h="<x:a> <x:b> 'c', 'd' ."))
    assert (found.counts, found.merged) == ({"g": 1, "h": 2}, 2)
    assert len(list(parse(found.file("nt"), format=RdfFormat.N_TRIPLES))) == 2
    assert len(list(parse(found.file("trig"), format=RdfFormat.TRIG))) == 3


@pytest.mark.parametrize("extension", FORMS)
def test_all_forms_say_the_same(tmp_path: Path, extension: str) -> None:
    found = canonical(files(tmp_path, g=TEXT, h="<x:a> <x:z> <x:a> ."))
    said = {str(each.triple) for each in parse(found.file(extension), format=FORMS[extension], base_iri="x:")}
    values = {each for each in said if "_:" not in each}
    assert values == {"<x:a> <x:t> <x:a>", "<x:a> <x:z> <x:a>"}
    assert len(said) == 5


def test_trig_of_the_release_has_no_keyword_and_each_graph_once() -> None:
    found = canonical((each.key, each.path) for each in released())
    heads = [line for line in found.file("trig").decode().split("\n") if line.endswith("{")]
    assert heads == [f"<{graph(key).value}> {{" for key in found.counts]
    assert not any("\\/" in line for line in found.file("ttl").decode().split("\n") if '"' not in line)


def test_one_graph_alone_keeps_its_name(tmp_path: Path) -> None:
    found = canonical(files(tmp_path, g=TEXT, h="<x:a> <x:z> <x:a> ."))
    assert found.file("nq", "h").decode() == f"<x:a> <x:z> <x:a> <{graph('h').value}> .\n"
    assert len(json.loads(found.file("jsonld", "h"))) == 1
    with pytest.raises(KeyError):
        found.file("hdt")
