"""What all views that change something do: ask for permission, and pass on why a change was refused."""

from collections.abc import Callable
from functools import wraps

from flask import Response, current_app, request

from unscr.amend import report
from unscr.errors import ShapesBroken
from unscr.web.record import told
from unscr.web.reply import to_response


def takes_changes() -> bool:
    """Return whether the service takes changes from anybody."""
    taken: bool = current_app.extensions["unscr.permission"].is_given
    return taken


def check_permission() -> None:
    """Raise OperationRefused or TokenMissing unless this request may change what is served."""
    permission = current_app.extensions["unscr.permission"]
    permission.check(request.headers.get("Authorization", ""), request.scheme, request.remote_addr or "")


def done(status: int) -> Response:
    """Return the answer to a change that was made: nothing but its status."""
    response = Response(status=status)
    del response.headers["Content-Type"]
    return response


def refusable(view: Callable[..., Response]) -> Callable[..., Response]:
    """Let a view answer with the SHACL report where its change breaks the shapes."""

    @wraps(view)
    def viewed(*arguments: str, **named: str) -> Response:
        try:
            return view(*arguments, **named)
        except ShapesBroken as refusal:
            response = to_response(report(refusal, request.headers.get("Accept")), "Accept")
            response.status_code = 422
            told(request.environ).problem = "shapes-broken"
            return response

    return viewed
