"""Which page an address asks for, of what is shown page by page."""

from flask import request

from unscr.errors import RequestError

# Further on nobody looks.
LAST_PAGE = 100_000


def asked_page() -> int:
    """Return the number in ``?page=``, 1 where there is none; raise RequestError for what is no number of a page."""
    given = request.args.get("page", "1")
    if not (given.isascii() and given.isdigit() and len(given) <= len(str(LAST_PAGE)) and 1 <= int(given) <= LAST_PAGE):
        raise RequestError(
            f"The parameter 'page' is a number from 1 to {LAST_PAGE}.",
            f"参数“page”应为 1 至 {LAST_PAGE} 的整数。",
        )
    return int(given)
