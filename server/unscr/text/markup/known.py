"""Every element and attribute of the UN's files: what is read, and what is passed over and why. The rest is reported.

Akoma Ntoso 3.0 (../schemas of the standard) as AKN4UN uses it.
"""

from collections.abc import Iterator

from unscr.text.document import Finding
from unscr.text.findings import finding
from unscr.text.markup.element import AKN, AKN4UN, Element


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What stands in running words and adds only marks to them, or nothing.
INLINE = _named(
    "a abbr affectedDocument authorialNote b br concept date decoration def docAuthority docCommittee "
    "docDate docIntroducer docNumber docProponent docPurpose docRef docStage docStatus docTitle "
    "docType docketNumber em embeddedText entity eol event fillIn i img inline ins legislature "
    "location mref noteRef object omissis organization outcome person placeholder process quantity "
    "quotedText ref relatedDocument remark role rref session shortTitle span strong sub sup term time "
    "u"
)
# What holds blocks and is itself no more than a holder.
HOLDERS = _named(
    "alinea article attachments blockContainer blockList body chapter clause component components "
    "conclusions container content crossHeading division div embeddedStructure formula hcontainer "
    "indent intro item level li list listIntroduction listWrapUp longTitle mainBody ol paragraph part "
    "point preamble preface proviso quotedStructure recital recitals citation citations rule section "
    "subclause subdivision sublist subparagraph subpart subrule subsection subtitle tblock title toc "
    "transitional ul wrapUp attachment doc statement interstitial"
)
BLOCKS = _named("p block num heading subheading table caption tr td th tocItem")
_META = _named(
    "akomaNtoso FRBRWork FRBRExpression FRBRManifestation FRBRthis FRBRuri FRBRdate FRBRauthor "
    "FRBRcountry FRBRlanguage FRBRname FRBRnumber FRBRsubtype FRBRalias FRBRtranslation meta "
    "identification classification keyword workflow step analysis parliamentary voting count quorum "
    "voters coverPage notes note presentation footerFirstPage footerFirstPageLeft "
    "footerFirstPageRight internalCode references"
)
# Read by nobody, and why.
IGNORED_ELEMENTS = {
    "FRBRformat": "the format of a file is seen from the file",
    "FRBRprescriptive": "every resolution says the same",
    "FRBRauthoritative": "every file says the same",
    "FRBRportion": "files are whole",
    "FRBRversionNumber": "resolutions have no versions",
    "publication": "the publication is the document itself",
    "lifecycle": "resolutions are not consolidated",
    "eventRef": "part of the lifecycle",
    "temporalData": "resolutions are not consolidated",
    "TLCOrganization": "a list of names that attributes refer to; the attributes are read as they stand",
    "TLCConcept": "as TLCOrganization",
    "TLCRole": "as TLCOrganization",
    "TLCTerm": "as TLCOrganization",
    "TLCPerson": "as TLCOrganization",
    "TLCEvent": "as TLCOrganization",
    "TLCLocation": "as TLCOrganization",
    "TLCObject": "as TLCOrganization",
    "TLCProcess": "as TLCOrganization",
    "TLCReference": "as TLCOrganization",
    "original": "as TLCOrganization",
    "colgroup": "widths of columns",
    "col": "widths of columns",
    "hr": "a line across the page",
}
_ATTRIBUTES = _named(
    "name eId value href date as language showAs dictionary refersTo outcome by class title marker placement"
)
IGNORED_ATTRIBUTES = {
    "schemaLocation": "where a schema may be found; nothing is fetched",
    "space": "white space is read by one rule",
    "source": "which office marked the file up",
    "GUID": "an identifier of a term base outside",
    "wId": "a second identifier of the same block",
    "wid": "a second identifier of the same block",
    "id": "an older form of the identifier",
    "src": "the address of a picture",
    "alt": "words in the place of a picture",
    "style": "how it looks",
    "border": "how it looks",
    "width": "how it looks",
    "height": "how it looks",
    "align": "how it looks",
    "valign": "how it looks",
    "cellspacing": "how it looks",
    "cellpadding": "how it looks",
    "colspan": "a table is read cell by cell",
    "rowspan": "a table is read cell by cell",
    "lang": "the language is the file's",
    "contains": "files hold originals",
    "status": "drafting state",
    "alternativeTo": "no alternatives in resolutions",
    "startQuote": "quotation marks are in the words",
    "endQuote": "quotation marks are in the words",
    "choice": "of the voting system",
    "shortForm": "the words are read",
}
NAMESPACES = frozenset({"", AKN, AKN4UN})
_KNOWN_ATTRIBUTES = _ATTRIBUTES | IGNORED_ATTRIBUTES.keys()
ELEMENTS = INLINE | HOLDERS | BLOCKS | _META | IGNORED_ELEMENTS.keys()
_MOST_TOLD = 200


def unknown(root: Element) -> Iterator[Finding]:
    """Yield a finding for each element and attribute that is on none of the lists, once for each name and parent."""
    told: set[tuple[str, str]] = set()
    for element in root.walk():
        name = element.name if element.namespace in NAMESPACES else f"{{{element.namespace}}}{element.name}"
        if name not in ELEMENTS and (name, "") not in told:
            told.add((name, ""))
            yield finding("element-unknown", element.place, element.words(), name)
        for attribute in element.attributes:
            if attribute not in _KNOWN_ATTRIBUTES and (name, attribute) not in told:
                told.add((name, attribute))
                value = element.attributes[attribute]
                yield finding("attribute-unknown", element.place, value, f"{attribute} ({name})")
        if len(told) >= _MOST_TOLD:
            return
