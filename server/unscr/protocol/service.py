"""Does a query call another service? SPARQL 1.1 Federated Query, section 2.

The answer errs on the side of yes. The engine takes keywords without a boundary (``trueSERVICEex:a {``) and reads ``<``
by context, so a comparison can look like an IRI that swallows what follows; every reading of ``<`` is followed.
"""

import re

from unscr.protocol.lexical import NAME, SPACE, Token, token_at

# Calls have this shape and nothing else does, given what is excluded below.
_CALL = re.compile(
    rf"SERVICE{SPACE}*+(?:SILENT{SPACE}*+)?(?:[?$]{NAME}+|<[^>]*>|[^\s<>{{}}?$#]*:[^\s<>{{}}#]*){SPACE}*+\{{",
    re.IGNORECASE,
)
_WORD = re.compile("SERVICE", re.IGNORECASE)
# After these words an IRI or a prefixed name may stand before '{' without being called.
_GRAPHS = {"GRAPH", "FROM", "NAMED", "DESCRIBE"}


def calls_service(text: str) -> bool:
    """Return whether the text holds a SERVICE clause in any reading of it."""
    if not _WORD.search(text):
        return False
    seen: set[tuple[int, bool]] = set()
    waiting = [(0, False)]
    while waiting:
        state = waiting.pop()
        if state in seen:
            continue
        seen.add(state)
        position, named = state
        token = token_at(text, position)
        if token is None:
            continue
        if not named and _calls(token, text):
            return True
        if token.kind == "space":
            waiting.append((token.end, named))
        else:
            waiting.append((token.end, token.text.upper() in _GRAPHS))
            if token.kind == "iri" and not named:
                waiting.append((position + 1, False))
    return False


def _calls(token: Token, text: str) -> bool:
    if token.kind not in ("word", "name", "tag"):
        return False
    # What follows the colon of a prefixed name belongs to it in every reading.
    end = token.start + token.text.find(":") if token.kind == "name" else token.end
    return any(_CALL.match(text, found.start()) for found in _WORD.finditer(text, token.start, end))
