"""`shegong links`, against servers on this machine that behave in every way that servers do."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from shegong.command import main
from shegong.outside.asking import Manner, NoAnswer, Reply, ask, tidy
from shegong.outside.public import NotPublic, is_public, numbers_of
from shegong.outside.round import verdicts_on
from shegong.outside.verdict import Verdict, verdict_on

from tests.commands.test_command import project_with
from tests.rules.case import BASE

PAUSE = 0.05


@dataclass
class Server:
    """What was asked of it, and how many asked at the same time."""

    port: int = 0
    asked: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    active: int = 0
    most: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class Handler(BaseHTTPRequestHandler):
    """Behaves as the first part of the path says."""

    known: Server

    def do_HEAD(self) -> None:
        with self.known.lock:
            self.known.active += 1
            self.known.most = max(self.known.most, self.known.active)
            self.known.asked.append((self.command, self.path, self.headers["User-Agent"]))
        try:
            _, what, *rest = self.path.split("/", 2)
            if what.isdigit():
                self.reply(int(what))
            else:
                BEHAVIOURS[what](self, *rest)
        finally:
            with self.known.lock:
                self.known.active -= 1

    do_GET = do_HEAD

    def reply(self, status: int, location: str = "", body: bytes = b"") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


def redirect(to: Handler, rest: str) -> None:
    """`/to/301/address`; HERE in the address is the server itself."""
    status, target = rest.split("/", 1)
    to.reply(int(status), target.replace("HERE", to.known.address))


def drip(to: Handler) -> None:
    with suppress(OSError):
        for _ in range(100):
            to.wfile.write(b"H")
            time.sleep(0.05)


def large(to: Handler) -> None:
    with suppress(OSError):
        to.reply(200, body=b"x" * 200_000_000 if to.command == "GET" else b"")


def slow(to: Handler, _: str) -> None:
    time.sleep(0.1)
    to.reply(200)


def no_head(to: Handler) -> None:
    to.reply(405 if to.command == "HEAD" else 200)


def garbage(to: Handler) -> None:
    to.wfile.write(b"\x00\xff nothing\r\n\r\n")


def heads(to: Handler) -> None:
    to.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 1000)


BEHAVIOURS: dict[str, Callable[..., None]] = {
    "to": redirect,
    "drip": drip,
    "large": large,
    "slow": slow,
    "no-head": no_head,
    "garbage": garbage,
    "heads": heads,
}


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    http = ThreadingHTTPServer(("127.0.0.1", 0), type("Known", (Handler,), {"known": made}))
    made.port = http.server_port
    thread = threading.Thread(target=http.serve_forever, args=(0.01,))
    thread.start()
    yield made
    http.shutdown()
    thread.join()
    http.server_close()


def manner(*, timeout: float = 5, loopback: bool = True) -> Manner:
    return Manner(timeout, PAUSE, "shegong-links (+https://code.example/directory)", loopback)


def verdict(address: str, how: Manner | None = None) -> Verdict:
    return verdicts_on({address: ()}, how or manner())[address]


# verdicts


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/200", Verdict("answers", 200)),
        ("/204", Verdict("answers", 204)),
        ("/no-head", Verdict("answers", 200)),
        ("/404", Verdict("gone", 404)),
        ("/410", Verdict("gone", 410)),
        ("/403", Verdict("refused", 403)),
        ("/429", Verdict("refused", 429)),
        ("/503", Verdict("refused", 503)),
        ("/to/301/HERE/200", Verdict("moved", 200, "HERE/200")),
        ("/to/308//200", Verdict("moved", 200, "HERE/200")),
        ("/to/302/HERE/200", Verdict("answers", 200)),
        ("/to/301/HERE/to/301/HERE/200", Verdict("moved", 200, "HERE/200")),
        ("/to/301/HERE/to/302/HERE/200", Verdict("moved", 200, "HERE/to/302/HERE/200")),
        ("/to/302/HERE/to/301/HERE/200", Verdict("answers", 200)),
        ("/to/301/HERE/404", Verdict("gone", 404)),
        ("/301", Verdict("refused", 301)),
        ("/garbage", Verdict("silent", reason="answer")),
        ("/heads", Verdict("silent", reason="answer")),
        ("/to/302/file:///etc/passwd", Verdict("silent", reason="redirects")),
        ("/to/302/http://[", Verdict("silent", reason="redirects")),
        ("/to/302/https://me:secret@site.example/", Verdict("silent", reason="redirects")),
        ("/to/302/http://10.0.0.1/", Verdict("private")),
        ("/to/302/http://169.254.169.254/latest/meta-data/", Verdict("private")),
        ("/to/302/http://[::ffff:10.0.0.1]/", Verdict("private")),
    ],
)
def test_what_a_server_says_is_told_apart(server: Server, path: str, expected: Verdict) -> None:
    found = verdict(server.address + path)
    assert found == Verdict(expected.sort, expected.status, expected.to.replace("HERE", server.address), expected.reason)


def test_redirects_without_end_are_given_up(server: Server) -> None:
    path = "/to/302/HERE" * 20 + "/200"
    assert verdict(server.address + path) == Verdict("silent", reason="redirects")
    assert len(server.asked) == 6


def test_a_head_that_is_refused_is_asked_again_with_get(server: Server) -> None:
    assert verdict(server.address + "/404") == Verdict("gone", 404)
    agent = "shegong-links (+https://code.example/directory)"
    assert server.asked == [("HEAD", "/404", agent), ("GET", "/404", agent)]


def test_no_answer_is_asked_once_more() -> None:
    failures = [True, False]

    def once(_: str, __: str) -> Reply:
        if failures.pop(0):
            raise NoAnswer("connection")
        return Reply(200, "")

    assert verdict_on("http://site.example/", once) == Verdict("answers", 200)
    assert failures == []


def test_a_server_that_drips_is_hung_up_on(server: Server) -> None:
    began = time.monotonic()
    assert verdict(server.address + "/drip", manner(timeout=0.3)) == Verdict("silent", reason="time")
    assert time.monotonic() - began < 4


def test_the_body_of_an_answer_is_not_read(server: Server) -> None:
    began = time.monotonic()
    assert ask("GET", server.address + "/large", manner()) == Reply(200, "")
    assert time.monotonic() - began < 4


def test_a_machine_that_takes_no_connection_and_a_name_of_nobody_do_not_answer() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        assert verdict(f"http://127.0.0.1:{taken.getsockname()[1]}/") == Verdict("silent", reason="connection")
    assert verdict("http://nobody.invalid/") == Verdict("silent", reason="dns")
    assert verdict(f"http://{'a' * 70}.example/") == Verdict("silent", reason="redirects")


def test_a_server_that_has_no_certificate_does_not_answer(server: Server) -> None:
    assert verdict(f"https://127.0.0.1:{server.port}/200") == Verdict("silent", reason="tls")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("http://site.example", "http://site.example/"),
        ("http://site.example:8080/a b?c=d e#f", "http://site.example:8080/a%20b?c=d%20e"),
        ("http://社工.example/社工%E5?q=社`", "http://xn--estr22d.example/%E7%A4%BE%E5%B7%A5%E5?q=%E7%A4%BE%60"),
        ("http://[2606:4700::1]/", "http://[2606:4700::1]/"),
        ("http://site.example/\r\nHost: evil", "http://site.example/Host:%20evil"),
    ],
)
def test_an_address_is_asked_for_in_characters_that_a_request_may_have(written: str, asked: str) -> None:
    assert tidy(written) == asked


# politeness, and what is never asked


def test_a_host_is_asked_by_one_at_a_time_with_a_pause(server: Server) -> None:
    addresses = {f"{server.address}/slow/{number}": () for number in range(4)}
    addresses |= {f"http://localhost:{server.port}/to/302/HERE/slow/{number}": () for number in range(2)}
    began = time.monotonic()
    found = verdicts_on(addresses, manner())
    assert list(found) == list(addresses)
    assert {each.sort for each in found.values()} == {"answers"}
    assert len(server.asked) == 8
    assert time.monotonic() - began > 6 * (0.1 + PAUSE) - PAUSE
    # Two names of one machine are two hosts.
    assert server.most <= 2


def test_several_hosts_are_asked_at_the_same_time(server: Server) -> None:
    both = {f"http://{host}:{server.port}/slow/": () for host in ("127.0.0.1", "localhost")}
    barrier = threading.Barrier(2, timeout=5)
    server.lock = _Meeting(barrier)  # pyright: ignore[reportAttributeAccessIssue] - each request waits for the other
    assert [each.sort for each in verdicts_on(both, manner()).values()] == ["answers", "answers"]


class _Meeting:
    """A lock that nobody gets past alone."""

    def __init__(self, barrier: threading.Barrier) -> None:
        self._barrier = barrier

    def __enter__(self) -> None:
        self._barrier.wait()

    def __exit__(self, *_: object) -> None:
        """Nothing is held."""


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255"),
        *("::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2130706433", "127.1", "localhost"),
    ],
)
def test_hosts_of_our_own_network_are_not_asked(host: str) -> None:
    with pytest.raises(NotPublic):
        numbers_of(host, 80, loopback=False)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:4700::1111", "64:ff9b::5db8:d822"])
def test_hosts_of_the_internet_are(number: str) -> None:
    assert is_public(ip_address(number))


def test_loopback_for_tests_opens_no_other_network() -> None:
    assert numbers_of("127.0.0.1", 80, loopback=True) == ["127.0.0.1"]
    with pytest.raises(NotPublic):
        numbers_of("10.0.0.1", 80, loopback=True)


Lookup = Callable[..., list[tuple[Any, ...]]]


def test_a_name_that_leads_elsewhere_the_second_time_is_not_followed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number that was looked at is the one that is connected to."""
    answers = [["127.0.0.1"], ["10.0.0.1"]]

    def lookup(*_: object, **__: object) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, server.port)) for number in answers.pop(0)]

    connected: list[object] = []
    connect = socket.create_connection

    def connecting(address: tuple[str, int], *_: object) -> socket.socket:
        connected.append(address)
        monkeypatch.undo()
        return connect(address, 5)

    monkeypatch.setattr("shegong.outside.public.socket.getaddrinfo", lookup)
    monkeypatch.setattr("shegong.outside.asking.socket.create_connection", connecting)
    assert ask("HEAD", f"http://site.example:{server.port}/200", manner()) == Reply(200, "")
    assert (connected, answers) == ([("127.0.0.1", server.port)], [["10.0.0.1"]])


