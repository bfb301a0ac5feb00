"""Ways to make a server fetch something for a stranger: addresses, and clauses that name them."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Target:
    """A query or update; ``followed`` says that the bare engine connects to where the test listens."""

    name: str
    text: str
    followed: bool = True


# Each is loopback in another spelling.
SPELLINGS = {
    "IPv4": "127.0.0.1",
    "IPv4, short": "127.1",
    "IPv4, decimal": "2130706433",
    "IPv4, octal": "0177.0.0.1",
    "IPv4, hexadecimal": "0x7f.0.0.1",
    "IPv4, one hexadecimal number": "0x7f000001",
    "IPv4, another of the network": "127.0.0.2",
    "IPv4, any": "0.0.0.0",  # noqa: S104 - an address to be fetched from
    "IPv6": "[::1]",
    "IPv6, long": "[0:0:0:0:0:0:0:1]",
    "IPv6, IPv4 mapped": "[::ffff:127.0.0.1]",
    "IPv6, IPv4 mapped in hexadecimal": "[::ffff:7f00:1]",
    "name": "localhost",
    "user and password": "user:password@127.0.0.1",
    "upper case": "LOCALHOST",
}
ELSEWHERE = {
    "metadata of a cloud": "http://169.254.169.254/latest/meta-data/",
    "link local": "http://[fe80::1]/",
    "private": "http://10.0.0.1/",
    "multicast": "http://224.0.0.1/",
    "a file": "file:///etc/passwd",
    "a Unix socket": "unix:///run/socket",
    "another protocol": "gopher://127.0.0.1:70/1",
}


# The engine reads no IPv6 address, takes no name of a service from a variable bound beside it, asks no service where a
# join is empty already, and knows no escapes in words. Should it learn to, it must not lead out either.
_NOT_FOLLOWED = ("IPv6", "variable of", "in GRAPH", "with escapes in the word")


def targets(port: int) -> list[Target]:
    """Return all, with this port where the test listens."""
    here = f"http://127.0.0.1:{port}/"
    found = [
        Target(name, f"SELECT * {{ SERVICE <http://{host}:{port}/> {{ ?s ?p ?o }} }}")
        for name, host in SPELLINGS.items()
    ]
    found += [Target(n, f"SELECT * {{ SERVICE <{each}> {{ ?s ?p ?o }} }}", False) for n, each in ELSEWHERE.items()]
    call = f"SERVICE <{here}> {{ ?s ?p ?o }}"
    found += [
        Target("silent", f"SELECT * {{ SERVICE SILENT <{here}> {{ ?s ?p ?o }} }}"),
        Target("redirected", f"SELECT * {{ SERVICE <{here}redirect> {{ ?s ?p ?o }} }}"),
        Target("scheme in upper case", f"SELECT * {{ SERVICE <HTTP://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"),
        Target("https", f"SELECT * {{ SERVICE <https://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"),
        Target("variable of VALUES", f"SELECT * {{ VALUES ?e {{ <{here}> }} SERVICE ?e {{ ?s ?p ?o }} }}"),
        Target("variable of BIND", f"SELECT * {{ BIND(IRI('{here}') AS ?e) SERVICE SILENT ?e {{ ?s ?p ?o }} }}"),
        Target("prefixed", f"PREFIX e: <{here}> SELECT * {{ SERVICE e:x {{ ?s ?p ?o }} }}"),
        Target("prefixed, without a prefix", f"PREFIX : <{here}> SELECT * {{ SERVICE: {{ ?s ?p ?o }} }}"),
        Target("relative to a base", f"BASE <{here}> SELECT * {{ SERVICE <sparql> {{ ?s ?p ?o }} }}"),
        Target("in a subquery", f"SELECT * {{ {{ SELECT * {{ {call} }} }} }}"),
        Target("in EXISTS", f"ASK {{ BIND(1 AS ?x) FILTER EXISTS {{ {call} }} }}"),
        Target("in MINUS", f"SELECT * {{ BIND(1 AS ?s) MINUS {{ {call} }} }}"),
        Target("in OPTIONAL", f"SELECT * {{ BIND(1 AS ?x) OPTIONAL {{ {call} }} }}"),
        Target("in UNION", f"SELECT * {{ {{ }} UNION {{ {call} }} }}"),
        Target("in GRAPH", f"SELECT * {{ GRAPH <x:g> {{ }} {call} }}"),
        Target("in CONSTRUCT", f"CONSTRUCT {{ ?s ?p ?o }} {{ {call} }}"),
        Target("in DESCRIBE", f"DESCRIBE ?s {{ {call} }}"),
        Target("behind comments", f"SELECT * {{ SERVICE#\n#SILENT\n<{here}>#\n{{ ?s ?p ?o }} }}"),
        Target("in mixed case", f"SELECT * {{ sErViCe <{here}> {{ ?s ?p ?o }} }}"),
        Target("with escapes in the word", rf"SELECT * {{ S\u0045RVIC\U00000045 <{here}> {{ ?s ?p ?o }} }}"),
        Target("with escapes in the address", rf"ASK {{ SERVICE <\u0068ttp://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"),
        Target("without a space", f"SELECT * {{ FILTER(true)SERVICE<{here}>{{?s ?p ?o}} }}"),
        Target("LOAD", f"LOAD <{here}>"),
        Target("LOAD SILENT", f"LOAD SILENT <{here}>"),
        Target("LOAD INTO GRAPH", f"LOAD <{here}> INTO GRAPH <x:g>"),
        Target("LOAD of a file", "LOAD <file:///etc/passwd>", False),
        Target("LOAD after others", f"INSERT DATA {{ <x:s> <x:p> <x:o> }} ; LOAD <{here}>"),
    ]
    return [replace(each, followed=each.followed and not each.name.startswith(_NOT_FOLLOWED)) for each in found]
