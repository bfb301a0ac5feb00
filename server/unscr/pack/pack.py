"""The folder of a release, all of it or nothing: the same commit gives the same bytes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from unscr import __version__, folder
from unscr.answer import Engine
from unscr.ask import ask
from unscr.crawl.crawl import Crawled
from unscr.dataset.akn import akn
from unscr.dataset.catalog import catalog, dataset, files
from unscr.dataset.downloads import TABLES, table
from unscr.dataset.linksets import linksets
from unscr.dataset.names import PREFIXES
from unscr.dataset.statistics import graphs, statistics
from unscr.dataset.sums import Sum
from unscr.errors import ReleaseError
from unscr.feeds.changes import changes
from unscr.graph.canonical import Canonical, canonical
from unscr.graph.encode import encode
from unscr.namespaces import BASE, ONTOLOGY, graph
from unscr.pack import change, component, paper
from unscr.pack.folder import GRAPHS, SUMS, intact, listed, sums
from unscr.pack.proof import Proof, html, page, rdf
from unscr.pack.proving import proofs, questions
from unscr.pack.redirect import rules
from unscr.pack.stamp import FILE, Stamp, commit, stamp_of
from unscr.protocol.media import EXTENSIONS
from unscr.release import GraphFile
from unscr.resources import paper as project_file
from unscr.text.curated import Bilingual

_WHOLE = "unscr"
_VERSION = re.compile(rf'<{ONTOLOGY}> <http://www\.w3\.org/2002/07/owl#versionInfo> "([^"]*)" <[^>]*> \.')


@dataclass(frozen=True, slots=True)
class Told:
    """What a release is told beside its data: the crawl if there was one, the release before, the service's address."""

    crawled: Crawled | None
    previous: Path | None
    service: str


def pack(out: Path, released: tuple[GraphFile, ...], engine: Engine, told: Told) -> Stamp:
    """Make the folder of a release of these files, which ``engine`` serves; return which release it is.

    Raises FolderError where something is in its place or it cannot be written, ReleaseError where a proof fails,
    ContentError where a file, or one of the release before, cannot be read.
    """
    folder.refuse(out)
    said = canonical((each.key, each.path) for each in released)
    before = _before(told.previous)
    stamp = _stamp(said, before)
    content = {
        **_dumps(said),
        **_tables(engine),
        **_proofs(released, engine, told.crawled, stamp.version),
        **_changes(said, told.previous, before, stamp.version),
        **_papers(engine, stamp, told.service),
        FILE: stamp.written(),
    }
    content |= _catalog(engine, said, stamp, content)
    content["index.html"] = _index(content, stamp)
    content[SUMS] = sums(content)
    folder.create(out, content)
    return stamp


def _stamp(said: Canonical, before: Stamp | None) -> Stamp:
    versions = {found[1] for each in said.lines if (found := _VERSION.fullmatch(each))}
    digest = said.digest
    return Stamp(
        # Whatever the program calls itself, other data are another release.
        version=f"{__version__}+{digest[:12]}",
        program=__version__,
        ontology=" ".join(sorted(versions)),
        commit=commit(),
        day=max(each.day for each in changes()).isoformat(),
        dataset=digest,
        statements=len(said.quads),
        merged=said.merged,
        previous=before.dataset if before else "",
    )


def _before(previous: Path | None) -> Stamp | None:
    return stamp_of(previous) if previous else None


def _dumps(said: Canonical) -> Mapping[str, bytes]:
    whole = {f"{_WHOLE}.{each}": said.file(each) for each in EXTENSIONS}
    return whole | {f"{GRAPHS}/{key}.{each}": said.file(each, key) for key in said.counts for each in ("ttl", "nq")}


def _tables(engine: Engine) -> Mapping[str, bytes]:
    found = {}
    for name in TABLES:
        with table(name, engine).file as file:
            found[f"table/{name}.csv"] = file.read()
    for row in ask(engine, "language-versions"):
        version = row["version"].value
        name = version.removeprefix(BASE + "eli/").replace("/", "-")
        found[f"text/{name}.akn.xml"] = akn(version, engine)
    return found


