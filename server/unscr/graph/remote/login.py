"""Answers to an engine that asks who is there: HTTP Digest (RFC 7616) and Basic (RFC 7617)."""

import hashlib
import re
import secrets
from base64 import b64encode
from dataclasses import dataclass

from unscr.graph.remote.address import Address, Credentials

_PARAMETER = re.compile(r'(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))')
_HASHES = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}


@dataclass
class Login:
    """What an engine asked for, kept so that the next request need not be asked again."""

    credentials: Credentials
    _scheme: str = ""
    _asked: tuple[tuple[str, str], ...] = ()
    _count: int = 0

    def learn(self, challenges: list[str], address: Address) -> bool:
        """Take in ``WWW-Authenticate``; return whether there is an answer to it.

        A password is sent as it stands only where nobody can listen in.
        """
        if not self.credentials.user:
            return False
        for challenge in challenges:
            scheme, _, rest = challenge.partition(" ")
            asked = {name.lower(): quoted or plain for name, quoted, plain in _PARAMETER.findall(rest)}
            known = asked.get("algorithm", "MD5").upper() in _HASHES and "auth" in asked.get("qop", "auth")
            if scheme.lower() == "digest" and known:
                self._scheme, self._asked, self._count = "digest", tuple(asked.items()), 0
                return True
            if scheme.lower() == "basic" and address.is_private:
                self._scheme = "basic"
                return True
        return False

    def header(self, method: str, path: str) -> dict[str, str]:
        """Return the header that goes with a request, none where nobody has asked for one."""
        if self._scheme == "basic":
            pair = f"{self.credentials.user}:{self.credentials.password}".encode()
            return {"Authorization": "Basic " + b64encode(pair).decode()}
        return {"Authorization": self._digest(method, path)} if self._scheme else {}

    def _digest(self, method: str, path: str) -> str:
        asked = dict(self._asked)
        algorithm = asked.get("algorithm", "MD5")
        self._count += 1
        count, own = f"{self._count:08x}", secrets.token_hex(8)
        user, realm, nonce = self.credentials.user, asked.get("realm", ""), asked.get("nonce", "")

        def hashed(text: str) -> str:
            return _HASHES[algorithm.upper()](text.encode()).hexdigest()

        secret = hashed(f"{user}:{realm}:{self.credentials.password}")
        what = hashed(f"{method}:{path}")
        parts = [f'username="{user}"', f'realm="{realm}"', f'nonce="{nonce}"', f'uri="{path}"']
        if "qop" in asked:
            response = hashed(f"{secret}:{nonce}:{count}:{own}:auth:{what}")
            parts += ["qop=auth", f"nc={count}", f'cnonce="{own}"']
        else:
            response = hashed(f"{secret}:{nonce}:{what}")
        parts += [f'response="{response}"', f"algorithm={algorithm}"]
        if "opaque" in asked:
            parts.append(f'opaque="{asked["opaque"]}"')
        return "Digest " + ", ".join(parts)
