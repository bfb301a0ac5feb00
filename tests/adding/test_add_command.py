"""``unscr add`` by the program's own readers: mark-up of our own writing, hostile files, the shared corpus."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse
from store import graphs, held

from serving import UNSCR

AKN = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta><identification source="#a"><FRBRWork>
<FRBRthis value="/akn/un/statement/deliberation/unsc/2031-05-02/9002-2031/!main"/>
<FRBRuri value="/akn/un/statement/deliberation/unsc/2031-05-02/9002-2031/"/>
<FRBRdate date="2031-05-02" name="adoption"/>
<FRBRauthor href="#sc"/><FRBRcountry value="un"/><FRBRnumber value="9002"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<preface><p><docTitle>Resolution 9002 (2031)</docTitle></p>
<p>Adopted by the Security Council at its 9999th meeting, on 2 May 2031</p></preface>
<preamble><container name="p" eId="container_2"><p><i>Recalling</i> resolution 1373 (2001),</p></container></preamble>
<mainBody><paragraph eId="para_1"><num>1.</num>
<content><p><i>Decides</i> that all States shall plant trees;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num>
<content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>
</mainBody></statement></akomaNtoso>
"""
BOMB = """<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><akomaNtoso>&b;</akomaNtoso>"""
HOSTILE = {
    "bomb": BOMB,
    "outside": '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><akomaNtoso>&a;</akomaNtoso>',
    "deep": "<akomaNtoso>" + "<p>" * 100_000,
    "broken": '<?xml version="1.0"?>\n<akomaNtoso>\n  <p>one</q>\n</akomaNtoso>',
    "encoding": '<?xml version="1.0" encoding="utf-16"?><akomaNtoso/>',
}


def run(*arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``unscr add``."""
    return subprocess.run(
        [*UNSCR, "add", *arguments], capture_output=True, text=True, timeout=180, check=False, input=text
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_place_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(HOSTILE[name], encoding="utf-8")
    done = run(str(tmp_path / "a.xml"), "--into", str(tmp_path / "store"))
    assert done.returncode == 1
    assert "a.xml" in done.stdout
    assert "line" in done.stdout or name == "encoding"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.xml"]


def test_mark_up_from_standard_input_is_added_and_told(tmp_path: Path) -> None:
    done = run("-", "--into", str(tmp_path / "store"), "--report", str(tmp_path / "r.ttl"), text=AKN)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Files: 1 added." in done.stdout
    found = graphs(held(tmp_path / "store"))
    work = "https://w3id.org/unscr/eli/un/sc/res/2031/9002"
    cites = "<http://data.europa.eu/eli/ontology#cites> <https://w3id.org/unscr/eli/un/sc/res/2001/1373>"
    assert f"<{work}> {cites}" in found["machine/9002"]
    assert any(
        each.startswith(f"<{work}/op/2/eng> <http://www.w3.org/1999/02/22-rdf-syntax-ns#value>") for each in found[""]
    )
    told = list(parse((tmp_path / "r.ttl").read_bytes(), format=RdfFormat.TURTLE))
    assert any("sha256" in each.predicate.value for each in told)


def report(folder: Path) -> dict[str, Any]:
    """Return the report that was written."""
    found: dict[str, Any] = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    return found


def test_the_english_file_of_2322_joins_the_chinese_in_all_58_provisions(shared: Path, tmp_path: Path) -> None:
    file = shared / "corpus/akn4un/S_RES_2322_1621991E.xml"
    done = run(str(file), "--into", str(tmp_path / "store"), "--report", str(tmp_path / "r.json"))
    assert done.returncode == 0, done.stdout + done.stderr
    found = graphs(held(tmp_path / "store"))
    english = {each.split(" ")[0] for each in found["doc/2322/eng"] if "#inLanguageVersion>" in each}
    chinese = {each.split(" ")[0] for each in found["doc/2322/zho"] if "#inLanguageVersion>" in each}
    assert len(english) == 58
    assert {each.replace("/eng>", "/zho>") for each in english} == chinese
    kinds = {each["kind"] for one in report(tmp_path)["resolutions"] for each in one["findings"]}
    assert not kinds & {"identifier-differs", "paragraph-not-in-file", "paragraph-not-known"}


def test_what_is_loaded_of_79_files_has_no_fault_but_titles_that_files_do_not_have(
    shared: Path, tmp_path: Path
) -> None:
    """In six Russian files the element of the title is empty."""
    files = shared / "corpus/akn4un"
    done = run(str(files), "--into", str(tmp_path / "store"))
    assert done.returncode == 0, done.stdout + done.stderr
    checked = subprocess.run(
        [*UNSCR, "check", "--location", str(tmp_path / "store")],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert checked.returncode == 1
    empty = '<docTitle refersTo="#resolutionNumber"></docTitle>'
    untitled = {
        int(each.name[len("S_RES_") :][:4])
        for each in files.glob("*R.xml")
        if empty in each.read_text(encoding="utf-8")
    }
    assert len(untitled) == 6
    lines = [each for each in checked.stdout.splitlines() if each.startswith(("shapes/", "checks/"))]
    named = [re.match(r"shapes/LanguageVersion-title MinCount: <\S+/([0-9]+)/rus>: ", each) for each in lines]
    assert sorted(int(each[1]) if each else 0 for each in named) == sorted(untitled), lines
