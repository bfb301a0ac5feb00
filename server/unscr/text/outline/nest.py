"""Which row each sign continues or opens: the cheapest reading of all signs of a part taken together.

One sign alone may be read in several ways, as (i) is a letter after (h) and a numeral after (a); what follows decides.
So the readings of a part are searched together, and what disturbs a row has a price instead of being refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from unscr.text.outline.row import Reading, Style

# Readings kept at each sign, and how much dearer than the best one may be.
_KEPT = 16
# A part with more signs than any resolution has is read as it comes.
_MANY = 3000
_DEARER = 7.0
# Resolutions have four levels below a paragraph; without a bound a hostile row would open one inside the other.
_DEEPEST = 7


class Fault(Enum):
    """What is wrong with the place of a sign."""

    NONE = auto()
    SKIPPED = auto()
    DOUBLED = auto()
    DISORDER = auto()
    MISPRINT = auto()
    RESTART = auto()
    UNNUMBERED = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A block that may carry a sign, as the search sees it; ``optional`` is the price of taking it for mere words.

    ``guess`` is the price of taking words without a sign for a numbered paragraph; None where that may not be.
    ``announced`` tells that the words before end in a colon, ``depth`` how deep mark-up has the block.
    """

    readings: tuple[Reading, ...]
    announced: bool = False
    depth: int | None = None
    optional: float | None = None
    guess: float | None = None
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: how deep, in which row and where in it; no reading for mere words."""

    depth: int
    reading: Reading | None
    ordinal: int
    fault: Fault
    skipped: int = 0


_Level = tuple[Style, str, int]
_State = tuple[_Level, ...]
_Move = tuple[float, _State, Place]
_WORDS = Place(0, None, 0, Fault.NONE)


def nest(steps: Sequence[Step]) -> list[Place]:
    """Return the place of each block."""
    kept = _KEPT if len(steps) <= _MANY else 1
    paths: list[tuple[float, _State, tuple[Place, object] | None]] = [(0.0, (), None)]
    for step in steps:
        if not step.readings and step.guess is None:
            paths = [(cost, state, (_WORDS, chain)) for cost, state, chain in paths]
            continue
        found: dict[_State, tuple[float, _State, tuple[Place, object] | None]] = {}
        for cost, state, chain in paths:
            for price, after, place in _moves(step, state):
                total = cost + price
                if after not in found or total < found[after][0]:
                    found[after] = (total, after, (place, chain))
        ranked = sorted(found.values(), key=lambda path: path[0])[:kept]
        paths = [path for path in ranked if path[0] <= ranked[0][0] + _DEARER]
    return _unrolled(paths[0][2])


def _unrolled(chain: object) -> list[Place]:
    places: list[Place] = []
    while isinstance(chain, tuple):
        place, chain = chain
        places.append(place)
    return places[::-1]


def _moves(step: Step, state: _State) -> list[_Move]:
    moves: list[_Move] = []
    if not step.readings or step.optional is not None:
        moves.append((step.optional or 0.0, state, _WORDS))
    if step.guess is not None:
        top = state[0][2] if state and state[0][0] is Style.NUMBER else 0
        after = ((Style.NUMBER, "", top + 1),)
        moves.append((step.guess, after, Place(0, Reading(Style.NUMBER, top + 1), top + 1, Fault.UNNUMBERED)))
    for reading in step.readings:
        follows = _continuing(step, state, reading)
        if reading.style is Style.NUMBER and state and state[0] == (Style.NUMBER, "", reading.ordinal - 1):
            # The next paragraph: nothing else can be meant.
            return moves + follows
        moves += follows
        moves += _opening(step, state, reading)
    return moves


def _hint(step: Step, depth: int) -> float:
    """Return the price of contradicting the mark-up, which is often flatter than the text, seldom deeper."""
    if step.depth is None or step.depth == depth:
        return 0.0
    if step.depth == 0:
        return 0.05 * depth
    return 2.0 if depth == 0 else 0.05 * abs(step.depth - depth)


def _continuing(step: Step, state: _State, reading: Reading) -> list[_Move]:
    moves: list[_Move] = []
    for depth, (style, bullet, last) in enumerate(state):
        if style is not reading.style or bullet != _key(reading):
            continue
        ordinal = reading.ordinal or last + 1
        price, fault = _distance(last, ordinal, len(state) - depth)
        if step.announced and fault is Fault.NONE and depth == len(state) - 1 and depth:
            price += 0.7
        after = (*state[:depth], (style, bullet, ordinal))
        skipped = ordinal - last - 1 if fault is Fault.SKIPPED else 0
        moves.append((price + _hint(step, depth), after, Place(depth, reading, ordinal, fault, skipped)))
        if fault is not Fault.NONE and (depth or not step.announced):
            # The sign is a slip for the one that should stand here.
            right = (*state[:depth], (style, bullet, last + 1))
            moves.append((2.6 + _hint(step, depth), right, Place(depth, reading, last + 1, Fault.MISPRINT)))
        if style is Style.NUMBER and depth == 0 and ordinal == 1:
            restart = (1.2 if step.fresh else 2.0) + _hint(step, 0)
            moves.append((restart, ((style, bullet, 1),), Place(0, reading, 1, Fault.RESTART)))
    return moves


def _distance(last: int, ordinal: int, closed: int) -> tuple[float, Fault]:
    if ordinal == last + 1:
        return 0.01 * (closed - 1), Fault.NONE
    if ordinal > last:
        return 2.0 + min(0.1 * (ordinal - last), 2.0), Fault.SKIPPED
    if ordinal == last:
        return 2.5, Fault.DOUBLED
    return 3.5, Fault.DISORDER


def _opening(step: Step, state: _State, reading: Reading) -> list[_Move]:
    """Open a row below what is open or, where nothing announced parts, in the place of what was."""
    moves: list[_Move] = []
    if reading.style is Style.DECIMAL:
        return _decimal(state, reading)
    key = (reading.style, _key(reading))
    ordinal = reading.ordinal or 1
    late = 0.0 if ordinal == 1 else 3.0 + min(0.05 * ordinal, 1.0)
    depths = range(len(state) + 1) if not state or state[0][0] is not Style.NUMBER else range(1, len(state) + 1)
    for depth in depths[:_DEEPEST]:
        above = state[:depth]
        price = late + _hint(step, depth)
        if any(level[:2] == key for level in above):
            price += 1.0 if step.announced else 3.0
        if depth < len(state):
            # The row of another sign that was open at this depth has ended.
            price += 1.4
        elif above and not step.announced:
            price += 0.5
        if reading.style is Style.NUMBER and above:
            price += 0.4
        fault = Fault.NONE if ordinal == 1 else Fault.DISORDER
        moves.append((price, (*above, (*key, ordinal)), Place(depth, reading, ordinal, fault)))
    return moves


def _decimal(state: _State, reading: Reading) -> list[_Move]:
    """Return the one place of a decimal, which says itself what it stands below."""
    depth = 0
    above = reading.above
    if state and state[0][0] is Style.NUMBER and above and state[0][2] == above[0]:
        depth = min(len(above), _DEEPEST)
    kept = state[:depth]
    kept = (*kept, *((Style.DECIMAL, "?", 0) for _ in range(depth - len(kept))))
    key = _key(reading)
    last = next((level[2] for level in state if level[:2] == (Style.DECIMAL, key)), 0)
    price, fault = _distance(last, reading.ordinal, 1)
    fault = Fault.NONE if fault is Fault.RESTART else fault
    after = (*kept, (Style.DECIMAL, key, reading.ordinal))
    return [(price, after, Place(depth, reading, reading.ordinal, fault))]


def _key(reading: Reading) -> str:
    return ".".join(str(each) for each in reading.above) or reading.bullet
