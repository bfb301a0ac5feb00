"""The reader's language: a value of the request, English or Chinese, never a global."""

from flask import Request

LANGUAGES = ("en", "zh")


def reader_language(request: Request) -> str:
    """Return the language asked for by ``?lang=``, else the best of ``Accept-Language``, else English."""
    asked = request.args.get("lang")
    if asked in LANGUAGES:
        return asked
    return request.accept_languages.best_match(LANGUAGES, default="en") or "en"
