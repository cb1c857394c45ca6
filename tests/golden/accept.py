"""Takes the pages of the miniature directory as they are now for what is expected: `make accept`."""

import shutil

from tests.golden.render import EXPECTED, HERE, expected, rendered


def accept() -> list[str]:
    """Writes `expected/` anew; returns the files that were added, changed or removed."""
    before, now = expected(), rendered(HERE)
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name, text in now.items():
        file = EXPECTED / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


if __name__ == "__main__":
    changed = accept()
    print("\n".join([*changed, f"{len(changed)} files changed; read them with: git diff tests/golden/expected"]))
