"""A paragraph's file of norms and times is read strictly, key by key."""

import re

import pytest

from unscr.errors import JudgementError
from unscr.text.limits import Availability, Limit
from unscr.text.norms import method, reading

NORM = """
[[norm]]
id = "op22-1"
place = "op/22"
act = "op22-1"
function = "mandate"
label = { en = "report", zh = "汇报" }
summary = { en = "It reports.", zh = "须汇报。" }
quote = { words = "汇报" }
bearers = [{ actor = "ctc", words = "反恐委员会", place = "op/19" }]
actions = ["report"]
qualifiers = [{ concept = "appropriate", scope = "object", words = "适当" }]
conditions = [{ words = "同时", en = "while" }]
legal_bases = [{ words = "国际法", en = "law", instrument = "international-law" }]
topics = ["reporting"]
times = ["op22-1"]

[[norm.force]]
value = "institutional-request"
bases = ["requesting-verb"]
certainty = "settled"
rationale = { en = "asked", zh = "请" }
"""
TIME = """
[[time]]
id = "op22-1"
place = "op/22"
kind = "target-date"
words = "在十二个月后"
label = { en = "in a year", zh = "一年后" }
duration = "P12M"
anchor = "adoption"
rule = "calendar-months-from-anchor"
due = 2017-12-12
"""


def test_a_norm_keeps_the_place_of_each_quotation() -> None:
    found = reading(NORM + TIME, "op22.toml")
    (norm,) = found.norms
    assert norm.quote.place == "op/22"
    assert norm.roles["bearers"][0].quote.place == "op/19"
    assert norm.elements["legal_bases"][0].instrument == "international-law"
    assert (norm.deliberation, norm.fulfilment, norm.object) == (False, "", None)
    assert isinstance(found.times[0], Limit)
    assert norm.where == "op22.toml, norm op22-1"
    assert found.times[0].where == "op22.toml, time op22-1"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('topics = ["reporting"]', 'topic = ["reporting"]', "'topic' is unknown here; the nearest: topics."),
        ('scope = "object", ', "", "qualifiers: the key 'scope' is needed"),
        (', en = "while"', "", "conditions: the key 'en' is needed"),
        ('en = "while"', 'en = "while", instrument = "x"', "conditions: the key 'instrument' is unknown"),
        ('actor = "ctc", ', "", "bearers: the key 'actor' is needed"),
        ('value = "institutional-request"\n', "", "force: the key 'value' is needed"),
        ('zh = "请" }', 'zh = "" }', "empty in one language"),
        (
            '[[norm.force]]\nvalue = "institutional-request"',
            "[norm.force]\nvalue = 1",
            "the key 'force' must be a list of tables.",
        ),
        ('anchor = "adoption"\n', "", "anchor must be given as well"),
        ('kind = "target-date"', 'kind = "availability"', "hours, days must be given as well"),
        ("[[time]]", "[[times]]", "'times' is unknown here; the nearest: time."),
        ('id = "op22-1"\nplace = "op/22"\nact', 'place = "op/22"\nact', "'id' is needed"),
    ],
)
def test_a_fault_names_file_row_and_key(old: str, new: str, says: str) -> None:
    assert (NORM + TIME).count(old) == 1
    with pytest.raises(JudgementError, match=re.escape(says)) as raised:
        reading((NORM + TIME).replace(old, new), "op22.toml")
    assert raised.value.en.startswith("op22.toml")
    assert raised.value.zh


def test_a_limit_is_counted_whole_or_not_at_all() -> None:
    bare = re.sub(r"(duration|anchor|rule|due) = .*\n", "", TIME).replace("target-date", "priority")
    (limit,) = reading(NORM + bare, "op22.toml").times
    assert isinstance(limit, Limit)
    assert limit.due is None
    with pytest.raises(JudgementError, match="duration, anchor, rule, due must be given as well"):
        reading(NORM + bare.replace("priority", "latest-by"), "op22.toml")


def test_availability_is_hours_and_days() -> None:
    bare = re.sub(r"(duration|anchor|rule|due) = .*\n", "", TIME).replace("target-date", "availability")
    (found,) = reading(NORM + bare + "hours = 24\ndays = 7\n", "op22.toml").times
    assert isinstance(found, Availability)
    assert (found.hours, found.days) == (24, 7)


def test_the_method_is_dated_and_in_both_languages() -> None:
    found = method('assessed = 2026-11-25\nmethod = { en = "read", zh = "读" }\n', "force.toml")
    assert (found.assessed.isoformat(), found.method.zh) == ("2026-11-25", "读")
    with pytest.raises(JudgementError, match="'assessed' is needed, a day"):
        method('method = { en = "read", zh = "读" }\n', "force.toml")
