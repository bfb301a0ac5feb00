"""Keys as bytes that compare as the keys do, so that a database can sort by them."""

from collections.abc import Iterable

from unscr.registers.value import Key

_END, _NEXT, _NUMBER, _WORD = b"\x00", b"\x01", b"\x02", b"\x03"


def packed(keys: Iterable[Key]) -> bytes:
    """Return the keys of a cell as bytes: of two that agree as far as one goes, the shorter is less."""
    return b"".join(_NEXT + b"".join(map(_token, key)) + _END for key in keys)


def _token(token: tuple[int, int, str]) -> bytes:
    kind, number, word = token
    # The first of the three decides, then the number, then the word; no word holds what ends it.
    return _NUMBER + bytes((kind,)) + number.to_bytes(8, "big") + word.replace("\0", "").encode() + _END
