"""Several files written together: all of them, or none if one cannot be written."""

import shutil
from collections.abc import Mapping
from pathlib import Path


def save(texts: Mapping[Path, bytes]) -> None:
    """Gives each file its new content. Each is first written in full beside the old one, under a name that the directory does not read."""
    beside = {path.resolve().with_name(f".{path.name}.new"): path.resolve() for path in texts}
    try:
        for (new, old), content in zip(beside.items(), texts.values(), strict=True):
            new.write_bytes(content)
            if old.exists():
                shutil.copymode(old, new)
        for new, old in beside.items():
            new.replace(old)
    finally:
        for new in beside:
            new.unlink(missing_ok=True)
