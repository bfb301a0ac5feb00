"""Whole paragraphs as resolutions of 2000 to 2025 word them, in sentences of our own, six languages side by side.

``worded/KIND_LANGUAGE.txt`` has a paragraph a line and, behind ``=>``, what a person reads in it, parted by ``+``, in
the form of the tables beside this one: most written down before the rules were asked. Of the last in Spanish, Russian
and Arabic 564 were not: three readers who did not see what the rules read wrote down readings of their own, 496 of them
the same. The words settled the rest: six were mended, three taken out, and the others are questions of form or decided
elsewhere. Days are counted by hand from 2016-12-12.
A verb has ``o`` (operative) or ``p`` (preambular) before its paragraph, and ``>`` where it leads.
"""

from pathlib import Path

import pytest
from test_citations import cited
from test_limits import limits
from test_verbs import verbs

FOLDER = Path(__file__).parent / "worded"
MOODS = {"o": "operative", "p": "preambular"}
LEAST = {"limits": 60, "citations": 40, "verbs": 39}


def _rows(kind: str) -> list[tuple[str, str, list[str]]]:
    found = []
    for path in sorted(FOLDER.glob(f"{kind}_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text, _, said = line.partition(" =>")
            lines = [each.strip() for each in said.split(" + ") if each.strip()]
            found.append((path.stem.removeprefix(f"{kind}_"), text, lines))
    return found


@pytest.mark.parametrize(("language", "text", "lines"), _rows("limits"))
def test_a_limit_as_it_is_worded(language: str, text: str, lines: list[str]) -> None:
    """What binds, until when and counted from what; what only looks like a limit is none."""
    assert limits(text, language) == lines


@pytest.mark.parametrize(("language", "text", "lines"), _rows("citations"))
def test_a_citation_as_it_is_worded(language: str, text: str, lines: list[str]) -> None:
    """Every resolution, paragraph and document, in the order of print."""
    assert cited(text, language) == lines


@pytest.mark.parametrize(("language", "text", "lines"), _rows("verbs"))
def test_the_verbs_as_they_are_worded(language: str, text: str, lines: list[str]) -> None:
    """All verbs of the Council in a paragraph, and no other."""
    mood, words = text.split(" ", 1)
    found = [
        " ".join((">" * leading, concept, *sorted(said))).strip()
        for _, concept, said, leading in verbs(words, language, MOODS[mood])
    ]
    assert found == [_sorted(each) for each in lines]


def _sorted(line: str) -> str:
    """Return a line with what is said of its verb in order."""
    mark, _, rest = line.rpartition("> ")
    concept, *said = rest.split()
    return " ".join((f"{mark}>" if line.startswith(">") else "", concept, *sorted(said))).strip()


@pytest.mark.parametrize("kind", LEAST)
def test_the_sample_is_whole(kind: str) -> None:
    """No language is left out, and none has fewer paragraphs than it was given."""
    counts: dict[str, int] = {}
    for language, _, _ in _rows(kind):
        counts[language] = counts.get(language, 0) + 1
    assert set(counts) == {"ar", "en", "es", "fr", "ru", "zh"}
    assert min(counts.values()) >= LEAST[kind]
