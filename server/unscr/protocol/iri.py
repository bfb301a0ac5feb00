"""Whether a text is an absolute IRI: the grammar of RFC 3987, section 2.2, and of RFC 3986 for a host in brackets."""

import ipaddress
import re

# Beyond ASCII: no controls, no characters for private use (in a query alone), none that are no characters.
_PLANES = "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
_BEYOND = f"\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef{_PLANES}\U000e1000-\U000efffd"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

_NAME = rf"A-Za-z0-9\-._~!$&'()*+,;={_BEYOND}"
_ESCAPE = "%[0-9A-Fa-f]{2}"
_USER = rf"(?:(?:[{_NAME}:]|{_ESCAPE})*@)?"
_HOST = rf"(?:\[(?P<bracketed>[^\]]*)\]|(?:[{_NAME}]|{_ESCAPE})*)"
_AFTER_HOST = rf"(?:/(?:[{_NAME}:@/]|{_ESCAPE})*)?"
_PATH = rf"(?!//)(?:[{_NAME}:@/]|{_ESCAPE})*"
_QUERY = rf"(?:\?(?:[{_NAME}:@/?{_PRIVATE}]|{_ESCAPE})*)?"
_FRAGMENT = rf"(?:\#(?:[{_NAME}:@/?]|{_ESCAPE})*)?"
_IRI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.\-]*:(?!\Z)(?://{_USER}{_HOST}(?::[0-9]*)?{_AFTER_HOST}|{_PATH}){_QUERY}{_FRAGMENT}",
    re.ASCII,
)
_FUTURE = re.compile(r"v[0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+")


def is_absolute(text: str) -> bool:
    """Return whether a text is an IRI with its scheme, as the engine has it; a scheme alone is none."""
    found = _IRI.fullmatch(text)
    if found is None:
        return False
    host: str | None = found["bracketed"]
    return host is None or _FUTURE.fullmatch(host) is not None or _is_address(host)


def _is_address(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        return False
    # To name a zone is for one machine alone; RFC 3986 has no place for it.
    return "%" not in host
