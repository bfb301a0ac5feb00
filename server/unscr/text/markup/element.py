"""A file of mark-up as a small tree: names, attributes, words, and where each element stands in the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN4UN = "http://un.org/akn4un"


@dataclass(slots=True)
class Element:
    """An element; ``content`` is its words and elements in order. ``line`` and ``column`` count from 1."""

    name: str
    namespace: str
    attributes: dict[str, str]
    line: int
    column: int
    content: list["str | Element"] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where the element begins in the file."""
        return f"{self.line}:{self.column}"

    def children(self, *names: str) -> list["Element"]:
        """Return the elements directly below, of these names or of any."""
        if names:
            return [each for each in self.content if type(each) is Element and each.name in names]
        return [each for each in self.content if type(each) is Element]

    def first(self, *path: str) -> "Element | None":
        """Return the element that the path of names leads to, or nothing."""
        here: Element | None = self
        for name in path:
            here = next(iter(here.children(name)), None) if here else None
        return here

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in the order of the file."""
        stack = [self]
        while stack:
            here = stack.pop()
            yield here
            if here.content:
                stack += [each for each in reversed(here.content) if type(each) is Element]

    def words(self) -> str:
        """Return all words below, as they stand."""
        found: list[str] = []
        stack: list[str | Element] = [self]
        while stack:
            here = stack.pop()
            if isinstance(here, str):
                found.append(here)
            else:
                stack.extend(reversed(here.content))
        return "".join(found)

    def get(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(name, "")
