"""The UN's own files, printed as pages and pasted again: the same paragraphs, numbers and words come back."""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from unscr.text.document import Document, Node
from unscr.text.markup.read import read as read_markup
from unscr.text.plain.read import read

_WIDTH = {"en": 88, "zh": 36}
_PAGE = 40
_NUMBERED = re.compile(r"^(\d+\.|\([a-z]+\)) ")
# A Chinese line that is full may end a paragraph or not, where no blank lines part them.
_LEAST = {("zh", "tight"): 0.88}
_TOLD = ("preambular", "operative", "item", "annex", "annex-paragraph")


def printed(document: Document) -> Iterator[str]:
    """Yield the paragraphs as they are printed."""
    yield document.enacting
    for node in document.walk():
        if node.kind != "footnote":
            yield from _printed(node, document)


def _printed(node: Node, document: Document) -> Iterator[str]:
    if words := f"{node.printed} {node.text}".strip() if node.kind != "annex" else node.text:
        yield words.replace("\n", " ")
    # Closing words stand behind the last part, which has been walked before what follows it.
    parents = {each.path: each for each in document.walk() if each.items and each.closing}
    for path, parent in parents.items():
        last = parent.items[-1]
        while last.items:
            last = last.items[-1]
        if node.path == last.path and path == parent.path:
            yield parent.closing.replace("\n", " ")


def layouts(document: Document) -> dict[str, str]:
    """Return the text in some layouts."""
    blocks = [each for each in printed(document) if each]
    wrapped = [_wrapped(each, document.language) for each in blocks]
    head = f"{document.title}\n\n{document.adoption_line}\n\n"
    rows = "\n\n".join(wrapped).split("\n")
    pages = ["\n".join(rows[at : at + _PAGE]) for at in range(0, len(rows), _PAGE)]
    foot = f"\n\n20-12345 2/{len(pages)}\n\n\f{document.symbol}\n\n"
    return {
        "blank": head + "\n\n".join(blocks),
        "tabs": head + "\n".join(_NUMBERED.sub(r"\1\t", each) for each in blocks),
        "pages": head + foot.join(pages),
        "tight": head + "\n".join(wrapped),
    }


def _wrapped(words: str, language: str) -> str:
    width = _WIDTH[language]
    if language == "zh":
        return "\n".join(words[at : at + width] for at in range(0, len(words), width))
    return "\n".join(textwrap.wrap(words, width, break_on_hyphens=False))


def told(document: Document) -> list[tuple[str, str, str]]:
    """Return the paragraphs: place, number and words without spaces."""
    nodes = (node for node in document.walk() if node.kind in _TOLD)
    return [(node.place, node.number, "".join(f"{node.text}{node.closing}".split())) for node in nodes]


@pytest.mark.parametrize("layout", ["blank", "tabs", "pages", "tight"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_printed_file_gives_the_same_paragraphs(shared: Path, language: str, layout: str) -> None:
    right = whole = 0
    missed = []
    for path in sorted((shared / "corpus" / "akn4un").glob("*.xml")):
        document = read_markup(path.read_bytes(), path.name)
        if document.language != language or not document.number:
            continue
        wanted, found = told(document), set(told(read(layouts(document)[layout].encode(), path.name)))
        missed += [(path.name, each[0]) for each in wanted if each not in found]
        right += sum(each in found for each in wanted)
        whole += len(wanted)
    assert whole > 500
    assert right / whole >= _LEAST.get((language, layout), 0.995), missed
