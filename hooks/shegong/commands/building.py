"""`shegong site`, `serve` and `schema`: what is made from good data."""

import argparse
import sys
from pathlib import Path
from typing import Any

from shegong.commands.progress_shown import progress_shown
from shegong.commands.shared import Commands, checked, say


def add(commands: "Commands[Any]") -> None:
    building = commands.add_parser("site", help="生成网站 · build the site")
    building.add_argument("--into", type=Path, default=Path("site"), help="目标文件夹 · folder for the site (default: site)")
    building.set_defaults(run=_site)
    serving = commands.add_parser("serve", help="在本机预览，改动即时生效 · serve the site here; edits show at once")
    serving.add_argument("--port", type=int, default=8000, help="端口 · port (default: 8000)")
    serving.set_defaults(run=_serve)
    schemas = commands.add_parser(
        "schema", help="写出供编辑器用的 JSON Schema 和 GitHub 的表单 · write JSON Schemas for editors, and forms for GitHub"
    )
    schemas.set_defaults(run=_schema)


def _site(given: argparse.Namespace) -> int:
    if checked(given) is None:
        return 1
    from shegong.publish.build import NotBuilt, build_site  # MkDocs takes a while to import, and `check` does without it

    try:
        with progress_shown(given) as progress:
            build_site(given.project, given.project / given.into, progress)
    except NotBuilt as reasons:
        print(reasons, file=sys.stderr)
        print(say(given, "网站没有生成；原来的没有改动。", "No site was made; what was there is as it was."), file=sys.stderr)
        return 1
    return 0


def _serve(given: argparse.Namespace) -> int:
    if checked(given) is None:
        return 1
    from shegong.publish.build import NotBuilt, serve_site

    try:
        serve_site(given.project, given.port)
    except NotBuilt as reasons:
        print(reasons, file=sys.stderr)
        return 1
    return 0


def _schema(given: argparse.Namespace) -> int:
    from shegong.publish.issue_forms import write_issue_forms
    from shegong.schema.schemas import write_schemas

    loaded = checked(given)
    if loaded is None:
        return 1
    schemas = write_schemas(given.project / "schema", loaded.vocabularies)
    for file in (*schemas, *write_issue_forms(given.project, loaded.vocabularies)):
        print(file)
    return 0
