"""The application, made by a factory that is given its settings and the evaluator it asks."""

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask, Response, request

from unscr.answer import Engine, Evaluator
from unscr.config import Settings
from unscr.dataset.sums import Sums
from unscr.federation import federation
from unscr.graph.broker.client import Broker
from unscr.indexes import Indexes
from unscr.pack.released import opened
from unscr.quality.kept import Kept
from unscr.reading.shelf import Shelf
from unscr.registers.desk import Desk
from unscr.resolve import names
from unscr.resources import content
from unscr.search.find import Search
from unscr.tombstones import tombstones
from unscr.web import gone, namespace, navigation, past, problems
from unscr.web.address import here, onward
from unscr.web.body import bounds
from unscr.web.front import Front
from unscr.web.key import Key
from unscr.web.language import asked_language, reader_language, written_in
from unscr.web.parts import PARTS
from unscr.web.permission import Permission
from unscr.web.quick import Quick
from unscr.web.reading import report_address
from unscr.web.record import Recorder
from unscr.web.reply import HEADERS, to_options
from unscr.web.structured import structured
from unscr.web.turn import Turn
from unscr.whole import Whole

# How long a browser may use a style sheet or a script without asking; so long it may have the old one after an upgrade.
_FILE_SECONDS = 60


def create_app(
    settings: Settings, engine: Engine, token: Callable[[], str] | None = None, broker: Broker | None = None
) -> Flask:
    """Return the application over one engine; it opens nothing and keeps no state of its own.

    ``token`` gives what a change needs; without it no changes are taken. ``broker`` asks what SERVICE asks; without it
    nobody is asked.
    """
    here = Path(__file__).parent
    app = Flask("unscr", template_folder=str(here / "templates"), static_folder=str(here / "static"))
    longest = bounds(settings, token is not None).length
    app.config["MAX_CONTENT_LENGTH"] = app.config["MAX_FORM_MEMORY_SIZE"] = longest
    # Without it they go out as no-cache, which the front does not keep: each would be read and compressed anew.
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = _FILE_SECONDS
    app.config["QUERY_DEPTH"] = settings.query_depth
    app.config["REPORT_ADDRESS"] = settings.report_address
    app.config["PUBLIC_ADDRESS"] = settings.public_address
    app.extensions["unscr"] = engine
    asked = app.extensions["unscr.federation"] = federation(settings, broker)
    app.extensions["unscr.shelf"] = Shelf(engine)
    app.extensions["unscr.quality"] = Kept(engine)
    app.extensions["unscr.names"] = names(engine)
    release = app.extensions["unscr.release"] = opened(Path(settings.release)) if settings.release else None
    # Another engine is not ours to read through: what is asked of it is gathered each time.
    indexes = Indexes(engine, settings.location) if isinstance(engine, Evaluator) else None
    app.extensions["unscr.indexes"] = indexes
    desk = app.extensions["unscr.desk"] = Desk(engine, partial(indexes.path, "registers") if indexes else None)
    whole = app.extensions["unscr.whole"] = Whole(
        engine, lambda: None if indexes is None or desk.few() else indexes.path("whole")
    )
    app.extensions["unscr.sums"] = Sums(engine, whole.about)
    app.extensions["unscr.search"] = Search(
        engine, settings.query_seconds, made=lambda: None if indexes is None or desk.few() else indexes.path("search")
    )
    app.extensions["unscr.namespaces"] = namespace.documents(engine)
    app.extensions["unscr.recorder"] = Recorder(settings.request_log, root=settings.root_path)
    app.extensions["unscr.permission"] = Permission(token, settings.plain_writes)
    turn = app.extensions["unscr.turn"] = Turn(settings.query_seconds)
    app.url_map.converters["key"] = Key
    for each in PARTS:
        app.register_blueprint(each)
    problems.register(app)
    app.before_request(_failed)
    gone.register(app, tombstones(content("data")))
    app.add_template_filter(written_in)
    app.context_processor(partial(_words, navigation.offered(app), release.stamp.version if release else ""))
    app.after_request(_headers)
    past.register(app)
    quick = Quick(app.wsgi_app, engine, settings.query_depth, turn, asked)
    app.wsgi_app = Front(quick, settings.cache_megabytes, engine.generation)  # type: ignore[method-assign]
    return app


def _failed() -> None:
    """Raise what went wrong before the application was asked, so that it is answered in the shape of all problems."""
    error = request.environ.get("unscr.failed")
    if error is not None:
        raise error


def _words(offered: frozenset[str], release: str) -> dict[str, object]:
    """Give templates the reader's language, ``say(en, zh)``, addresses, and the parts of this site.

    ``in_language`` is this address in en or zh, ``this_page`` the same whole, ``structured`` what search engines are
    told of a page as such, ``link`` the address of an IRI, ``place`` that of a page of ours or
    nothing where there is none, ``asked_language`` the language that the address itself asks for, ``report`` where an
    error in what an IRI names is reported, ``release`` the version of the release that is served, or nothing.
    """
    language = reader_language(request)

    def say(en: str, zh: str) -> str:
        return zh if language == "zh" else en

    def in_language(other: str) -> str:
        kept = [pair for pair in request.args.items(multi=True) if pair[0] != "lang"]
        return "?" + urlencode([*kept, ("lang", other)])

    return {
        "language": language,
        "asked_language": asked_language(request),
        "say": say,
        "in_language": in_language,
        "link": onward,
        "this_page": here,
        "structured": partial(structured, language),
        "report": report_address,
        "place": partial(navigation.place, there=offered),
        "release": release,
        "places": navigation.places(offered),
    }


def _headers(response: Response) -> Response:
    if request.method == "OPTIONS" and response.status_code == HTTPStatus.OK:
        to_options(response)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
