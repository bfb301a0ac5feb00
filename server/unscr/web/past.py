"""What pages say of days that have passed; a page that shows one to come is kept by nobody, for it will be past."""

from flask import Flask, Response, g

from unscr.day import is_past, today


def register(app: Flask) -> None:
    """Give all templates ``past(day)``, and mark the answers that say something else tomorrow."""
    app.add_template_global(past)
    app.after_request(unkept)


def past(day: str) -> bool:
    """Tell whether a day that is shown is past, and note where it is not."""
    if is_past(day, today()):
        return True
    g.to_come = True
    return False


def unkept(response: Response) -> Response:
    """Forbid to keep an answer that shows a day to come."""
    if "to_come" in g:
        response.headers["Cache-Control"] = "no-cache"
    return response
