"""The data in every form in which they are given away: whole, by graph, in the terms of others, as tables and texts."""

from collections.abc import Mapping

from unscr.answer import Engine
from unscr.ask import ask
from unscr.dataset.akn import akn
from unscr.dataset.downloads import TABLES, table
from unscr.exports.export import export
from unscr.exports.profile import EXPORTS, RDF_FORMS
from unscr.exports.vocabulary import DOCUMENTS, statements
from unscr.graph.canonical import Canonical
from unscr.graph.encode import document
from unscr.namespaces import BASE
from unscr.pack.folder import GRAPHS
from unscr.protocol.media import EXTENSIONS

WHOLE = "unscr"
TABLE = "table"
EXPORT = "export"


def dumps(said: Canonical) -> Mapping[str, bytes]:
    """Return the whole dataset in all forms, and each named graph in two."""
    whole = {f"{WHOLE}.{each}": said.file(each) for each in EXTENSIONS}
    return whole | {f"{GRAPHS}/{key}.{each}": said.file(each, key) for key in said.counts for each in ("ttl", "nq")}


def exports(engine: Engine) -> Mapping[str, bytes]:
    """Return the data in the terms of others, in all forms of RDF, and the profiles that we made for them."""
    found = {}
    for profile in EXPORTS:
        for form, media_type in RDF_FORMS.items():
            with export(profile, media_type, engine).file as file:
                found[f"{EXPORT}/{profile.token}.{form}"] = file.read()
    return found | {f"profile/{each}.ttl": document(statements(each), RDF_FORMS["ttl"]) for each in DOCUMENTS}


def tables(engine: Engine) -> Mapping[str, bytes]:
    """Return the flat tables, and the text of each language version as Akoma Ntoso."""
    found = {}
    for name in TABLES:
        with table(name, engine).file as file:
            found[f"{TABLE}/{name}.csv"] = file.read()
    for row in ask(engine, "language-versions"):
        version = row["version"].value
        name = version.removeprefix(BASE + "eli/").replace("/", "-")
        found[f"text/{name}.akn.xml"] = akn(version, engine)
    return found
