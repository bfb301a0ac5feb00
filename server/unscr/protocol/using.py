"""The dataset of a request, written into the text of its update. SPARQL 1.1 Protocol, section 2.2.3.

The engine takes a dataset for a query and none for an update; USING in the text says the same.
"""

from collections.abc import Iterable, Iterator

from unscr.protocol.prologue import changed
from unscr.protocol.step import Step, steps


def with_using(text: str, graphs: Iterable[str], named_graphs: Iterable[str]) -> str:
    """Return the update with these graphs as the dataset of each operation that has a WHERE.

    Raises QuerySyntaxError for what is no update. Line numbers stay; columns stay up to the first WHERE of a line.
    """
    clauses = [f"USING <{each}> " for each in graphs] + [f"USING NAMED <{each}> " for each in named_graphs]
    if not clauses:
        return text
    clause = "".join(clauses)
    return changed(text, (each for step in steps(text) if step.where >= 0 for each in _scoped(step, clause)))


def _scoped(step: Step, clause: str) -> Iterator[tuple[int, int, str]]:
    if not step.pattern:
        yield step.where, step.where, clause
        return
    # DELETE WHERE has no place for USING: written out, its pattern is both what is deleted and what is looked for.
    word = len("WHERE")
    yield step.where, step.where + word, " " * word
    yield step.end, step.end, f" {clause}WHERE {step.pattern}"
