"""The servers that ours is measured against, each as its makers ship it but for the address it listens on."""

import shutil
from pathlib import Path

from bench.data import DataSet
from bench.server import PEERS, Server, absent, free_port, run

_LOAD = 3600.0


class Oxigraph(Server):
    """Oxigraph's own server: the engine that ours is built on, without limits; read-only, RocksDB on disk."""

    name = "oxigraph"
    place = "/query"
    static = "/logo.svg"

    def missing(self, data: DataSet) -> str:  # noqa: ARG002 - it takes any
        """Return why it cannot be run."""
        return absent(str(PEERS / "oxigraph"))

    def fill(self, data: DataSet) -> None:
        """Load the named graphs and their merge, as our store holds them."""
        store = self.folder / "store"
        shutil.rmtree(store, ignore_errors=True)
        files = ["--file", str(data.named), "--file", str(data.merged)]
        run([str(PEERS / "oxigraph"), "load", "--location", str(store), *files], self.folder, _LOAD)

    def command(self, port: int) -> list[str]:
        """Return how it is started."""
        store = str(self.folder / "store")
        return [str(PEERS / "oxigraph"), "serve-read-only", "--location", store, "--bind", f"127.0.0.1:{port}"]


class RdflibEndpoint(Server):
    """rdflib-endpoint under uvicorn, rdflib's store in memory; its default graph is the union of the named ones."""

    name = "rdflib-endpoint"
    place = "/"
    static = "/docs"
    # A statement takes about a kilobyte of Python's memory and is read from the file at every start.
    most = 200_000

    def missing(self, data: DataSet) -> str:
        """Return why it cannot be run."""
        if data.triples > self.most:
            return f"all in Python's memory, loaded at every start: left out above {self.most:,} triples"
        return absent(str(PEERS / "rdflib-endpoint"))

    def fill(self, data: DataSet) -> None:
        """Remember the file; it is loaded at each start."""
        self._file = str(data.named)

    def command(self, port: int) -> list[str]:
        """Return how it is started."""
        flags = ["--host", "127.0.0.1", "--port", str(port)]
        return [str(PEERS / "rdflib-endpoint"), "serve", *flags, self._file]


class Virtuoso(Server):
    """Virtuoso 7 as Debian packages it, its default graph the union of the named ones, results not cut."""

    name = "virtuoso"
    static = "/static.txt"
    # It writes a checkpoint.
    farewell = 60.0

    def missing(self, data: DataSet) -> str:  # noqa: ARG002 - it takes any
        """Return why it cannot be run."""
        return absent("virtuoso-t", "isql-vt")

    def fill(self, data: DataSet) -> None:
        """Make a new database and load the named graphs by Virtuoso's own bulk loader."""
        shutil.rmtree(self.folder / "db", ignore_errors=True)
        (self.folder / "db").mkdir()
        (self.folder / "vsp").mkdir(exist_ok=True)
        (self.folder / "vsp" / "static.txt").write_text("served as it is\n", encoding="ascii")
        self._reads = data.named.parent
        self.begin()
        try:
            self._say(f"ld_dir('{self._reads}', '{data.named.name}', 'urn:bench:default');")
            self._say("rdf_loader_run();")
            self._say("checkpoint;")
        finally:
            self.end()

    def command(self, port: int) -> list[str]:
        """Return how it is started; the file of settings is written for that port."""
        self._sql = free_port()
        file = self.folder / "virtuoso.ini"
        text = _INI.format(db=self.folder / "db", vsp=self.folder / "vsp", reads=self._reads, sql=self._sql, http=port)
        file.write_text(text, encoding="utf-8")
        return ["virtuoso-t", "+foreground", "+configfile", str(file)]

    def _say(self, statement: str) -> None:
        # The password is the one a new database has; it listens on loopback only and lives as long as the run.
        run(["isql-vt", f"127.0.0.1:{self._sql}", "dba", "dba", f"exec={statement}"], self.folder, _LOAD)


# What is not here is left as Virtuoso has it; the buffers are what its own file of settings proposes for 2 GB.
_INI = """[Database]
DatabaseFile = {db}/virtuoso.db
ErrorLogFile = {db}/virtuoso.log
LockFile = {db}/virtuoso.lck
TransactionFile = {db}/virtuoso.trx
xa_persistent_file = {db}/virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
TempStorage = TempDatabase

[TempDatabase]
DatabaseFile = {db}/virtuoso-temp.db
TransactionFile = {db}/virtuoso-temp.trx
MaxCheckpointRemap = 2000

[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
MaxClientConnections = 50
CheckpointInterval = 60
CaseMode = 2
DirsAllowed = {db}, {reads}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
MaxQueryMem = 2G
ThreadsPerQuery = 4

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {vsp}
MaxClientConnections = 50
ServerThreads = 50
MaxKeepAlives = 50
KeepAliveTimeout = 30
Charset = UTF-8

[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryCostEstimationTime = 100000
MaxQueryExecutionTime = 100000
"""


def peers(folder: Path) -> list[Server]:
    """Return the peers, none of them begun."""
    return [Oxigraph(folder), RdflibEndpoint(folder), Virtuoso(folder)]
