"""An address is read strictly: what a register does not have is told, and empty values ask for nothing."""

import pytest

from unscr.errors import RequestError
from unscr.registers import REGISTERS, choose
from unscr.registers.choice import Order

NORMS = REGISTERS["norms"]


def test_nothing_asks_for_the_first_page_of_everything() -> None:
    choice = choose(NORMS, [])
    assert (choice.wanted, choice.text, choice.order, choice.page) == ({}, "", (), 1)


def test_a_form_that_was_sent_empty_asks_for_nothing() -> None:
    assert choose(NORMS, [("bearer", ""), ("q", " "), ("sort", ""), ("lang", "zh")]) == choose(NORMS, [])


def test_short_values_are_told_in_full() -> None:
    choice = choose(NORMS, [("bearer", "agent/cted"), ("obligation", "no"), ("topic", "https://example.org/t")])
    assert choice.wanted == {
        "bearer": ("https://w3id.org/unscr/id/agent/cted",),
        "obligation": ("false",),
        "topic": ("https://example.org/t",),
    }


def test_short_and_full_are_inverse() -> None:
    for register in REGISTERS.values():
        for each in register.filters:
            assert each.short(each.full("yes")) == "yes"
            assert each.short("https://example.org/t") == each.full("https://example.org/t") == "https://example.org/t"


def test_orders_are_read_with_their_direction() -> None:
    assert choose(NORMS, [("sort", "-due"), ("sort", "verb")]).order == (Order("due", True), Order("verb", False))


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("bearr", "x", "no parameter 'bearr'"),
        ("object", "x", "no parameter 'object'"),
        ("sort", "-", "no column ''"),
        ("sort", "--due", "no column '-due'"),
        ("page", "0", "'0' is no page"),
        ("page", "", "'' is no page"),
        ("page", "-1", "no page"),
        ("page", "１", "no page"),
        ("page", "1" * 5000, "no page"),
    ],
)
def test_what_cannot_be_asked_is_told(name: str, value: str, told: str) -> None:
    with pytest.raises(RequestError) as caught:
        choose(NORMS, [(name, value)])
    assert told in caught.value.en
    assert value.strip("-") in caught.value.zh or name in caught.value.zh
