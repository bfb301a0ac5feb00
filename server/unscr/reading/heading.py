"""What a sheet is called: whom it is of, and what it leaves out."""

from collections.abc import Iterable

from unscr.ask import Labelled
from unscr.reading.choice import FACETS, NOBODY, Choice, key, named
from unscr.reading.document import Reading
from unscr.reading.group import STATES
from unscr.said import Said


def heading(reading: Reading, chosen: Choice) -> Said:
    """Return the title; names for States at large stand in quotation marks, as the text has them."""
    en, zh = reading.cite.en, reading.cite.zh
    whom = [each for each in _names(reading, chosen, "addressee") if each.iri != NOBODY.iri]
    nobody = NOBODY.iri in chosen.chosen["addressee"]
    if whom:
        also = Said(" and norms that name nobody", "，以及未指明承担者的规范") if nobody else Said("", "")
        title = Said(f"What {en} asks of {_listed(whom, 'en')}{also.en}", f"{zh}对{_listed(whom, 'zh')}的要求{also.zh}")
    elif nobody:
        title = Said(f"Norms of {en} that name nobody", f"{zh}中未指明承担者的规范")
    else:
        title = Said(f"Norms of {en}", f"{zh}的规范")
    only = narrowed(reading, chosen)
    return Said(f"{title.en} (only: {only.en})", f"{title.zh}（仅限：{only.zh}）") if only else title


def narrowed(reading: Reading, chosen: Choice) -> Said | None:
    """Return what else the norms of a sheet have to have; None where only addressees are chosen."""
    found = [(FACETS[each], _names(reading, chosen, each)) for each in ("force", "topic") if chosen.chosen[each]]
    en = "; ".join(f"{title.en.lower()} {', '.join(each.en for each in names)}" for title, names in found)
    zh = "；".join(f"{title.zh}为{'、'.join(each.zh for each in names)}" for title, names in found)
    return Said(en, zh) if found else None


def _names(reading: Reading, chosen: Choice, facet: str) -> list[Labelled]:
    """Return what was chosen, by its name; what no norm has is called as it was asked for."""
    known = {key(each.iri): each for norm in reading.norms for each in named(norm, facet)}
    return [known.get(each) or Labelled(each, each, each) for each in sorted(chosen.chosen[facet])]


def _listed(whom: Iterable[Labelled], language: str) -> str:
    quoted = [f"“{each.say(language)}”" if key(each.iri) in STATES else each.say(language) for each in whom]
    return ("、" if language == "zh" else ", ").join(quoted)
