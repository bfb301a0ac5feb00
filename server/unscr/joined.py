"""The curated links (``data/links``) as graphs, one for each target."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from unscr.graph.vocabulary import concept_names
from unscr.namespaces import BASE, iri, work
from unscr.resources import read
from unscr.terms import Iri
from unscr.text.curated import Bilingual
from unscr.text.links import Links, links
from unscr.text.named import Named
from unscr.text.register import Register
from unscr.text.statements.document import work_label
from unscr.text.statements.links import links as stated
from unscr.text.statements.provenance import InputFile, Origin
from unscr.text.statements.writing import Page


def target_links(data: Path) -> tuple[Links, ...]:
    """Read ``<data>/links/<target>.toml``, in the order of the names; raise JudgementError for a key at fault."""
    files = sorted((data / "links").glob("*.toml"))
    return tuple(links(path.stem, read(path).decode(), path.name) for path in files)


def link_graphs(
    data: Path, named: Mapping[str, Mapping[str, Named]], register: Register
) -> Iterator[tuple[Page, Origin]]:
    """Yield the graph of each target with where it comes from; raise JudgementError for what is not known.

    ``named`` holds the shared tables by the prefix of their IRIs (``agent``, ``instrument``, ``system``).
    """
    names = _names(data, named, register)
    for each in target_links(data):
        path = data / "links" / f"{each.target}.toml"
        page = stated(each, path.name, names, register)
        made_of = InputFile(Iri(f"{BASE}id/file/links/{path.name}"), sha256(read(path)).hexdigest())
        label = Bilingual(f"links: {each.name.en}", f"链接：{each.name.zh}")
        yield page, Origin(page.key, label, (made_of,))


def _names(data: Path, named: Mapping[str, Mapping[str, Named]], register: Register) -> Mapping[str, Bilingual]:
    """Return what is called how, by its IRI: concepts, what the tables hold, resolutions."""
    found = {
        name: Bilingual(said["en"], said["zh"])
        for name, said in concept_names(data / "vocabulary").items()
        if said.keys() >= {"en", "zh"}
    }
    for prefix, rows in named.items():
        found |= {iri(f"{prefix}:{key}").value: row.name for key, row in rows.items()}
    found |= {work(year, number).value: Bilingual(*work_label(number, year)) for number, year in register.years.items()}
    return found
