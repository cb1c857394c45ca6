"""The files of one entry: what their author wrote, and their bytes with other values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from shegong.load.markdown_file import split_front_matter
from shegong.load.strict_yaml import BadYaml, read_yaml
from shegong.model.entry import Entry
from shegong.model.text import LANGS, Lang
from shegong.model.written_order import written_order
from shegong.revise.fields import with_fields
from shegong.revise.yaml_text import field_text

_BOM = b"\xef\xbb\xbf"
_PROSE = "prose"


@dataclass(frozen=True)
class EntryFile:
    """One file: its name, its bytes, and its text with our line ends."""

    name: str
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode("utf-8-sig").replace("\r\n", "\n")

    def with_text(self, text: str) -> "EntryFile":
        """The file with another text, spelt as it was before."""
        written = text.replace("\n", "\r\n") if b"\r\n" in self.content else text
        mark = _BOM if self.content.startswith(_BOM) else b""
        return EntryFile(self.name, mark + written.encode())


@dataclass(frozen=True)
class EntryText:
    """An entry of a kind in its file, or in its two files if it has prose."""

    model: type[Entry]
    files: tuple[EntryFile, ...]

    def written(self) -> dict[str, object]:
        """The fields as the author wrote them, prose among them. Raises BadYaml and ValueError for files that are not readable."""
        parts = split_front_matter(self.files[0].text) if self.model.kind.prose else None
        fields = read_yaml(parts.fields if parts else self.files[0].text)
        if not isinstance(fields, dict) or (self.model.kind.prose and not parts):
            raise BadYaml("not-a-mapping", "", 1, 1)
        bodies = [parts.body, *(file.text for file in self.files[1:])] if parts else []
        return {**cast(dict[str, object], fields), **({_PROSE: dict(zip(LANGS, bodies, strict=False))} if bodies else {})}

    def changed(self, changes: Mapping[str, object | None]) -> Iterator[EntryFile]:
        """The files that are others with these values. Raises NotReadable where fields cannot be told apart."""
        fields = {key: value for key, value in changes.items() if key != _PROSE}
        prose = cast(dict[Lang, str], changes.get(_PROSE) or {})
        bodies = {lang: prose.get(lang, "") if _PROSE in changes else None for lang in LANGS}
        first, *rest = self.files
        parts = split_front_matter(first.text) if self.model.kind.prose else None
        if parts is None:
            text = with_fields(first.text, fields, written_order(self.model))
        else:
            inner = with_fields(parts.fields, fields, written_order(self.model)) if fields else parts.fields
            between = first.text[len("---\n") + len(parts.fields) : len(first.text) - len(parts.body)]
            text = f"---\n{inner}{between}{_replaced(parts.body, bodies['zh'])}"
        others = [file.with_text(_replaced(file.text, bodies["en"])) for file in rest]
        yield from (new for new, old in zip([first.with_text(text), *others], self.files, strict=True) if new.text != old.text)


def read_entry(folder: Path, model: type[Entry], id: str) -> EntryText | None:
    """The files of an entry in the folder of its kind; None if there is no such entry."""
    names = [f"{id}.md", f"{id}.en.md"] if model.kind.prose else [f"{id}.yaml"]
    if not (folder / names[0]).is_file():
        return None
    return EntryText(model, tuple(EntryFile(name, (folder / name).read_bytes()) for name in names if (folder / name).is_file()))


def new_entry(model: type[Entry], id: str, values: Mapping[str, object]) -> tuple[EntryFile, ...]:
    """The files of a new entry with these fields."""
    fields = "".join(field_text(key, values[key]) for key in written_order(model) if key in values and key != _PROSE)
    if not model.kind.prose:
        head = f"# yaml-language-server: $schema=../../schema/{model.kind.id}.schema.json\n"
        return (EntryFile(f"{id}.yaml", (head + fields).encode()),)
    bodies = cast(dict[Lang, str], values.get(_PROSE) or {})
    english = [EntryFile(f"{id}.en.md", f"{bodies['en']}\n".encode())] if "en" in bodies else []
    return (EntryFile(f"{id}.md", f"---\n{fields}---\n\n{bodies.get('zh', '')}\n".encode()), *english)


def _replaced(body: str, text: str | None) -> str:
    """A text in place of another, with the same blanks around it."""
    if text is None or text == body.strip():
        return body
    start = len(body) - len(body.lstrip())
    return body[:start] + text + body[len(body.rstrip()) :]
