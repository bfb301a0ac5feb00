"""The commands that serve, and those that see to what is served."""

import os
import sys
from pathlib import Path

import click

from unscr import __version__
from unscr.cli.option import settings_options
from unscr.cli.speech import say
from unscr.config import settings
from unscr.crawl.crawl import crawl as crawling
from unscr.errors import SettingError
from unscr.graph import sandbox
from unscr.graph.backup import backup as backing_up
from unscr.graph.bulk import bulk as loading
from unscr.graph.remote.address import addresses, credentials
from unscr.graph.remote.publish import publish as publishing
from unscr.release import released
from unscr.secret import token
from unscr.serve import serve as serving


@click.command()
@settings_options()
def serve(**flags: str | None) -> None:
    """Serve the release: SPARQL at /sparql, dumps under /download/, a page at /."""
    limits = settings(os.environ, flags)
    if sandbox.missing():
        less = sandbox.missing()
        click.echo(
            f"unscr: {say('on this system evaluations are less confined: ', '本系统对求值的限制较少：')}{less}",
            err=True,
        )
    serving(limits, released, lambda at: _announce(at + limits.root_path), token(limits, os.environ))


@click.command()
@settings_options("store")
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
        click.echo(say(f"{done.address}: release {done.digest} {en}", f"{done.address}：版本 {done.digest} {zh}"))


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@settings_options("location", "empty")
def load(files: tuple[Path, ...], **flags: str | None) -> None:
    """Add FILES (.nq .trig .nt .ttl .rdf) to the store of a location that is not being served, all or none of them."""
    limits = settings(os.environ, flags)
    if not limits.location:
        raise SettingError("Name the folder of the store with --location.", "请用 --location 指明存储所在的文件夹。")
    release = [(each.key, each.path) for each in released()]
    edition = loading(Path(limits.location), release, files, limits.empty)
    click.echo(
        say(f"Edition {edition.number} is in {limits.location}.", f"{limits.location} 现为第 {edition.number} 版。")
    )


@click.command()
@settings_options("location")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), required=True, help="New folder for the copy."
)
def backup(into: Path, **flags: str | None) -> None:
    """Copy the store of a location, also while it is served; the copy can be served with --location."""
    edition = backing_up(Path(settings(os.environ, flags).location), into)
    click.echo(say(f"Edition {edition.number} is in {into}.", f"第 {edition.number} 版已复制到 {into}。"))


@click.command()
@click.argument("address", default="http://127.0.0.1:8322")
@click.option("--sample", type=click.IntRange(0), default=0, help="How many IRIs to take by chance; all without it.")
@click.option("--seed", type=int, default=0, help="Chance that can be repeated.")
def crawl(address: str, sample: int, seed: int) -> None:
    """Ask the service at ADDRESS for every IRI of its dump, in each form. Exit status 1 if anything is wrong."""
    found = crawling(address, sample, seed)
    for each in found.failures:
        click.echo(f"<{each.iri}> {each.form}: {say(each.reason.en, each.reason.zh)}")
    click.echo(
        say(
            f"{found.looked_at} of {found.total} IRIs ({found.labelled} with a label) at {found.documents} addresses: "
            f"{found.requests} requests in {found.seconds:.1f} seconds, {len(found.failures)} failures",
            f"全部 {found.total} 个 IRI 中的 {found.looked_at} 个（{found.labelled} 个有标签），"
            f"共 {found.documents} 个地址；"
            f"{found.seconds:.1f} 秒内请求 {found.requests} 次，失败 {len(found.failures)} 项",
        )
    )
    if found.failures:
        sys.exit(1)


def _announce(address: str) -> None:
    click.echo(
        say(
            f"unscr {__version__} answers at {address} (stop with Ctrl-C). Three things to try:",
            f"unscr {__version__} 已在 {address} 提供服务（按 Ctrl-C 停止）。可试用：",
        )
        + f"\n  {say('open', '在浏览器中打开')} {address}/{say(' in a browser', '')}\n"
        f"  curl {address}/download/graph/doc/2322/zho.ttl\n"
        f"  curl {address}/sparql -H 'Accept: text/csv' --data-urlencode "
        "'query=SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g'"
    )
