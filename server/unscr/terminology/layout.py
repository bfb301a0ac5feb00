"""Boxes with arrows between them -> where each stands: columns from left to right, few crossings, straight lines.

Sugiyama, Tagawa, Toda: Methods for Visual Understanding of Hierarchical System Structures (1981). Deterministic.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SWEEPS = 12
# Between boxes of a column, and between columns.
GAP = 16.0
AISLE = 44.0
# How high a line is that passes a column between its boxes.
_PASSING = 6.0

Edge = tuple[str, str]
Point = tuple[float, float]
Size = tuple[float, float]
_Node = str | tuple[Edge, int]


@dataclass(frozen=True, slots=True)
class Layout:
    """The corner at the upper left of each box, the points that each arrow passes, and how much room it all takes."""

    corners: Mapping[str, Point]
    routes: Mapping[Edge, tuple[Point, ...]]
    width: float
    height: float


def arrange(sizes: Mapping[str, Size], edges: Iterable[Edge], down: bool = False) -> Layout:
    """Return where boxes (each with its width and height) stand; an arrow goes from a box to another one.

    ``down`` makes rows from top to bottom in the place of columns from left to right.
    """
    if not down:
        return _arranged(sizes, edges)
    found = _arranged({each: (height, width) for each, (width, height) in sizes.items()}, edges)
    corners = {each: (x, y) for each, (y, x) in found.corners.items()}
    routes = {each: tuple((x, y) for y, x in points) for each, points in found.routes.items()}
    return Layout(corners, routes, found.height, found.width)


def _arranged(sizes: Mapping[str, Size], edges: Iterable[Edge]) -> Layout:
    arrows = list(dict.fromkeys(each for each in edges if each[0] != each[1]))
    forward = _without_circles(sizes, arrows)
    ranks = _ranks(sizes, forward)
    columns, near = _columns(sizes, forward, ranks)
    _order(columns, near)
    heights = {each: sizes[each][1] if isinstance(each, str) else _PASSING for column in columns for each in column}
    middles = _middles(columns, near, heights)
    lefts = _lefts(columns, sizes)
    widths = [max((sizes[each][0] for each in column if isinstance(each, str)), default=0.0) for column in columns]
    corners = {each: (lefts[ranks[each]], middles[each] - heights[each] / 2) for each in sizes}
    routes = {}
    for start, end in arrows:
        here, there = (start, end) if (start, end) in forward else (end, start)
        # On the level to the end of its column, so that no line crosses a wider box there.
        points = [(lefts[ranks[here]] + each, middles[here]) for each in (sizes[here][0], widths[ranks[here]])]
        for rank in range(ranks[here] + 1, ranks[there]):
            at = middles[((here, there), rank)]
            points += [(lefts[rank], at), (lefts[rank] + widths[rank], at)]
        points.append((lefts[ranks[there]], middles[there]))
        passed = list(dict.fromkeys(points))
        routes[start, end] = tuple(passed if here == start else passed[::-1])
    bottom = max((middles[each] + heights[each] / 2 for each in middles), default=0.0)
    right = max((lefts[rank] + width for rank, width in enumerate(widths)), default=0.0)
    return Layout(corners, routes, right, bottom)


def _without_circles(nodes: Iterable[str], edges: Sequence[Edge]) -> dict[Edge, None]:
    """Return the arrows, those turned round that would close a circle."""
    after: dict[str, list[str]] = {each: [] for each in nodes}
    for start, end in edges:
        after[start].append(end)
    entered = {end for _, end in edges}
    state: dict[str, int] = {}
    back: set[Edge] = set()
    for root in sorted(after, key=lambda each: each in entered):
        stack = [(root, iter(after[root]))] if root not in state else []
        state.setdefault(root, 1)
        while stack:
            here, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                state[here] = 2
                stack.pop()
            elif state.get(following) == 1:
                back.add((here, following))
            elif following not in state:
                state[following] = 1
                stack.append((following, iter(after[following])))
    return dict.fromkeys((end, start) if (start, end) in back else (start, end) for start, end in edges)


def _ranks(nodes: Iterable[str], edges: Iterable[Edge]) -> dict[str, int]:
    """Return the column of each box: as far to the left as its arrows allow, sources beside what they point at."""
    before: dict[str, list[str]] = {each: [] for each in nodes}
    after: dict[str, list[str]] = {each: [] for each in before}
    for start, end in edges:
        before[end].append(start)
        after[start].append(end)
    ranks: dict[str, int] = {}
    left = {each: len(of) for each, of in before.items()}
    ready = [each for each, count in left.items() if not count]
    for each in ready:
        ranks[each] = max((ranks[one] + 1 for one in before[each]), default=0)
        for one in after[each]:
            left[one] -= 1
            if not left[one]:
                ready.append(one)
    for each in reversed(ready):
        if after[each] and not before[each]:
            ranks[each] = min(ranks[one] for one in after[each]) - 1
    return ranks


def _columns(
    nodes: Iterable[str], edges: Iterable[Edge], ranks: Mapping[str, int]
) -> tuple[list[list[_Node]], dict[_Node, tuple[list[_Node], list[_Node]]]]:
    """Return boxes and places of passing lines by column, and the neighbours of each before and after it."""
    columns: list[list[_Node]] = [[] for _ in range(max(ranks.values(), default=-1) + 1)]
    near: dict[_Node, tuple[list[_Node], list[_Node]]] = {}
    for each in nodes:
        columns[ranks[each]].append(each)
        near[each] = ([], [])
    for start, end in edges:
        passed: list[_Node] = [((start, end), rank) for rank in range(ranks[start] + 1, ranks[end])]
        for rank, one in enumerate(passed, ranks[start] + 1):
            columns[rank].append(one)
            near[one] = ([], [])
        path: list[_Node] = [start, *passed, end]
        for one, other in pairwise(path):
            near[one][1].append(other)
            near[other][0].append(one)
    return columns, near


def _order(columns: list[list[_Node]], near: Mapping[_Node, tuple[list[_Node], list[_Node]]]) -> None:
    """Order each column by where the neighbours stand; keep the order with the fewest crossings."""
    best, fewest = [list(each) for each in columns], _crossings(columns, near)
    for sweep in range(_SWEEPS):
        side = sweep % 2
        for column in columns if side == 0 else reversed(columns):
            place = {each: number for one in columns for number, each in enumerate(one)}
            column.sort(key=lambda each: _mean([place[one] for one in near[each][side]], place[each]))
        count = _crossings(columns, near)
        if count < fewest:
            best, fewest = [list(each) for each in columns], count
    columns[:] = best


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _crossings(columns: Sequence[Sequence[_Node]], near: Mapping[_Node, tuple[list[_Node], list[_Node]]]) -> int:
    count = 0
    for column, following in pairwise(columns):
        place = {each: number for number, each in enumerate(following)}
        ends = [sorted(place[one] for one in near[each][1]) for each in column]
        flat = [end for one in ends for end in one]
        count += sum(one > other for number, one in enumerate(flat) for other in flat[number + 1 :])
    return count


def _middles(
    columns: Sequence[Sequence[_Node]],
    near: Mapping[_Node, tuple[list[_Node], list[_Node]]],
    heights: Mapping[_Node, float],
) -> dict[_Node, float]:
    """Return how far down the middle of each stands: near its neighbours, in the order of its column, apart."""
    middles: dict[_Node, float] = {}
    for column in columns:
        down = 0.0
        for each in column:
            middles[each] = down + heights[each] / 2
            down += heights[each] + GAP
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            wanted = [_mean([middles[one] for side in near[each] for one in side], middles[each]) for each in column]
            middles.update(zip(column, _apart(wanted, [heights[each] for each in column]), strict=True))
    top = min((middles[each] - heights[each] / 2 for each in middles), default=0.0)
    return {each: middle - top for each, middle in middles.items()}


def _apart(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Return places in the same order, as near to those wanted as boxes of these heights can stand."""
    offsets, down = [], 0.0
    for height in heights:
        offsets.append(down + height / 2)
        down += height + GAP
    # Least squares in order: neighbours that want to pass each other stand together at their mean.
    blocks: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        total, count = want - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, many = blocks.pop()
            total, count = total + before, count + many
        blocks.append((total, count))
    starts = [total / count for total, count in blocks for _ in range(count)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]


def _lefts(columns: Sequence[Sequence[_Node]], sizes: Mapping[str, Size]) -> list[float]:
    found, right = [], 0.0
    for column in columns:
        found.append(right)
        right += max((sizes[each][0] for each in column if isinstance(each, str)), default=0.0) + AISLE
    return found
