"""Sixteen hostile clients and a hundred slow senders, until they are ended: ``python -m crowding ADDRESS``."""

import contextlib
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from exchange import FORM, connect, exchange
from hostile import attacks

NAMES = (
    *("product, counted", "product, sent", "product, sorted", "product, distinct counted", "product, described"),
    *("closure both ways", "string doubled", "string replaced", "strings gathered", "list of IN", "variables"),
    *("bindings", "graphs of FROM", "words that mean a call", "50 MB, a query", "chunks without end"),
)
SLOW = f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 500\r\n\r\nq".encode()
# A client that is cut off needs this long to come back.
PAUSE = 0.02


def attack(address: str, name: str) -> None:
    """Send the same again and again."""
    sent = next(each for each in attacks() if each.name == name).sent
    while True:
        with contextlib.suppress(OSError):
            exchange(address, sent())
        time.sleep(PAUSE)


def main(address: str) -> None:
    """Attack until killed; says ``ready`` once all have begun."""
    slow = [connect(address) for _ in range(100)]
    for each in slow:
        each.sendall(SLOW)
    with ThreadPoolExecutor(len(NAMES)) as pool:
        attacking = [pool.submit(attack, address, name) for name in NAMES]
        time.sleep(0.5)
        print("ready", flush=True)  # noqa: T201 - whoever began this waits for it
        place = 0
        while not any(each.done() for each in attacking):
            # Those that were given up come again, one after another.
            time.sleep(PAUSE)
            slow[place].close()
            slow[place] = connect(address)
            slow[place].sendall(SLOW)
            place = (place + 1) % len(slow)


if __name__ == "__main__":
    main(sys.argv[1])
