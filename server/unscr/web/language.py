"""The reader's language: a value of the request, English or Chinese, never a global."""

from flask import Request
from werkzeug.datastructures import LanguageAccept

LANGUAGES = ("en", "zh")


def reader_language(request: Request) -> str:
    """Return the language asked for by ``?lang=``, else the best of ``Accept-Language``, else English."""
    asked = request.args.get("lang")
    if asked in LANGUAGES:
        return asked
    # Whoever asks for zh-CN asks for zh; werkzeug would take any 'en' before it, however little it is liked.
    wanted = [(tag.replace("_", "-").partition("-")[0], weight) for tag, weight in request.accept_languages]
    return LanguageAccept(wanted).best_match(LANGUAGES, default="en") or "en"
