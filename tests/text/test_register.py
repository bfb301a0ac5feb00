"""Names in curated files are known, or the error gives the nearest ones."""

import pytest

from unscr.errors import JudgementError
from unscr.text.register import Register

REGISTER = Register({"agent": {"ctc", "cted"}, "instrument": {"untoc"}, "verb": set()}, {1373: 2001})


def test_known_names_become_addresses() -> None:
    assert REGISTER.find("agent", "ctc", "here").value == "https://w3id.org/unscr/id/agent/ctc"
    assert REGISTER.instrument("untoc", "here").value == "https://w3id.org/unscr/id/instrument/untoc"
    assert REGISTER.instrument("res-1373", "here").value == "https://w3id.org/unscr/eli/un/sc/res/2001/1373"


@pytest.mark.parametrize(
    ("prefix", "key", "says"),
    [
        ("agent", "ctd", "here: 'ctd' is no agent known here; the nearest: cted, ctc."),
        ("verb", "urges", "here: 'urges' is no verb known here."),
        ("instrument", "res-1", "here: resolution 1 is in no source"),
        ("instrument", "res-x", "'res-x' is no instrument known here"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(prefix: str, key: str, says: str) -> None:
    with pytest.raises(JudgementError) as raised:
        REGISTER.instrument(key, "here") if prefix == "instrument" else REGISTER.find(prefix, key, "here")
    assert says in raised.value.en
    assert raised.value.zh
