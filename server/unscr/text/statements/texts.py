"""The words: a language version and the exact text of each provision in it."""

from hashlib import sha256

from unscr.namespaces import LANGUAGE, part, work
from unscr.terms import Iri, Literal
from unscr.text.record import Record
from unscr.text.source import LANGUAGES, Source
from unscr.text.statements.places import Place
from unscr.text.statements.writing import Page
from unscr.text.tree import Resolution


def language_version(record: Record, source: Source) -> Iri:
    """Return the IRI of the text of this source's language."""
    return part(work(record.year, record.number), LANGUAGES[source.language][0])


def texts(resolution: Resolution, places: tuple[Place, ...], record: Record, source: Source) -> Page:
    """Return the graph ``doc/<number>/<language>``."""
    step, code = LANGUAGES[source.language]
    page = Page(f"doc/{record.number}/{step}")
    version = language_version(record, source)
    _version(page, version, resolution, record, source)
    for place in (each for top in places for each in top.walk()):
        provision = part(work(record.year, record.number), *place.path)
        text = part(provision, step)
        words = place.passage.words
        page.a(text, "unscr:ProvisionText", "eli:LegalExpression")
        page.say(text, "eli:realizes", provision)
        page.say(provision, "eli:is_realized_by", text)
        page.say(text, "eli:language", Iri(LANGUAGE + code))
        page.say(text, "unscr:inLanguageVersion", version)
        page.say(text, "rdf:value", Literal(words, source.language))
        page.say(text, "unscr:textHash", sha256(words.encode()).hexdigest())
        if place.printed:
            page.say(text, "unscr:printedLabel", place.printed)
    return page


def _version(page: Page, version: Iri, resolution: Resolution, record: Record, source: Source) -> None:
    code = LANGUAGES[source.language][1]
    page.a(version, "unscr:LanguageVersion", "eli:LegalExpression")
    label = f"resolution {record.number} ({record.year})"
    in_chinese = f"第{record.number}({record.year})号决议"
    page.both(version, "rdfs:label", f"{label}, Chinese text", f"{in_chinese}中文文本")
    page.both(
        version,
        "skos:note",
        "Unofficial copy; the authentic text is the one issued by the United Nations.",
        "非正式副本；作准文本以联合国印发者为准。",
    )
    page.say(version, "eli:realizes", work(record.year, record.number))
    page.say(version, "eli:language", Iri(LANGUAGE + code))
    page.say(version, "eli:title", Literal(resolution.title.passage.words, source.language))
    page.say(version, "unscr:adoptionLine", Literal(resolution.adoption.passage.words, source.language))
    if resolution.enacting is not None:
        page.say(version, "unscr:enactingFormula", Literal(resolution.enacting.words, source.language))
    page.say(version, "unscr:authentic", source.status == "authentic")
    file = source_file(record, source)
    page.say(version, "eli:is_embodied_by", file)
    page.a(file, "eli:Manifestation")
    page.both(file, "rdfs:label", f"file of the Chinese text of {label}", f"{in_chinese}中文文本的文件")


def source_file(record: Record, source: Source) -> Iri:
    """Return the IRI of the file that the words were read from."""
    return Iri(language_version(record, source).value + ".txt")
