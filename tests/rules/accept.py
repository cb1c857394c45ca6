"""Takes the reports that the cases give now for what is expected. Look at the difference before you commit it."""

import tempfile
from pathlib import Path

from tests.rules.case import Case, accepted, all_cases, lay_out


def accept(case: Case) -> bool:
    """Rewrites the file of a case that is to fire, if it changes."""
    with tempfile.TemporaryDirectory() as folder:
        lay_out(case, Path(folder))
        text = accepted(case, Path(folder))
    changed = text != case.file.read_text(encoding="utf-8")
    if changed:
        case.file.write_text(text, encoding="utf-8")
    return changed


if __name__ == "__main__":
    for each in all_cases():
        if each.fires and accept(each):
            print(each.file)
