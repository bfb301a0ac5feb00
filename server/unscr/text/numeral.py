"""Chinese numerals as resolutions print them: digit by digit (二〇一六), or with their units (一百一十三)."""

from functools import cache

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_OTHER_SIGNS = str.maketrans({"零": "〇", "○": "〇", "两": "二"})
# The longest number of either kind.
_LONGEST_BY_DIGIT = 5
_LARGEST_WITH_UNITS = 9999
SIGNS = _DIGITS + "零○两十百千"


def value(numeral: str) -> int | None:
    """Return the number that the signs name, or nothing where they are no numeral, or a longer one than is printed."""
    plain = numeral.translate(_OTHER_SIGNS)
    if plain and not plain.startswith("〇") and len(plain) <= _LONGEST_BY_DIGIT and not set(plain) - set(_DIGITS):
        return int("".join(str(_DIGITS.index(each)) for each in plain))
    return _with_units().get(plain)


@cache
def _with_units() -> dict[str, int]:
    """Return all numerals with units. To write a number is simple; to read one is to find it among those written."""
    return {_written(number): number for number in range(1, _LARGEST_WITH_UNITS + 1)}


def _written(number: int) -> str:
    figures = str(number)
    written = "".join(
        _DIGITS[int(each)] + (_UNITS[place] if each != "0" else "")
        for place, each in zip(range(len(figures) - 1, -1, -1), figures, strict=True)
    )
    # Zeros at the end are not said, nor is more than one between, nor the one of ten to nineteen.
    while "〇〇" in written:
        written = written.replace("〇〇", "〇")
    written = written.rstrip("〇")
    return written.removeprefix("一") if written.startswith("一十") else written
