"""From the source text to the files: the committed graphs, byte for byte; every refusal leaves the old files."""

import shutil
from pathlib import Path

import pytest

from unscr.build import build
from unscr.dossier import dossier
from unscr.errors import ContentError, JudgementError, NotModelled, SourceError, UnscrError
from unscr.text.source import sources

KEYS = (
    *("act/2322", "actors", "anno/2322", "cite/2322", "cite/network", "divergence/2322"),
    *("doc/2322", "doc/2322/zho", "doc/stubs"),
    *("force/2322/editors", "inferred", "instruments", "link/chain-of-law", "link/council-of-europe"),
    *("link/eu-law", "link/eurovoc", "link/later-texts", "link/opensanctions", "link/ror-isni", "link/uk-legislation"),
    *("link/un-digital-library", "link/un-treaty-series", "link/unbis", "link/wikidata", "machine/2322"),
    *("mention/2322",),
    *("norm/2322/editorial", "prov", "systems"),
)
TEXT = "source/S_RES_2322_2016.zh.txt"


def files(root: Path) -> dict[str, bytes]:
    """Return the content of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the sources, curated files and schemes that a test may change."""
    for name in ("source", "curated", "links", "vocabulary"):
        shutil.copytree(root / "data" / name, tmp_path / "data" / name)
    return tmp_path / "data"


