"""Which words carry what: the annotations of a resolution, by what they stand for and by where they stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled, Row
from unscr.namespaces import PREFIXES
from unscr.reading.mark import Mark
from unscr.reading.things import TRUE, Things

_PART = PREFIXES["evidence-part"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words from ``start`` to before ``end`` of a provision's text, for one part of a thing."""

    words: str
    start: int
    end: int
    part: str
    body: str
    system: bool

    def overlaps(self, other: "Span") -> bool:
        """Tell whether it shares a character with another."""
        return self.words == other.words and self.start < other.end and other.start < self.end


class Evidence:
    """The annotations of one resolution."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._of: dict[tuple[str, str], list[Span]] = defaultdict(list)
        self._at: dict[str, list[Span]] = defaultdict(list)
        for row in rows:
            span = Span(
                row["words"].value,
                int(row["start"].value),
                int(row["end"].value),
                row["part"].value.removeprefix(_PART),
                row["body"].value,
                row["system"].value in TRUE,
            )
            self._of[span.body, span.part].append(span)
            self._at[span.words].append(span)

    def of(self, body: str, part: str) -> list[Span]:
        """Return where the words for one part of a thing stand, in their order."""
        return sorted(self._of.get((body, part), ()), key=lambda each: (each.words, each.start, each.end))

    def naming(self, span: Span, among: Iterable[str]) -> list[str]:
        """Return which of some actors these words name; all of them where the words name none by itself."""
        several = list(among)
        named = {each.body for each in self._at[span.words] if each.part == "mention" and each.overlaps(span)}
        return [each for each in several if each in named] or several

    def marks(
        self, words: str, things: Things, cited: Mapping[str, tuple[str, str]], called: Callable[[str], Labelled]
    ) -> list[Mark]:
        """Return what is marked in the words of one provision.

        ``things`` are the acts and norms, ``cited`` is by citation the instrument and the place in it, ``called``
        gives a thing its name.
        """
        made = []
        for span in self._at.get(words, ()):
            match span.part:
                case "verb":
                    kind, named = "verb", things.values(span.body, "unscr:operativeVerb")
                case "bearer":
                    kind, named = "actor", self.naming(span, things.values(span.body, "unscr:bearer"))
                case "citation":
                    kind, named = "instrument", [cited.get(span.body, ("", ""))[0]]
                case "pinpoint":
                    kind, named = "instrument", [cited.get(span.body, ("", ""))[1]]
                case "time-limit" | "availability":
                    kind, named = "deadline", [span.body]
                case "mention" if span.system:
                    kind, named = "system", [span.body]
                case _:
                    continue
            made.append(Mark(span.start, span.end, kind, tuple(called(each) for each in named if each)))
        return made
