"""Mark-up that says the same in another way: other prefixes, signs in the words, lists that are flat, comments."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from test_damaged_markup import WHOLE

from unscr.text.document import Document
from unscr.text.markup.read import read

_SIGN = re.compile(
    r"<num[^>]*>((?:(?!</num>).)*)</num>((?:\s*<(?:content|intro|list|heading)[^>]*>)*\s*<p[^>]*>)", re.DOTALL
)


def _prefixed(text: str) -> str:
    named = re.sub(r"<(/?)(?![!?/])(?!\w+:)(\w)", r"<\1k:\2", text)
    return re.sub(r'xmlns="(http://docs.oasis-open.org/legaldocml[^"]*)"', r'xmlns:k="\1"', named)


def _flat(text: str) -> str:
    without = re.sub(r"</point>|</?(?:list|intro|wrapUp)\b[^>]*>", "", text)
    return re.sub(r"<point\b([^>]*)>", r"</paragraph><paragraph\1>", without)


def _sectioned(text: str) -> str:
    return re.sub(r"<mainBody([^>]*)>", r"<mainBody\1><section>", text).replace("</mainBody>", "</section></mainBody>")


WAYS: dict[str, Callable[[str], str]] = {
    "signs in the words": lambda text: _SIGN.sub(lambda each: f"{each[2]}{each[1]}\t", text),
    "no-break space behind a sign": lambda text: text.replace("</num>", "\u00a0</num>"),
    "tab before a sign": lambda text: re.sub(r"<num([^>]*)>", r"<num\1>\t", text),
    "no stop behind a number": lambda text: re.sub(r"(<num[^>]*>\s*\d+)\.(\s*</num>)", r"\1\2", text),
    "bold signs": lambda text: re.sub(r"<num([^>]*)>([^<]*)<", r'<num\1><span class="bold">\2</span><', text),
    "comments": lambda text: re.sub(r"(<(?:p|num|content|list|point)\b[^>/]*>)", r"\1<!-- x -->", text),
    "instructions": lambda text: re.sub(r"(<(?:p|content)\b[^>/]*>)", r"\1<?x y?>", text),
    "a prefix": _prefixed,
    "no identifiers": lambda text: re.sub(r'\s(?:eId|wId|id|GUID)="[^"]*"', "", text),
    "no classes": lambda text: re.sub(r'\sclass="(?!italic|bold)[^"]*"', "", text),
    "lines between": lambda text: re.sub(r"(</(?:num|content|point|list|paragraph|p)>)(?=<)", r"\1\n   ", text),
    "italics in two": lambda text: re.sub(
        r'(<span class="italic"[^>]*>)([^<]{2})([^<]+)</span>', r"\1\2</span>\1\3</span>", text
    ),
    "points as items": lambda text: re.sub(r"<(/?)point\b", r"<\1item", text),
    "points as parts": lambda text: re.sub(r"<(/?)point\b", r"<\1subparagraph", text),
    "lists not wrapped": lambda text: re.sub(r"</?(?:list|intro|content|wrapUp)\b[^>]*>", "", text),
    "lists flat": _flat,
    "a section round all": _sectioned,
    "links gone": lambda text: re.sub(r"</?(?:a|ref|rref|mref)\b[^>]*>", "", text),
    "other line ends": lambda text: text.replace("\n", "\r\n"),
}


def _told(document: Document) -> list[tuple[str, str, str, str, str]]:
    return [
        (node.kind, node.place, node.number.rstrip("."), "".join(node.text.split()), "".join(node.closing.split()))
        for node in document.walk()
    ]


def _same(text: str, way: str, name: str) -> None:
    changed = WAYS[way](text)
    assert changed != text or way == "other line ends"
    assert _told(read(changed.encode(), name)) == _told(read(text.encode(), name))


@pytest.mark.parametrize("way", [each for each in WAYS if each not in ("lists flat", "lists not wrapped")])
def test_a_file_of_our_own_says_the_same_in_another_way(way: str) -> None:
    _same(WHOLE, way, way)


@pytest.mark.parametrize("way", WAYS)
def test_files_of_the_united_nations_say_the_same_in_another_way(shared: Path, way: str) -> None:
    """Those of the longest resolution, in each language."""
    paths = sorted((shared / "corpus" / "akn4un").glob("*2253*.xml"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8-sig")
        if WAYS[way](text) != text:
            _same(text, way, path.name)
