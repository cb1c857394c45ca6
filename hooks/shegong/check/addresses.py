"""What is odd about addresses on the web."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from shegong.check.reason import Reason

_ADDRESS = re.compile(r"https?://(?:\[[0-9A-Fa-f:.]*\]?)?[^\s\"<>()\[\]，。；：？！、）》”]*")
_LINK_TO = re.compile(r"\]\(\s*((?!https?:|mailto:)[A-Za-z][A-Za-z0-9+.-]*:[^()\s]*)", re.IGNORECASE)
_PORTS = (None, 80, 443, 8080)
_SCRIPT = re.compile("javascript:|<script", re.IGNORECASE)


def odd_addresses(text: str, links: bool) -> Iterator[tuple[int, str, Reason]]:
    """Each address in a text that is not as it should be, with where it begins and why.

    `links` says to look at what Markdown links lead to as well: those of data are refused when they become HTML, those of pages are not.
    """
    if "://" in text:
        for match in _ADDRESS.finditer(text):
            address = match[0].rstrip(".,;:!?*'")
            reason = wrong_with_address(address)
            if reason:
                yield match.start(), address, reason
    if links and "](" in text:
        for match in _LINK_TO.finditer(text):
            yield match.start(1), match[1], Reason("不是 http 或 https", "it is neither http nor https")


def wrong_with_address(address: str) -> Reason | None:
    """Why an address cannot be that of a public page; None if nothing speaks against it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return Reason("读不懂", "it cannot be read")
    checks = (
        (parts.username is not None, Reason("里面有用户名", "it has a user name in it")),
        (port not in _PORTS, Reason(f"端口 {port} 不常见", f"the port {port} is unusual")),
        (_is_number(host), Reason("主机是 IP 地址，不是域名", "its host is an IP address and not a name")),
        ("." not in host, Reason("主机不是域名", "its host is no name of the web")),
        (
            "javascript:" in unquote(address).lower() or "<script" in unquote(address).lower(),
            Reason("里面有脚本", "it has a script in it"),
        ),
    )
    return next((reason for wrong, reason in checks if wrong), None)


def _is_number(host: str) -> bool:
    """Whether a host is an IP address, in any of the ways in which browsers take one."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(re.fullmatch(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+))*\.?", host))
    return True
