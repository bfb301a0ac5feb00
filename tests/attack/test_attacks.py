"""Each attack ends in time with the right answer, and the service goes on answering as if nothing had happened."""

import json

import pytest
from exchange import Told, exchange
from hostile import MEGABYTES, RESULT_MEGABYTES, WORKERS, Attack, attacks
from watching import Watch, trivial

from serving import Service

TOLERANCE = 0.25
NEXT = 0.1
# What the web server may take beside the evaluations: bodies, answers on their way, and its own reading of a request.
OTHER_MEGABYTES = 64
ATTACKS = {each.name: each for each in attacks()}


def check(attack: Attack, told: Told) -> None:
    """Assert that the answer is a right one, whole, and can be read."""
    assert told.name in attack.right
    assert told.whole or told.status == 0
    if told.status and "json" in told.headers.get("content-type", ""):
        json.loads(told.body)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_ends_in_time_with_the_right_answer(
    running: Service, watch: Watch, table: list[dict[str, object]], name: str
) -> None:
    attack = ATTACKS[name]
    # Up to three times, for the time that the machine gives to others is not the service's; each answer is a right one.
    for _ in range(3):
        told = exchange(running.address, attack.sent())
        check(attack, told)
        if told.seconds <= attack.seconds + TOLERANCE:
            break
    following = min(trivial(running) for _ in range(3))
    most = watch.most - watch.base
    row = {"attack": name, "status": told.name, "seconds": round(told.seconds, 3)}
    table.append({**row, "next_ms": round(following * 1000, 1), "megabytes": most})
    assert told.seconds <= attack.seconds + TOLERANCE
    assert following <= NEXT
    assert most <= WORKERS * (MEGABYTES + RESULT_MEGABYTES) + OTHER_MEGABYTES


def test_the_list_is_long_enough() -> None:
    assert len(ATTACKS) >= 30
