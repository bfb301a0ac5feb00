"""Classes and what runs between them as a drawing: boxes of links with arrows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from unscr.ask import Labelled
from unscr.terminology.layout import Layout, Point, arrange

LINE = 22.0
_PADDING = 10.0
_MARGIN = 8.0
# How wide a letter is at 14 px, a little more than the widest usual sans; Chinese ones are square.
_LATIN, _WIDE = 7.8, 14.4
_BOLD = 1.14
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Relation:
    """A property: the classes (IRIs) that have it, the classes that its values are in, and a word for other values."""

    property: Labelled
    domain: tuple[str, ...]
    range: tuple[str, ...]
    value: Labelled | None


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a box: which term it names, in which words, and where the words begin."""

    iri: str
    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A box of links; ``kind`` is class, other (a class of another module) or relation; ``rule`` is below its head."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    rule: float
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line: ``kind`` is kind (to the broader class), from (out of a class) or to (into a class)."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in one language; ``edges`` are pairs of IRIs and what runs between them, to be told in words."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class _Card:
    kind: str
    lines: tuple[tuple[str, str], ...]

    @property
    def size(self) -> tuple[float, float]:
        # The head is bold.
        head = _BOLD if self.kind != "relation" else 1.0
        wide = max(_width(words) * (1.0 if number else head) for number, (_, words) in enumerate(self.lines))
        return wide + 2 * _PADDING, LINE * len(self.lines) + (LINE / 2 if len(self.lines) > 1 else LINE / 3)


def draw(
    classes: Iterable[str],
    kinds: Iterable[tuple[str, str]],
    relations: Iterable[Relation],
    named: Callable[[str], Labelled],
    language: str,
    down: bool = False,
) -> Picture | None:
    """Return a drawing of classes, of what they are kinds of (broader, narrower), and of properties; None for nothing.

    What a property points at is drawn with it; what two classes share in properties stands between them in one box.
    ``down`` draws from top to bottom in the place of left to right.
    """
    above, own = list(kinds), set(classes)
    between: dict[tuple[str, str], list[Relation]] = {}
    inside: dict[str, list[Relation]] = {}
    for each in relations:
        for start in each.domain:
            others = [end for end in each.range if end != start]
            for end in others:
                between.setdefault((start, end), []).append(each)
            if not others:
                inside.setdefault(start, []).append(each)
    drawn = own | {one for pair in (*above, *between) for one in pair} | set(inside)
    if not drawn:
        return None
    cards = {
        each: _Card("class" if each in own else "other", _lines(each, inside.get(each, ()), named, language))
        for each in sorted(drawn)
    }
    edges: dict[tuple[str, str], str] = dict.fromkeys(above, "kind")
    for (start, end), found in between.items():
        name = f"{start} {end}"
        cards[name] = _Card("relation", tuple((one.property.iri, _short(one.property, language)) for one in found))
        edges |= {(start, name): "from", (name, end): "to"}
    return _placed(cards, edges, arrange({each: card.size for each, card in cards.items()}, edges, down), down)


def _lines(
    name: str, inside: Iterable[Relation], named: Callable[[str], Labelled], language: str
) -> tuple[tuple[str, str], ...]:
    found = [(name, _short(named(name), language))]
    for each in inside:
        value = each.value or (named(each.range[0]) if each.range else None)
        told = f" – {_short(value, language)}" if value else ""
        found.append((each.property.iri, _short(each.property, language) + told))
    return tuple(found)


def _placed(cards: Mapping[str, _Card], edges: Mapping[tuple[str, str], str], layout: Layout, down: bool) -> Picture:
    boxes = tuple(_box(card, *layout.corners[name]) for name, card in cards.items())
    # The triangle is at the broader class, where the line begins.
    arrows = tuple(
        Arrow(kind, _curve(layout.routes[edge][::-1] if kind == "kind" else layout.routes[edge], down))
        for edge, kind in edges.items()
        if edge in layout.routes
    )
    return Picture(layout.width + 2 * _MARGIN, layout.height + 2 * _MARGIN, boxes, arrows)


def _box(card: _Card, x: float, y: float) -> Box:
    x, y = x + _MARGIN, y + _MARGIN
    width, height = card.size
    has_head = card.kind != "relation" and len(card.lines) > 1
    links = []
    for number, (name, words) in enumerate(card.lines):
        down = LINE * (number + 0.72) + (LINE / 6 if number == 0 or not has_head else LINE / 3)
        links.append(Link(name, words, round(x + _PADDING, 1), round(y + down, 1)))
    rule = round(y + LINE * 1.2, 1) if has_head else 0.0
    return Box(card.kind, round(x, 1), round(y, 1), round(width, 1), round(height, 1), rule, tuple(links))


def _curve(points: Iterable[Point], down: bool) -> str:
    """Return a path that leaves and enters each point on the level, or upright where the drawing goes down."""
    placed = [(x + _MARGIN, y + _MARGIN) for x, y in points]
    parts = [f"M{placed[0][0]:.1f} {placed[0][1]:.1f}"]
    for (x, y), (to_x, to_y) in pairwise(placed):
        if x == to_x or y == to_y:
            parts.append(f"L{to_x:.1f} {to_y:.1f}")
            continue
        middle = (y + to_y) / 2 if down else (x + to_x) / 2
        bends = (x, middle, to_x, middle) if down else (middle, y, middle, to_y)
        parts.append("C" + " ".join(f"{each:.1f}" for each in (*bends, to_x, to_y)))
    return " ".join(parts)


def _short(name: Labelled, language: str) -> str:
    """Return words that fit a box: what does not print, marks of direction among it, has no place in a drawing."""
    words = "".join(each for each in name.say(language)[: 10 * _LONGEST] if each.isprintable())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _width(words: str) -> float:
    return sum(_WIDE if east_asian_width(each) in "WF" else _LATIN for each in words)
