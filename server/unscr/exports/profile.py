"""In whose terms the data are given: our own, and each of those in which ``queries/export`` puts them again.

Content Negotiation by Profile, W3C Working Draft of 2023-10-02: a profile is named by its IRI, and here by a token too.
"""

from dataclasses import dataclass

from unscr.catalogue import Card, cards
from unscr.namespaces import BASE, ONTOLOGY, PREFIXES
from unscr.said import Said
from unscr.thing.find import FORMS

# What is given in any profile; only our own has pages for people.
RDF_FORMS = {name: kind for name, kind in FORMS.items() if name != "html"}


@dataclass(frozen=True, slots=True)
class Profile:
    """A vocabulary, or a profile of one: its token, its IRI, what it is called, and what is and is not told in it."""

    token: str
    iri: str
    title: Said
    about: Said


OWN = Profile(
    "unscr",
    ONTOLOGY,
    Said("our own terms", "本项目术语"),
    Said("everything, as it is kept", "全部内容，如其所存"),
)
EXPORTS = (
    Profile(
        "eli",
        PREFIXES["eli"],
        Said("ELI 1.5, European Legislation Identifier", "ELI 1.5（欧洲法规标识）"),
        Said(
            "resolutions with parts, texts, citations, topics, and the acts that give effect to them; no norms",
            "决议及其组成部分、文本、引用、主题和落实决议的法令；不含规范",
        ),
    ),
    Profile(
        "odrl",
        BASE + "profile/odrl",
        Said("ODRL 2.2 with our profile", "ODRL 2.2（采用本项目配置文件）"),
        Said(
            "what is asked of whom by when; only what binds is a duty, the rest are rules of the profile",
            "要求何者于何时作何事；仅有约束力者构成义务，其余为配置文件所列规则",
        ),
    ),
    Profile(
        "legalruleml",
        PREFIXES["lrmlmm"],
        Said("LegalRuleML 1.0, deontic terms", "LegalRuleML 1.0（道义术语）"),
        Said("obligations alone: norms that bind all whom they address", "仅含义务：约束全体承担者的规范"),
    ),
    Profile(
        "schema",
        PREFIXES["schema"],
        Said("schema.org, Legislation", "schema.org（Legislation）"),
        Said(
            "resolutions with parts, languages, citations, topics, and the acts that give effect to them; no norms",
            "决议及其组成部分、语文、引用、主题和落实决议的法令；不含规范",
        ),
    ),
)
PROFILES = {each.token: each for each in (OWN, *EXPORTS)}


def queries(profile: Profile) -> tuple[Card, ...]:
    """Return the queries whose answers together are the data in a profile, none for our own."""
    return tuple(each for each in cards("export") if each.id.partition("-")[0] == profile.token)
