"""JSON-RPC with a program over its standard input and output, framed as the Language Server Protocol frames it."""

import json
import subprocess
import threading
from collections.abc import Callable, Mapping
from typing import IO, Any, cast

Message = dict[str, Any]
Answer = Callable[[Message], Any]
"""What a request of the program is answered with, from its parameters."""
_PATIENCE = 60.0
"""Seconds that something may take. A loaded machine is slow, not wrong."""


class NoAnswer(AssertionError):
    """The program did not answer in time, or ended."""


class Connection:
    """A running program that speaks JSON-RPC. `answers` has what is answered to each method that it may ask for.

    Notifications of the program are kept in `told`, in the order in which they came.
    """

    def __init__(self, command: list[str], answers: Mapping[str, Answer]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._answers = answers
        self._arrival = threading.Condition()
        self._sending = threading.Lock()
        self._results: dict[int, Message] = {}
        self._last_id = 0
        self.told: list[Message] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def ask(self, method: str, params: Message) -> Any:
        """The result of a request. Raises NoAnswer."""
        self._last_id += 1
        id = self._last_id
        self._send({"id": id, "method": method, "params": params})
        self.wait_for(lambda: id in self._results, method)
        answer = self._results.pop(id)
        if "error" in answer:
            raise NoAnswer(f"{method}: {answer['error']}")
        return answer["result"]

    def tell(self, method: str, params: Message) -> None:
        """Sends a notification."""
        self._send({"method": method, "params": params})

    def wait_for(self, arrived: Callable[[], bool], what: str) -> None:
        """Waits until something has arrived. Raises NoAnswer if it does not, or the program ends."""
        with self._arrival:
            self._arrival.wait_for(lambda: arrived() or not self._listener.is_alive(), _PATIENCE)
            if not arrived():
                raise NoAnswer(f"{what}: no answer within {_PATIENCE:.0f} s; exit code {self._process.poll()}")

    def close(self) -> None:
        """Ends the program."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            cast(IO[bytes], stream).close()

    def _send(self, message: Message) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = cast(IO[bytes], self._process.stdin)
        with self._sending:
            stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
            stream.flush()

    def _listen(self) -> None:
        stream = cast(IO[bytes], self._process.stdout)
        while (message := _read(stream)) is not None:
            self._take(message)
        with self._arrival:
            self._arrival.notify_all()

    def _take(self, message: Message) -> None:
        """A request is answered at once; a result or a notification is kept for who waits for it."""
        if "method" in message and "id" in message:
            answer = self._answers.get(message["method"], lambda _: None)
            self._send({"id": message["id"], "result": answer(message.get("params") or {})})
        with self._arrival:
            if "method" not in message:
                self._results[message["id"]] = message
            elif "id" not in message:
                self.told.append(message)
            self._arrival.notify_all()


def _read(stream: IO[bytes]) -> Message | None:
    """The next message; None where the program has ended."""
    length = 0
    while (line := stream.readline()) not in (b"\r\n", b""):
        name, _, value = line.partition(b":")
        length = int(value) if name.lower() == b"content-length" else length
    content = stream.read(length)
    return cast(Message, json.loads(content)) if line and len(content) == length else None
