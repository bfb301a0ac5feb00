"""Nothing stands in a shared table that nothing names."""

import pytest

from unscr.errors import JudgementError
from unscr.text.named import actors, instruments, systems
from unscr.text.unused import all_named

NAMES = 'name = { en = "x", zh = "某" }\ndefinition = { en = "it", zh = "物" }\n'
ACTORS = (
    f'[united-nations]\nkind = "organisation"\n{NAMES}'
    f'[security-council]\nkind = "organisation"\n{NAMES}'
    f'[ctc]\nkind = "organisation"\nparent = "united-nations"\nfounded_by = "charter"\n{NAMES}'
    f'[interpol]\nkind = "organisation"\nfounded_by = "res-1373"\n{NAMES}'
)
INSTRUMENTS = f'[charter]\nkind = "charter"\n{NAMES}[untoc]\nkind = "treaty"\n{NAMES}'
SYSTEMS = f'[net]\nkind = "network"\nstatus = "existing"\noperator = "interpol"\n{NAMES}'
NAMED = {("agent", "ctc"), ("instrument", "untoc"), ("system", "net")}


def check(named: set[tuple[str, str]]) -> None:
    """Hold the tables against what resolutions name."""
    all_named(
        actors(ACTORS, "actors.toml"),
        instruments(INSTRUMENTS, "instruments.toml"),
        systems(SYSTEMS, "systems.toml"),
        named,
    )


def test_parents_founders_and_operators_are_named_by_the_tables_and_the_council_by_its_acts() -> None:
    check(NAMED)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        (("agent", "ctc"), "actors.toml [ctc]: "),
        (("instrument", "untoc"), "instruments.toml [untoc]: "),
        (("system", "net"), "systems.toml [net]: "),
    ],
)
def test_what_nothing_names_is_told_with_file_and_key(key: tuple[str, str], says: str) -> None:
    with pytest.raises(JudgementError, match="nothing names it") as raised:
        check(NAMED - {key})
    assert raised.value.en.startswith(says)
    assert raised.value.zh.startswith(says[:-2])
