"""What programs follow: a calendar of the deadlines, and a feed of the changes of the data."""

from dataclasses import replace

from flask import Blueprint, Response, current_app, request

from unscr.feeds import calendar, changes, feed
from unscr.registers import REGISTERS, choose
from unscr.web.desk import desk
from unscr.web.engine import engine
from unscr.web.language import answer, reader_language
from unscr.web.record import told

bp = Blueprint("feeds", __name__)


@bp.get("/calendar.ics")
def deadlines() -> Response:
    """Give the deadlines that the register shows for the same address, all of them, as a calendar."""
    told(request.environ).digest = engine().digest()
    register, language = REGISTERS["deadlines"], reader_language(request)
    choice = replace(choose(register, request.args.items(multi=True)), page=0)
    text = calendar(desk().show(register, choice, language), changes()[0].day, language)
    return answer(text, "text/calendar")


@bp.get("/feed.atom")
def atom() -> Response:
    """Give the changes of the data that the release tells of."""
    public = current_app.config["PUBLIC_ADDRESS"]
    home = {"home": f"{public}/"} if public else {}
    return answer(feed(changes(), reader_language(request), **home), "application/atom+xml")
