"""Imports between modules, read from their source, and the rules on them."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

Imports = Mapping[str, tuple[str, ...]]
"""Module to the modules that it imports, anywhere in its text."""

_STAGES = {
    "model": (),
    "problem": (),
    "progress": (),
    "load": ("model", "problem", "progress"),
    "check": ("model", "problem", "load", "progress"),
    "link": ("model", "load"),
    "compare": ("model", "problem", "load", "link"),
    "schema": ("model",),
    "share": ("model", "progress"),
    "render": ("model", "problem", "load", "link", "schema", "share"),
    "draft": ("model", "load"),
    "form": ("model", "load", "check", "draft"),
    "publish": ("model", "problem", "load", "check", "link", "schema", "share", "render", "form", "progress"),
    "synth": ("model", "progress"),
    "outside": ("model", "load"),
    "revise": ("model", "problem", "load"),
    "spreadsheet": ("model", "problem", "load", "check", "draft", "revise"),
}
_MAY_IMPORT = {
    **_STAGES,
    "commands": tuple(_STAGES),
    "command": ("model", "problem", "commands"),
    "__main__": ("command",),
    "__init__": (),
}


def read_imports(hooks: Path) -> dict[str, tuple[str, ...]]:
    """The imports of every module below a folder."""
    files = sorted(hooks.rglob("*.py"))
    return {module_name(file.relative_to(hooks)): tuple(imported_by(file.read_text(encoding="utf-8"))) for file in files}


def module_name(file: Path) -> str:
    return ".".join(file.with_suffix("").parts)


def imported_by(source: str) -> Iterator[str]:
    """`import a.b` gives `a.b`; `from a.b import c` gives `a.b` and `a.b.c`, which may be a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from (base, *(f"{base}.{alias.name}" for alias in node.names))


def stage(module: str) -> str | None:
    """The stage of one of our modules, None for any other."""
    parts = module.split(".")
    return parts[1] if parts[0] == "shegong" and len(parts) > 1 else None


def backward_imports(imports: Imports) -> set[str]:
    """Imports of a stage that the importing one must not know."""
    pairs = ((module, other) for module, others in imports.items() for other in others)
    return {f"{module} imports {other}" for module, other in pairs if _is_backward(stage(module), stage(other))}


def _is_backward(own: str | None, other: str | None) -> bool:
    return own is not None and other is not None and own != other and other not in _MAY_IMPORT.get(own, ())


def relative_imports(imports: Imports) -> set[str]:
    return {f"{module} imports {other}" for module, others in imports.items() for other in others if other.startswith(".")}


def importers_of(package: str, imports: Imports) -> set[str]:
    return {module for module, others in imports.items() if any(other == package or other.startswith(f"{package}.") for other in others)}


def cycles(imports: Imports) -> set[str]:
    """Each way from a module through others of these back to itself, from whichever of them is first in the alphabet."""
    inner = {module: sorted({other for other in others if other in imports}) for module, others in imports.items()}
    return {" → ".join(way) for module in inner for way in _ways_back(module, (module,), inner)}


def _ways_back(start: str, way: tuple[str, ...], inner: Mapping[str, list[str]]) -> Iterator[tuple[str, ...]]:
    for other in inner[way[-1]]:
        if other == start:
            yield (*way, start)
        elif other > start and other not in way:
            yield from _ways_back(start, (*way, other), inner)


def imports_for_types_only(source: str) -> set[str]:
    """Our own modules that are imported below `if TYPE_CHECKING:`."""
    guarded = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
    found = (name for node in guarded for name in imported_by(ast.unparse(ast.Module(node.body, []))))
    return {name for name in found if name.startswith((".", "shegong"))}


def long_functions(source: str, most: int) -> set[str]:
    """Functions of more lines than `most`."""
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {each.name for each in functions if (each.end_lineno or 0) - each.lineno + 1 > most}
