"""The reader's language: a value of the request, English or Chinese, never a global."""

import re

from flask import Request, Response
from flask import request as asked
from werkzeug.datastructures import LanguageAccept

LANGUAGES = ("en", "zh")
_HAN = re.compile(r"[\u3400-\u9fff]")


def asked_language(request: Request) -> str:
    """Return the language that the address asks for by ``?lang=``; empty where it asks for none of ours."""
    asked = request.args.get("lang", "")
    return asked if asked in LANGUAGES else ""


def reader_language(request: Request) -> str:
    """Return the language asked for by ``?lang=``, else the best of ``Accept-Language``, else English."""
    if asked := asked_language(request):
        return asked
    # Whoever asks for zh-CN asks for zh; werkzeug would take any 'en' before it, however little it is liked.
    wanted = [(tag.replace("_", "-").partition("-")[0], weight) for tag, weight in request.accept_languages]
    return LanguageAccept(wanted).best_match(LANGUAGES, default="en") or "en"


def answer(content: str | bytes, mimetype: str, status: int = 200) -> Response:
    """Return what was written in the reader's language, and say so."""
    response = Response(content, status, mimetype=mimetype)
    response.content_language.add(reader_language(asked))
    response.vary.add("Accept-Language")
    return response


def written_in(text: str) -> str:
    """Return the language in which a text seems to be written, for a browser that shows or speaks it."""
    return "zh" if _HAN.search(text) else "en"
