"""Does an update write to the default graph? SPARQL 1.1 Update, section 3, told from the words alone."""

from unscr.errors import QuerySyntaxError
from unscr.protocol.doubt import doubtful
from unscr.protocol.lexical import tokens
from unscr.protocol.step import steps


def writes_default(text: str) -> bool:
    """Return whether any operation inserts into, deletes from, clears or replaces the default graph.

    Errs on the side of yes: for a text that is no update, and where the engine might read another.
    """
    found = list(tokens(text))
    try:
        sequence = steps(text, found)
    except QuerySyntaxError:
        return True
    return any(each.default for each in sequence) or doubtful(text, found)
