"""The mentions of actors and systems: the shortcut ``unscr:mentions``, and the words of every mention."""

from collections import Counter
from collections.abc import Mapping

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
        named[row.kind][row.key].recognise(words.exact, where)
        page.say(evidence.provision(words), "unscr:mentions", mentioned)
    return page
