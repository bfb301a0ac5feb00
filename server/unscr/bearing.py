"""A force together with the bearer it holds for, where an assessment does not hold for all."""

from collections.abc import Sequence

from unscr.ask import Labelled


def bound(force: Labelled, bearers: Sequence[Labelled]) -> Labelled:
    """Return a force whose name says for whom it holds; the force itself where that is for all."""
    if not bearers:
        return force
    en, zh = ", ".join(each.en for each in bearers), "、".join(each.zh for each in bearers)
    return Labelled(force.iri, f"{force.en} (for {en})", f"{force.zh}（{zh}）")
