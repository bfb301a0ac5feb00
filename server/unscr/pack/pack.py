"""The folder of a release, all of it or nothing: the same commit gives the same bytes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from unscr import __version__, folder
from unscr.answer import Engine
from unscr.ask import ask
from unscr.crawl.crawl import Crawled
from unscr.errors import ReleaseError
from unscr.feeds.changes import changes
from unscr.graph.canonical import Canonical, canonical
from unscr.graph.mentioned import mentioned
from unscr.namespaces import BASE, ONTOLOGY
from unscr.pack import change, component, form, paper
from unscr.pack.crawling import crawled as crawling
from unscr.pack.described import described
from unscr.pack.folder import SUMS, intact, listed, sums
from unscr.pack.proof import Proof, html, page, rdf
from unscr.pack.proving import proofs, questions
from unscr.pack.redirect import rules
from unscr.pack.stamp import FILE, Stamp, commit, stamp_of
from unscr.release import GraphFile
from unscr.resources import paper as project_file
from unscr.text.curated import Bilingual

_VERSION = re.compile(rf'<{ONTOLOGY}> <http://www\.w3\.org/2002/07/owl#versionInfo> "([^"]*)" <[^>]*> \.')


@dataclass(frozen=True, slots=True)
class Told:
    """What a release is told beside its data: how far to crawl, the release before, the service's address.

    ``sample`` is as for ``crawl``; None for no crawl.
    """

    sample: int | None
    previous: Path | None
    service: str


@dataclass(frozen=True, slots=True)
class _Before:
    """The release before, and its canonical N-Quads; nothing for the first."""

    stamp: Stamp | None = None
    lines: tuple[str, ...] = ()


def pack(out: Path, released: tuple[GraphFile, ...], engine: Engine, told: Told) -> Stamp:
    """Make the folder of a release of these files, which ``engine`` serves; return which release it is.

    Raises FolderError where something is in its place or it cannot be written, ReleaseError where a proof fails,
    SettingError where the service's address is none, ContentError where a file, or one of the release before, cannot
    be read or is not as it was released, ServiceError where the service to be crawled does not begin.
    """
    folder.refuse(out)
    # What may be refused quickly comes before the proofs, which take most of the time.
    before = _before(told.previous)
    redirects = rules(told.service)
    said = canonical((each.key, each.path) for each in released)
    crawled = None if told.sample is None else crawling(told.sample)
    stamp = _stamp(said, before.stamp, crawled)
    content = {
        **form.dumps(said),
        **form.exports(engine),
        **form.tables(engine),
        **_changes(said, before, stamp.version),
        **_papers(engine, stamp),
        "w3id/.htaccess": redirects,
        **_proofs(released, engine, crawled, stamp.version),
        FILE: stamp.written(),
    }
    content |= described(engine, said, stamp, content)
    content["index.html"] = _index(content, stamp)
    content[SUMS] = sums(content)
    folder.create(out, content)
    return stamp


def _stamp(said: Canonical, before: Stamp | None, crawled: Crawled | None) -> Stamp:
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
        iris=len(mentioned(said.file("nq"), BASE).iris),
        crawled=crawled.looked_at if crawled else 0,
        previous=before.dataset if before else "",
    )


def _before(previous: Path | None) -> _Before:
    if previous is None:
        return _Before()
    name = f"{form.WHOLE}.nq"
    lines = change.lines_of(intact(previous, name, listed(previous).get(name, "")))
    return _Before(stamp_of(previous), lines)


def _changes(said: Canonical, before: _Before, version: str) -> Mapping[str, bytes]:
    quads, terms = change.delta(before.lines, said.lines), change.terms(before.lines, said.lines)
    return change.written(quads, terms, before.stamp.version if before.stamp else "", version)


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


def _papers(engine: Engine, stamp: Stamp) -> Mapping[str, bytes]:
    vendor = Path(__file__).parent.parent / "web" / "static" / "vendor" / "vendor.toml"
    components = (*component.locked(project_file("requirements.lock").decode()), *component.vendored(vendor))
    return {
        "CITATION.cff": paper.citation(stamp),
        "LICENSE": project_file("LICENSE"),
        "README.md": paper.readme(stamp),
        "licences.csv": paper.licences(ask(engine, "graph-rights"), components),
        "policy.md": project_file("docs/policy.md"),
        "sbom.cdx.json": component.bill(components, stamp),
    }


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
