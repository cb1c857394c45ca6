"""Cases of the rules: a text file holds the files to lay over `base`, and the whole report that they must give.

    What this shows, in a line or two.
    -- data/agencies/an-ju.yaml --
    founded: 2009-06-31 [@paper, ¶1]
    -- data/agencies/he-mu.yaml (gb18030) --
    -- expected en --
    data/agencies/an-ju.yaml:1:10: error: …
    -- expected zh --
    data/agencies/an-ju.yaml:1:10: 错误：…

After a path, in brackets: `gb18030`, `crlf` or `bom` say how the file is written; `removed` takes a file of `base` away;
`published` names a file that an earlier revision had and that is not there now.
A case without `expected` parts is one in which nothing is wrong.
"""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from shegong.check.rules import check
from shegong.load.directory import load_directory
from shegong.load.entry_files import files_by_id
from shegong.load.positions import locate
from shegong.model.text import LANGS, Lang
from shegong.problem.problem import Located
from shegong.problem.severity import severity_of
from shegong.problem.wording import lines, report

HERE = Path(__file__).parent
BASE = HERE / "base"
CASES = HERE / "cases"
ACCEPT = ".venv/bin/python -m tests.rules.accept"

_PART = re.compile(r"^-- (?P<name>\S+(?: \S+)??)(?: \((?P<how>[a-z0-9]+)\))? --\n", re.MULTILINE)
_WRITTEN: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "gb18030": lambda text: text.encode("gb18030"),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "bom": lambda text: text.encode("utf-8-sig"),
}


@dataclass(frozen=True)
class Part:
    """One file to lay over `base`."""

    path: str
    how: str
    text: str


@dataclass(frozen=True)
class Case:
    """`rule` is what it is about; `fires` says whether it must be found; `expected` has the report in each language."""

    file: Path
    about: str
    parts: tuple[Part, ...]
    expected: dict[Lang, str]

    @property
    def rule(self) -> str:
        return self.file.name.split(".")[0]

    @property
    def published(self) -> Mapping[str, str]:
        """The entries that an earlier revision had besides those of `base`, as the check is told of them."""
        return files_by_id(part.path for part in self.parts if part.how == "published")

    @property
    def fires(self) -> bool:
        return self.file.name.split(".")[1].startswith("fires")


def all_cases() -> list[Case]:
    return [read_case(file) for file in sorted(CASES.glob("*.txt"))]


def read_case(file: Path) -> Case:
    about, *pieces = _PART.split(file.read_text(encoding="utf-8"))
    found = [Part(name, how or "utf-8", text) for name, how, text in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True)]
    expected: dict[Lang, str] = {lang: each.text for lang in LANGS for each in found if each.path == f"expected {lang}"}
    return Case(file, about, tuple(each for each in found if not each.path.startswith("expected ")), expected)


def lay_out(case: Case, project: Path) -> None:
    """The project of a case: `base` with the parts of the case over it."""
    shutil.copytree(BASE, project, dirs_exist_ok=True)
    for part in (part for part in case.parts if part.how != "published"):
        file = project / part.path
        file.parent.mkdir(parents=True, exist_ok=True)
        if part.how == "removed":
            file.unlink()
        else:
            file.write_bytes(_WRITTEN[part.how](part.text))


def problems_in(project: Path, published: Mapping[str, str] = MappingProxyType({})) -> list[Located]:
    return locate(check(replace(load_directory(project), published=published)), project)


def reports_on(project: Path, published: Mapping[str, str] = MappingProxyType({})) -> dict[Lang, str]:
    """The report in each language, warnings first as the command has them; none where nothing is wrong."""
    problems = problems_in(project, published)
    return {lang: _report(problems, lang) for lang in LANGS} if problems else {}


def _report(problems: list[Located], lang: Lang) -> str:
    errors = [each for each in problems if severity_of(each.problem.rule) == "error"]
    warnings = lines((each for each in problems if each not in errors), lang)
    return "".join(f"{line}\n" for line in (*warnings, *([report(errors, lang)] if errors else [])))


def accepted(case: Case, project: Path) -> str:
    """The text of a case whose expected reports are those that it gives now."""
    return text_of(replace(case, expected=reports_on(project, case.published)))


def text_of(case: Case) -> str:
    """A case as its file has it."""
    parts = [f"-- {part.path}{'' if part.how == 'utf-8' else f' ({part.how})'} --\n{part.text}" for part in case.parts]
    return case.about + "".join([*parts, *(f"-- expected {lang} --\n{text}" for lang, text in case.expected.items())])
