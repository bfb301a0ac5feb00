"""The mentions of actors and systems: the shortcut ``unscr:mentions``, and the words of every mention."""

from collections import Counter
from collections.abc import Mapping

from unscr.errors import JudgementError
from unscr.text.mentions import Mention
from unscr.text.named import Named
from unscr.text.statements.evidence import Evidence
from unscr.text.statements.writing import Page


def mentions(rows: tuple[Mention, ...], named: Mapping[str, Mapping[str, Named]], evidence: Evidence) -> Page:
    """Return the graph ``mention/<number>`` and add the evidence; ``named`` gives actors and systems by prefix and key.

    Raises JudgementError for somebody who is not known, words that are not there, or words that are not one of the
    names that the table gives.
    """
    number = evidence.record.number
    page = Page(f"mention/{number}")
    counted: Counter[str] = Counter()
    for row in rows:
        where = f"{number}/mentions.toml, {row.key} in {row.quote.place}"
        mentioned = evidence.register.find(row.kind, row.key, where)
        counted[row.quote.place] += 1
        name = f"{row.quote.place.replace('/', '')}-{counted[row.quote.place]}-mention"
        words = evidence.add(name, mentioned, "mention", row.quote, where)
        if not named[row.kind][row.key].called(words.exact):
            raise JudgementError(
                f"{where}: '{words.exact}' is no name of '{row.key}': add it to its alt.zh, or name another.",
                f"{where}：“{words.exact}”不在“{row.key}”的名称之中：请加入其 alt.zh，或改指他者。",
            )
        page.say(evidence.provision(words), "unscr:mentions", mentioned)
    return page
