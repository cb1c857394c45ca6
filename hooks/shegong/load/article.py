"""Hand-written pages of `docs`, as checks and stages after them see them."""

import re
from dataclasses import dataclass
from functools import cached_property

from shegong.load.markdown_file import MarkdownFile, split_front_matter
from shegong.model.text import Lang

_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_FILE = re.compile(r"docs/(?P<lang>zh|en)/(?P<name>.+)")


@dataclass(frozen=True)
class Article:
    """A hand-written page. Its text is Markdown; `file` is relative to the project."""

    file: str
    text: str

    @property
    def written(self) -> str:
        """The text with spaces in place of code, so that everything else stands where it stood."""
        return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), self.text)

    @property
    def lang(self) -> Lang | None:
        """The language whose folder it is in."""
        found = _FILE.fullmatch(self.file)
        return None if found is None else "zh" if found["lang"] == "zh" else "en"

    @property
    def counterpart(self) -> str | None:
        """The file that says the same in the other language."""
        found = _FILE.fullmatch(self.file)
        return f"docs/{'en' if self.lang == 'zh' else 'zh'}/{found['name']}" if found else None

    @property
    def fields(self) -> str:
        """The front matter as YAML text, without its lines of hyphens; its first line is the second of the file."""
        return self._parts.fields if self._parts else ""

    @property
    def body(self) -> str:
        """The text below the front matter."""
        return self._parts.body if self._parts else self.text

    @cached_property
    def _parts(self) -> MarkdownFile | None:
        return split_front_matter(self.text)
