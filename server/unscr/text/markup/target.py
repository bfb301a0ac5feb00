"""Where a link leads, in one form: the document's symbol for each of the addresses under which the UN serves it."""

import re
from urllib.parse import unquote

_HOST = re.compile(
    r"^https?://(?:www\.)?(?:undocs\.org|docs\.un\.org|un\.org/ga/search/view_doc\.asp|daccess-ods\.un\.org)/?",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"^(?:ar|zh|ch|en|fr|ru|es|ot|de)/", re.IGNORECASE)
_SYMBOL_GIVEN = re.compile(r"[?&](?:symbol|DS|Symbol)=([^&#]*)")
_NUMBERED = re.compile(r"^(?P<symbol>[AS]/RES/\d+)(?P<sign>[( ]*)(?P<year>\d{4})?\)*$")


def target(address: str) -> str:
    """Return ``S/RES/1373(2001)`` for whichever address of the UN names it, any other address as it is."""
    plain = unquote(address.strip())
    given = _SYMBOL_GIVEN.search(plain)
    host = _HOST.match(plain)
    if not host:
        return plain
    symbol = given[1] if given else plain[host.end() :].split("?")[0].split("#")[0]
    symbol = _LANGUAGE.sub("", symbol.lstrip("/="))
    symbol = "".join(symbol.split()).rstrip("/.,;").upper().replace("（", "(").replace("）", ")")
    numbered = _NUMBERED.match(symbol)
    if numbered and numbered["year"] and numbered["sign"]:
        return f"{numbered['symbol']}({numbered['year']})"
    return symbol
