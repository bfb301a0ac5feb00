"""``unscr serve``."""

import os
from functools import partial
from pathlib import Path

import click

from unscr import __version__
from unscr.cli.option import settings_options
from unscr.cli.speech import say
from unscr.config import settings
from unscr.graph import sandbox
from unscr.pack.folder import released_in
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
    chosen = partial(released_in, Path(limits.release)) if limits.release else released
    serving(limits, chosen, lambda at: _announce(at + limits.root_path), token(limits, os.environ))


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
