"""What the program is made of besides itself: the packages that the lock pins, and the browser's files of others.

CycloneDX 1.6 (ECMA-424); package URL specification.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from unscr.pack.stamp import Stamp
from unscr.resources import read

_UNKNOWN = "NOASSERTION"
_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]*?))?(?: *\\)?")
_HASH = re.compile(r" +--hash=sha256:(?P<hash>[0-9a-f]{64})(?: \\)?")
_PARENT = re.compile(r" +# +(?:via +)?(?P<name>[A-Za-z0-9._-]+)(?P<root> \(pyproject\.toml\))?")
_OWN = "unscr"


@dataclass(frozen=True, slots=True)
class Component:
    """Something that the program needs to run, or with ``needed`` false only its tests; by whom it is brought in."""

    name: str
    version: str
    purl: str
    licence: str
    needed: bool
    hashes: tuple[str, ...]
    parents: tuple[str, ...] = ()


def locked(lock: str) -> tuple[Component, ...]:
    """Return the packages of a lock as pip reads it, in its order."""
    pins: list[tuple[str, str, list[str], list[str]]] = []
    for line in lock.splitlines():
        if pin := _PIN.fullmatch(line):
            pins.append((_plain(pin["name"]), pin["version"], [], []))
        elif (found := _HASH.fullmatch(line)) and pins:
            pins[-1][2].append(found["hash"])
        elif (parent := _PARENT.fullmatch(line)) and pins and parent["name"] != "via":
            pins[-1][3].append(_OWN if parent["root"] else _plain(parent["name"]))
    needed = _needed({name: parents for name, _, _, parents in pins})
    return tuple(
        Component(
            name,
            version,
            f"pkg:pypi/{name}@{quote(version, safe='')}",
            _licence(name, version),
            name in needed,
            tuple(hashes),
            tuple(parents),
        )
        for name, version, hashes, parents in pins
    )


def vendored(listed: Path) -> tuple[Component, ...]:
    """Return the packages that the files of a ``vendor.toml`` are from; raises ContentError where it is missing."""
    found: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for each in tomllib.loads(read(listed).decode())["file"]:
        found.setdefault((each["package"], each["version"]), []).append(each)
    return tuple(
        Component(
            name,
            version,
            f"pkg:npm/{quote(name, safe='/')}@{version}",
            files[0]["licence"],
            True,
            tuple(each["sha256"] for each in files),
            (_OWN,),
        )
        for (name, version), files in found.items()
    )


def bill(components: Iterable[Component], stamp: Stamp) -> bytes:
    """Return the bill of materials of the program that made a release."""
    listed = tuple(components)
    own = f"pkg:pypi/{_OWN}@{stamp.program}"
    references = {each.name: each.purl for each in listed} | {_OWN: own}
    below: dict[str, list[str]] = {reference: [] for reference in references.values()}
    for each in listed:
        for parent in each.parents:
            if parent in references:
                below[references[parent]].append(each.purl)
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid5(NAMESPACE_URL, f"{stamp.version} {stamp.commit}").urn,
        "version": 1,
        "metadata": {
            "timestamp": f"{stamp.day}T00:00:00Z",
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": _OWN,
                "version": stamp.program,
                "purl": own,
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": [_entry(each) for each in listed],
        "dependencies": [{"ref": each, "dependsOn": sorted(set(of))} for each, of in below.items()],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(each: Component) -> Mapping[str, Any]:
    return {
        "type": "library",
        "bom-ref": each.purl,
        "name": each.name,
        "version": each.version,
        "purl": each.purl,
        "scope": "required" if each.needed else "excluded",
        **({"licenses": [{"license": {"name": each.licence}}]} if each.licence != _UNKNOWN else {}),
        # A package is had as one of several files: these are their sums, by which pip tells them.
        "properties": [{"name": "unscr:sha256", "value": value} for value in each.hashes],
    }


def _needed(parents: Mapping[str, list[str]]) -> set[str]:
    """Return what the program itself needs, by way of others too; the lock does not tell that from what tests need."""
    try:
        asked = metadata.requires(_OWN) or []
    except metadata.PackageNotFoundError:
        asked = []
    found = {_plain(re.split(r"[^A-Za-z0-9._-]", each)[0]) for each in asked if "extra ==" not in each}
    while more := {name for name, by in parents.items() if name not in found and found.intersection(by)}:
        found |= more
    return found


def _licence(name: str, version: str) -> str:
    """Return what an installed package says of its licence, where it is of the version that the lock pins."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return _UNKNOWN
    if told["Version"] != version:
        return _UNKNOWN
    named = next((told[each] for each in ("License-Expression", "License") if each in told), "")
    if not named or "\n" in named:
        classes = [each.rpartition(" :: ")[2] for each in (told.get_all("Classifier") or ()) if "License ::" in each]
        named = "; ".join(classes)
    return named or _UNKNOWN


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
