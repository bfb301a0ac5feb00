"""The folder of a release: its checksums, and its graphs as they are served again."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from unscr.errors import ContentError
from unscr.release import GraphFile
from unscr.resources import read

SUMS = "SHA256SUMS"
GRAPHS = "graph"
_LINE = re.compile(r"(?P<sum>[0-9a-f]{64})  (?P<name>[^\0/]+(?:/[^\0/]+)*)")


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the file that names all others, as ``sha256sum --check`` reads it."""
    return "".join(f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()


def listed(folder: Path) -> Mapping[str, str]:
    """Return the SHA-256 of each file of a release by its name; raise ContentError for a folder that is none."""
    found = {}
    for line in read(folder / SUMS).decode(errors="replace").split("\n")[:-1]:
        told = _LINE.fullmatch(line)
        if told is None or ".." in told["name"].split("/"):
            raise ContentError(
                f"{folder / SUMS} is not a list of checksums: {line!r}.", f"{folder / SUMS} 不是校验和列表：{line!r}。"
            )
        found[told["name"]] = told["sum"]
    return found


def intact(folder: Path, name: str, told: str) -> bytes:
    """Return the bytes of a file of a release; raise ContentError where they are not those that were released."""
    content = read(folder / name)
    if sha256(content).hexdigest() != told:
        raise ContentError(
            f"{folder / name} is not as it was released: its SHA-256 is another one than {SUMS} says. Take it anew.",
            f"{folder / name} 与发布时不同：其 SHA-256 与 {SUMS} 所载不符。请重新获取。",
        )
    return content


def released_in(folder: Path) -> tuple[GraphFile, ...]:
    """Return the named graphs of a release; raise ContentError where they are not as they were released."""
    start, end = f"{GRAPHS}/", ".ttl"
    found = []
    for name, told in listed(folder).items():
        if name.startswith(start) and name.endswith(end):
            intact(folder, name, told)
            found.append(GraphFile(name.removeprefix(start).removesuffix(end), folder / name))
    if not found:
        raise ContentError(f"{folder} holds no graph of a release.", f"{folder} 中没有任何版本的图。")
    return tuple(found)
