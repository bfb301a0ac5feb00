"""Finished answers that are kept, up to so many bytes, for as long as the same generation of the data is served.

Each is kept as one tuple of strings, which the collector of the interpreter looks at once and never again, for it is
part of no circle. It is made to look while there are few that it has not seen: where as many go as come it would not
look by itself, and then at all of them, which keeps everybody waiting.
"""

import gc
import threading
from collections import OrderedDict
from collections.abc import Callable
from http import HTTPStatus
from itertools import chain
from typing import Any

from unscr.web.coding import Choice
from unscr.web.record import Told
from unscr.web.representation import Kept

# Everything of a request that an answer may depend on: see ``key`` in front.py. The last two are the coding chosen.
Key = tuple[str, str, str, str, str, str, str, str, bool]
# Tag, release and body, and then each header's name and value.
_Packed = tuple[Any, ...]
# So many of those that were given again are ready to be given once more.
_READY = 256
# So many are looked at in less time than one is made in.
_LOOKED_AT = 250


def choice(key: Key) -> Choice:
    """Return the coding that was chosen for a request."""
    return Choice(key[7], key[8])


class Answers:
    """The store of ``megabytes``; 0 keeps nothing. Nothing is kept beyond a change of ``generation``."""

    def __init__(self, megabytes: int, generation: Callable[[], int]) -> None:
        self._generation = generation
        self._at = generation()
        self._room = megabytes * 2**20
        self._kept: OrderedDict[Key, _Packed] = OrderedDict()
        self._ready: dict[Key, Kept] = {}
        self._size = 0
        self._new = 0
        self._lock = threading.Lock()

    def get(self, key: Key) -> Kept | None:
        """Return the answer to a request where it is kept; it is then the last to go."""
        generation = self._generation()
        with self._lock:
            if self._at != generation:
                self._kept.clear()
                self._ready.clear()
                self._size, self._at = 0, generation
            answer = self._ready.get(key) or self._unpacked(key)
            if answer is not None:
                self._kept.move_to_end(key)
            return answer

    def _unpacked(self, key: Key) -> Kept | None:
        packed = self._kept.get(key)
        if packed is None:
            return None
        if len(self._ready) >= _READY:
            self._ready.clear()
        answer = self._ready[key] = _unpacked(packed)
        return answer

    def keep(self, key: Key, answer: Kept, begun: int) -> None:
        """Keep an answer that was begun in a generation, unless another has come since; the oldest make room."""
        with self._lock:
            if answer.size > self._room or key in self._kept or not begun == self._at == self._generation():
                return
            self._kept[key] = _packed(answer)
            self._size += answer.size
            while self._size > self._room:
                first, oldest = self._kept.popitem(last=False)
                self._ready.pop(first, None)
                self._size -= _unpacked(oldest).size
            self._new = (self._new + 1) % _LOOKED_AT
            looked_at = not self._new
        if looked_at:
            gc.collect(0)


def _packed(answer: Kept) -> _Packed:
    _, headers, body = answer.whole
    return (answer.etag, answer.told.digest, body, *chain.from_iterable(headers))


def _unpacked(packed: _Packed) -> Kept:
    etag, digest, body = packed[:3]
    headers = list(zip(packed[3::2], packed[4::2], strict=True))
    return Kept(etag, (HTTPStatus.OK.value, headers, body), Told(digest=digest))
