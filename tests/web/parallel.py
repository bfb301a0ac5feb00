"""An engine over the release and a resolution of our own writing in two languages; and pages with their whole text."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

from rdflib import Graph
from reading import Element, Page

from unscr.answer import Engine
from unscr.config import Settings
from unscr.graph.evaluator import evaluator
from unscr.release import released

FILE = Path(__file__).parent / "parallel.ttl"
RELEASED, OURS = "2016/2322", "2030/9002"


@contextmanager
def both() -> Iterator[Engine]:
    """Give an engine over the two resolutions."""
    files = [(each.key, each.path) for each in released()]
    with evaluator([*files, ("doc/9002", FILE)], Settings(query_seconds=5)) as engine:
        yield engine


def graph_of(resolution: str, root: Path) -> Graph:
    """Return the words and the annotations of a resolution as rdflib reads them from the files."""
    number = resolution.partition("/")[2]
    data = root / "data" / "graph"
    ours = [
        data / "doc" / number / "zho.ttl",
        data / "anno" / f"{number}.ttl",
        data / "norm" / number / "editorial.ttl",
    ]
    found = Graph()
    for path in [FILE] if resolution == OURS else ours:
        found.parse(path, format="turtle")
    return found


class Whole(Page):
    """A page of which each element also has the text of what stands in it, in its order."""

    def __post_init__(self) -> None:
        self._texts: dict[int, str] = defaultdict(str)
        self._depths: dict[int, int] = {}
        self._places: dict[int, int] = {}
        super().__post_init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        depth = len(self._open)
        super().handle_starttag(tag, attrs)
        self._depths[id(self.elements[-1])], self._places[id(self.elements[-1])] = depth, len(self.elements) - 1

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        for each in self._open:
            self._texts[id(each)] += data

    def whole(self, element: Element) -> str:
        """Return the text of an element and of all that stands in it."""
        return self._texts[id(element)]

    def of_class(self, name: str) -> list[Element]:
        """Return the elements of a class, in their order."""
        return [each for each in self.elements if name in each.attributes.get("class", "").split()]

    def below(self, element: Element) -> list[Element]:
        """Return what stands in an element."""
        # They follow it, up to the next that stands no deeper.
        depth = self._depths[id(element)]
        following = self.elements[self._places[id(element)] + 1 :]
        return list(takewhile(lambda each: self._depths[id(each)] > depth, following))

    def by_id(self, name: str) -> Element:
        """Return the one element with this name."""
        (found,) = [each for each in self.elements if each.attributes.get("id") == name]
        return found
