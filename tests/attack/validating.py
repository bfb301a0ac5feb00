"""What caches may rely on, looked at from outside: tags, what an answer varies by, and what is not sent again.

RFC 9110, sections 8.8.3, 12.5.5, 13.1.2 and 15.4.5.
"""

import re
from itertools import combinations

from exchange import Told, exchange, request

STRONG = re.compile(r'"[!\x23-\x7e]+"')
# What a client may ask for differently; each header with the values that are tried.
NEGOTIATED = {
    "Accept": (
        *("", "*/*", "text/html", "application/json", "application/sparql-results+xml", "text/csv", "text/turtle"),
        *("application/n-triples", "application/rdf+xml", "application/ld+json", "text/tab-separated-values"),
    ),
    "Accept-Language": ("", "en", "zh", "zh-CN, en;q=0.1"),
    "Accept-Encoding": ("", "identity", "gzip", "br", "zstd", "gzip, br, zstd", "*"),
}
_OF_A_304 = ("etag", "vary", "cache-control", "content-location", "expires")


def asked(address: str, path: str, method: str = "GET", **headers: str) -> Told:
    """Return the answer to a request with these headers; those that are empty are left out."""
    return exchange(address, request(method, path, **{name: value for name, value in headers.items() if value}))


def varies(told: Told) -> set[str]:
    """Return the names in Vary, in lower case."""
    return {each.strip().lower() for each in told.headers.get("vary", "").split(",")} - {""}


def faults_of_tags(address: str, path: str, **headers: str) -> list[str]:
    """Return what is wrong with the tag of an answer and with what is said to those who have it already."""
    told = asked(address, path, **headers)
    tag = told.headers.get("etag", "")
    found = [] if STRONG.fullmatch(tag) else [f"the tag {tag!r} is not strong"]
    found += [] if asked(address, path, **headers).headers.get("etag") == tag else ["the tag changes by itself"]
    for sent in (tag, f'"x", {tag}', f'{tag},"x"', f"W/{tag}", "*"):
        again = asked(address, path, If_None_Match=sent, **headers)
        if (again.status, again.body) != (304, b""):
            found.append(f"If-None-Match: {sent} is answered with {again.status}, {len(again.body)} bytes")
        else:
            found += [f"304 has another {n}" for n in _OF_A_304 if again.headers.get(n) != told.headers.get(n)]
    for sent in ('"x"', f'"{tag[1:-1]}x"'):
        if asked(address, path, If_None_Match=sent, **headers).status != 200:
            found.append(f"If-None-Match: {sent} passes for the tag")
    return found


def faults_of_head(address: str, path: str, **headers: str) -> list[str]:
    """Return in what the answer to HEAD differs from that to GET."""
    told, head = asked(address, path, **headers), asked(address, path, "HEAD", **headers)
    found = [f"HEAD has {len(head.body)} bytes"] if head.body else []
    one, other = ({n: v for n, v in each.headers.items() if n != "date"} for each in (told, head))
    if "content-encoding" in other and "content-length" not in other:
        # What is compressed for its reader has no length before (RFC 9110, section 9.3.2).
        one.pop("content-length", None)
    return found + [
        f"HEAD has another {n}: {one.get(n)} {other.get(n)}" for n in one | other if one.get(n) != other.get(n)
    ]


def faults_of_vary(address: str, path: str) -> list[str]:
    """Return the headers by which the answer differs without saying so, and tags that stand for two bodies."""
    found: list[str] = []
    bodies: dict[tuple[str, str], bytes] = {}
    for name, values in NEGOTIATED.items():
        answers = [asked(address, path, **{name.replace("-", "_"): each}) for each in values]
        for one, other in combinations(answers, 2):
            same = (one.status, one.body, one.headers.get("content-type")) == (
                other.status,
                other.body,
                other.headers.get("content-type"),
            )
            if not same and any(name.lower() not in varies(each) for each in (one, other)):
                found.append(f"differs by {name}, which Vary does not name")
        for each in answers:
            key = (each.headers.get("etag", ""), each.headers.get("content-type", ""))
            if each.status == 200 and bodies.setdefault(key, each.body) != each.body:
                found.append(f"the tag {key[0]} stands for two bodies")
    return sorted(set(found))


def tags(address: str, paths: tuple[str, ...]) -> dict[str, str]:
    """Return the tag of each path: to be compared before and after a change."""
    return {path: asked(address, path).headers.get("etag", "") for path in paths}