@pytest.fixture
def graph(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the committed graphs, to build into."""
    return Path(shutil.copytree(root / "data" / "graph", tmp_path / "graph"))


def change(path: Path, old: str, new: str) -> None:
    """Replace what stands exactly once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def accept_text(data: Path) -> None:
    """Record the checksum of the text as it is now."""
    from hashlib import sha256

    table = data / "source" / "sources.toml"
    old = next(line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("sha256"))
    change(table, old, f'sha256 = "{sha256((data / TEXT).read_bytes()).hexdigest()}"')


def test_the_committed_graphs_are_what_the_build_writes(root: Path, tmp_path: Path) -> None:
    assert sorted(build(root / "data", root / "ontology", tmp_path / "graph")) == sorted(KEYS)
    assert files(tmp_path / "graph") == files(root / "data" / "graph")


def test_a_build_over_the_files_of_another_changes_nothing(root: Path, data: Path, graph: Path) -> None:
    before = files(graph)
    build(data, root / "ontology", graph)
    assert files(graph) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "error", "says"),
    [
        (TEXT, "次会议通过", "次会议通過", SourceError, "S_RES_2322_2016.zh.txt has changed"),
        ("source/sources.toml", "meeting = 7831", "meeting = 7832", JudgementError, "the meeting is 7831 in the text"),
        ("curated/2322/record.toml", "S/RES/2322(2016)", "S/RES/2323(2016)", JudgementError, "the symbol is"),
        ("curated/2322/record.toml", '"op/13/e" =', '"op/13/i" =', JudgementError, "Provision op/13/e"),
        (
            "curated/2322/record.toml",
            "in_favour = 15",
            "in_favor = 15",
            JudgementError,
            "'in_favor' is unknown here; the nearest: in_favour.",
        ),
        (
            "curated/2322/record.toml",
            "against = 0",
            'against = "none"',
            JudgementError,
            "the key 'against' must be a whole number",
        ),
        ("curated/2322/record.toml", "[vote]", "[vote", JudgementError, "2322/record.toml"),
        ("curated/2322/remarks.toml", '"反恐主义执行局"', '"反恐执行局"', JudgementError, "is not in op/21"),
        ("curated/2322/remarks.toml", '"规定的义务，"', '"的"', JudgementError, "give a 'prefix'"),
        (
            "curated/2322/divergences.toml",
            'compared_with = "en"',
            'compared_with = "de"',
            JudgementError,
            "'de' is no official language",
        ),
        (
            "curated/2322/divergences.toml",
            'kind = "deadline"\nseverity = "notable"',
            'kind = "deadline"\nseverity = "notible"',
            JudgementError,
            "'notible' is no divergence-severity known here; the nearest: notable",
        ),
        ("curated/2322/divergences.toml", 'zh = "汇报"', 'zh = "通报"', JudgementError, "is not in op/22"),
        ("curated/actors.toml", 'name.zh = "安全理事会"', 'name.zh = " "', JudgementError, "empty in one language"),
        ("curated/2322/acts.toml", 'id = "op1-1"', 'id = "op2-1"', JudgementError, "given twice"),
        (
            "curated/2322/acts.toml",
            'words = "又敦促"',
            'words = "再敦促"',
            JudgementError,
            "the nearest there: '又敦促'",
        ),
        (
            "curated/2322/citations.toml",
            'resolution = 1373\nwords = "第 1373(2001)号决议第',
            'resolution = 9\nwords = "第 1373(2001)号决议第',
            JudgementError,
            "in no source",
        ),
        (
            "curated/network.toml",
            "cited = [1267, 1373]\nsource",
            "cited = [1]\nsource",
            JudgementError,
            "resolution 1 is in no source",
        ),
        ("curated/resolutions.toml", "[1267]", "[first]", JudgementError, "is not a number"),
        ("links/unbis.toml", "topic:extradition", "topic:extraditoin", JudgementError, "the nearest: extradition"),
        ("links/unbis.toml", "topic:extradition", "agent:interpol", JudgementError, "only concepts are matched"),
        ("links/later-texts.toml", 'key = "2734"', 'key = "2697"', JudgementError, "the key '2697' is given twice"),
        ("links/eu-law.toml", "instrument:eu-2018-890", "instrument:eu-2018-89", JudgementError, "is no instrument"),
        ("curated/2322/acts.toml", 'verb = "directs"', 'verb = "direct"', JudgementError, "the nearest: directs"),
        (
            "curated/2322/norms/op21.toml",
            'actions = ["prepare-report"]',
            'actions = ["prepare-reprot"]',
            JudgementError,
            "2322/norms/op21.toml, norm op21-1, actions: 'prepare-reprot' is no action known here; the nearest: prep",
        ),
        ("curated/2322/norms/op22.toml", 'actor = "ctc"', 'actor = "cte"', JudgementError, "is no agent known here"),
        (
            "curated/2322/norms/op22.toml",
            "fulfilment =",
            "fulfillment =",
            JudgementError,
            "'fulfillment' is unknown here; the nearest: fulfilment.",
        ),
        (
            "curated/2322/norms/op22.toml",
            'function = "mandate"',
            'function = "duty"',
            JudgementError,
            "2322/norms/op22.toml, norm op22-1, function: 'duty' is none of conduct",
        ),
        (
            "curated/2322/norms/op22.toml",
            'times = ["op22-1"]\n',
            "",
            JudgementError,
            "2322/norms/op22.toml: no norm refers to the time 'op22-1'",
        ),
        (
            "curated/2322/norms/op22.toml",
            "2017-12-12",
            "2017-12-13",
            JudgementError,
            "and P12M from 2016-12-12 is 2017",
        ),
        ("curated/2322/norms/op22.toml", 'anchor = "adoption"\n', "", JudgementError, "anchor must be given as well"),
        (
            "curated/2322/norms/op13.toml",
            'action_words = [{ words = "审查", prefix = "虑" }]',
            'action_words = [{ words = "审查" }]',
            JudgementError,
            "occurs 2 times in op/13/b: give a 'prefix'",
        ),
        (
            "curated/2322/mentions.toml",
            'place = "op/22"\nactor = "security-council"',
            'place = "op/22"\nactor = "united-nations"',
            JudgementError,
            "'安理会' is no name of 'united-nations'",
        ),
        ("curated/actors.toml", 'parent = "ctc"', 'parent = "ctx"', JudgementError, "is no agent known here"),
        ("curated/instruments.toml", 'kind = "charter"', 'kind = "chart"', JudgementError, "none of charter"),
        (
            "source/sources.toml",
            "meeting = 7831",
            "meetings = 7831",
            SourceError,
            "is unknown here; the nearest: meeting.",
        ),
        ("source/sources.toml", "meeting = 7831", 'meeting = "7831"', SourceError, "must be a whole number"),
        (
            "curated/2322/norms/op22.toml",
            'object = { words = "本决议的执行情况"',
            'object = { words = "本决议的施行情况"',
            JudgementError,
            "2322/norms/op22.toml, norm op22-1, object: '本决议的施行情况' is not in op/22; the nearest there",
        ),
        (
            "curated/2322/norms/op22.toml",
            '{ actor = "security-council", words = "安理会" }',
            '{ actor = "security-council", words = "本决议" }',
            JudgementError,
            "2322/norms/op22.toml, norm op22-1, deliver_to: '本决议' is no name of 'security-council', which",
        ),
        (
            "curated/2322/norms/op22.toml",
            'fulfilment = "punctual"',
            'fulfilment = "punctua"',
            JudgementError,
            "2322/norms/op22.toml, norm op22-1, fulfilment: 'punctua' is no fulfilment known here",
        ),
        (
            "curated/2322/norms/op22.toml",
            'value = "institutional-request"',
            'value = "institutional"',
            JudgementError,
            "2322/norms/op22.toml, norm op22-1, force: 'institutional' is no force known here",
        ),
        (
            "curated/2322/norms/op22.toml",
            'act = "op22-1"',
            'act = "op21-1"',
            JudgementError,
            "2322/norms/op22.toml, norm op22-1, act: the act 'op21-1' is stated in op/21, which is neither op/22",
        ),
        (
            "curated/systems.toml",
            "[relevant-networks]\n",
            '[telegraph]\nkind = "network"\nstatus = "existing"\nname = { en = "telegraph", zh = "电报" }\n'
            'definition = { en = "wires", zh = "电报网" }\n[relevant-networks]\n',
            JudgementError,
            "systems.toml [telegraph]: nothing names it",
        ),
        ("vocabulary/force.ttl", "@prefix skos:", "prefix skos ", ContentError, "this is not Turtle"),
        ("source/sources.toml", 'language = "zh"', 'language = "de"', SourceError, "language 'de'"),
    ],
)
def test_a_fault_is_named_and_leaves_the_old_files(
    root: Path, data: Path, graph: Path, file: str, old: str, new: str, error: type[UnscrError], says: str
) -> None:
    before = files(graph)
    change(data / file, old, new)
    with pytest.raises(error) as raised:
        build(data, root / "ontology", graph)
    assert says in raised.value.en
    assert raised.value.zh != raised.value.en
    assert files(graph) == before


