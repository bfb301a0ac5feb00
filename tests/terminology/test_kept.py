"""What is kept is made once for each generation of the data."""

from types import SimpleNamespace
from typing import Any

from unscr.terminology.kept import Kept


class Changing:
    """An engine whose data change when told."""

    def __init__(self) -> None:
        self.number = 1

    def generation(self) -> int:
        return self.number

    def about(self) -> Any:
        return SimpleNamespace(digest=f"digest {self.number}")


def test_it_is_made_once_and_again_when_the_data_change() -> None:
    engine, made = Changing(), []
    kept: Kept[int] = Kept(engine, lambda _: made.append(engine.number) or engine.number)  # type: ignore[arg-type,func-returns-value]
    assert (kept.now(), kept.now(), made) == (1, 1, [1])
    engine.number = 2
    assert (kept.now(), made) == (2, [1, 2])
