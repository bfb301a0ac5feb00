"""``unscr crawl``."""

import sys

import click

from unscr.cli.speech import say
from unscr.crawl.crawl import crawl as crawling


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