def test_a_fault_in_the_text_says_file_line_and_column(root: Path, data: Path, tmp_path: Path) -> None:
    change(data / TEXT, "\n2. 重申", "\n3. 重申")
    accept_text(data)
    with pytest.raises(SourceError, match=r"S_RES_2322_2016\.zh\.txt, line 57, column 1"):
        build(data, root / "ontology", tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


def test_what_has_no_terms_stops_the_build(root: Path, data: Path, tmp_path: Path) -> None:
    change(data / TEXT, "\n2. 重申", "\n追究责任\n\n2. 重申")
    accept_text(data)
    with pytest.raises(NotModelled, match="a heading"):
        build(data, root / "ontology", tmp_path / "graph")


def test_a_missing_file_is_named(root: Path, data: Path, tmp_path: Path) -> None:
    (data / "curated" / "2322" / "record.toml").unlink()
    with pytest.raises(ContentError, match=r"record\.toml"):
        build(data, root / "ontology", tmp_path / "graph")


def test_a_norm_names_somebody_as_a_mention_does_and_so_does_a_citation(data: Path) -> None:
    (source,) = sources((data / "source/sources.toml").read_text(encoding="utf-8"))
    assert ("instrument", "charter") in set(dossier(data, source).names())
    for kind in ("mention", "citation"):
        (data / f"curated/2322/{kind}s.toml").write_text(f"{kind} = []\n", encoding="utf-8")
    names = set(dossier(data, source).names())
    assert ("instrument", "charter") not in names
    assert {("agent", "ctc"), ("instrument", "international-human-rights-law")} <= names
    assert ("system", "law-enforcement-channels") in names


@pytest.mark.parametrize("name", ["id/norm/2322-op21-1", "vocab/force/exhortation", "id/agent/cted"])
def test_a_withdrawn_name_that_stands_in_the_data_stops_the_build(
    root: Path, data: Path, graph: Path, name: str
) -> None:
    before = files(graph)
    with (data / "curated" / "withdrawn.toml").open("a", encoding="utf-8") as table:
        table.write(f'[[withdrawn]]\nid = "{name}"\nday = 2026-11-27\nreason = {{ en = "Wrong.", zh = "有误。" }}\n')
    with pytest.raises(JudgementError, match=f"{name}> is withdrawn"):
        build(data, root / "ontology", graph)
    assert files(graph) == before


def test_a_withdrawn_name_that_is_not_used_changes_nothing(root: Path, data: Path, graph: Path) -> None:
    before = files(graph)
    with (data / "curated" / "withdrawn.toml").open("a", encoding="utf-8") as table:
        table.write('[[withdrawn]]\nid = "id/norm/x"\nday = 2026-11-27\nreason = { en = "Wrong.", zh = "有误。" }\n')
    build(data, root / "ontology", graph)
    assert files(graph) == before
