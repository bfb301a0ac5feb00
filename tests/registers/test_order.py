"""Keys as bytes stand in the order of the keys."""

from itertools import product

from unscr.registers.order import packed
from unscr.registers.value import natural

WORDS = ("", "a", "a1", "a2", "a10", "b", "2", "10", "第2段", "第10段", "é", "a\x00b", "99999999999999999999")


def test_bytes_compare_as_keys_do() -> None:
    for language in ("en", "zh"):
        cells = [tuple(natural(each, language) for each in several) for several in product(WORDS, repeat=2)]
        cells += [(natural(each, language),) for each in WORDS]
        # What cannot stand in a word is taken out of it.
        kept = [each for each in cells if not any("\0" in token[2] for key in each for token in key)]
        assert sorted(kept) == sorted(kept, key=packed)
        assert len({packed(each) for each in kept}) == len(set(kept))


def test_a_cell_that_holds_nothing_has_no_bytes() -> None:
    assert packed([]) == b""
