"""Damaged files: whatever is missing, renamed, moved or doubled, a file is read or refused with its place."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from published import annex, file, heading, link, listed, op, p, recital, verb

from unscr.errors import SourceError
from unscr.text.document import Document
from unscr.text.machine.reading import Context
from unscr.text.machine.readings import readings
from unscr.text.markup.read import read

NOTE = '<authorialNote marker="1" eId="fn1"><p>See the annex.</p></authorialNote>'
TABLE = "<table><tr><td><p>Ship</p></td><td><p>Port</p></td></tr></table>"
WHOLE = file(
    op("1.", f"{verb('Recalls')} paragraph 1 (d) of resolution {link('1373 (2001)', '/S/RES/1373(2001)')}{NOTE};"),
    heading("Measures"),
    listed("2.", f"{verb('Decides')} until 1 July 2030:", [("(a)", "to act;"), ("(b)", "to work,")], p("and to rest;")),
    op("3.", f"{verb('Requests')} a report within 60 days;{TABLE}", "para_13"),
    op("4.", f"{verb('Decides')} to remain seized of the matter.", "para_14"),
    preamble=recital(f"{verb('Recalling')} its resolutions,") + recital(f"{verb('Noting')} the port,"),
    attached=annex(heading("Annex"), op("1.", "Ships shall pass."), p("Name one"), p("Name two")),
).decode()
NAMES = [
    "p",
    "point",
    "heading",
    "table",
    "authorialNote",
    "num",
    "span",
    "list",
    "container",
    "noteRef",
    "wrapUp",
    "x",
]
VALUES = ["", "0001-01-01", "9999-99-99", "²", "-1", "#", "http://[", "٣", "9" * 30]
SIGNS = ["", "²", "1 bis.", "(aa)", "٣ -", "Ⅷ", "0.", "99999.", "1.1.1.1.1", "(a)(i)", "½", "一百二十、"]
SPACES = ["\u00a0", "\n\n", "\u200f ", "\u00ad ", "\u3000", "\t"]


# What is damaged, which share of it, and what may stand in its place; {1} is the first group.
DAMAGES = {
    "attributes left out": (r'\s(?!xmlns)[\w:]+="[^"]*"', 0.2, [""]),
    "attributes with other values": (r'(\s(?!xmlns)[\w:]+=)"[^"]*"', 0.1, [f'{{1}}"{value}"' for value in VALUES]),
    "elements left out": (r"<(\w+)[^<>/]*>[^<]*</\1>", 0.1, [""]),
    "elements emptied": (r"(?<=>)[^<]+(?=</)", 0.1, [""]),
    "elements doubled inside": (r"<(\w+)([^<>/]*)>([^<]*)</\1>", 0.2, ["<{1}{2}><{1}>{3}</{1}></{1}>"]),
    "elements renamed": (r"<(/?)(?:p|num|container|paragraph|list|span|table)(?=[\s>])", 0, NAMES),
    "inline nested": (r"(?<=>)([^<>])([^<>]{5,})(?=<)", 0.3, ["<b><i>{1}</i>{2}</b>"]),
    "white space": (r"(?<![<=\w\"]) (?=\w+[^=\w])", 0.3, SPACES),
    "signs": (r"<num>[^<]*</num>", 0.4, [f"<num>{sign}</num>" for sign in SIGNS]),
    "no opening words": (r"<formula.*?</formula>", 1, [""]),
    "cut off": (r"(?s).*", 1, [""]),
}


def _damaged(text: str, damage: str, chance: random.Random) -> str:
    pattern, share, instead = DAMAGES[damage]
    if damage == "cut off":
        return text[: chance.randrange(len(text))]
    if damage == "elements renamed":
        old, new = chance.choice(sorted(set(re.findall(r"<(\w+)[\s>]", text)) - {"akomaNtoso"})), chance.choice(instead)
        return re.sub(rf"<(/?){old}(?=[\s>/])", rf"<\1{new}", text)

    def change(one: re.Match[str]) -> str:
        return chance.choice(instead).format(one[0], *one.groups()) if chance.random() < share else one[0]

    return re.sub(pattern, change, text)


def _check(raw: str, name: str) -> None:
    """Read a file, its verbs and limits; or see it refused with a line and a column."""
    try:
        document = read(raw.encode(), name)
    except SourceError as error:
        said = str(error)
        assert re.search(r"line \d+, column \d+", said), said
        return
    doubled = [place for place, count in Counter(_places(document)).items() if count > 1]
    assert doubled == []
    context = Context(document.number or 0, document.year or 0, document.adopted)
    for node in document.walk():
        assert all(0 <= mark.start <= mark.end <= len(node.text) for mark in node.marks)
        for each in readings(node.text, document.language, node.kind, context):
            assert 0 <= each.start < each.end <= len(node.text)


def _places(document: Document) -> list[str]:
    return [node.place for node in document.walk()]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_read_or_refused_with_its_place(damage: str) -> None:
    """Never is there another error, nor two paragraphs in one place."""
    chance = random.Random(damage)  # noqa: S311
    for _ in range(60):
        _check(_damaged(WHOLE, damage, chance), damage)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_files_of_the_united_nations_are_read_or_refused(shared: Path, damage: str) -> None:
    """Some of each are damaged in turn, by chance that is the same each time."""
    chance = random.Random(damage)  # noqa: S311
    paths = sorted((shared / "corpus" / "akn4un").glob("*.xml"))
    for path in chance.sample(paths, 8):
        _check(_damaged(path.read_text(encoding="utf-8-sig"), damage, chance), path.name)
