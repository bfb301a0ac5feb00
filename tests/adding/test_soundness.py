"""A store asked in parts tells what it tells when it is asked as a whole: where it is sound, and of planted faults."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from test_add_command import AKN

from serving import UNSCR
from unscr.graph.edition import current
from unscr.graph.edition import path as edition_path

HERE = Path(__file__).parent
_WORK = "https://w3id.org/unscr/eli/un/sc/res/2031/{}"
_IN = "https://w3id.org/unscr/graph/doc/{}/eng"
_ELI = "http://data.europa.eu/eli/ontology#"
_ONTOLOGY = "https://w3id.org/unscr/ontology#"
# What is planted: the resolution in whose graph, what is removed from it, what is added, and by what it is found.
FAULTS = {
    "a title is missing": (
        9001,
        (f"<{_WORK.format(9001)}/eng> <{_ELI}title> ",),
        (),
        "shapes/LanguageVersion-title MinCount",
    ),
    "two resolutions' graphs give a title": (
        9001,
        (),
        (f'<{_WORK.format(9005)}/eng> <{_ELI}title> "Another"@en',),
        "shapes/LanguageVersion-title MaxCount",
    ),
    "a text is of another resolution's language version": (
        9004,
        (f"<{_WORK.format(9004)}/op/1/eng> <{_ONTOLOGY}inLanguageVersion> ",),
        (f"<{_WORK.format(9004)}/op/1/eng> <{_ONTOLOGY}inLanguageVersion> <{_WORK.format(9003)}/eng>",),
        "shapes/LanguageVersion-own SPARQL",
    ),
    "nothing is where a citation points": (
        9004,
        (),
        (f"<{_WORK.format(9004)}> <{_ELI}cites> <{_WORK.format(9001)}/op/77>",),
        "checks/dangling-reference",
    ),
    "what it was adopted at is no meeting": (
        9003,
        (),
        (f"<{_WORK.format(9003)}> <{_ONTOLOGY}meeting> <{_WORK.format(9001)}>",),
        "checks/range-not-met",
    ),
    "another resolution's graph describes a second meeting": (
        9001,
        (),
        (f"<https://w3id.org/unscr/id/event/meeting-1> a <{_ONTOLOGY}Meeting>",),
        "shapes/Meeting-eventDate MinCount",
    ),
    "a meeting is described elsewhere": (
        9005,
        (),
        (f"<{_WORK.format(9005)}> <{_ONTOLOGY}meeting> <https://w3id.org/unscr/id/event/meeting-1>",),
        "shapes/Meeting-eventDate MinCount",
    ),
    "a name that nothing has": (
        9003,
        (),
        (
            '<https://w3id.org/unscr/id/actor/nobody> <http://www.w3.org/2004/02/skos/core#prefLabel> "Nobody"@en',
            f"<https://w3id.org/unscr/id/actor/nobody> a <{_ONTOLOGY}Actor>",
        ),
        "checks/named-and-unused",
    ),
}
# The default graph is the merge: what a named graph loses or gains, it does as well.
_PLANT = """
import sys, pyoxigraph
out, nquads = sys.argv[1:]
pyoxigraph.Store(out).bulk_load(path=nquads, format=pyoxigraph.RdfFormat.N_QUADS)
"""
_DUMP = "import sys, pyoxigraph as p; p.Store.read_only(sys.argv[1]).dump(sys.argv[2], p.RdfFormat.N_QUADS)"


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with the release and five resolutions, each of which cites the one before it."""
    folder = tmp_path_factory.mktemp("sound")
    files = folder / "files"
    files.mkdir()
    for number in (9001, 9002, 9003, 9004, 9005):
        text = AKN.replace("9002", str(number)).replace(
            "resolution 1373 (2001)", f"paragraph 1 of resolution {number - 1} (2031) and resolution 1373 (2001)"
        )
        (files / f"{number}.xml").write_text(text, encoding="utf-8")
    command = [*UNSCR, "add", str(files), "--into", str(folder / "store")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "store"


@pytest.fixture(scope="module")
def planted(location: Path) -> Path:
    """Return an edition with the faults."""
    edition, content = edition_path(location, current(location).number), location / "all.nq"
    subprocess.run([sys.executable, "-c", _DUMP, edition, content], timeout=60, check=True)
    lines = content.read_text(encoding="utf-8").splitlines()
    for number, removed, added, _ in FAULTS.values():
        for start in removed:
            assert sum(each.startswith(start) for each in lines) == 2, start
            lines = [each for each in lines if not each.startswith(start)]
        for each in added:
            line = each.replace(" a <", " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <")
            lines += [f"{line} .", f"{line} <{_IN.format(number)}> ."]
    content.write_text("\n".join(lines), encoding="utf-8")
    subprocess.run([sys.executable, "-c", _PLANT, location / "planted", content], timeout=60, check=True)
    return location / "planted"


def test_a_sound_store_is_found_sound_in_parts(location: Path) -> None:
    done = subprocess.run([*UNSCR, "check", "--location", location], capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout


def test_parts_tell_what_the_whole_tells(location: Path, planted: Path) -> None:
    command = [sys.executable, str(HERE / "soundness_run.py"), str(location), str(planted)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr
    said: dict[str, dict[str, list[list[str]]]] = json.loads(done.stdout)
    assert said["whole"].keys() >= {name for _, _, _, name in FAULTS.values()}
    assert said["parts"] == said["whole"]
