"""Boxes stand in columns, apart, and lines go past them."""

from itertools import combinations

import pytest

from unscr.terminology.layout import Layout, arrange

SIZES = {"a": (40.0, 20.0), "b": (90.0, 60.0), "c": (30.0, 20.0), "d": (50.0, 20.0), "e": (20.0, 20.0)}
EDGES = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("a", "d")]


def overlap(layout: Layout, one: str, other: str) -> bool:
    """Tell whether two boxes share room."""
    (x, y), (to_x, to_y) = layout.corners[one], layout.corners[other]
    (width, height), (to_width, to_height) = SIZES[one], SIZES[other]
    return x < to_x + to_width and to_x < x + width and y < to_y + to_height and to_y < y + height


@pytest.mark.parametrize("down", [False, True])
def test_no_two_boxes_overlap(down: bool) -> None:
    layout = arrange(SIZES, EDGES, down)
    assert [pair for pair in combinations(SIZES, 2) if overlap(layout, *pair)] == []


def test_an_arrow_goes_to_the_right() -> None:
    layout = arrange(SIZES, EDGES)
    assert all(layout.corners[start][0] + SIZES[start][0] < layout.corners[end][0] for start, end in EDGES)


def test_downward_an_arrow_goes_down() -> None:
    layout = arrange(SIZES, EDGES, down=True)
    assert all(layout.corners[start][1] + SIZES[start][1] < layout.corners[end][1] for start, end in EDGES)


def test_a_line_passes_no_box() -> None:
    """The arrow from a to d passes the column of b and c between or beside them."""
    layout = arrange(SIZES, EDGES)
    passing = [y for x, y in layout.routes["a", "d"] if x == layout.corners["b"][0]]
    assert len(passing) == 1
    for each in ("b", "c"):
        top = layout.corners[each][1]
        assert not top <= passing[0] <= top + SIZES[each][1]


def test_a_line_ends_at_its_boxes() -> None:
    layout = arrange(SIZES, EDGES)
    route = layout.routes["b", "d"]
    assert route[0] == (layout.corners["b"][0] + 90, layout.corners["b"][1] + 30)
    assert route[-1] == (layout.corners["d"][0], layout.corners["d"][1] + 10)


def test_lines_that_need_not_cross_do_not() -> None:
    """In the order given, 1-4 and 2-3 would cross."""
    layout = arrange(dict.fromkeys("1234", (10.0, 10.0)), [("1", "4"), ("2", "3")])
    first = layout.corners["1"][1] < layout.corners["2"][1]
    assert (layout.corners["4"][1] < layout.corners["3"][1]) is first


def test_a_circle_is_drawn_with_one_arrow_backwards() -> None:
    layout = arrange(dict.fromkeys("xyz", (10.0, 10.0)), [("x", "y"), ("y", "z"), ("z", "x")])
    backwards = [each for each, route in layout.routes.items() if route[0][0] > route[-1][0]]
    assert backwards == [("z", "x")]


def test_a_box_without_arrows_has_its_place() -> None:
    assert arrange(SIZES, EDGES).corners["e"][0] == 0


def test_everything_is_within_the_room_that_is_told() -> None:
    layout = arrange(SIZES, EDGES)
    assert max(x + SIZES[each][0] for each, (x, _) in layout.corners.items()) == layout.width
    assert max(y + SIZES[each][1] for each, (_, y) in layout.corners.items()) <= layout.height
    assert min(y for _, y in layout.corners.values()) >= 0


def test_nothing_takes_no_room() -> None:
    assert arrange({}, []) == Layout({}, {}, 0, 0)
