"""A printed citation -> the things in the data that it names, none of them guessed.

What is printed is read by ``text.reference``; whether there is such a thing is asked of whatever data is served.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from unscr.answer import Engine
from unscr.ask import Labelled, ask, labels
from unscr.errors import CitationUnknown, RequestError
from unscr.kept import Kept
from unscr.namespaces import BASE, part
from unscr.namespaces import iri as expand
from unscr.protocol.iri import is_absolute
from unscr.terms import XSD, Iri, Literal
from unscr.text.reference import FORMS, LONGEST, Addressed, Called, Cited, read
from unscr.text.spelling import folded
from unscr.text.withdrawn import Tombstone
from unscr.thing.gone import refuse

__all__ = ["FORMS", "LONGEST", "Names", "names", "resolve", "resolved"]

_KINDS = {"op": expand("unscr:OperativeParagraph"), "pp": expand("unscr:PreambularParagraph")}
# The things that have a name, by the name as it is compared.
Names = Kept[Mapping[str, list[Iri]]]


def names(engine: Engine) -> Names:
    """Return the names of the instruments in an engine's data, which are folded when they are first asked for."""
    return Kept(engine, _names)


def resolved(
    text: str, engine: Engine, kept: Names | None = None, withdrawn: Mapping[str, Tombstone] = MappingProxyType({})
) -> tuple[Labelled, ...]:
    """Return what ``resolve`` does, without what was taken back.

    Raises Withdrawn where nothing else is named, and CitationUnknown where nothing is named at all.
    """
    named = _named(text, engine, kept)
    found = _called({each for each in named if each.value not in withdrawn}, engine)
    if not found:
        for each in sorted(named):
            refuse(each, withdrawn)
        raise CitationUnknown(
            "Nothing in the data is cited like this. Check number, year and paragraph; a paragraph that the data does "
            "not have is not replaced by its resolution.",
            "数据中没有以此方式引用的内容。请核对编号、年份和段次；数据中没有的段落，不以整项决议代替。",
            text,
            FORMS,
        )
    return found


def resolve(text: str, engine: Engine, kept: Names | None = None) -> tuple[Labelled, ...]:
    """Return all that a citation names, in the order of the IRIs: several where it does not say which, or nothing.

    ``kept`` are the ``names`` of the engine's data; without them they are folded anew.
    Raises RequestError for a text longer than a citation is, and what ``Engine.run`` raises.
    """
    return _called(_named(text, engine, kept), engine)


def _named(text: str, engine: Engine, kept: Names | None) -> set[Iri]:
    """Return what a citation names of ours, whether it is there or not."""
    if len(text) > LONGEST:
        raise RequestError(
            f"A citation has at most {LONGEST} signs; this text has {len(text)}.",
            f"引文最长{LONGEST}个字符；此文本有{len(text)}个。",
        )
    match read(text):
        case Addressed(iri):
            named: Iterable[Iri] = (Iri(iri),)
        case Called(name):
            named = (kept or names(engine)).now().get(name, ())
        case Cited() as cited:
            named = _cited(cited, engine)
        case None:
            named = ()
    return {each for each in named if _is_ours(each)}


def _called(named: Iterable[Iri], engine: Engine) -> tuple[Labelled, ...]:
    there = _there(named, engine)
    named_so = labels(engine, (each.value for each in there))
    return tuple(named_so[each.value] for each in there)


def _cited(cited: Cited, engine: Engine) -> Iterable[Iri]:
    """Return what a citation can name; a part is below its resolution by its path, whether it is there or not."""
    resolutions = _resolutions(cited, engine) if cited.number else None
    if cited.element:
        rows = ask(engine, "elements-identified", identifier=[Literal(cited.element)])
        inside = [row for row in rows if resolutions is None or row["resolution"] in resolutions]
        return [part(_iri(row["provision"]), *cited.path) for row in inside]
    if resolutions is not None:
        return [part(each, *cited.path) for each in resolutions]
    kind, number, *steps = cited.path
    ordinal = Literal(number, datatype=XSD + "integer")
    rows = ask(engine, "paragraphs-numbered", kind=[_KINDS[kind]], ordinal=[ordinal])
    return [part(_iri(row["paragraph"]), *steps) for row in rows]


def _resolutions(cited: Cited, engine: Engine) -> set[Iri]:
    """Return the resolutions with the number that are of the year and the day, where these are said."""
    found = set()
    for row in ask(engine, "resolutions-numbered", number=[Literal(str(cited.number))]):
        date = row["date"].value if "date" in row else ""
        symbol = row["symbol"].value if "symbol" in row else ""
        of_year = not cited.year or date.startswith(f"{cited.year}-") or symbol.endswith(f"({cited.year})")
        if of_year and (not cited.day or date == cited.day):
            found.add(_iri(row["resolution"]))
    return found


def _names(engine: Engine) -> Mapping[str, list[Iri]]:
    """Return the instruments and the parts of them by their names."""
    found: dict[str, list[Iri]] = defaultdict(list)
    for row in ask(engine, "instrument-names"):
        # A name that is longer than what can be asked is not folded in vain.
        if len(name := row["name"].value) <= LONGEST:
            found[folded(name)].append(_iri(row["thing"]))
    return found


def _there(named: Iterable[Iri], engine: Engine) -> list[Iri]:
    asked = sorted(named)
    return [_iri(row["thing"]) for row in ask(engine, "things-described", thing=asked)] if asked else []


def _is_ours(thing: Iri) -> bool:
    """Tell whether a thing has an IRI of ours, the path of which is one on this host."""
    return thing.value.startswith(BASE) and not thing.value.startswith(BASE + "/") and is_absolute(thing.value)


def _iri(term: Iri | Literal) -> Iri:
    return Iri(term.value)
