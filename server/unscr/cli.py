"""The command line: build, check, model, query, serve, backup. Each error is one readable line and exit status 1."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from unscr import __version__, reports
from unscr import build as building
from unscr import check as checking
from unscr.answer import answer
from unscr.config import ENVIRONMENT_PREFIX, Settings, settings
from unscr.errors import FolderError, SettingError, UnscrError
from unscr.graph import sandbox
from unscr.graph.backup import backup as backing_up
from unscr.graph.bulk import bulk as loading
from unscr.graph.evaluator import evaluator
from unscr.graph.remote.address import addresses, credentials
from unscr.graph.remote.publish import publish as publishing
from unscr.model import pages as explaining
from unscr.protocol.operation import QUERY, parse
from unscr.release import released
from unscr.resources import checkout, content
from unscr.secret import token
from unscr.serve import serve as serving

ACCEPT = {
    "json": "application/sparql-results+json, application/ld+json;q=0.9",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml, application/rdf+xml;q=0.9",
    "turtle": "text/turtle",
    "nt": "application/n-triples",
}


class _Readable(click.Group):
    """A group whose commands end with a sentence where they cannot go on."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except UnscrError as error:
            click.echo(f"unscr: {_say(error.en, error.zh)}", err=True)
            context.exit(1)


def _language() -> str:
    """Return the language of messages: zh where the environment's locale is Chinese, else en."""
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"


def _say(en: str, zh: str) -> str:
    return zh if _language() == "zh" else en


def _in_checkout(folder: str) -> Path:
    """Return a folder of the checkout; raise FolderError where the program runs from no checkout."""
    root = checkout()
    if root is None:
        raise FolderError(
            "There is no checkout to write to: name a folder with --into.",
            "没有可写入的源码目录：请用 --into 指定文件夹。",
        )
    return root / folder


def _joined(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> str | None:
    return ",".join(given) or None


def _in_memory(flags: Mapping[str, str | None]) -> Settings:
    """Return the settings for an evaluator over the release itself, whatever store the environment names to serve."""
    return replace(settings(os.environ, flags), location="")


def _settings_options(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Add an option for each named setting (all without names), as the settings table describes it."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for each in reversed(Settings.table()):
            if names and each.name not in names:
                continue
            # Not given is not the same as switched off: the environment may say otherwise.
            switch = isinstance(each.default, bool)
            option = click.option(
                "--" + each.name.replace("_", "-"),
                each.name,
                default=None,
                is_flag=switch,
                flag_value="1" if switch else None,
                # Several engines are one setting: named one by one, or in one list.
                multiple=each.name == "store",
                callback=_joined if each.name == "store" else None,
                metavar=None if switch else str(each.default) or "…",
                help=f"{each.metadata['en']}. {each.metadata['zh']}。 [{ENVIRONMENT_PREFIX}{each.name.upper()}]",
            )
            command = option(command)
        return command

    return decorate


@click.group(cls=_Readable, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="unscr")
def main() -> None:
    """Resolutions of the United Nations Security Council as a knowledge graph.

    To begin: 'unscr serve', then open http://127.0.0.1:8322 in a browser.
    """


@main.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; by default data/graph of the checkout.",
)
def build(into: Path | None) -> None:
    """Write the named graphs from the source texts and the curated records."""
    target = into or _in_checkout("data/graph")
    keys = building.build(content("data"), content("ontology"), target)
    click.echo(
        _say(
            f"{len(keys)} graphs in {target}: {', '.join(keys)}", f"{target} 中共有 {len(keys)} 个图：{'、'.join(keys)}"
        )
    )


@main.command()
@click.option(
    "--graphs",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of built graphs to look at instead of the release's own.",
)
def check(graphs: Path | None) -> None:
    """Validate the graphs: SHACL shapes and fault queries. Exit status 1 if anything is found."""
    files = released(graphs)
    found = 0
    with (
        evaluator([(each.key, each.path) for each in files], _in_memory({})) as engine,
        click.progressbar(
            checking.check(files, engine), length=checking.count(), label=_say("Checking", "检查中"), file=sys.stderr
        ) as stages,
    ):
        for stage in stages:
            for finding in stage.findings:
                click.echo(f"{stage.name}: {_say(finding.en, finding.zh)}")
            found += len(stage.findings)
    if not found:
        click.echo(_say("Nothing found: the graphs are sound.", "未发现问题：各图均合格。"))
        return
    click.echo(_say("1 finding" if found == 1 else f"{found} findings", f"共发现 {found} 处问题"))
    sys.exit(1)


@main.command()
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write; by default docs/model of the checkout.",
)
def model(into: Path | None) -> None:
    """Write the pages that explain the model to people, from the ontology, the graphs and the questions."""
    target = into or _in_checkout("docs/model")
    names = explaining.write(target)
    click.echo(_say(f"{len(names)} pages in {target}", f"{target} 中共有 {len(names)} 页"))