def test_a_name_with_one_private_number_among_public_ones_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def lookup(*_: object, **__: object) -> list[tuple[Any, ...]]:
        return [(2, 1, 6, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr("shegong.outside.public.socket.getaddrinfo", lookup)
    with pytest.raises(NotPublic):
        numbers_of("site.example", 80, loopback=False)


# the command


@pytest.fixture
def project(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory whose source and article lead to site.example, which is the server, and to inside.example, which is in our network."""
    numbers = {"site.example": "93.184.216.34", "inside.example": "10.0.0.1"}
    connect = socket.create_connection

    look_up = socket.getaddrinfo

    def lookup(host: str, port: int, *more: Any, **named: Any) -> Sequence[tuple[Any, ...]]:
        if host == "127.0.0.1":
            return look_up(host, port, *more, **named)
        if host not in numbers:
            raise socket.gaierror
        return [(2, 1, 6, "", (numbers[host], port))]

    def connecting(address: tuple[str, int], timeout: float) -> socket.socket:
        assert address == ("93.184.216.34", 80)
        return connect(("127.0.0.1", server.port), timeout)

    monkeypatch.setattr("shegong.outside.public.socket.getaddrinfo", lookup)
    monkeypatch.setattr("shegong.outside.asking.socket.create_connection", connecting)
    paper = (BASE / "data/sources/paper.yaml").read_text(encoding="utf-8")
    more = (
        'url: "http://site.example/404"\nliterature:\n'
        '  - {authors: a, year: "2012", title: t, at: ¶1, url: "http://site.example/to/301/http://site.example/200"}\n'
        '  - {authors: b, year: "2013", title: u, at: ¶1, url: "http://site.example/200"}\n'
        '  - {authors: c, year: "2014", title: v, at: ¶1, url: "http://site.example/403"}\n'
        '  - {authors: d, year: "2015", title: w, at: ¶1, url: "http://inside.example/"}\n'
    )
    text = "# Home\n\n`http://site.example/code`\n\n[gone](http://site.example/404), <http://nobody.example/>\n"
    return project_with(tmp_path, {"data/sources/paper.yaml": paper + more, "docs/en/more.md": text, "docs/zh/more.md": "# 首页\n"})


def links(project: Path, *options: str, lang: str = "en") -> int:
    return main(["--project", str(project), "--lang", lang, "links", "--pause", "0", *options])


def test_what_wants_looking_at_is_told_with_its_places(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(project) == 0
    here = "http://site.example"
    assert capsys.readouterr().out == (
        "Gone (1): look for a new address or an archived copy, and put it into the source.\n"
        f"  data/sources/paper.yaml:9, docs/en/more.md:5\n    {here}/404  404\n\n"
        "Moved for good (1): if the page is the same, put in the new address.\n"
        f"  data/sources/paper.yaml:11\n    {here}/to/301/{here}/200  → {here}/200\n\n"
        "No answer (1): it may be a passing trouble; take it for gone if it lasts for weeks.\n"
        f"  docs/en/more.md:5\n    http://nobody.example/  no such host\n\n"
        "Refused to a program (1), which says nothing about the page: look at it in a browser.\n"
        f"  data/sources/paper.yaml:13\n    {here}/403  403\n\n"
        "Not asked (1): not on the public internet.\n"
        "  data/sources/paper.yaml:14\n    http://inside.example/\n\n"
        "6 addresses, of which 1 answer as they should.\n"
    )


def test_the_same_in_chinese(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(project, lang="zh") == 0
    here = "http://site.example"
    assert capsys.readouterr().out == (
        "已不存在（1）：请找新网址或存档，写进来源。\n"
        f"  data/sources/paper.yaml:9, docs/en/more.md:5\n    {here}/404  404\n\n"
        "已永久迁移（1）：内容相同的，请换成新网址。\n"
        f"  data/sources/paper.yaml:11\n    {here}/to/301/{here}/200  → {here}/200\n\n"
        "没有应答（1）：可能只是一时如此；连续几周都这样，再当作不存在。\n"
        f"  docs/en/more.md:5\n    http://nobody.example/  没有这个域名\n\n"
        "拒绝了程序（1）：网页本身如何，看不出来；请用浏览器打开看。\n"
        f"  data/sources/paper.yaml:13\n    {here}/403  403\n\n"
        "没有去问（1）：不在公共网络上。\n"
        "  data/sources/paper.yaml:14\n    http://inside.example/\n\n"
        "共 6 个网址，1 个照常应答。\n"
    )


def test_in_markdown_both_languages_stand_together_and_addresses_in_code(
    project: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert links(project, "--format", "markdown") == 0
    out = capsys.readouterr().out
    here = "http://site.example"
    assert out.startswith(
        "已不存在（1）：请找新网址或存档，写进来源。\nGone (1): look for a new address or an archived copy, and put it into the source.\n\n"
        f"- `data/sources/paper.yaml:9`, `docs/en/more.md:5` `{here}/404` 404\n\n"
    )
    assert f"- `data/sources/paper.yaml:11` `{here}/to/301/{here}/200` → `{here}/200`\n" in out
    assert "- `docs/en/more.md:5` `http://nobody.example/` 没有这个域名 · no such host\n" in out
    assert out.endswith("共 6 个网址，1 个照常应答。\n6 addresses, of which 1 answer as they should.\n")


def test_in_json_every_address_is_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(project, "--format", "json") == 0
    told = {each["address"].removeprefix("http://site.example"): each for each in json.loads(capsys.readouterr().out)}
    assert list(told) == ["/404", "/to/301/http://site.example/200", "/200", "/403", "http://inside.example/", "http://nobody.example/"]
    assert told["/200"] == {
        "address": "http://site.example/200",
        "places": [{"file": "data/sources/paper.yaml", "line": 12}],
        "verdict": "answers",
        "status": 200,
        "to": "",
        "reason": None,
    }


def test_where_nobody_answers_the_machine_may_be_at_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = project_with(tmp_path, {"docs/en/more.md": "# A\n\n[a](http://nobody.invalid/)\n", "docs/zh/more.md": "# 甲\n"})
    assert links(project) == 0
    assert capsys.readouterr().out.endswith(
        "    http://nobody.invalid/  no such host\n\n1 address, of which 0 answer as they should.\n"
        "Nobody answered at all: is this machine connected to the internet?\n"
    )


@pytest.mark.parametrize("option", ["--timeout=-1", "--timeout=nan", "--pause=soon", "--pause=601"])
def test_seconds_that_are_none_are_refused(project: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    with pytest.raises(SystemExit) as left:
        links(project, option)
    assert left.value.code == 2
    assert "秒数应在 0 到 600 之间 · seconds are from 0 to 600" in capsys.readouterr().err


def test_nothing_is_asked_for_bad_data(project: Path, server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "data/agencies/an-ju.yaml").write_text("a", encoding="utf-8")
    assert links(project) == 1
    assert capsys.readouterr().err.endswith("1 error found; nothing was built.\n")
    assert server.asked == []