def _proofs(
    released: tuple[GraphFile, ...], engine: Engine, crawled: Crawled | None, version: str
) -> Mapping[str, bytes]:
    found = {}
    answered, answers = questions(engine)
    made = (*proofs(released, engine, crawled), answered)
    _all_hold(made)
    for each in made:
        found[f"proof/{each.key}.ttl"] = rdf(each, version)
        found[f"proof/{each.key}.html"] = page(each, version)
    return found | {f"proof/{answered.key}/{name}": content for name, content in answers.items()}


def _all_hold(made: tuple[Proof, ...]) -> None:
    failed = [(each, outcome) for each in made for outcome in each.failed]
    if failed:
        en = "; ".join(f"{each.key}: {outcome.title.en}: {outcome.words.en}" for each, outcome in failed[:5])
        zh = "；".join(f"{each.key}：{outcome.title.zh}：{outcome.words.zh}" for each, outcome in failed[:5])
        raise ReleaseError(
            f"Nothing is released, since {len(failed)} of its proofs fail: {en}",
            f"未发布任何内容，因有 {len(failed)} 项检查未通过：{zh}",
        )


def _changes(said: Canonical, previous: Path | None, before: Stamp | None, version: str) -> Mapping[str, bytes]:
    old: tuple[str, ...] = ()
    if previous:
        name = f"{_WHOLE}.nq"
        old = change.lines_of(intact(previous, name, listed(previous).get(name, "")))
    quads, terms = change.delta(old, said.lines), change.terms(old, said.lines)
    return change.written(quads, terms, before.version if before else "", version)


def _papers(engine: Engine, stamp: Stamp, service: str) -> Mapping[str, bytes]:
    vendor = Path(__file__).parent.parent / "web" / "static" / "vendor" / "vendor.toml"
    components = (*component.locked(project_file("requirements.lock").decode()), *component.vendored(vendor))
    return {
        "CITATION.cff": paper.citation(stamp),
        "LICENSE": project_file("LICENSE"),
        "README.md": paper.readme(stamp),
        "licences.csv": paper.licences(ask(engine, "graph-rights"), components),
        "policy.md": project_file("docs/policy.md"),
        "sbom.cdx.json": component.bill(components, stamp),
        "w3id/.htaccess": rules(service),
    }


@dataclass(frozen=True, slots=True)
class _Files:
    """The lengths and sums of the files of the release, as the catalogue asks for them."""

    content: Mapping[str, bytes]

    def of(self, key: str | None, extension: str) -> Sum | None:
        file = self.content.get(f"{_WHOLE if key is None else f'{GRAPHS}/{key}'}.{extension}")
        return Sum(len(file), sha256(file).hexdigest()) if file is not None else None


def _catalog(engine: Engine, said: Canonical, stamp: Stamp, content: Mapping[str, bytes]) -> Mapping[str, bytes]:
    root = BASE.rstrip("/")
    counts = {graph(key).value: count for key, count in said.counts.items()}
    statements = [
        *catalog(root),
        *dataset(root, stamp.version),
        *files(root, _Files(content), f"/release/{stamp.version}"),
        *statistics(root, said.merged, partial(ask, engine)),
        *graphs(root, counts, ask(engine, "graph-rights")),
        *linksets(ask(engine, "linksets")),
    ]
    forms = {each: EXTENSIONS[each] for each in ("ttl", "jsonld")}
    return {f"catalog.{each}": encode(statements, media_type, PREFIXES) for each, media_type in forms.items()}


def _index(content: Mapping[str, bytes], stamp: Stamp) -> bytes:
    title = Bilingual(f"unscr {stamp.version}", f"unscr {stamp.version}")
    about = Bilingual(
        f"Files of the release of {stamp.day}; README.md tells what they are.",
        f"{stamp.day} 版本的文件；说明见 README.md。",
    )
    return html(title, about, (("File", "文件"), ("Bytes", "字节")), _rows(content))


def _rows(content: Mapping[str, bytes]) -> Iterator[tuple[tuple[str, ...], ...]]:
    for name in sorted(content):
        yield ("", "", name), (str(len(content[name])), str(len(content[name])))
