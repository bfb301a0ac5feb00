"""Sequences of labels: which level a label belongs to, and which label is expected next."""

from dataclasses import dataclass

from unscr.errors import TextError
from unscr.text.labels import PrintedLabel, Reading, Style


@dataclass(frozen=True, slots=True)
class Place:
    """How a label is read and how deep its paragraph stands; numbered paragraphs stand at 0."""

    reading: Reading
    depth: int


class Numbering:
    """The labels of one part of the text, in reading order: the last one seen at each open level."""

    def __init__(self) -> None:
        self._levels = [Reading(Style.NUMBER, 0)]
        self._sealed = True

    def seal(self) -> None:
        """Note that text without a label came: only a numbered paragraph can follow."""
        del self._levels[1:]
        self._sealed = True

    def place(self, label: PrintedLabel, announced: bool) -> Place:
        """Return where the label belongs; raise TextError, naming what is expected, if it belongs nowhere.

        An open sequence is continued rather than a new one opened, unless the words before the label
        ``announced`` parts by a colon.
        """
        readings = {*label.readings}
        continuing = [place for place in self._continuing() if place.reading in readings]
        opening = [place for place in self._opening(label) if place.reading in readings]
        places = opening + continuing if announced else continuing + opening
        if not places:
            raise self._unexpected(label)
        place = places[0]
        self._levels[place.depth :] = [place.reading]
        self._sealed = False
        return place

    def _continuing(self) -> list[Place]:
        levels = [(reading.following(), depth) for depth, reading in enumerate(self._levels)]
        return [Place(following, depth) for following, depth in reversed(levels) if following is not None]

    def _opening(self, label: PrintedLabel) -> list[Place]:
        """Return the first label of each style the label may have; a style is not opened inside itself."""
        if self._sealed:
            return []
        open_styles = {reading.style for reading in self._levels}
        styles = [reading.style for reading in label.readings if reading.style not in open_styles]
        return [Place(Reading(style, 1), len(self._levels)) for style in styles]

    def _unexpected(self, label: PrintedLabel) -> TextError:
        places = self._opening(label) + self._continuing()
        if label.is_number:
            places = places[-1:]
        signs = [place.reading.sign for place in places]
        return label.piece.fault(
            f"'{label.printed.strip()}' stands here, expected is {' or '.join(signs)}: a paragraph or part is missing, "
            "repeated, out of order, or a letter has no numbered paragraph directly above. Correct the numbering.",
            f"此处为“{label.printed.strip()}”，应为{'或'.join(signs)}：段落或分项缺漏、重复、次序有误，"
            "或分项之上没有编号段落。请改正编号。",
        )
