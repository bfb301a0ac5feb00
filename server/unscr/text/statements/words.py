"""The words of one language version as a reader found them: the version, its file, and the text of each part.

The same statements, at the same IRIs, as for a text that was supplied (``texts``).
"""

from hashlib import sha256

from unscr.namespaces import part, work
from unscr.terms import Iri, Literal
from unscr.text.aligned import is_provision
from unscr.text.document import Document, Node
from unscr.text.language import TONGUES
from unscr.text.statements.naming import whole_name
from unscr.text.statements.writing import Page

_LIBRARIANS = ("UNBIS Thesaurus", "DHLAUTH")


def file_of(the_work: Iri, language: str, form: str) -> Iri:
    """Return the IRI of the file from which a language version was read."""
    return Iri(f"{part(the_work, TONGUES[language].step).value}.{'xml' if form == 'akn' else 'txt'}")


def words(document: Document, number: int, year: int, page: Page) -> Page:
    """State one language version on ``page``, and return that."""
    the_work = work(year, number)
    tongue = TONGUES[document.language]
    version = part(the_work, tongue.step)
    _version(page, version, document, number, year)
    for node in document.walk():
        _text(page, part(the_work, *node.path), version, node, document.language)
    return page


def _version(page: Page, version: Iri, document: Document, number: int, year: int) -> None:
    tongue, name = TONGUES[document.language], whole_name(number, year)
    language = document.language
    page.a(version, "unscr:LanguageVersion", "eli:LegalExpression")
    page.both(version, "rdfs:label", f"{name.en}, {tongue.name.en} text", f"{name.zh}{tongue.name.zh}文本")
    page.both(
        version,
        "skos:note",
        "Unofficial copy; the authentic text is the one issued by the United Nations.",
        "非正式副本；作准文本以联合国印发者为准。",
    )
    page.say(version, "eli:realizes", work(year, number))
    page.say(version, "eli:language", tongue.authority)
    page.say(version, "unscr:authentic", False)
    for predicate, said in (
        ("eli:title", document.title),
        ("unscr:adoptionLine", document.adoption_line),
        ("unscr:enactingFormula", document.enacting),
    ):
        if said:
            page.say(version, predicate, Literal(said, language))
    page.say(version, "schema:about", *(Literal(each, language) for each in document.agenda))
    subjects = [each.label for each in document.subjects if each.scheme in _LIBRARIANS]
    page.say(version, "dcterms:subject", *(Literal(each, language) for each in subjects))
    file = file_of(work(year, number), language, document.source_form)
    page.say(version, "eli:is_embodied_by", file)
    page.a(file, "eli:Manifestation")
    page.both(
        file,
        "rdfs:label",
        f"file of the {tongue.name.en} text of {name.en}",
        f"{name.zh}{tongue.name.zh}文本的文件",
    )


def _text(page: Page, subject: Iri, version: Iri, node: Node, language: str) -> None:
    if node.text:
        _words(page, subject, version, node.text, language, is_provision(node.kind))
        if node.printed and is_provision(node.kind):
            page.say(part(subject, TONGUES[language].step), "unscr:printedLabel", node.printed)
    if node.closing:
        _words(page, part(subject, "closing"), version, node.closing, language, provision=False)


def _words(page: Page, subject: Iri, version: Iri, said: str, language: str, provision: bool) -> None:
    tongue = TONGUES[language]
    text = part(subject, tongue.step)
    page.a(text, "eli:LegalExpression")
    if provision:
        page.a(text, "unscr:ProvisionText")
        page.say(text, "unscr:inLanguageVersion", version)
        page.say(text, "unscr:textHash", sha256(said.encode()).hexdigest())
    page.say(text, "eli:realizes", subject)
    page.say(subject, "eli:is_realized_by", text)
    page.say(text, "eli:language", tongue.authority)
    page.say(text, "rdf:value", Literal(said, language))
