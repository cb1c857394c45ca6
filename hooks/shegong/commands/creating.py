"""`shegong new`: a commented file for a new entry that already passes the check."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shegong.commands.asking import Ask, Refused, asker, refuse_id, refuse_source
from shegong.commands.shared import Commands, checked, say, write_if_good
from shegong.draft.new_entry import Given, files_of, needs_text, required_terms
from shegong.draft.resembling import resembling
from shegong.draft.romanised import suggested_id
from shegong.load.directory import Loaded
from shegong.load.entry_files import DATA
from shegong.model.entry import Entry
from shegong.model.kinds import KINDS, Source
from shegong.model.pinyin import suggested_pinyin
from shegong.model.text import LANGS, Lang
from shegong.problem.wording import report

KINDS_TO_MAKE = {model.kind.id: model for model in KINDS if model.kind.id not in ("debate", "examination", "statistic", "diagram")}
"""The rest is made of parts that only an author can give; the guide has an example of each."""
_EXAMPLES = """\
例 · Examples:
  shegong new agency                             逐项询问 · asks for one thing after the other
  shegong new agency --zh 和安社工事务所 --source gysb-2012 --at ¶2
  shegong new place --zh 朝阳区 --en "Chaoyang District" --required level=district --source cdb-2010 --at "en ¶15"
"""


def add(commands: "Commands[Any]") -> None:
    creating = commands.add_parser(
        "new", help="新建一个条目 · make a new entry", epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    creating.add_argument("kind", choices=KINDS_TO_MAKE, help="种类 · kind")
    creating.add_argument("--id", help="编号 · id (default: suggested from the name)")
    creating.add_argument("--zh", help="中文名 · Chinese name")
    creating.add_argument("--en", help="英文名 · English name")
    creating.add_argument("--pinyin", help="拼音，带声调 · pinyin with tone marks (default: suggested)")
    creating.add_argument("--source", help="名称的来源 · the source of the name")
    creating.add_argument("--at", help="来源中的位置 · the locator in the source")
    creating.add_argument("--required", action="append", metavar="FIELD=TERM", help="必填的一项 · a field that the kind must have")
    creating.add_argument("--text-zh", help="第一句话，中文 · the first sentence, in Chinese")
    creating.add_argument("--text-en", help="第一句话，英文 · the first sentence, in English")
    creating.add_argument("--anyway", action="store_true", help="名称相近也照写 · even if an entry has a similar name")
    creating.set_defaults(run=_new)


def _new(given: argparse.Namespace) -> int:
    loaded = checked(given)
    if loaded is None:
        return 1
    model = KINDS_TO_MAKE[given.kind]
    try:
        wanted = _wanted(model, loaded, given, asker(given))
        written = _written(model, wanted, loaded, given)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for file in written:
        print(say(given, f"写好了 {file}", f"Wrote {file}"))
    print(_next(written[0], given))
    return 0


def _wanted(model: type[Entry], loaded: Loaded, given: argparse.Namespace, ask: Ask) -> Given:
    zh = ask("zh", say(given, "中文名（没有就空着）", "Chinese name (leave empty if none is known)"), "")
    en = ask("en", say(given, "英文名（没有就空着）", "English name (leave empty if none is known)"), "")
    if not (zh or en):
        raise Refused(say(given, "至少要有一个名称：用 --zh 或 --en。", "One name is needed at least: give --zh or --en."))
    similar = dict(resembling(model, zh, en, loaded))
    _refuse_similar(similar, given)
    id = ask("id", say(given, "编号", "Id"), suggested_id(zh, en, {**loaded.ids, **loaded.former}))
    refuse_id(id, loaded, given)
    pinyin = ask("pinyin", say(given, "拼音", "Pinyin"), suggested_pinyin(zh)) if zh else ""
    own = model is Source
    source = ask("source", say(given, "名称的来源", "Source of the name"), id if own else "")
    at = ask("at", say(given, "来源中的位置", "Locator in the source"), "title" if own else "")
    refuse_source(source, at, id if own else "", loaded, given)
    text: dict[Lang, str] = {lang: _text(lang, model, given, ask) for lang in LANGS}
    return Given(id, {"zh": zh, "en": en}, pinyin, source, at, _required(model, loaded, given, ask), text, tuple(similar))


def _refuse_similar(similar: Mapping[str, str], given: argparse.Namespace) -> None:
    if similar and not given.anyway:
        listed = "\n".join(f"  {id}  {name}" for id, name in similar.items())
        raise Refused(
            say(
                given,
                f"已有名称相近的条目：\n{listed}\n若不是同一个，加 --anyway。",
                f"There are entries with similar names:\n{listed}\nIf yours is another, add --anyway.",
            )
        )


def _required(model: type[Entry], loaded: Loaded, given: argparse.Namespace, ask: Ask) -> dict[str, str]:
    options: list[str] = given.required or []
    said = dict(each.split("=", 1) for each in options if "=" in each)
    found: dict[str, str] = {}
    for field, vocabulary in required_terms(model).items():
        terms = loaded.vocabularies[vocabulary].ids
        setattr(given, field, said.get(field))
        found[field] = ask(field, f"{field} ({', '.join(terms)})", "")
        if found[field] not in terms:
            raise Refused(
                say(
                    given,
                    f"要有 {field}：用 --required {field}=…，可用的词：{', '.join(terms)}",
                    f"{field} is needed: give --required {field}=…, one of {', '.join(terms)}",
                )
            )
    return found


def _text(lang: str, model: type[Entry], given: argparse.Namespace, ask: Ask) -> str:
    if not needs_text(model):
        return ""
    language = {"zh": say(given, "中文", "Chinese"), "en": say(given, "英文", "English")}[lang]
    said = ask(f"text_{lang}", say(given, f"第一句话（{language}）", f"First sentence ({language})"), "")
    if not said:
        raise Refused(say(given, f"这一类要有一句话，用 --text-{lang}。", f"This kind needs a sentence; give --text-{lang}."))
    return said


def _written(model: type[Entry], wanted: Given, loaded: Loaded, given: argparse.Namespace) -> list[Path]:
    """Writes the files, and takes them back if they do not pass the check, which then tells why. Raises Refused."""
    texts = files_of(model, wanted, loaded.vocabularies)
    files = {given.project / DATA / model.kind.folder / name: text for name, text in texts.items()}
    problems = write_if_good(files, given.project)
    if problems:
        raise Refused(report(problems, given.lang))
    return list(files)


def _next(file: Path, given: argparse.Namespace) -> str:
    return say(
        given,
        f"接着：打开 {file}，去掉要用的行前面的 #，填好；再运行 shegong check，用 shegong serve 看两种语言的网页。",
        f"Next: open {file}, take away the # before the lines that you need, and fill them in; "
        "then run shegong check, and look at both pages with shegong serve.",
    )
