"""CLEAR ALL, said so that the graphs themselves stay. SPARQL 1.1 Update, sections 3.1.5 and 3.2.2.

The engine on disk would remove them as DROP ALL does, and keeps them where the two halves are said one by one.
"""

from unscr.protocol.prologue import changed, tokens_between
from unscr.protocol.step import steps

_HALVES = "CLEAR SILENT DEFAULT ; CLEAR SILENT NAMED"


def with_halves(text: str) -> str:
    """Return the update with each CLEAR ALL in two halves; raises QuerySyntaxError for what is no update.

    Line numbers stay.
    """
    if "CLEAR" not in text.upper():
        return text
    return changed(
        text,
        (
            (step.start, step.end, _HALVES + "\n" * text.count("\n", step.start, step.end))
            for step in steps(text)
            if step.keyword == "CLEAR" and _is_all(text, step.start, step.end)
        ),
    )


def _is_all(text: str, start: int, end: int) -> bool:
    *_, last = tokens_between(text, start, end)
    return last.kind == "word" and last.text.upper() == "ALL"
