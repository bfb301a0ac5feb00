"""Curated tables of actors, instruments and systems are read strictly."""

import pytest

from unscr.errors import JudgementError
from unscr.text.named import actors, instruments, systems

NAMES = 'name = { en = "Committee", zh = "委员会" }\ndefinition = { en = "a body", zh = "机构" }\n'


def test_a_row_says_what_it_says() -> None:
    row = actors('[ctc]\nkind = "organisation"\nparent = "sc"\nalt.zh = ["委"]\n' + NAMES, "actors.toml")["ctc"]
    assert (row.kind, row.parent, row.founded_by) == ("organisation", "sc", "")
    assert [row.named.called(each) for each in ("委员会", "委", "Committee", "会")] == [True, True, True, False]


def test_an_instrument_has_parts() -> None:
    part = 'part = [{ key = "art_2", kind = "article", number = "2", name = { en = "article 2", zh = "第2条" } }]\n'
    row = instruments('[untoc]\nkind = "treaty"\nadopted = 2000-11-15\n' + part + NAMES, "instruments.toml")["untoc"]
    assert (row.parts[0].key, row.adopted and row.adopted.isoformat(), row.in_force) == ("art_2", "2000-11-15", None)


def test_words_that_are_no_name_are_refused_with_the_names() -> None:
    named = actors('[ctc]\nkind = "organisation"\nalt.zh = ["委"]\n' + NAMES, "actors.toml")["ctc"].named
    named.recognise("委", "here")
    with pytest.raises(
        JudgementError, match="here: '会' is no name of 'ctc', which is called 委员会, Committee, 委"
    ) as raised:
        named.recognise("会", "here")
    assert "委员会、Committee、委" in raised.value.zh


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (NAMES, "'kind' is needed"),
        ('kind = "role"\nrank = 1\n' + NAMES, "'rank' is unknown"),
        ('kind = "role"\n' + NAMES.replace("委员会", ""), "empty in one language"),
        ('kind = "role"\nalt.zh = ["委员会"]\n' + NAMES, "a name in zh is given twice"),
        ('kind = "role"\nalt.fr = ["comité"]\n' + NAMES, "'fr' is unknown"),
        ('kind = "role"\nalt.zh = [""]\n' + NAMES, "is not a text"),
    ],
)
def test_a_fault_names_file_and_row(table: str, says: str) -> None:
    with pytest.raises(JudgementError, match=says) as raised:
        actors("[ctc]\n" + table, "actors.toml")
    assert raised.value.en.startswith("actors.toml [ctc]")


def test_a_system_needs_its_status() -> None:
    with pytest.raises(JudgementError, match="'status' is needed"):
        systems('[net]\nkind = "network"\n' + NAMES, "systems.toml")
