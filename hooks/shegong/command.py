"""The command `shegong`: what a maintainer types."""

import argparse
import os
import sys
from pathlib import Path

from shegong.check.rules import check
from shegong.load.directory import DATA, Loaded, load_directory
from shegong.load.positions import locate
from shegong.model.text import LANGS
from shegong.problem.wording import own_language, report


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit code: 0 for good data, 1 for problems, which are printed to standard error."""
    parser = _parser()
    given = parser.parse_args(arguments)
    os.environ["SHEGONG_LANG"] = given.lang  # for messages from within MkDocs
    return given.run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shegong", description="中国社工机构目录的生成器 · Generator of the directory of Chinese social work agencies"
    )
    parser.add_argument("--project", type=Path, default=Path(), help="项目所在文件夹 · folder of the project (default: here)")
    parser.add_argument("--lang", choices=LANGS, default=own_language(), help="消息的语言 · language of messages")
    commands = parser.add_subparsers(required=True, metavar="command")
    checking = commands.add_parser("check", help="检查数据，不生成网站 · check the data without building")
    checking.set_defaults(run=_check)
    building = commands.add_parser("site", help="生成网站 · build the site")
    building.add_argument("--into", type=Path, default=Path("site"), help="目标文件夹 · folder for the site (default: site)")
    building.set_defaults(run=_site)
    serving = commands.add_parser("serve", help="在本机预览，改动即时生效 · serve the site here; edits show at once")
    serving.add_argument("--port", type=int, default=8000, help="端口 · port (default: 8000)")
    serving.set_defaults(run=_serve)
    schemas = commands.add_parser("schema", help="写出供编辑器用的 JSON Schema · write JSON Schemas for editors")
    schemas.set_defaults(run=_schema)
    inventing = commands.add_parser("synth", help="生成虚构的大型目录，供试验 · invent a large directory to try things on")
    inventing.add_argument("count", type=int, help="机构数，含真实的 · number of agencies, the real ones included")
    inventing.add_argument("--seed", type=int, default=1, help="同一种子，同样的文件 · the same seed gives the same files (default: 1)")
    inventing.add_argument("--into", type=Path, required=True, help="新文件夹，其中将有 data · new folder, which will have `data` in it")
    inventing.set_defaults(run=_synth)
    return parser


def _check(given: argparse.Namespace) -> int:
    loaded = _checked(given)
    if loaded is None:
        return 1
    print({"zh": f"{len(loaded.documents)} 个条目，没有错误。", "en": f"{len(loaded.documents)} entries, no errors."}[given.lang])
    return 0


def _checked(given: argparse.Namespace) -> Loaded | None:
    """The data if it is good; otherwise its problems are printed."""
    loaded = load_directory(given.project)
    problems = check(loaded)
    if problems:
        print(report(locate(problems, given.project), given.lang), file=sys.stderr)
        return None
    return loaded


def _site(given: argparse.Namespace) -> int:
    if _checked(given) is None:
        return 1
    from shegong.publish.build import build_site  # MkDocs takes a while to import, and `check` does without it

    build_site(given.project, given.project / given.into)
    return 0


def _serve(given: argparse.Namespace) -> int:
    if _checked(given) is None:
        return 1
    from shegong.publish.build import serve_site

    serve_site(given.project, given.port)
    return 0


def _schema(given: argparse.Namespace) -> int:
    from shegong.publish.schemas import write_schemas

    loaded = _checked(given)
    if loaded is None:
        return 1
    for file in write_schemas(given.project / "schema", loaded.vocabularies):
        print(file)
    return 0


def _synth(given: argparse.Namespace) -> int:
    from shegong.synth.directory import write_directory

    loaded = _checked(given)
    if loaded is None:
        return 1
    target = given.into / DATA
    if target.exists():
        print({"zh": f"{target} 已存在；换一个新文件夹。", "en": f"{target} exists; name a new folder."}[given.lang], file=sys.stderr)
        return 1
    written = write_directory(given.project / DATA, target, given.count, given.seed, loaded.ids, loaded.vocabularies)
    print({"zh": f"{target}：{written} 个条目。", "en": f"{target}: {written} entries."}[given.lang])
    return 0
