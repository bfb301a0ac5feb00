"""All that a machine reads in the text of one provision."""

from collections.abc import Iterator
from dataclasses import replace

from unscr.text.machine.bodies import bodies
from unscr.text.machine.chapter import chapters
from unscr.text.machine.citations import citations
from unscr.text.machine.instruments import instruments
from unscr.text.machine.limits import limits
from unscr.text.machine.parts import part_verbs
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading, Verb
from unscr.text.machine.verbs import verbs

# What has a verb of the Council; in an annex, a table or a note others speak, or nobody.
_SPOKEN = ("operative", "preambular", "item")
# What binds somebody in time; a recital tells of the limits of others.
_BINDING = ("operative", "item", "annex", "annex-paragraph")
_WORDLESS = ("heading",)


def readings(text: str, language: str, kind: str, context: Context) -> tuple[Reading, ...]:
    """Return what is read in a text of a kind of provision (``document.Node``), in reading order.

    Offsets are code points of the text as given.
    """
    plain = Plain.of(text)
    return tuple(sorted(_read(plain, language, kind, context), key=lambda each: (each.start, each.end, each.kind)))


def _read(plain: Plain, language: str, kind: str, context: Context) -> Iterator[Reading]:
    speaks = kind in _SPOKEN and context.path[:1] != ("annex",)
    spoken = list(_verbs(plain, language, kind, context)) if speaks else []
    if kind not in _WORDLESS:
        acting = list(chapters(plain, language)) if speaks else []
        yield from acting
        yield from (_acting(each, acting) for each in spoken)
        yield from bodies(plain, language, spoken)
        if kind in _BINDING:
            yield from limits(plain, language, context, spoken)
    yield from citations(plain, language, context)
    yield from instruments(plain, language)


def _verbs(plain: Plain, language: str, kind: str, context: Context) -> Iterator[Reading]:
    return part_verbs(plain, language, context.above) if kind == "item" else verbs(plain, language, kind)


def _acting(verb: Reading, acting: list[Reading]) -> Reading:
    """Return a verb of acting as the one under Chapter VII, where the Council says so in the same words."""
    value = verb.value
    if not isinstance(value, Verb) or value.concept != "acts":
        return verb
    under = any(verb.start < each.end and each.start < verb.end for each in acting)
    return replace(verb, value=replace(value, concept="acting-under-chapter-vii")) if under else verb
