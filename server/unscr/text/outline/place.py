"""The blocks of a part with their places: signs read, rows followed, every disturbance told."""

from collections.abc import Sequence

from unscr.text.outline.block import Block, Role
from unscr.text.outline.grow import Entry
from unscr.text.outline.nest import Fault, Place, Step, nest
from unscr.text.outline.row import Style, step

_WEAK = {
    Style.DOTTED,
    Style.DOTTED_NUMERAL,
    Style.UPPER,
    Style.UPPER_NUMERAL,
    Style.BULLET,
    Style.IDEOGRAPH,
    Style.DECIMAL,
}
_MOST_SKIPPED = 20
_FAULTS = {
    Fault.DOUBLED: "number-doubled",
    Fault.DISORDER: "number-out-of-order",
    Fault.UNNUMBERED: "number-missing",
}


def places(blocks: Sequence[Block], *, operative: bool) -> list[Place]:
    """Return where each block stands; in the ``operative`` part words without a number may be a paragraph."""
    numbered = any(block.sign and block.sign.is_number for block in blocks)
    steps: list[Step] = []
    before: Block | None = None
    fresh = True
    for block in blocks:
        steps.append(_step(block, before, fresh, operative=operative, numbered=numbered))
        fresh = block.role is Role.HEADING
        if block.text and block.role in (Role.TEXT, Role.MORE, Role.CLOSING):
            before = block
            fresh = fresh or block.text.rstrip().endswith((".", "。", "”", "؟"))
    return nest(steps)


def _step(block: Block, before: Block | None, fresh: bool, *, operative: bool, numbered: bool) -> Step:
    announced = before is not None and before.announces
    if block.role is not Role.TEXT:
        return Step(())
    if block.sign:
        weak = block.sign.readings[0].style in _WEAK
        optional = None if block.certain else 1.2 if weak else 3.0
        return Step(block.sign.readings, announced, block.depth, optional, fresh=fresh)
    if not operative or (before is not None and not before.ended):
        return Step(())
    if numbered:
        return Step((), guess=0.25 if block.led else 1.0, optional=0.3)
    return Step((), guess=0.2 if block.led or before is None else 0.4, optional=0.3)


def entry(block: Block, place: Place, *, lone: bool = False) -> Entry:
    """Return the block as it is to be grown; a ``lone`` paragraph without a number is as it should be."""
    if place.reading is None:
        return Entry(block)
    own = step(place.reading, place.ordinal)
    if place.reading.style is Style.DECIMAL and place.depth < len(place.reading.above):
        own = ".".join((*map(str, place.reading.above), own))
    return Entry(block, place.depth, own, place.ordinal, _faults(block, place, lone=lone))


def _faults(block: Block, place: Place, *, lone: bool) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    if place.fault is Fault.SKIPPED and place.reading is not None:
        first = place.ordinal - place.skipped
        missing = [step(place.reading, each) for each in range(first, place.ordinal)][:_MOST_SKIPPED]
        found.append(("number-skipped", ", ".join(missing)))
    if place.fault is Fault.MISPRINT:
        doubled = block.sign is not None and any(each.ordinal == place.ordinal - 1 for each in block.sign.readings)
        found.append(("number-doubled" if doubled else "number-out-of-order", ""))
    if place.fault in _FAULTS and not (lone and place.fault is Fault.UNNUMBERED):
        found.append((_FAULTS[place.fault], ""))
    if not block.text:
        found.append(("paragraph-empty", ""))
    return tuple(found)


def recital_step(block: Block, before: Block | None) -> Step:
    """Return the step of a block of the preamble, where only parts of recitals bear a sign."""
    if block.role is not Role.TEXT or block.sign is None:
        return Step(())
    announced = before is not None and (before.announces or before.sign is not None)
    if block.sign.readings[0].style is Style.BULLET and not announced:
        # Copies put a bullet before every paragraph.
        return Step(())
    return Step(block.sign.readings, before is not None and before.announces, None, None if block.certain else 2.0)
