"""The language versions of a resolution, and which of them a page shows: those asked for, else the reader's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled, Row
from unscr.reading.things import TRUE, Things
from unscr.said import Said
from unscr.terms import Literal
from unscr.text.language import TONGUES

# Chinese and English first, as the data are; the other languages by their tags.
_FIRST = ("zh", "en")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True)
class Version:
    """The text in one language: what stands above the paragraphs, and what is noted of the copy."""

    iri: str
    name: Labelled
    language: str
    title: str
    adoption: str
    formula: str
    authentic: bool
    files: tuple[str, ...]
    note: Said | None

    @property
    def code(self) -> str:
        """Return how an address says it: the last step of its IRI, ``zho``."""
        return self.iri.rpartition("/")[2]

    @property
    def tongue(self) -> Said:
        """Return what the language is called; a language that is not known here is called by its tag."""
        known = TONGUES.get(_plain(self.language))
        return Said(known.name.en, known.name.zh) if known else Said(self.language, self.language)

    @property
    def direction(self) -> str:
        """Return the direction of its words: ``rtl`` where that is known, else what they show themselves."""
        return "rtl" if _plain(self.language) in _RIGHT_TO_LEFT else "auto"


@dataclass(frozen=True, slots=True)
class Texts:
    """The versions that are shown, in the order asked for; what was asked for and is not there; all that there are."""

    shown: tuple[Version, ...]
    absent: tuple[str, ...]
    every: tuple[Version, ...]

    def speaks(self, language: str) -> bool:
        """Tell whether words in a language are shown."""
        return any(_plain(each.language) == language for each in self.shown)


def texts(versions: tuple[Version, ...], asked: Iterable[str], language: str) -> Texts:
    """Return what is shown of some versions.

    ``asked`` are codes as an address has them, several in one parted by commas. Where none that is there is asked for,
    it is the version in the reader's language, else the first.
    """
    wanted = list(dict.fromkeys(code for each in asked for code in each.split(",") if code))
    of = {each.code: each for each in versions}
    shown = tuple(of[code] for code in wanted if code in of)
    if not shown:
        own = [each for each in versions if _plain(each.language) == language]
        shown = tuple((own or list(versions))[:1])
    return Texts(shown, tuple(code for code in wanted if code not in of), versions)


def rank(language: str) -> tuple[int, str]:
    """Return a key by which language versions come in the same order everywhere."""
    return (_FIRST.index(language) if language in _FIRST else len(_FIRST), language)


def versions(about: Things, rows: Iterable[Row], names: Mapping[str, Labelled]) -> tuple[Version, ...]:
    """Return the versions that the data tell of, and those that only the words of provisions say they belong to."""
    found = dict.fromkeys(about.having("eli:realizes"), "")
    for row in rows:
        if "version" in row and isinstance(row["text"], Literal):
            found[row["version"].value] = found.get(row["version"].value) or row["text"].language
    made = (_version(iri, language, about, names) for iri, language in found.items())
    return tuple(sorted(made, key=lambda each: (rank(each.language), each.iri)))


def _version(iri: str, language: str, about: Things, names: Mapping[str, Labelled]) -> Version:
    titles = (each.language for each in about.terms(iri, "eli:title") if isinstance(each, Literal))
    return Version(
        iri=iri,
        name=names.get(iri) or Labelled(iri, iri, iri),
        language=language or next(titles, ""),
        title=about.value(iri, "eli:title"),
        adoption=about.value(iri, "unscr:adoptionLine"),
        formula=about.value(iri, "unscr:enactingFormula"),
        authentic=about.value(iri, "unscr:authentic") in TRUE,
        files=tuple(about.values(iri, "eli:is_embodied_by")),
        note=about.said(iri, "skos:note"),
    )


def _plain(language: str) -> str:
    return language.lower().partition("-")[0]
