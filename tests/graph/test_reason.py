"""HermiT finds what follows, a contradiction, and a class that can have no member."""

import tempfile
from pathlib import Path

import pytest

from unscr.errors import ContentError
from unscr.graph.reason import inferred
from unscr.terms import Iri

PREFIXES = b"""
@prefix : <https://w3id.org/unscr/ontology#> .
@prefix force: <https://w3id.org/unscr/vocab/force/> .
@prefix norm: <https://w3id.org/unscr/id/norm/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
# Individuals that have a name of their own are different ones only if that is said.
DIFFERENT = b"[] a owl:AllDifferent ; owl:distinctMembers ( force:exhortation force:binding-decision ) .\n"


@pytest.fixture(scope="module")
def ontology(root: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((root / "ontology").glob("*.ttl"))]


def test_membership_follows_from_force(ontology: list[bytes]) -> None:
    data = b"norm:a a :ConductNorm ; :force force:binding-decision . norm:b a :Norm ; :force force:exhortation ."
    found = inferred([*ontology, PREFIXES + data + DIFFERENT])
    unscr, norm = "https://w3id.org/unscr/ontology#", "https://w3id.org/unscr/id/norm/"
    assert (Iri(norm + "a"), Iri(unscr + "Obligation")) in found
    assert (Iri(norm + "a"), Iri(unscr + "Norm")) in found
    assert (Iri(norm + "b"), Iri(unscr + "Obligation")) not in found


@pytest.mark.parametrize(
    "planted",
    [
        b"norm:a a :Mandate , :Actor .",
        b"norm:a a :Norm . norm:a :statedIn norm:b . norm:b a :Norm .",
        b"norm:a a :Mandate , :Affirmation .",
        b"norm:a :assesses norm:b . norm:b a :SpeechAct .",
    ],
)
def test_a_contradiction_is_found(planted: bytes, ontology: list[bytes]) -> None:
    with pytest.raises(ContentError, match="finds a contradiction"):
        inferred([*ontology, PREFIXES + planted])


def test_a_class_that_can_have_no_member_is_named(ontology: list[bytes]) -> None:
    planted = b":Both a owl:Class ; rdfs:subClassOf :Norm , :Actor ."
    with pytest.raises(ContentError, match=r"no member: https://w3id\.org/unscr/ontology#Both"):
        inferred([*ontology, PREFIXES + planted])


def test_no_temporary_file_is_left_behind(
    ontology: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(ContentError, match="finds a contradiction"):
        inferred([*ontology, PREFIXES + b"norm:a a :Mandate , :Actor ."])
    assert list(tmp_path.iterdir()) == []
    assert tempfile.gettempdir() == str(tmp_path)
