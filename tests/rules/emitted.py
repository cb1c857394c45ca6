"""The ids of rules that the code emits, read from its source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import shegong

_PACKAGE = Path(shegong.__file__).parent


def emitted_rules() -> set[str]:
    """The rules of the stages that find problems."""
    sources = [file.read_text(encoding="utf-8") for stage in ("load", "check") for file in (_PACKAGE / stage).glob("*.py")]
    return {rule for source in sources for rule in rules_in(source)}


def rules_in(source: str) -> set[str]:
    """The rules in a source, wherever they are named.

    That is what is given to `Problem`, `Finding` and `BadYaml` first, what a variable `rule` is set to, the values of the tables `_RULES`
    and `_PATTERNS`, and what `_RULES.get` falls back on.
    """
    return {text for node in ast.walk(ast.parse(source)) for text in _texts(_rule_nodes(node))}


def _rule_nodes(node: ast.AST) -> Iterator[ast.expr]:
    match node:
        case ast.Call(func=ast.Name(id="Problem" | "BadYaml" | "Finding"), args=[first, *_]):
            yield first
        case ast.Call(func=ast.Attribute(value=ast.Name(id="_RULES"), attr="get"), args=[_, fallback]):
            yield fallback
        case ast.Assign(targets=[ast.Name(id="_RULES" | "_PATTERNS")], value=ast.Dict(values=values)):
            yield from values
        case ast.Assign(targets=[ast.Name(id="rule")], value=value):
            yield value
        case _:
            pass


def model_errors_without_rule() -> set[str]:
    """Error types that the model raises and that the table `_RULES` does not know."""
    raised = {name for file in (_PACKAGE / "model").glob("*.py") for name in errors_in(file.read_text(encoding="utf-8"))}
    table = (_PACKAGE / "load" / "validation.py").read_text(encoding="utf-8")
    return raised - keys_of_rules(table)


def errors_in(source: str) -> set[str]:
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {
        text
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "PydanticCustomError"
        for text in _texts(call.args[:1])
    }


def keys_of_rules(source: str) -> set[str]:
    tables = (node for node in ast.parse(source).body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict))
    return {text for table in tables if ast.unparse(table.targets[0]) == "_RULES" for text in _keys(table.value)}


def _keys(table: ast.expr) -> Iterator[str]:
    assert isinstance(table, ast.Dict)
    return _texts(key for key in table.keys if key is not None)


def _texts(nodes: Iterator[ast.expr] | list[ast.expr]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
