"""What a page says, as far as the crawl looks: its language, its words, and the anchors in it."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """A page that was read."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.language = ""
        self.anchors: set[str] = set()
        self._words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an anchor, and of the language of the whole."""
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            if tag == "html" and name == "lang":
                self.language = value or ""

    def handle_data(self, data: str) -> None:
        """Take note of words."""
        self._words.append(data)

    @property
    def words(self) -> str:
        """The words, with single spaces between them."""
        return plain("".join(self._words))


def plain(text: str) -> str:
    """Return a text with single spaces in the place of any white space."""
    return " ".join(text.split())
