"""The languages in which resolutions are published: how each is named in tags, in IRIs and in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from unscr.namespaces import LANGUAGE
from unscr.terms import Iri
from unscr.text.curated import Bilingual


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: ``step`` is its ISO 639-3 code, as paths have it; ``authority`` what ``eli:language`` says."""

    step: str
    authority: Iri
    name: Bilingual


def _tongue(step: str, code: str, en: str, zh: str) -> Tongue:
    return Tongue(step, Iri(LANGUAGE + code), Bilingual(en, zh))


# The first that is there tells the order of the paragraphs where languages disagree; by tag.
TONGUES: Mapping[str, Tongue] = {
    "en": _tongue("eng", "ENG", "English", "英文"),
    "fr": _tongue("fra", "FRA", "French", "法文"),
    "zh": _tongue("zho", "ZHO", "Chinese", "中文"),
    "es": _tongue("spa", "SPA", "Spanish", "西班牙文"),
    "ru": _tongue("rus", "RUS", "Russian", "俄文"),
    "ar": _tongue("ara", "ARA", "Arabic", "阿拉伯文"),
    "de": _tongue("deu", "DEU", "German", "德文"),
}
