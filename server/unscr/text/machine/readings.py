"""All that a machine reads in the text of one provision."""

from collections.abc import Iterator

from unscr.text.machine.bodies import bodies
from unscr.text.machine.chapter import chapters
from unscr.text.machine.citations import citations
from unscr.text.machine.instruments import instruments
from unscr.text.machine.limits import limits
from unscr.text.machine.plain import Plain
from unscr.text.machine.reading import Context, Reading
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
    spoken = list(verbs(plain, language, kind)) if kind in _SPOKEN else []
    if kind not in _WORDLESS:
        yield from spoken
        yield from bodies(plain, language, spoken)
        if kind in _BINDING:
            yield from limits(plain, language, context)
        if kind in _SPOKEN:
            yield from chapters(plain, language)
    yield from citations(plain, language, context)
    yield from instruments(plain, language)
