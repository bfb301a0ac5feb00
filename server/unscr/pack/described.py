"""The description of a release in DCAT-AP and VoID, with the length and the checksum of the files it speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from unscr.answer import Engine
from unscr.ask import ask
from unscr.dataset.catalog import catalog, dataset, exports, files
from unscr.dataset.linksets import linksets
from unscr.dataset.names import PREFIXES
from unscr.dataset.statistics import graphs, statistics
from unscr.dataset.sums import Sum
from unscr.graph.canonical import Canonical
from unscr.graph.encode import encode
from unscr.namespaces import BASE, graph
from unscr.pack.folder import GRAPHS
from unscr.pack.form import EXPORT, TABLE, WHOLE
from unscr.pack.stamp import Stamp
from unscr.protocol.media import EXTENSIONS


@dataclass(frozen=True, slots=True)
class _Files:
    """The lengths and sums of the files of the release, as the catalogue asks for them."""

    content: Mapping[str, bytes]

    def of(self, key: str | None, extension: str) -> Sum | None:
        file = self.content.get(f"{WHOLE if key is None else f'{GRAPHS}/{key}'}.{extension}")
        return Sum(len(file), sha256(file).hexdigest()) if file is not None else None


def described(engine: Engine, said: Canonical, stamp: Stamp, content: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files of the description of a release that has this content."""
    root = BASE.rstrip("/")
    folder = f"/release/{stamp.version}"
    counts = {graph(key).value: count for key, count in said.counts.items()}
    statements = [
        *catalog(root),
        *dataset(root, stamp.version),
        *files(root, _Files(content), folder),
        *exports(root, f"{folder}/{EXPORT}", f"{folder}/{TABLE}"),
        *statistics(root, said.merged, partial(ask, engine)),
        *graphs(root, counts, ask(engine, "graph-rights")),
        *linksets(ask(engine, "linksets")),
    ]
    forms = {each: EXTENSIONS[each] for each in ("ttl", "jsonld")}
    # Several parts say the same of a licence, say: a reader of Turtle would count it twice.
    once = list(dict.fromkeys(statements))
    return {f"catalog.{each}": encode(once, media_type, PREFIXES) for each, media_type in forms.items()}
