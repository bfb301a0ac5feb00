"""The entity tag of a representation: a digest of its bytes. RFC 9110, section 8.8.3."""

import io
from hashlib import blake2b
from typing import Any

# Octets of a digest.
SIZE = 12


class Tagged(io.RawIOBase):
    """Takes bytes as a file does, and keeps no more of them than their tag."""

    def __init__(self) -> None:
        super().__init__()
        self._made = blake2b(digest_size=SIZE)

    def writable(self) -> bool:
        """Return true, as what is written to does."""
        return True

    def write(self, data: Any) -> int:
        """Take bytes."""
        self._made.update(data)
        return len(data)

    @property
    def tag(self) -> str:
        """The tag of what was written so far, without its quotes."""
        return self._made.hexdigest()


def tag(body: bytes) -> str:
    """Return the tag of a whole representation, without its quotes."""
    return blake2b(body, digest_size=SIZE).hexdigest()
