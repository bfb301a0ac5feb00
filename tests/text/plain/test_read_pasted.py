"""One text of our own as it comes from the clipboard, with pages, tabs, quotation marks, Markdown or a web page.

Whatever came along, its paragraphs, their numbers and words are the same.
"""

import re
from collections.abc import Callable

import pytest
from test_read_plain import EN, EN_HEAD, PLACES, ZH, ZH_HEAD, words, wrapped

from unscr.text.document import Document
from unscr.text.plain.read import read

Lines = list[str]
_NUMBERED = re.compile(r"^(\d+\.|\([a-z]+\)|㈠|㈡) ?")


def numbers(by: str) -> Callable[[Lines], str]:
    """Return what writes each number as ``by`` says: {} is the number without what follows it."""
    return lambda lines: "\n\n".join(_NUMBERED.sub(lambda each: by.replace("{}", each[1]), line) for line in lines)


def paged(foot: str, at: int = 5) -> Callable[[Lines], str]:
    """Return what breaks the page inside one paragraph."""

    def broken(lines: Lines) -> str:
        half = wrapped(lines, 60 if lines is EN else 30)
        return "\n\n".join([*half[:at], half[at].replace("\n", f"\n\n{foot}\n\n", 1), *half[at + 1 :]])

    return broken


def quoted(lines: Lines) -> str:
    """Return the text as press releases print it: each paragraph is opened, the last is closed."""
    return "\n\n".join(f"“{line}" for line in lines) + "”"


def framed(before: str, after: str) -> Callable[[Lines], str]:
    """Return what stands in a page with words of its own; those before it stand above the title, see the test."""
    return lambda lines: f"{before}\x00" + "\n\n".join(lines) + f"\n\n{after}"


LAYOUTS: dict[str, Callable[[Lines], str]] = {
    "tab": numbers("{}\t"),
    "bare-tab": lambda lines: "\n\n".join(re.sub(r"^(\d+)\. ?", r"\1\t", line) for line in lines),
    "tabs": numbers("\t{}\t\t"),
    "no-break": numbers("{}\u00a0"),
    "no-breaks": numbers("\u00a0\u00a0{}\u00a0\u00a0\u00a0"),
    "narrow": numbers("{}\u202f"),
    "em-space": numbers("\u2003{}\u2003"),
    "alone": numbers("{}\n"),
    "alone-apart": numbers("{}\n\n"),
    "zero-width": numbers("\u200b{}\u200b "),
    "bold": numbers("**{}** "),
    "escaped": lambda lines: "\n\n".join(re.sub(r"^(\d+)\. ?", r"\1\\. ", line) for line in lines),
    "entities": numbers("{}&nbsp;"),
    "crlf": lambda lines: "\r\n\r\n".join(lines),
    "form-feed": lambda lines: "\n\n".join(lines[:6]) + "\n\f" + "\n\n".join(lines[6:]),
    "indented": lambda lines: "\n".join(f"        {line}" for line in lines),
    "spaces-behind": lambda lines: "\n".join(f"{line}   " for line in lines),
    "page": paged("30-12345 2/4\n\nS/RES/3000 (2030)"),
    "page-odd": paged("2/4 30-12345\n\fS/RES/3000 (2030)"),
    "page-tab": paged("30-12345\t2/4\nS/RES/3000\u00a0(2030)"),
    "page-number": paged("- 2 -"),
    "page-alone": paged("30-12345\n2\nS/RES/3000 (2030)"),
    "page-of": paged("Page 2 of 4"),
    "page-of-head": paged("S/RES/3000 (2030)\nPage 2"),
    "page-barcode": paged("*3012345*\n30-12345 (E)\nPlease recycle"),
    "page-recital": paged("30-12345 2/4\n\nS/RES/3000 (2030)", 2),
    "page-stroke": paged("2 / 4\n30-12345\nS/RES/3000 (2030)"),
    "page-docket": paged("30-12345E"),
    "page-symbol": paged("S/RES/3000(2030)    2"),
    "page-foot": paged("30-12345 (E)    050630\n*3012345*\nS/RES/3000 (2030)"),
    "quoted": quoted,
    "web": framed(
        "Skip to content\nHome > Documents\nDownload PDF\n", "Share this page\nBack to top\n© United Nations"
    ),
    "markdown": lambda lines: "\n\n".join(f"> {line}" for line in lines),
}


@pytest.mark.parametrize(("head", "lines"), [(EN_HEAD, EN), (ZH_HEAD, ZH)], ids=["en", "zh"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_comes_along_with_a_copy_changes_nothing(head: str, lines: Lines, layout: str) -> None:
    before, _, text = f"\x00{LAYOUTS[layout](lines)}".rpartition("\x00")
    document = read((before.strip("\x00") + head + text).encode(), "a.txt")
    assert [node.place for node in document.walk()] == PLACES
    assert words(document) == ["".join(line.split()) for line in lines[1:]]
    assert identity(document) == ("S/RES/3000 (2030)", 10900, lines[0])


def identity(document: Document) -> tuple[str, int | None, str]:
    return document.symbol, document.meeting, document.enacting


@pytest.mark.parametrize(
    "head",
    [
        "RESOLUTION 3000 (2030)\n\nAdopted by the Security Council at its 10900th meeting, on 5 June 2030",
        "Resolution\u00a03000\u00a0(2030)\n\nAdopted by the Security Council at its 10900th\u00a0meeting,"
        " on 5\u00a0June\u00a02030",
        "\ufeffResolution 3000 (2030)\n\nAdopted by the Security Council at its 10900th meeting, on\n5 June 2030",
        "# Resolution 3000 (2030)\n\n*Adopted by the Security Council at its 10900th meeting, on 5 June 2030*",
        "Security Council resolution 3000 (2030)\n\nAdopted by the Security Council at its 10900th meeting, on 5 June"
        " 2030",
        "Resolution 3000 (2030) [on mines in straits]\n\nAdopted by the Security Council at its 10900th meeting, on"
        " 5 June 2030",
        "United Nations S/RES/3000 (2030)\nSecurity Council Distr.: General\n5 June 2030\n\nResolution 3000 (2030)\n\n"
        "Adopted by the Security Council at its 10900th meeting, on\n5 June 2030",
        "S/RES/3000 (2030)\n\nResolution 3000 (2030)\n\nAdopted by the Security Council at its 10900th meeting,"
        " on 5 June 2030",
    ],
)  # fmt: skip
def test_titles_as_they_come_with_a_copy(head: str) -> None:
    document = read(f"{head}\n\n{chr(10).join(EN)}".encode(), "a.txt")
    assert [node.place for node in document.walk()] == PLACES
    assert identity(document) == ("S/RES/3000 (2030)", 10900, EN[0])


@pytest.mark.parametrize(
    ("first", "second"), [((EN_HEAD, EN), (ZH_HEAD, ZH)), ((ZH_HEAD, ZH), (EN_HEAD, EN))], ids=["en-zh", "zh-en"]
)
def test_of_two_languages_one_is_read_and_the_other_told(first: tuple[str, Lines], second: tuple[str, Lines]) -> None:
    """One below the other: what the first one is stays whole, and no words of the second are in it."""
    text = "\n\n".join(head + "\n".join(lines) for head, lines in (first, second))
    document = read(text.encode(), "a.txt")
    assert [node.place for node in document.walk()] == PLACES
    assert words(document) == ["".join(line.split()) for line in first[1][1:]]
    assert "second-language" in {each.kind for each in document.findings}
