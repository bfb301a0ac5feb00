"""Where an engine is, and who may ask it: the addresses of ``--store`` and the credentials beside them. RFC 3986."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from unscr.errors import SettingError

USER, PASSWORD_FILE = "UNSCR_STORE_USER", "UNSCR_STORE_PASSWORD_FILE"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """An address over HTTP, taken apart; ``path`` holds the query string as well."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def shown(self) -> str:
        """The host and port as a ``Host`` header says them, which is also what messages may show."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def whole(self) -> str:
        """The address as it was given."""
        return f"{self.scheme}://{self.shown}{self.path}"

    @property
    def is_private(self) -> bool:
        """Whether nobody listens in between: it is encrypted, or never leaves the machine."""
        if self.scheme == "https" or self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user and a password, which no message ever shows."""

    user: str = ""
    password: str = field(default="", repr=False)


def addresses(given: str) -> tuple[Address, ...]:
    """Return the addresses of a list separated by commas or white space; raise SettingError for one that is none."""
    return tuple(dict.fromkeys(address(each) for each in given.replace(",", " ").split()))


def address(given: str) -> Address:
    """Return one address; raise SettingError where it is not one, or holds a password."""
    try:
        parts = urlsplit(given)
        port = parts.port
    except ValueError:
        raise _unusable(given) from None
    if "@" in parts.netloc:
        raise SettingError(
            f"An engine's address holds a user or a password; give them by {USER} and {PASSWORD_FILE}.",
            f"引擎地址中含有用户名或口令；请改用 {USER} 和 {PASSWORD_FILE} 提供。",
        )
    if parts.scheme not in _PORTS or not parts.hostname or parts.fragment or not given.isascii():
        raise _unusable(given)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Address(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], path)


def credentials(environment: Mapping[str, str]) -> Credentials:
    """Return the credentials that the environment names, empty ones without a user.

    The password is the first line of a file. Raises SettingError where it cannot be read.
    """
    user, file = environment.get(USER, ""), environment.get(PASSWORD_FILE, "")
    if not user:
        return Credentials()
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise SettingError(
            f"{PASSWORD_FILE} names '{file}', which cannot be read: {reason}.",
            f"{PASSWORD_FILE} 指向的“{file}”无法读取：{reason}。",
        ) from None
    return Credentials(user, lines[0] if lines else "")


def _unusable(given: str) -> SettingError:
    return SettingError(
        f"'{given}' is not the address of an engine; it begins with http:// or https:// and names a host.",
        f"“{given}”不是引擎的地址；应以 http:// 或 https:// 开头并含主机名。",
    )
