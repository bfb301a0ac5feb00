"""Evidence: Web Annotations whose target quotes characters of a provision's text and gives their position.

Web Annotation Data Model, sections 3.2.1 (bodies and targets), 4.2.4 (quotation) and 4.2.5 (position).
"""

from unscr.namespaces import PREFIXES, part, work
from unscr.terms import Iri
from unscr.text.quotation import Quotation
from unscr.text.record import Record
from unscr.text.register import Register
from unscr.text.source import LANGUAGES, Source
from unscr.text.statements.places import Place, by_key
from unscr.text.statements.quotation import Words, find
from unscr.text.statements.writing import Page


def annotation(name: str) -> Iri:
    """Return the IRI of an annotation."""
    return Iri(PREFIXES["anno"] + name)


class Evidence:
    """The graph ``anno/<number>`` of one resolution, to which each layer adds the words that carry its statements."""

    def __init__(self, places: tuple[Place, ...], record: Record, source: Source, register: Register) -> None:
        self.places = by_key(places)
        self.record = record
        self.register = register
        self.page = Page(f"anno/{record.number}")
        self._source = source

    def add(self, name: str, body: Iri, part: str, quotation: Quotation, where: str) -> Words:
        """State that these words carry ``body``, or the ``part`` of it; return them.

        Raises JudgementError where the words are not found, are not told apart, or ``part`` is not in its scheme.
        """
        words = find(self.places, quotation, where)
        note = annotation(f"{self.record.number}-{name}")
        self.page.a(note, "unscr:Evidence")
        self.page.say(note, "oa:hasBody", body)
        self.page.say(note, "unscr:evidenceFor", self.register.find("evidence-part", part, where))
        self.point(note, words, quotation)
        return words

    def provision(self, words: Words) -> Iri:
        """Return the provision in which the words stand."""
        return part(work(self.record.year, self.record.number), *words.place.path)

    def point(self, note: Iri, words: Words, told_apart: Quotation | None = None) -> None:
        """State that ``note`` is an annotation of these words."""
        target, quote, position = (part(note, step) for step in ("target", "quote", "position"))
        page = self.page
        page.a(note, "oa:Annotation")
        page.say(note, "oa:hasTarget", target)
        page.a(target, "oa:SpecificResource")
        page.say(target, "oa:hasSource", part(self.provision(words), LANGUAGES[self._source.language][0]))
        page.say(target, "oa:hasSelector", quote, position)
        page.a(quote, "oa:TextQuoteSelector")
        page.say(quote, "oa:exact", words.exact)
        if told_apart and told_apart.prefix:
            page.say(quote, "oa:prefix", told_apart.prefix)
        if told_apart and told_apart.suffix:
            page.say(quote, "oa:suffix", told_apart.suffix)
        page.a(position, "oa:TextPositionSelector")
        page.say(position, "oa:start", words.start)
        page.say(position, "oa:end", words.end)
