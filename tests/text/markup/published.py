"""Files of mark-up of our own writing, built from parts as the UN's converter builds them."""

from html import escape

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def p(words: str) -> str:
    """Return a paragraph of words that may hold inline mark-up."""
    return f'<p xml:space="preserve">\t{words}</p>'


def verb(words: str) -> str:
    return f'<span class="italic">{escape(words)}</span>'


def bold(words: str) -> str:
    return f'<span class="bold">{escape(words)}</span>'


def link(words: str, href: str) -> str:
    return f'<a href="{escape(href)}">{escape(words)}</a>'


def recital(words: str, number: int = 2) -> str:
    return f'<container name="Recalling" eId="container_{number}">{p(words)}</container>'


def op(number: str, words: str, eid: str = "para_12", inside: str = "", klass: str = "SingleTxt") -> str:
    """Return a paragraph; ``inside`` comes after its words."""
    num = f"<num>{number}</num>" if number else ""
    content = f'<content eId="{eid}__content">{p(words)}</content>' if words else ""
    return f'<paragraph eId="{eid}" class="{klass}">{num}{content}{inside}</paragraph>'


def listed(number: str, words: str, points: list[tuple[str, str]], after: str = "", eid: str = "para_20") -> str:
    """Return a paragraph with a list; ``after`` comes after its points, inside it."""
    inside = "".join(point(sign, text, f"{eid}_list_point_{sign.strip('()')}") for sign, text in points)
    return (
        f'<paragraph eId="{eid}" class="SingleTxt"><num>{number}</num><list eId="{eid}_list">'
        f'<intro eId="{eid}_list_intro">{p(words)}</intro>{inside}{after}</list></paragraph>'
    )


def point(sign: str, words: str, eid: str = "point_a", inside: str = "") -> str:
    content = f"<content>{p(words)}</content>" if words else ""
    return f'<point eId="{eid}"><num>{sign}</num>{content}{inside}</point>'


def heading(words: str, klass: str = "H23") -> str:
    return f'<paragraph eId="para_9" class="{klass}"><subheading>\t\t{escape(words)}</subheading></paragraph>'


def annex(*blocks: str) -> str:
    return f'<attachment><doc name="annex"><meta/><mainBody>{"".join(blocks)}</mainBody></doc></attachment>'


ADOPTION = (
    'Adopted by the Security Council at its <inline name="adoptionMeeting" title="10900th">10900th meeting</inline>, '
    'on <docDate date="2030-06-05" refersTo="#adoptionDate">5 June 2030</docDate>'
)
FORMULA = (
    '<formula name="enactingFormula" eId="formula_1"><p><span class="italic">The Security Council</span>,</p></formula>'
)


def file(
    *body: str,
    preamble: str = recital(f"{verb('Recalling')} its resolutions on the straits,"),
    formula: str = FORMULA,
    attached: str = "",
    language: str = "eng",
    symbol: str = "S/RES/3000 (2030)",
    title: str = "Resolution 3000 (2030)",
    adoption: str = ADOPTION,
    meta: str = "",
    work_date: str = "2030-06-05",
    wrapped: str = "",
) -> bytes:
    """Return a whole file; by default one recital, adopted at the 10900th meeting on 5 June 2030."""
    attachments = f"<attachments>{attached}</attachments>" if attached else ""
    cover = (
        f'<coverPage><p><docNumber refersTo="#symbol">{symbol}</docNumber></p>'
        f'<p><docTitle refersTo="#resolutionNumber">\t\t{title}</docTitle></p>'
        f'<p xml:space="preserve"><docTitle refersTo="#adoption">{adoption}</docTitle></p></coverPage>'
    )
    identification = (
        '<identification source="#DGACM"><FRBRWork>'
        '<FRBRuri value="/akn/un/statement/deliberation/unsc/2030-06-05/3000-2030/"/>'
        f'<FRBRdate date="{work_date}" name="adoption"/></FRBRWork>'
        f'<FRBRExpression><FRBRlanguage language="{language}"/></FRBRExpression></identification>'
    )
    return (
        f'<akomaNtoso xmlns="{AKN}" xmlns:akn4un="http://un.org/akn4un"><statement name="resolution">'
        f"<meta>{identification}{meta}</meta>{cover}<preamble>{formula}{preamble}</preamble>"
        f"<mainBody>{''.join(body)}</mainBody>{attachments}{wrapped}</statement></akomaNtoso>"
    ).encode()
