"""What holds blocks: a numbered element, or another, and how far it has been read."""

from dataclasses import dataclass

from unscr.text.markup.element import Element
from unscr.text.outline.sign import Sign


@dataclass(slots=True)
class Holder:
    """The numbered element, or other holder, whose blocks are being read."""

    depth: int = -1
    heads: bool = False
    element: Element | None = None
    closing: bool = False
    sign: Sign | None = None
    words: str = ""
    whole: bool = False
    filled: bool = False
    parted: bool = False

    @property
    def follows(self) -> bool:
        """Whether words that come now belong to what this holder has begun."""
        return self.closing or (self.whole and (self.filled or self.parted))


def is_heading(element: Element) -> bool:
    """Tell whether the converter has set an element as a heading: its class is H and a figure."""
    return element.get("class")[:1] == "H" and element.get("class")[1:].isdigit()
