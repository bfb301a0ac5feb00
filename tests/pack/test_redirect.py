"""The rules for w3id.org, by a small interpreter of mod_rewrite: every IRI of ours leads to where it is served."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pyoxigraph import NamedNode, RdfFormat, parse

from unscr.answer import Engine
from unscr.config import Settings
from unscr.errors import SettingError
from unscr.graph.evaluator import evaluator
from unscr.namespaces import BASE
from unscr.pack.redirect import rules
from unscr.release import released
from unscr.web.app import create_app

SERVICE = "https://law.example.org/un"


@dataclass(frozen=True)
class Rule:
    """A RewriteRule of a folder: the pattern is matched against the path below it, without its first slash."""

    pattern: re.Pattern[str]
    substitution: str
    status: int


def parsed(text: str) -> list[Rule]:
    """Return the rules of a file; raise ValueError for what this interpreter does not know."""
    found, on = [], False
    for line in text.splitlines():
        match line.split():
            case [] | ["Options", "-MultiViews"]:
                pass
            case [first, *_] if first.startswith("#"):
                pass
            case ["RewriteEngine", "On"]:
                on = True
            case ["RewriteRule", pattern, substitution, flags] if on:
                told = re.fullmatch(r"\[R=(30[1237]),L\]", flags)
                if told is None:
                    raise ValueError(line)
                found.append(Rule(re.compile(pattern), substitution, int(told[1])))
            case _:
                raise ValueError(line)
    return found


def led(found: list[Rule], path: str) -> tuple[int, str] | None:
    """Return status and address that a path is led to; None where no rule matches."""
    for rule in found:
        if match := rule.pattern.search(path):
            return rule.status, re.sub(r"\$([0-9])", lambda group: match[int(group[1])] or "", rule.substitution)
    return None


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings()) as engine:
        yield engine


@pytest.fixture(scope="module")
def client(engine: Engine, made: Path) -> FlaskClient:
    """Return a client of the service, which gives the files of the release too."""
    return create_app(Settings(release=str(made)), engine).test_client()


def named(content: bytes, form: RdfFormat) -> set[str]:
    """Return the paths of all IRIs of ours in a document, without their fragments."""
    terms = (each for quad in parse(content, format=form) for each in (*quad.triple, quad.graph_name))
    iris = (each.value for each in terms if isinstance(each, NamedNode) and each.value.startswith(BASE))
    return {each.removeprefix(BASE).partition("#")[0] for each in iris}


@pytest.fixture(scope="module")
def paths(made: Path) -> list[str]:
    """Return the paths of all IRIs of ours in a release: data, description, proofs, exports and profiles."""
    found = named((made / "unscr.nq").read_bytes(), RdfFormat.N_QUADS)
    for folder in (".", "proof", "export", "profile"):
        for path in (made / folder).glob("*.ttl"):
            found |= named(path.read_bytes(), RdfFormat.TURTLE)
    return sorted(found)


@pytest.fixture(scope="module")
def found(made: Path) -> list[Rule]:
    """Return the rules of a release."""
    return parsed((made / "w3id/.htaccess").read_text(encoding="utf-8"))


def test_every_iri_of_a_release_is_led_to_the_same_path(paths: list[str], found: list[Rule]) -> None:
    assert len(paths) > 3000
    assert {each.partition("/")[0] for each in paths} >= {"eli", "graph", "id", "profile", "release", "vocab"}
    # The endpoint is named, and it is no name that has to last.
    lost = [each for each in paths if (led(found, each) or (0, ""))[1] != f"{SERVICE}/{each}"]
    assert lost == ["sparql"]


def test_it_is_answered_there(paths: list[str], found: list[Rule], client: FlaskClient) -> None:
    """One in fifty, and one of each branch."""
    first = {each.partition("/")[0]: each for each in reversed(paths)}
    for each in sorted({*paths[::50], *first.values()} - {"sparql"}):
        told = led(found, each)
        assert told is not None
        answer = client.get(told[1].removeprefix(SERVICE), follow_redirects=True, buffered=True)
        assert answer.status_code == 200, each


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("", 302),
        ("ontology", 302),
        ("ontology.ttl", 302),
        ("ontology/0.1.0", 302),
        ("context/0.1.0.jsonld", 302),
        ("download/unscr.nq", 302),
        ("feed.atom", 302),
        ("id/norm/2322-op21-1", 303),
        ("vocab/force", 303),
    ],
)
def test_a_thing_is_seen_elsewhere_and_a_document_found_there(path: str, status: int) -> None:
    assert led(parsed(rules(SERVICE + "/").decode()), path) == (status, f"{SERVICE}/{path}")


@pytest.mark.parametrize("path", ["update", "sparql", "store", "id", "identity/x", "ontologyx", "x/id/norm"])
def test_what_is_no_name_of_ours_is_led_nowhere(path: str) -> None:
    assert led(parsed(rules(SERVICE).decode()), path) is None


@pytest.mark.parametrize("service", ["law.example.org", "https://a b", "https://x/$1", "javascript:x", "https://x\nR"])
def test_what_is_no_address_makes_no_rules(service: str) -> None:
    with pytest.raises(SettingError):
        rules(service)


@pytest.mark.parametrize("line", ["RewriteRule ^x$ y [F]", "RewriteCond %{HTTPS} on", "Redirect / x"])
def test_the_interpreter_says_what_it_does_not_know(line: str) -> None:
    with pytest.raises(ValueError, match=re.escape(line)):
        parsed(f"RewriteEngine On\n{line}\n")
