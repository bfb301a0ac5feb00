"""What stood at an address and was taken back."""

from collections.abc import Iterator, Mapping

from unscr.errors import Withdrawn
from unscr.terms import Iri
from unscr.text.withdrawn import Tombstone
from unscr.thing.find import FORMS

# What the name of any document ends with.
_ENDS = (*FORMS, "akn.xml")


def refuse(address: Iri, withdrawn: Mapping[str, Tombstone]) -> None:
    """Raise Withdrawn where an address is a name that was taken back, or that of a document about it."""
    for each in _named(address.value):
        if each in withdrawn:
            raise _gone(each, withdrawn[each])


def _named(address: str) -> Iterator[str]:
    yield address
    for end in _ENDS:
        if address.endswith("." + end):
            yield address.removesuffix("." + end)


def _gone(iri: str, tombstone: Tombstone) -> Withdrawn:
    return Withdrawn(
        f"<{iri}> was withdrawn on {tombstone.day}: {tombstone.reason.en}",
        f"<{iri}> 已于 {tombstone.day} 撤回：{tombstone.reason.zh}",
        tombstone.day.isoformat(),
        tombstone.replaced,
    )
