"""Resolutions that an address names otherwise than by its path: by year and number, or by the IRI of one or a part."""

import re

from unscr.errors import NotFound
from unscr.namespaces import PREFIXES, work
from unscr.terms import Iri
from unscr.web.gone import refuse_named

# A resolution below its namespace; a provision of it may follow.
_RESOLUTION = re.compile(r"(?P<year>[0-9]{4})/(?P<number>[1-9][0-9]{0,8})(?P<rest>/.*)?")


def resolution_named(asked: str) -> Iri:
    """Return the IRI of a resolution, known or not.

    Raises NotFound for what names none, Withdrawn where it, or what the IRI is of, was taken back.
    """
    named = _RESOLUTION.fullmatch(asked.removeprefix(PREFIXES["res"]))
    if named is None:
        raise NotFound(
            f"'{asked}' names no resolution; one is named by year and number, such as 2016/2322, or by its IRI.",
            f"“{asked}”不是决议的名称；决议以年份和编号（如 2016/2322）或其 IRI 指称。",
        )
    resolution = work(int(named["year"]), int(named["number"]))
    for each in (resolution, Iri(asked)):
        refuse_named(each)
    return resolution
