"""Where a host's name leads, found out once, and whether anything may be asked there. RFC 6890 and its registries.

Only what is in public use is asked: no loopback, no private or link-local network, no address that carries another one
in it, and none where clouds tell their secrets. What may be asked beyond that is written in the list as the number
itself: whoever holds a name can make it lead anywhere.
"""

import ipaddress
import socket

from unscr.graph.remote.address import Address

# Global unicast, RFC 4291 section 2.4; within it 6to4 (RFC 7526) carries an IPv4 address, as Teredo does, which the
# library knows. NAT64, mapped and compatible addresses lie outside.
_UNICAST = ipaddress.ip_network("2000::/3")
_CARRIERS = (ipaddress.ip_network("2002::/16"),)
# For protocols alone (some are public for the library), relays of 6to4, and a host inside each Azure machine.
_RESERVED = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32")))


class Unresolved(Exception):
    """The name leads nowhere."""


class Forbidden(Exception):
    """The name leads to where nothing is asked; the number is the only argument."""


def places(address: Address) -> tuple[str, ...]:
    """Return the numbers of an address's host, each of which may be asked; raises Unresolved and Forbidden."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unresolved from None
    numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for each in numbers:
        if ipaddress.ip_address(each) != _number(address.host) and not is_public(each):
            raise Forbidden(each)
    return numbers


def is_public(number: str) -> bool:
    """Tell whether an IP address is in public use by one host, and is nothing else in disguise."""
    found = ipaddress.ip_address(number)
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        return found in _UNICAST and found.is_global and not any(found in each for each in _CARRIERS)
    return found.is_global and not (found.is_multicast or any(found in each for each in _RESERVED))


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return the number that a host is written as, None for a name; 127.1 and 2130706433 are names here."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
