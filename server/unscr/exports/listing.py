"""Which profiles something can be had in, and where: as values for a page, and as statements.

Content Negotiation by Profile, W3C Working Draft of 2023-10-02, section "list profiles"; the Profiles Vocabulary.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from unscr.exports.profile import PROFILES, RDF_FORMS, Profile
from unscr.graph.encode import Statement
from unscr.namespaces import DCTERMS, RDF
from unscr.terms import Iri, Literal

PROF = "http://www.w3.org/ns/dx/prof/"
_TYPE = Iri(RDF + "type")


@dataclass(frozen=True, slots=True)
class Representation:
    """One document in a profile and a form, and its address."""

    profile: Profile
    form: str
    address: str

    @property
    def media_type(self) -> str:
        """The media type of the form."""
        return RDF_FORMS[self.form]


def representations(address: Callable[[Profile, str], str]) -> tuple[Representation, ...]:
    """Return all documents about something, ours first; ``address`` gives where one in a profile and a form is."""
    return tuple(Representation(each, form, address(each, form)) for each in PROFILES.values() for form in RDF_FORMS)


def listed(thing: Iri, found: Sequence[Representation], absolute: Callable[[str], str]) -> Iterator[Statement]:
    """Yield what there is of a thing; ``absolute`` makes the addresses of the documents whole."""
    for each in {one.profile.token: one.profile for one in found}.values():
        profile = Iri(each.iri)
        yield profile, _TYPE, Iri(DCTERMS + "Standard")
        yield profile, _TYPE, Iri(PROF + "Profile")
        yield profile, Iri(PROF + "hasToken"), Literal(each.token)
        for language, words in (("en", each.title.en), ("zh", each.title.zh)):
            yield profile, Iri(DCTERMS + "title"), Literal(words, language)
    for one in found:
        document = Iri(absolute(one.address))
        yield thing, Iri(DCTERMS + "hasFormat"), document
        yield document, Iri(DCTERMS + "conformsTo"), Iri(one.profile.iri)
        yield document, Iri(DCTERMS + "format"), Literal(one.media_type)
