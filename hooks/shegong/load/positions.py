"""From a problem's path to its line and column. Files are read again, which only happens when something is wrong."""

import re
from collections.abc import Iterable
from pathlib import Path as File

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from shegong.load.markdown_file import split_front_matter
from shegong.load.strict_yaml import nodes_of
from shegong.problem.fix import Edit, edits_of
from shegong.problem.problem import Located, Path, Problem


def locate(problems: Iterable[Problem], project: File) -> list[Located]:
    """Each problem with the line and column at which its value, or what there is of it, stands."""
    return [_locate(problem, project) for problem in problems]


def _locate(problem: Problem, project: File) -> Located:
    if problem.mark is not None:
        return Located(problem.file, *problem.mark, "", problem, _in_line(problem, problem.mark[0], project))
    if problem.path[:1] == ("prose",) and problem.file.endswith(".md"):
        return _in_body(problem, project)
    text, offset = _yaml_of(project / problem.file)
    node = nodes_of(text)
    if node is None:
        return Located(problem.file, 1, 1, "", problem)
    found, field = follow(node, problem.path, problem.at_key)
    line, column = _point(text, found, problem.snippet)
    edits = edits_of(problem.fix, text, found.start_mark.index, found.end_mark.index) if problem.fix else ()
    moved = tuple(edit._replace(line=edit.line + offset) for edit in edits)
    return Located(problem.file, line + 1 + offset, column + 1, field, problem, moved)


def _in_body(problem: Problem, project: File) -> Located:
    """A problem in the text of a Markdown entry: the file of its language, the line of the snippet or the first one."""
    english = problem.path[1:2] == ("en",)
    file = problem.file.removesuffix(".md") + ".en.md" if english else problem.file
    if not (project / file).exists():
        return Located(problem.file, 1, 1, "prose", problem)
    text = _readable(project / file)
    parts = split_front_matter(text)
    start = 0 if parts is None else len(text) - len(parts.body)
    at = max(_find(text, problem.snippet, start, len(text)), start)
    edits = edits_of(problem.fix, text, start, len(text)) if problem.fix else ()
    return Located(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), "", problem, edits)


def _in_line(problem: Problem, line: int, project: File) -> tuple[Edit, ...]:
    """The edits in a line of a hand-written page."""
    if problem.fix is None:
        return ()
    written = _readable(project / problem.file).split("\n")[line - 1]
    return tuple(edit._replace(line=line) for edit in edits_of(problem.fix, written, 0, len(written)))


def _yaml_of(path: File) -> tuple[str, int]:
    """The YAML of a file and the number of lines above it."""
    text = _readable(path)
    parts = split_front_matter(text) if path.suffix == ".md" else None
    return (text, 0) if parts is None else (parts.fields, 1)


def _readable(path: File) -> str:
    return path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def _find(text: str, snippet: str, start: int, end: int) -> int:
    """Where a snippet stands by itself, not as a part of a longer word, and whatever its line breaks; -1 if nowhere."""
    if not snippet:
        return -1
    words = r"\s+".join(map(re.escape, re.split(r"[ \n]+", snippet.strip(" \n"))))
    before, after = (r"(?<![\w-])", r"(?![\w-])")
    pattern = (before if re.match(r"\w", snippet) else "") + words + (after if re.search(r"\w$", snippet) else "")
    match = re.compile(pattern, re.ASCII).search(text, start, end)
    return match.start() if match else -1


def follow(node: Node, path: Path, at_key: bool) -> tuple[Node, str]:
    """The node that a path leads to, or the last one on the way, or its key, and the way as the author wrote it.

    A claim in its short form has no list around it and no keys in it; those steps lead nowhere and are left out.
    """
    field = ""
    key: Node | None = None
    for step in path:
        if isinstance(node, MappingNode):
            pair = _pair(node, str(step))
            if pair is None:
                continue
            (key, node), field = pair, f"{field}.{step}" if field else str(step)
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node, field = node.value[step], f"{field}[{step}]"
    return (key if at_key and key else node), field


def _pair(node: MappingNode, key: str) -> tuple[Node, Node] | None:
    """A key of a mapping and its value."""
    return next(((name, value) for name, value in node.value if isinstance(name, ScalarNode) and name.value == key), None)


def _point(text: str, node: Node, snippet: str) -> tuple[int, int]:
    """Line and column, from 0, of the snippet within a node, or of the node."""
    at = _find(text, snippet, node.start_mark.index, node.end_mark.index)
    if at < 0:
        return node.start_mark.line, node.start_mark.column
    return text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
