"""What a request asks of a document beside its name: form, page and language. Query parameters stand before headers."""

import re
from collections.abc import Mapping

from flask import request

from unscr.errors import NotAcceptable, RequestError
from unscr.protocol.negotiate import negotiate
from unscr.web.language import LANGUAGES

# What a file of words is given as.
TEXT = {"txt": "text/plain"}
_NUMBER = re.compile("[1-9][0-9]{0,8}", re.ASCII)


def wanted(*offers: Mapping[str, str]) -> str:
    """Return the form (a key of ``offers``) that ``?format=`` names, else the one that Accept likes best.

    Raises NotAcceptable, with what is on offer, for a form or a language (``?lang=``) that there is not.
    """
    forms = {name: kind for each in offers for name, kind in each.items()}
    check_language()
    named = request.args.get("format")
    if named is None:
        best = negotiate(request.headers.get("Accept"), tuple(forms.values()))
        return next(name for name, kind in forms.items() if kind == best)
    if named not in forms:
        raise NotAcceptable(
            f"There is no form '{named[:40]}'. On offer: {', '.join(forms)}.",
            f"没有格式“{named[:40]}”。可提供：{'、'.join(forms)}。",
            tuple(forms.values()),
        )
    return named


def page() -> int:
    """Return the number of the page that is asked for; raises RequestError, and as ``wanted`` for the language."""
    check_language()
    named = request.args.get("page", "1")
    if not _NUMBER.fullmatch(named):
        raise RequestError("'page' is the number of a page, counted from 1.", "page 须为页码，自 1 起计。")
    return int(named)


def check_language() -> None:
    """Raise NotAcceptable for a language (``?lang=``) that there is not."""
    named = request.args.get("lang", "")
    if named and named not in LANGUAGES:
        raise NotAcceptable(
            f"There is no page in the language '{named[:40]}'. On offer: {', '.join(LANGUAGES)}.",
            f"没有语言为“{named[:40]}”的页面。可提供：{'、'.join(LANGUAGES)}。",
            LANGUAGES,
        )
