"""What is looked at when pages are measured over many resolutions: addresses that nobody asked for, by kind of page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from unscr.namespaces import BASE
from unscr.registers import REGISTERS

OURS = f"{BASE}eli/un/sc/res/2016/2322"
# Readings are kept: after as many others one is made anew. All are cited by 2322.
_OTHERS = ("2001/1373", "2014/2178", "1999/1267", "2005/1624", "2004/1566")
_COMMON = ("国家", "决定", "states", "council", "安全", "resolution", "united nations")
_RARE = ("司法协助", "extradition", "24/7", "生物识别", "foreign terrorist fighters", "国际刑警", "dual criminality")
_HUBS = (
    "id/agent/member-states",
    "vocab/operative-verb/requests",
    "id/agent/security-council",
    "vocab/operative-verb/urges",
)
_WHOLE = ("/", "/downloads", "/catalog.ttl", "/quality", "/sitemap.xml")
_CITED = f"SELECT ?who WHERE {{ ?who <http://data.europa.eu/eli/ontology#cites> <{BASE}eli/un/sc/res/2001/1373> }}"


@dataclass(frozen=True, slots=True)
class Sight:
    """A kind of page: its address for the n-th time, and what is asked for before it, so that nothing of it is kept."""

    address: Callable[[int], str]
    before: Callable[[int], Sequence[str]] = lambda _: ()


def sights(resolutions: Sequence[str]) -> Mapping[str, Sight]:
    """Return the kinds of pages by name; ``resolutions`` are twice as many as one kind is looked at."""
    half = len(resolutions) // 2

    def here(n: int) -> str:
        return _path(resolutions[n])

    def there(n: int) -> str:
        return _path(resolutions[half + n])

    return {
        "reading page of 2322": Sight(lambda n: f"{_path(OURS)}.html?n=a{n}", lambda n: _others(f"a{n}")),
        "reading page of another": Sight(lambda n: f"{here(n)}.html?n=b{n}", lambda n: _others(f"b{n}")),
        "paragraph of 2322": Sight(lambda n: f"{_path(OURS)}/op/{n + 1}.html"),
        "paragraph of another": Sight(lambda n: f"{there(n)}/op/1.html?n={n}"),
        "paragraph of another as Turtle": Sight(lambda n: f"{here(n)}/op/1.ttl?n={n}"),
        "page of what many things name": Sight(lambda n: f"/{_HUBS[n % len(_HUBS)]}.html?n={n}"),
        **dict(_registers(10 if len(set(resolutions)) > 1 else 1)),
        "search for a common word": Sight(lambda n: f"/search?q={quote(_COMMON[n])}"),
        "search for a rare word": Sight(lambda n: f"/search?q={quote(_RARE[n])}"),
        "resolve": Sight(lambda n: f"/resolve?text={quote(f'S/RES/2322(2016), para. {n + 1}')}"),
        **{each: Sight(partial(_numbered, each)) for each in _WHOLE},
        "all of a paragraph": Sight(lambda n: _query(f"SELECT ?p ?o {{ <{_iri(there(n))}/op/1> ?p ?o }} # {n}")),
        "description of a paragraph": Sight(lambda n: _query(f"DESCRIBE <{_iri(there(n))}/op/1> # {n}")),
        "what cites 1373": Sight(lambda n: _query(f"{_CITED} LIMIT {20 + n}")),
    }


def _registers(page: int) -> Iterator[tuple[str, Sight]]:
    """Yield the pages of registers; spaces are no words to be found, and make another address."""
    for each in REGISTERS:
        yield f"/{each}", Sight(partial(_spaced, f"/{each}?q="))
    for name, asked in {
        "/norms, chosen": "bearer=agent/member-states&q=",
        "/norms, by verb": "sort=-verb&q=",
        "/resolutions, a later page": f"page={page}&q=",
        "/resolutions, chosen": "year=2016&q=",
        "/resolutions, by title": "sort=title&q=",
        "/norms with a word": "q=terrorism",
    }.items():
        register = name.partition(",")[0].partition(" ")[0]
        yield name, Sight(partial(_spaced, f"{register}?{asked}"))


def _numbered(address: str, number: int) -> str:
    return f"{address}?n={number}"


def _spaced(address: str, number: int) -> str:
    return address + "+" * (number + 1)


def _others(turn: str) -> list[str]:
    return [f"{_path(f'{BASE}eli/un/sc/res/{each}')}.html?n={turn}" for each in _OTHERS]


def _path(iri: str) -> str:
    return "/" + iri.removeprefix(BASE)


def _iri(path: str) -> str:
    return BASE + path[1:]


def _query(text: str) -> str:
    return f"/sparql?query={quote(text)}"
