"""Which hosts may be asked: those on the public internet. An address in the data must not make us ask a machine of our own network."""

import ipaddress
import socket

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 forms of IPv4 addresses (RFC 6052)."""

Number = ipaddress.IPv4Address | ipaddress.IPv6Address


class NoSuchHost(Exception):
    """A name that leads to no machine."""


class NotPublic(Exception):
    """A name that leads to a machine that is not on the public internet, or might."""


def numbers_of(host: str, port: int, *, loopback: bool) -> list[str]:
    """The numbers of a host, all of them public; connect to these and ask for no name again, since its answer may change.

    `loopback` admits this machine, for tests. Raises NoSuchHost and NotPublic.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoSuchHost(host) from None
    numbers = [ipaddress.ip_address(str(each[4][0]).split("%")[0]) for each in found]
    if not all(is_public(number) or (loopback and number.is_loopback) for number in numbers):
        raise NotPublic(host)
    return list(dict.fromkeys(map(str, numbers)))


def is_public(number: Number) -> bool:
    """Whether a number is of the public internet, and so is the IPv4 one that an IPv6 one may carry."""
    return number.is_global and not number.is_multicast and all(is_public(inner) for inner in _carried(number))


def _carried(number: Number) -> list[ipaddress.IPv4Address]:
    if isinstance(number, ipaddress.IPv4Address):
        return []
    translated = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF) if number in _TRANSLATED else None
    inner = [number.ipv4_mapped, number.sixtofour, *(number.teredo or ()), translated]
    return [each for each in inner if each is not None]
