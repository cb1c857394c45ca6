"""`shegong close`: an entry that has closed or merged stays, and says so."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from shegong.commands.asking import Ask, Refused, asker, entry_named, refuse_source
from shegong.commands.shared import Commands, checked, say
from shegong.commands.trial import NewProblems, refusal, try_changes
from shegong.load.directory import Document, Loaded
from shegong.model.dates import BadDate, parse_date
from shegong.model.ending import ENDINGS, STATUS, closing_field, ending_of
from shegong.model.entry import claims_in
from shegong.model.kinds import KINDS
from shegong.model.reference import RelationType
from shegong.model.text import LANGS, Lang
from shegong.model.vocabulary import relation_words
from shegong.revise.change_set import Changes, MixedLineEnds, make_changes, text_of, written_like
from shegong.revise.closing import Closing, closed

_EXAMPLES = """\
例 · Examples:
  shegong close zhu-ren                              逐项询问 · asks for one thing after the other
  shegong close zhu-ren --on 2015-03 --source gysb-2012 --at ¶2 \\
    --reason-zh 政府购买到期，机构停办。 --reason-en "It closed when its government contract ended."
  shegong close zhu-ren --merged --successor ren-zhu --on 2015-03 --source …
"""


def add(commands: "Commands[Any]") -> None:
    parser = commands.add_parser(
        "close",
        help="注明停办或合并，条目保留 · say that something has closed or merged; its entry stays",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("id", metavar="ID", help="条目的编号 · id of the entry")
    parser.add_argument("--reason-zh", help="原因，一句中文 · why, a sentence in Chinese")
    parser.add_argument("--reason-en", help="原因，一句英文 · why, a sentence in English")
    parser.add_argument("--source", help="来源 · the source that says so")
    parser.add_argument("--at", help="来源中的位置 · the locator in the source")
    parser.add_argument("--on", metavar="DATE", help="日期，如 2015-03 · date, such as 2015-03 (default: not known)")
    parser.add_argument("--successor", metavar="ID", help="后继的编号 · id of what came after it")
    parser.add_argument("--merged", action="store_true", help="是合并，不是停办 · it merged, and did not close")
    parser.set_defaults(run=_close)


def _close(given: argparse.Namespace) -> int:
    loaded = checked(given)
    if loaded is None:
        return 1
    try:
        document = _open(loaded, given)
        closing = _closing(document, loaded, given, asker(given))
        _write(document, closing, loaded, given)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print("\n".join(_told(document, closing, given)))
    return 0


def _open(loaded: Loaded, given: argparse.Namespace) -> Document:
    """The entry, if it is of a kind that comes to an end, and has not. Raises Refused."""
    document = entry_named(given.id, loaded, given)
    if closing_field(type(document.entry)) is None:
        own = document.entry.kind.label
        zh, en = (joint.join(model.kind.plural[lang].lower() for model in KINDS if closing_field(model)) for lang, joint in _JOINTS)
        raise Refused(
            say(
                given,
                f"`{document.id}` 是{own.zh}，这一类没有停办一说；只有{zh}才有。",
                f"`{document.id}` is of the kind “{own.en.lower()}”, which does not close; only these do: {en}.",
            )
        )
    ending = ending_of(document.entry)
    if ending is not None:
        raise Refused(
            say(
                given,
                f"`{document.id}` 已经注明停办或合并；要改就改 {document.file}。",
                f"`{document.id}` is said to have {ending.how} already; to correct that, change {document.file}.",
            )
        )
    return document


_JOINTS: tuple[tuple[Lang, str], ...] = (("zh", "、"), ("en", ", "))


def _closing(document: Document, loaded: Loaded, given: argparse.Namespace, ask: Ask) -> Closing:
    """What is known of the end, from options or answers. Raises Refused."""
    reason: dict[Lang, str] = {lang: _reason(lang, given, ask) for lang in LANGS}
    source = ask("source", say(given, "来源的编号", "Id of the source"), "")
    at = ask("at", say(given, "来源中的位置", "Locator in the source"), "")
    refuse_source(source, at, "", loaded, given)
    on = ask("on", say(given, "日期（不知道就空着）", "Date (leave empty if it is not known)"), "")
    _refuse_date(on, given)
    successor = ask("successor", say(given, "后继的编号（没有就空着）", "Id of what came after it (leave empty if nothing did)"), "")
    if successor:
        _refuse_successor(successor, document, loaded, given)
    how = "merged" if given.merged else "closed"
    relation = "" if _is_stated(how, document.id, successor, loaded) else successor
    return Closing(how, on, on or _published(source, loaded), reason, relation, f"[@{source}, {at}]")


def _reason(lang: Lang, given: argparse.Namespace, ask: Ask) -> str:
    language = {"zh": say(given, "中文", "Chinese"), "en": say(given, "英文", "English")}[lang]
    said = ask(f"reason_{lang}", say(given, f"原因，一句话（{language}）", f"Why, in a sentence ({language})"), "")
    if not said:
        raise Refused(
            say(given, f"两种语言的原因都要有，用 --reason-{lang}。", f"The reason is needed in both languages; give --reason-{lang}.")
        )
    return said


def _refuse_date(on: str, given: argparse.Namespace) -> None:
    try:
        parse_date(on or "2000")
    except BadDate:
        raise Refused(
            say(
                given,
                f"“{on}”不是日期；写成 2015、2015-03 或 2015-03-01，大约的写 2015~。",
                f"“{on}” is no date; write 2015, 2015-03 or 2015-03-01, and 2015~ for about.",
            )
        ) from None


def _refuse_successor(successor: str, document: Document, loaded: Loaded, given: argparse.Namespace) -> None:
    if entry_named(successor, loaded, given).id == document.id:
        raise Refused(say(given, f"`{successor}` 不能是自己的后继。", f"`{successor}` cannot come after itself."))


def _is_stated(how: str, id: str, successor: str, loaded: Loaded) -> bool:
    """Whether one of the two says already that the other came after it, or that they merged."""
    words = dict(relation_words(loaded.vocabularies[RelationType.vocabulary]))
    stated = ((document.id, relation) for document in loaded.documents for relation in document.entry.relations)
    return any(words[relation.type].type == ENDINGS[how][1] and {host, str(relation.to)} == {id, successor} for host, relation in stated)


def _published(source: str, loaded: Loaded) -> str:
    """The day for which the source speaks, where it gives no date of the end itself."""
    entry = next(document.entry for document in loaded.documents if document.id == source)
    return next((claim.value.text for claim in claims_in(entry, "published")), "")


def _write(document: Document, closing: Closing, loaded: Loaded, given: argparse.Namespace) -> None:
    """Writes the file if the check finds nothing new in it. Raises Refused."""
    try:
        file = given.project / document.file
        content = written_like(file, closed(text_of(file), document.entry, closing))

        def changes(project: Path) -> Changes:
            return {project / document.file: content}

        try_changes(loaded, given.project, changes, {})
    except (MixedLineEnds, NewProblems) as found:
        raise refusal(found, given) from None
    make_changes(changes(given.project))


def _told(document: Document, closing: Closing, given: argparse.Namespace) -> Iterator[str]:
    before = ", ".join(dict.fromkeys(str(claim.value) for claim in claims_in(document.entry, STATUS)))
    was = say(given, f"（原为 `{before}`）", f" (it was `{before}`)") if before else ""
    yield say(
        given, f"{document.file}：`status` 现为 `{closing.how}`{was}。", f"{document.file}: its `status` is `{closing.how}` now{was}."
    )
    if not closing.on:
        yield say(
            given,
            "日期不知道，所以没有写进事件；知道了，再添一条事件。",
            "Without a date there is no event; add one when the date is known.",
        )
    yield say(given, "接着：用 shegong serve 看两种语言的网页。", "Next: look at both pages with shegong serve.")
