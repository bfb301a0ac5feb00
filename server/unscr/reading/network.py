"""What a resolution cites, with the place in each, and the resolutions that cite it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unscr.ask import Labelled, Row
from unscr.reading.things import TRUE


@dataclass(frozen=True, slots=True)
class Place:
    """One citation: the provision that makes it, what for, and where in the cited instrument it points."""

    provision: Labelled
    function: Labelled
    cited: Labelled | None = None
    pinpoint: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A cited instrument or a citing resolution; ``held`` tells whether its text is here, of a resolution alone."""

    name: Labelled
    symbol: str
    date: str
    source: str
    held: bool
    places: tuple[Place, ...]

    @property
    def resolution(self) -> bool:
        """Tell whether it is a resolution."""
        return bool(self.symbol)


def related(
    rows: Iterable[Row], which: str, names: Mapping[str, Labelled], order: Mapping[str, int]
) -> tuple[Related, ...]:
    """Return what the rows of a query speak of, each thing once: resolutions by their date, then the others.

    ``which`` is the column of the thing, ``order`` the place of a provision in its resolution.
    """
    first: dict[str, Row] = {}
    places: dict[str, dict[Place, int]] = {}
    for row in rows:
        thing = row[which].value
        first.setdefault(thing, row)
        found = places.setdefault(thing, {})
        if "provision" in row:
            provision = row["provision"].value
            cited = _text(row, "cited")
            place = Place(
                _called(names, provision),
                _called(names, _text(row, "function")),
                _called(names, cited) if cited else None,
                _text(row, "pinpoint"),
            )
            found.setdefault(place, order.get(provision, 0))
    made = [
        Related(
            name=_called(names, thing),
            symbol=_text(row, "symbol"),
            date=_text(row, "date"),
            source=_text(row, "source"),
            held=_text(row, "held") in TRUE,
            places=tuple(sorted(places[thing], key=lambda each: (places[thing][each], _steps(each)))),
        )
        for thing, row in first.items()
    ]
    return tuple(sorted(made, key=lambda each: (not each.resolution, each.date, each.name.iri)))


def _steps(place: Place) -> list[tuple[int, str]]:
    """Return the steps to what a place points at, numbers by their value."""
    steps = place.cited.iri.split("/") if place.cited else []
    return [(int(each), "") if each.isdecimal() else (0, each) for each in steps]


def _called(names: Mapping[str, Labelled], thing: str) -> Labelled:
    return names.get(thing) or Labelled(thing, thing, thing)


def _text(row: Row, name: str) -> str:
    return row[name].value if name in row else ""
