"""A client of yaml-language-server, as an editor is one: documents are opened, and what the server says of them is asked for."""

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from tests.editor.connection import Connection, Message
from tests.editor.node import NODE, in_modules

_CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}
"""What a modern editor can do, such as VS Code."""


@dataclass(frozen=True)
class Diagnostic:
    """What the server underlines. The line counts from 1; of a range over several lines, the text is that on the first."""

    line: int
    underlined: str
    message: str


@dataclass(frozen=True)
class Offer:
    """Something that the server offers to write. `inserted` has the placeholders of a snippet: `${1:source}`."""

    label: str
    inserted: str
    documentation: str
    is_key: bool


class LanguageServer:
    """A server in a workspace. Each document is opened once, under a path of its own; none need be a file."""

    def __init__(self, connection: Connection, workspace: Path) -> None:
        self._connection, self._workspace = connection, workspace
        self._opened: dict[str, list[str]] = {}

    def wait_for_settings(self, path: str) -> None:
        """Waits until the settings have given a schema to a file that names none; the server looks at open files again when they come."""
        uri = self._open(path, "no-such-key:\n")
        self._connection.wait_for(lambda: bool(self._diagnosed().get(uri)), "settings")

    def diagnostics(self, texts: Mapping[str, str]) -> dict[str, list[Diagnostic]]:
        """What is underlined in documents, all opened at once; by path."""
        uris = {self._open(path, text): path for path, text in texts.items()}
        self._connection.wait_for(lambda: uris.keys() <= self._diagnosed().keys(), "diagnostics")
        diagnosed = self._diagnosed()
        return {path: [_diagnostic(each, self._opened[uri]) for each in diagnosed[uri]] for uri, path in uris.items()}

    def offers(self, folder: str, text: str) -> list[Offer]:
        """What is offered where `‸` stands in the text of a new file in a folder."""
        answer = self._connection.ask("textDocument/completion", self._at_mark(folder, text))
        return [_offer(each) for each in cast(list[Message], answer["items"])]

    def hover(self, folder: str, text: str) -> str:
        """What is shown, in Markdown, when the mouse rests where `‸` stands; empty for nothing."""
        answer = self._connection.ask("textDocument/hover", self._at_mark(folder, text))
        return str(answer["contents"]["value"]) if answer else ""

    def _at_mark(self, folder: str, text: str) -> Message:
        before, mark, after = text.partition("‸")
        assert mark, "no ‸ says where"
        uri = self._open(f"{folder}/new-{len(self._opened)}.yaml", before + after)
        start = before.rpartition("\n")[2]
        return {"textDocument": {"uri": uri}, "position": {"line": before.count("\n"), "character": len(start.encode("utf-16-le")) // 2}}

    def _open(self, path: str, text: str) -> str:
        uri = (self._workspace / path).as_uri()
        assert uri not in self._opened, f"{path} is open"
        self._opened[uri] = text.split("\n")
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._connection.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _diagnosed(self) -> dict[str, list[Message]]:
        published = [each["params"] for each in self._connection.told if each["method"] == "textDocument/publishDiagnostics"]
        return {each["uri"]: each["diagnostics"] for each in published}


@contextmanager
def language_server(workspace: Path, settings: Mapping[str, Any]) -> Generator[LanguageServer]:
    """A server in a workspace with the settings of an editor, written as VS Code writes them. It asks nobody outside for schemas."""
    settings = {**settings, "yaml.schemaStore": {"enable": False}, "yaml.kubernetesCRDStore": {"enable": False}}
    command = [str(NODE), str(in_modules("yaml-language-server/bin/yaml-language-server")), "--stdio"]
    connection = Connection(command, {"workspace/configuration": partial(_sections, settings)})
    try:
        folder = {"uri": workspace.as_uri(), "name": workspace.name}
        about = {"processId": os.getpid(), "rootUri": folder["uri"], "workspaceFolders": [folder], "capabilities": _CAPABILITIES}
        connection.ask("initialize", about)
        connection.tell("initialized", {})
        connection.tell("workspace/didChangeConfiguration", {"settings": None})
        yield LanguageServer(connection, workspace)
    finally:
        connection.close()


def _sections(settings: Mapping[str, Any], asked: Message) -> list[Any]:
    return [_section(settings, each["section"]) for each in cast(list[Message], asked["items"])]


def _section(settings: Mapping[str, Any], name: str) -> Any:
    """The settings below a name: for `yaml`, `yaml.customTags` as `customTags`."""
    below = {key.removeprefix(f"{name}."): value for key, value in settings.items() if key.startswith(f"{name}.")}
    return settings.get(name, below or None)


def _diagnostic(found: Message, lines: list[str]) -> Diagnostic:
    """A protocol counts in units of UTF-16."""
    (row, begin), (last, end) = ((int(found["range"][edge]["line"]), int(found["range"][edge]["character"])) for edge in ("start", "end"))
    line = lines[row].encode("utf-16-le")
    until = 2 * end if last == row else len(line)
    return Diagnostic(row + 1, line[2 * begin : until].decode("utf-16-le"), str(found["message"]))


def _offer(item: Message) -> Offer:
    written = item.get("documentation") or ""
    documentation = written if isinstance(written, str) else str(written["value"])
    inserted = item["textEdit"]["newText"] if "textEdit" in item else item.get("insertText", item["label"])
    return Offer(str(item["label"]), str(inserted), documentation, item.get("kind") == 10)