@main.command()
@click.argument("number", type=int)
def agreement(number: int) -> None:
    """Print how far the two readings of resolution NUMBER agree."""
    click.echo(reports.agreement_of(content("data"), number))


@main.command()
@click.argument("number", type=int)
def coverage(number: int) -> None:
    """Print how much of resolution NUMBER is evidence. Exit status 1 if a character is unaccounted for."""
    files = [(each.key, each.path) for each in released()]
    with evaluator(files, _in_memory({})) as engine:
        found = reports.coverages(engine, number)
    click.echo(reports.coverage_table(found))
    if any(each.unaccounted for each in found):
        sys.exit(1)


@main.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=click.Choice(sorted(ACCEPT)), help="Form of the result.")
@_settings_options("query_seconds", "query_megabytes", "result_bytes", "query_depth")
def query(file: Any, form: str | None, **flags: str | None) -> None:
    """Answer the SPARQL query in FILE (or '-' for standard input) over the release, as the endpoint does."""
    limits = _in_memory(flags)
    asked = parse("POST", QUERY, (), (), file.read(), limits.query_depth)
    files = [(each.key, each.path) for each in released()]
    with evaluator(files, limits) as engine, answer(asked, ACCEPT.get(form or ""), engine).file as result:
        shutil.copyfileobj(result, sys.stdout.buffer)
        # A reader that has gone is noticed here, where it is handled, and not after the last line of this program.
        sys.stdout.buffer.flush()


@main.command()
@_settings_options()
def serve(**flags: str | None) -> None:
    """Serve the release: SPARQL at /sparql, dumps under /download/, a page at /."""
    limits = settings(os.environ, flags)
    if sandbox.missing():
        less = sandbox.missing()
        click.echo(
            f"unscr: {_say('on this system evaluations are less confined: ', '本系统对求值的限制较少：')}{less}",
            err=True,
        )
    serving(limits, released, lambda at: _announce(at + limits.root_path), token(limits, os.environ))


@main.command()
@_settings_options("store")
@click.option("--update", metavar="ADDRESS", help="Where the engine takes updates, if that cannot be told.")
@click.option("--graph-store", metavar="ADDRESS", help="Where it takes graphs (Graph Store Protocol).")
@click.option("--seconds", type=click.FloatRange(1), default=3600.0, help="Longest time it may take.")
def publish(update: str | None, graph_store: str | None, seconds: float, **flags: str | None) -> None:
    """Load the release into each SPARQL engine of --store and switch to it. The user: UNSCR_STORE_USER."""
    files = [(each.key, each.path) for each in released()]
    found = addresses(settings(os.environ, flags).store)
    if not found:
        raise SettingError("Name an engine with --store.", "请用 --store 指明引擎。")
    for each in found:
        done = publishing(files, each, credentials(os.environ), seconds, update, graph_store)
        en = "was there already" if done.was_there else "is in place"
        zh = "已在其中" if done.was_there else "已就位"
        click.echo(_say(f"{done.address}: release {done.digest} {en}", f"{done.address}：版本 {done.digest} {zh}"))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@_settings_options("location", "empty")
def load(files: tuple[Path, ...], **flags: str | None) -> None:
    """Add FILES (.nq .trig .nt .ttl .rdf) to the store of a location that is not being served, all or none of them."""
    limits = settings(os.environ, flags)
    if not limits.location:
        raise SettingError("Name the folder of the store with --location.", "请用 --location 指明存储所在的文件夹。")
    release = [(each.key, each.path) for each in released()]
    edition = loading(Path(limits.location), release, files, limits.empty)
    click.echo(
        _say(f"Edition {edition.number} is in {limits.location}.", f"{limits.location} 现为第 {edition.number} 版。")
    )


@main.command()
@_settings_options("location")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), required=True, help="New folder for the copy."
)
def backup(into: Path, **flags: str | None) -> None:
    """Copy the store of a location, also while it is served; the copy can be served with --location."""
    edition = backing_up(Path(settings(os.environ, flags).location), into)
    click.echo(_say(f"Edition {edition.number} is in {into}.", f"第 {edition.number} 版已复制到 {into}。"))


def _announce(address: str) -> None:
    click.echo(
        _say(
            f"unscr {__version__} answers at {address} (stop with Ctrl-C). Three things to try:",
            f"unscr {__version__} 已在 {address} 提供服务（按 Ctrl-C 停止）。可试用：",
        )
        + f"\n  {_say('open', '在浏览器中打开')} {address}/{_say(' in a browser', '')}\n"
        f"  curl {address}/download/graph/doc/2322/zho.ttl\n"
        f"  curl {address}/sparql -H 'Accept: text/csv' --data-urlencode "
        "'query=SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g'"
    )
