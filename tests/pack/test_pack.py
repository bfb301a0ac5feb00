"""The folder of a release: whole or not there, never over somebody's files, the same bytes for the same commit."""

import csv
import json
import stat
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from making import SERVICE, begun, content, ended
from rdflib import OWL, RDF, Graph, Namespace, URIRef

from reasons import canonize_or_skip
from unscr import errors
from unscr.answer import Engine
from unscr.catalogue import cards
from unscr.config import Settings
from unscr.dataset.downloads import TABLES
from unscr.exports.profile import EXPORTS, RDF_FORMS
from unscr.graph.evaluator import evaluator
from unscr.graph.validate import Finding
from unscr.namespaces import BASE
from unscr.pack import pack as packing
from unscr.pack import proving
from unscr.pack.folder import sums
from unscr.pack.proof import FAILED, PASSED, Outcome, Proof, page, rdf
from unscr.release import released
from unscr.text.curated import Bilingual

UNCRAWLED = packing.Told(None, None, SERVICE)
EARL = Namespace("http://www.w3.org/ns/earl#")
SH = Namespace("http://www.w3.org/ns/shacl#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
VOID = Namespace("http://rdfs.org/ns/void#")
PROOFS = ("shapes", "faults", "reasoner", "competency", "links", "crawl")
# Reads N-Quads and writes their canonical form.
CANONIZE = """
const {canonize} = require('rdf-canonize');
const nquads = require('fs').readFileSync(0, 'utf8');
const format = 'application/n-quads';
canonize(nquads, {algorithm: 'RDFC-1.0', inputFormat: format, format}).then(found => process.stdout.write(found));
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return an engine over the release."""
    with evaluator([(each.key, each.path) for each in released()], Settings()) as begun_engine:
        yield begun_engine


@pytest.fixture
def slim(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a release have none of the copies of the data, which take their time and are looked at elsewhere."""
    for name in ("dumps", "exports", "tables"):
        monkeypatch.setattr(packing.form, name, lambda _: {})


def test_the_sums_name_every_other_file(made: Path) -> None:
    files = content(made)
    listed = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())
    assert listed == {name: sha256(file).hexdigest() for name, file in files.items()}


def test_the_sums_are_checked_by_another_program(made: Path, tmp_path: Path) -> None:
    """The one of the GNU coreutils, as README.md of the release says."""
    order = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(order, cwd=made, capture_output=True, check=False).returncode == 0
    (tmp_path / "SHA256SUMS").write_bytes((made / "SHA256SUMS").read_bytes().splitlines(keepends=True)[0])
    assert subprocess.run(order, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_what_belongs_in_a_release_is_there(made: Path) -> None:
    files = set(content(made))
    keys = {each.key for each in released()}
    assert files >= {f"unscr.{each}" for each in ("nq", "trig", "jsonld", "nt", "ttl", "rdf")}
    assert {each for each in files if each.startswith("graph/")} == {
        f"graph/{key}.{each}" for key in keys for each in ("ttl", "nq")
    }
    assert {each for each in files if each.startswith("table/")} == {f"table/{each}.csv" for each in TABLES}
    assert {each for each in files if each.startswith("export/")} == {
        f"export/{profile.token}.{form}" for profile in EXPORTS for form in RDF_FORMS
    }
    assert "profile/odrl.ttl" in files
    assert files >= {f"proof/{each}.{form}" for each in PROOFS for form in ("ttl", "html")}
    assert files >= {"text/un-sc-res-2016-2322-zho.akn.xml", "w3id/.htaccess", "policy.md", "CITATION.cff", "LICENSE"}


def test_nobody_is_to_write_to_it(made: Path) -> None:
    assert {stat.S_IMODE(path.stat().st_mode) for path in made.rglob("*") if path.is_file()} == {0o444}


def test_twice_the_same_bytes(both: Path) -> None:
    """From two folders, in two time zones and two languages."""
    assert content(both / "there") == content(both / "here")
    first, second = (both / "made").read_text(encoding="utf-8").splitlines()
    assert "statements is in" in first
    assert "项陈述" in second


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    status, _, errors = ended(begun(tmp_path))
    assert (status, errors.count("\n")) == (1, 1)
    assert "not empty" in errors
    assert content(tmp_path) == {"thesis.txt": b"mine"}


@pytest.mark.parametrize(
    ("flags", "status", "words"),
    [
        (("--service", "law.example.org"), 1, "is not the address of a service"),
        (("--previous", "."), 1, "Cannot read"),
        (("--crawl", "some"), 2, "is no number"),
        (("--crawl", "0"), 2, "is no number"),
        (("--crawl", "-1"), 2, "is no number"),
    ],
)
def test_what_cannot_be_done_is_said_at_once(tmp_path: Path, flags: tuple[str, ...], status: int, words: str) -> None:
    told = ended(begun(tmp_path / "out", *flags))
    assert (told[0], words in told[2]) == (status, True), told
    assert list(tmp_path.iterdir()) == []


def test_a_proof_that_fails_leaves_nothing(
    slim: None, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = Bilingual("one", "一")
    bad = Proof("links", words, (Outcome("a", words, PASSED, words), Outcome("b", words, FAILED, words)))
    monkeypatch.setattr(packing, "proofs", lambda *_: (bad,))
    with pytest.raises(errors.ReleaseError, match="1 of its proofs"):
        packing.pack(tmp_path / "out", released(), engine, UNCRAWLED)
    assert list(tmp_path.iterdir()) == []


def test_the_hash_is_that_of_another_makers_tool(made: Path) -> None:
    """What is given to it has other names for blank nodes and another order."""
    folder = canonize_or_skip()
    lines = (made / "unscr.nq").read_text(encoding="utf-8").split("\n")[:-1]
    mixed = "\n".join(reversed(lines)).replace("_:c14n", "_:x9") + "\n"
    assert mixed.count("_:x9") > 500
    order = ["node", "-e", CANONIZE]
    told = subprocess.run(order, cwd=folder, input=mixed.encode(), capture_output=True, timeout=120, check=True).stdout
    stamp = json.loads((made / "release.json").read_text(encoding="utf-8"))
    assert sha256(told).hexdigest() == stamp["dataset"] == sha256((made / "unscr.nq").read_bytes()).hexdigest()


def test_it_says_which_it_is_everywhere_alike(made: Path) -> None:
    stamp = json.loads((made / "release.json").read_text(encoding="utf-8"))
    cited = yaml.safe_load((made / "CITATION.cff").read_text(encoding="utf-8"))
    catalog = Graph().parse(made / "catalog.ttl")
    dataset = URIRef(BASE + "dataset/unscr")
    assert stamp["version"] == f"{stamp['program']}+{stamp['dataset'][:12]}"
    assert cited["version"] == str(catalog.value(dataset, DCAT.version)) == stamp["version"]
    assert cited["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "version", "date-released"} <= set(cited)
    assert int(str(catalog.value(dataset, VOID.triples))) == stamp["merged"]


def test_the_catalogue_has_the_sums_of_the_files(made: Path) -> None:
    catalog = Graph().parse(made / "catalog.ttl")
    spdx = Namespace("http://spdx.org/rdf/terms#")
    found = {}
    for each in catalog.objects(URIRef(BASE + "dataset/unscr"), DCAT.distribution):
        name = str(catalog.value(each, DCAT.downloadURL)).rpartition("/")[2]
        if checksum := catalog.value(each, spdx.checksum):
            found[name] = str(catalog.value(checksum, spdx.checksumValue))
    assert len(found) == 6
    assert found == {name: sha256((made / name).read_bytes()).hexdigest() for name in found}


def test_every_file_that_the_catalogue_speaks_of_is_there(made: Path) -> None:
    """Dumps, exports and tables, at the address below which the service gives the files of a release."""
    version = json.loads((made / "release.json").read_text(encoding="utf-8"))["version"]
    start = f"{BASE}release/{version}/"
    catalog = Graph().parse(made / "catalog.ttl")
    files = {str(each) for each in catalog.objects(None, DCAT.downloadURL)}
    assert {each.removeprefix(start) for each in files} == {
        each for each in content(made) if each.startswith(("unscr.", "export/", "table/"))
    }


def test_every_proof_passed_and_is_counted(made: Path) -> None:
    counts = {}
    for name in PROOFS:
        said = Graph().parse(made / f"proof/{name}.ttl")
        assert set(said.objects(None, EARL.outcome)) == {EARL.passed}
        counts[name] = len(list(said.subjects(EARL.outcome, None)))
    targets = len(list((made / "graph/link").glob("*.ttl")))
    assert counts == {
        "shapes": 1,
        "faults": len(cards("checks")),
        "reasoner": 1,
        "competency": len(cards("competency")),
        "links": 2 + targets,
        "crawl": 1,
    }
    assert [str(each) for each in Graph().parse(made / "proof/shapes.ttl").objects(None, SH.conforms)] == ["true"]


def test_a_finding_is_in_the_report_and_on_the_page() -> None:
    words = Bilingual("Shapes & <words>", "形状")
    finding = Finding(
        BASE + "shapes#S", BASE + "id/x", BASE + "ontology#p", "MinCountConstraintComponent", "", "Warning", "a", "甲"
    )
    proof = Proof("shapes", words, (Outcome("conforms", words, FAILED, words),), (finding,))
    said = Graph().parse(data=rdf(proof, "1"), format="turtle")
    assert [str(each) for each in said.objects(None, SH.conforms)] == ["false"]
    assert list(said.objects(None, SH.focusNode)) == [URIRef(BASE + "id/x")]
    assert list(said.objects(None, EARL.outcome)) == [EARL.failed]
    assert "Shapes &amp; &lt;words&gt;" in page(proof, "1").decode()


def test_each_answer_has_its_file(made: Path) -> None:
    names = {each.name for each in (made / "proof/competency").iterdir()}
    assert names == {f"{each.id}.csv" for each in cards("competency")}
    with (made / "proof/competency/cq11.csv").open(encoding="utf-8", newline="") as file:
        assert ["22"] in [row[-1:] for row in csv.reader(file)]


def test_a_release_without_a_crawl_says_so(
    slim: None, made: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its proof, where it is read first, and for programs; what is crawled is told in the same places."""
    monkeypatch.setattr(packing, "proofs", lambda *given: (proving._crawl(given[-1]),))
    stamp = packing.pack(tmp_path / "out", released(), engine, UNCRAWLED)
    assert (stamp.crawled, stamp.iris) == (0, json.loads((made / "release.json").read_text("utf-8"))["iris"])
    assert "No IRI was asked for" in (tmp_path / "out/README.md").read_text(encoding="utf-8")
    said = Graph().parse(tmp_path / "out/proof/crawl.ttl")
    assert list(said.objects(None, EARL.outcome)) == [EARL.untested]
    assert f"3 of {stamp.iris} IRIs" in (made / "README.md").read_text(encoding="utf-8")
    assert f"3 of {stamp.iris} IRIs, taken by chance" in (made / "proof/crawl.html").read_text(encoding="utf-8")


def test_the_difference_from_an_earlier_release_gives_the_new_one(
    made: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier one lacks two statements, one of them a term of the ontology, and has another instead."""
    monkeypatch.setattr(packing, "proofs", lambda *_: ())
    monkeypatch.setattr(packing.form, "exports", lambda _: {})
    files = content(made)
    lines = files["unscr.nq"].decode().split("\n")[:-1]
    gone = next(line for line in lines if line.endswith("/graph/actors> ."))
    other = f'<{BASE}id/agent/x> <http://www.w3.org/2000/01/rdf-schema#label> "x"@en <{BASE}graph/actors> .'
    term = next(line for line in lines if line.startswith(f"<{BASE}ontology#Link> <{RDF.type}> <{OWL.Class}> "))
    old = sorted([*(line for line in lines if line not in (gone, term)), other])
    del files["SHA256SUMS"]
    files["unscr.nq"] = "".join(f"{line}\n" for line in old).encode()
    earlier = tmp_path / "earlier"
    for name, file in (files | {"SHA256SUMS": sums(files)}).items():
        (earlier / name).parent.mkdir(parents=True, exist_ok=True)
        (earlier / name).write_bytes(file)
    out = tmp_path / "out"
    stamp = packing.pack(out, released(), engine, packing.Told(None, earlier, SERVICE))
    assert stamp.previous == json.loads((made / "release.json").read_text(encoding="utf-8"))["dataset"]
    added, removed = ((out / f"change/{each}.nq").read_text("utf-8").split("\n")[:-1] for each in ("added", "removed"))
    assert (added, removed) == (sorted([gone, term]), [other])
    applied = sorted([line for line in old if line not in removed] + added)
    assert "".join(f"{line}\n" for line in applied).encode() == (out / "unscr.nq").read_bytes()
    assert json.loads((out / "change/ontology.json").read_text("utf-8"))["added"] == ["Link"]


def test_an_earlier_release_that_was_changed_is_refused(made: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    for name in ("release.json", "SHA256SUMS"):
        (earlier / name).write_bytes((made / name).read_bytes())
    (earlier / "unscr.nq").write_text("", encoding="utf-8")
    status, _, said = ended(begun(tmp_path / "out", "--previous", str(earlier)))
    assert status == 1
    assert "not as it was released" in said
    assert not (tmp_path / "out").exists()
