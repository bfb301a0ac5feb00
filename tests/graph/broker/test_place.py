"""Nothing is asked but what is in public use; a number that is listed as such is the only exception."""

import socket

import pytest

from unscr.graph.broker.place import Forbidden, Unresolved, is_public, places
from unscr.graph.remote.address import address

# Loopback, private, shared, link-local, where clouds tell secrets, for protocols, tests, multicast, reserved; and the
# same carried in another form.
FORBIDDEN = (
    "127.0.0.1",
    "127.255.0.9",
    "0.0.0.0",  # noqa: S104 - never bound
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.0.1",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
)
PUBLIC = ("8.8.8.8", "193.0.14.129", "2001:4860:4860::8888", "2a00:1450::1", "::ffff:8.8.8.8")
# Numbers as only the system's resolver reads them.
ODD = ("2130706433", "127.1", "0x7f.0.0.1", "0x7f000001", "0177.0.0.1", "017700000001", "0", "localhost")


@pytest.mark.parametrize("number", FORBIDDEN)
def test_what_is_not_public_is_told(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", PUBLIC)
def test_what_is_public_is_told(number: str) -> None:
    assert is_public(number)


def leading_to(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> list[str]:
    """Let every name lead to these numbers; return the names that are looked up."""
    looked: list[str] = []

    def found(host: str, port: int, *_: object, **__: object) -> list[object]:
        looked.append(host)
        return [
            (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 0, "", (each, port))
            for each in numbers
        ]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return looked


@pytest.mark.parametrize("number", FORBIDDEN)
def test_a_name_that_leads_there_is_refused(monkeypatch: pytest.MonkeyPatch, number: str) -> None:
    """Also where it leads to something public as well."""
    for numbers in ((number,), ("8.8.8.8", number)):
        leading_to(monkeypatch, *numbers)
        with pytest.raises(Forbidden, match=number):
            places(address("https://law.example/sparql"))


def test_a_public_name_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = leading_to(monkeypatch, "8.8.8.8", "2001:4860:4860::8888", "8.8.8.8")
    assert places(address("https://law.example/sparql")) == ("8.8.8.8", "2001:4860:4860::8888")
    assert looked == ["law.example"]


@pytest.mark.parametrize("host", ODD)
def test_a_number_in_disguise_is_a_name(host: str) -> None:
    """The system's own resolver is asked here."""
    with pytest.raises(Forbidden):
        places(address(f"http://{host}/"))


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "10.0.0.1", "[::ffff:127.0.0.1]"])
def test_a_number_that_is_written_as_such_is_meant(host: str) -> None:
    """Whoever wrote the list wrote it."""
    (found,) = places(address(f"http://{host}:9/"))
    assert found.replace("7f00:1", "127.0.0.1") == host.strip("[]")


def test_a_name_that_leads_nowhere_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(Unresolved):
        places(address("http://nowhere.example/"))


def test_a_name_that_cannot_be_one_leads_nowhere() -> None:
    with pytest.raises(Unresolved):
        places(address(f"http://{'a' * 70}.example/"))
