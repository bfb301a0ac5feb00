"""How the files are loaded into other people's programs: the commands as they are typed."""

_COMMANDS = (
    ("curl", "curl -O {file}.nq"),
    (
        "Apache Jena Fuseki",
        "curl -O {file}.trig && tdb2.tdbloader --loc=data unscr.trig && fuseki-server --tdb2 --loc=data /unscr",
    ),
    (
        "Oxigraph",
        "curl -O {file}.nq && oxigraph load --location data --file unscr.nq && oxigraph serve --location data",
    ),
    ("GraphDB", "curl -O {file}.nq && importrdf load -f -i unscr -m parallel unscr.nq"),
    (
        "Virtuoso",
        "curl -O {file}.nq && isql exec=\"ld_dir('.', 'unscr.nq', ''); rdf_loader_run(); checkpoint;\"",
    ),
    ("rdflib", "import rdflib\ndataset = rdflib.Dataset()\ndataset.parse('{file}.nq', format='nquads')"),
    ("pyoxigraph", "import pyoxigraph\nstore = pyoxigraph.Store()\nstore.bulk_load(path='unscr.nq')"),
    ("R (rdflib)", "library(rdflib)\ngraph <- rdf_parse('{file}.nt', format = 'ntriples')"),
)


def loading(root: str) -> tuple[tuple[str, str], ...]:
    """Return program and commands, for the service at this address."""
    return tuple((name, command.replace("{file}", f"{root}/download/unscr")) for name, command in _COMMANDS)
