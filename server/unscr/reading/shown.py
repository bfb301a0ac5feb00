"""What of a resolution is shown under a choice: the paragraphs whose norms fit it, and how much is hidden."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from unscr.reading.choice import Choice
from unscr.reading.document import Reading
from unscr.reading.norm import Norm
from unscr.reading.provision import Provision, Words
from unscr.reading.version import Texts, Version


@dataclass(frozen=True, slots=True)
class Side:
    """A provision in one of the language versions that stand side by side; no words where that version lacks it."""

    version: Version
    words: Words | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A provision with the norms and parts that are shown, and the number of its own norms that are not.

    ``sides`` are its words in the versions that are shown, none where it has no words in any version.
    """

    provision: Provision
    sides: tuple[Side, ...]
    norms: tuple[Norm, ...]
    hidden: int
    parts: "tuple[Shown, ...]"


@dataclass(frozen=True, slots=True)
class View:
    """A resolution under a choice; hidden paragraphs and norms are counted, lettered parts as paragraphs."""

    preamble: tuple[Shown, ...]
    operative: tuple[Shown, ...]
    other: tuple[Shown, ...]
    provisions: int
    hidden_provisions: int
    norms: int
    hidden_norms: int


def shown(reading: Reading, chosen: Choice, texts: Texts) -> View:
    """Return what is shown in some language versions: everything where nothing is chosen."""
    stated: dict[str, list[Norm]] = defaultdict(list)
    for norm in reading.norms:
        stated[norm.provision].append(norm)
    found = [each for top in reading.provisions if (each := _shown(top, stated, chosen, texts)) is not None]
    seen, norms = sum(map(_provisions, found)), sum(map(_norms, found))
    return View(
        preamble=tuple(each for each in found if each.provision.section == "preamble"),
        operative=tuple(each for each in found if each.provision.section == "operative"),
        other=tuple(each for each in found if each.provision.section == "other"),
        provisions=seen,
        hidden_provisions=len(reading.whole()) - seen,
        norms=norms,
        hidden_norms=len(reading.norms) - norms,
    )


def _shown(provision: Provision, stated: Mapping[str, list[Norm]], chosen: Choice, texts: Texts) -> Shown | None:
    mine = stated.get(provision.iri, [])
    fitting = tuple(each for each in mine if chosen.fits(each))
    parts = tuple(each for part in provision.parts if (each := _shown(part, stated, chosen, texts)) is not None)
    if chosen and not fitting and not parts:
        return None
    sides = tuple(Side(each, provision.said(each)) for each in texts.shown) if provision.words else ()
    return Shown(provision, sides, fitting, len(mine) - len(fitting), parts)


def _provisions(each: Shown) -> int:
    return 1 + sum(map(_provisions, each.parts))


def _norms(each: Shown) -> int:
    return len(each.norms) + sum(map(_norms, each.parts))
