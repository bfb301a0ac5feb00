"""Whom SERVICE may name: the endpoints of ``--service``, each with the address where it is asked."""

import re
from collections.abc import Mapping

from unscr.errors import SettingError
from unscr.graph.remote.address import Address, address

# An endpoint, and after '=' what is asked in its place: a mirror, or a stand-in for tests.
_ENTRY = re.compile(r"(?P<target>https?://\S+?)(?:=(?P<place>https?://\S+))?")


def listed(given: str) -> Mapping[str, Address]:
    """Return the addresses by the endpoints that stand for them; commas or white space part them.

    Raises SettingError for what is no address, and for an endpoint that stands there twice.
    """
    found: dict[str, Address] = {}
    for each in given.replace(",", " ").split():
        entry = _ENTRY.fullmatch(each)
        target = entry["target"] if entry else each
        if target in found:
            raise SettingError(f"--service names '{target}' twice.", f"--service 中“{target}”出现两次。")
        # What is written on the left is looked at as well, for it is compared with what queries say.
        found[target] = address(target)
        if entry and entry["place"]:
            found[target] = address(entry["place"])
    return found
