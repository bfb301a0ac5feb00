"""What things are called on pages that have no label of their own: by what they are the text, evidence or reading of.

There are as many of them as there are words that something rests on; labels for each would double the data.
"""

from collections.abc import Callable, Iterable, Mapping

from unscr.answer import Engine
from unscr.ask import Labelled, Row, ask, labels
from unscr.namespaces import BASE
from unscr.protocol.binding import can_be_asked
from unscr.terms import Iri
from unscr.text.language import TONGUES

_LANGUAGES = {each.authority.value: each.name for each in TONGUES.values()}
# What stands behind the name of the evidence, for what it is made of.
_WITHIN = {
    "evidence": ("", ""),
    "target": (", where it stands", "，所在之处"),
    "position": (", its position", "，字符位置"),
    "quotation": (", its words", "，所引文字"),
}


def nameless(engine: Engine, things: Iterable[str]) -> Mapping[str, Labelled]:
    """Return what those of our things are called that are the text, evidence or reading of another.

    Raises what ``Engine.run`` raises.
    """
    asked = sorted({each for each in things if each.startswith(BASE) and can_be_asked(each)})
    rows: dict[str, Row] = {}
    for row in ask(engine, "nameless", thing=map(Iri, asked)) if asked else ():
        rows.setdefault(row["thing"].value, row)
    named = labels(engine, {row[each].value for row in rows.values() for each in ("of", "part") if each in row})
    found = {thing: _called(row, named.get) for thing, row in rows.items()}
    return {thing: name for thing, name in found.items() if name}


def _called(row: Row, named: Callable[[str], Labelled | None]) -> Labelled | None:
    """Return the name, None where what it would be made of has none itself."""
    of, form, thing = named(row["of"].value), row["form"].value, row["thing"].value
    if of is None or of.en == of.iri:
        return None
    part = row["part"].value if "part" in row else ""
    if form == "text":
        tongue = _LANGUAGES.get(part)
        return Labelled(thing, f"{of.en}, {tongue.en} text", f"{of.zh}{tongue.zh}文本") if tongue else None
    known = named(part)
    en, zh = (f" ({known.en})", f"（{known.zh}）") if known and known.en != part else ("", "")
    if form == "reading":
        return Labelled(thing, f"machine reading of {of.en}{en}", f"{of.zh}的机读结果{zh}")
    within = _WITHIN[form]
    return Labelled(thing, f"evidence: {of.en}{en}{within[0]}", f"证据：{of.zh}{zh}{within[1]}")
