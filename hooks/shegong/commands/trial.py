"""Changes on trial: made to a copy of the project, and checked there, before the project itself is touched."""

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from shegong.check.rules import check
from shegong.commands.asking import Refused
from shegong.commands.shared import say
from shegong.load.directory import Loaded, load_directory
from shegong.load.positions import locate
from shegong.problem.problem import Located
from shegong.problem.severity import errors_in
from shegong.problem.wording import lines
from shegong.revise.change_set import Changes, MixedLineEnds, make_changes
from shegong.revise.trial_copy import copy_of


class NewProblems(Exception):
    """The check would find what it does not find now; `problems` have their places in the files as changed."""

    def __init__(self, problems: Sequence[Located]) -> None:
        super().__init__(len(problems))
        self.problems = problems


def try_changes(loaded: Loaded, project: Path, changes: Callable[[Path], Changes], moved: Mapping[str, str]) -> None:
    """Makes changes, given for a project in any folder, to a copy of it. Raises NewProblems if that has an error that is new.

    Warnings are no obstacle: what is said anew, in either language, is always one that has not been compared yet.

    `loaded` is the project as it is. `moved` are files under another name: what was wrong with them is not new.
    """
    before = Counter((problem.rule, moved.get(problem.file, problem.file)) for problem in check(loaded))
    with copy_of(project) as copy:
        make_changes(changes(copy))
        after = check(load_directory(copy))
        counts = Counter((problem.rule, problem.file) for problem in after)
        new = [problem for problem in errors_in(after) if counts[problem.rule, problem.file] > before[problem.rule, problem.file]]
        if new:
            raise NewProblems(locate(new, copy))


def refusal(found: MixedLineEnds | NewProblems, given: argparse.Namespace) -> Refused:
    """Why changes are not made, for the author."""
    if isinstance(found, MixedLineEnds):
        return Refused(
            say(
                given,
                f"{found.file} 里混有两种换行，没法原样写回；用编辑器统一换行后再试。",
                f"{found.file} has line ends of two sorts and could not be written back as it was; save it with one sort, and try again.",
            )
        )
    nothing = say(given, "这样改会出现以上问题；什么都没有写。", "This change would bring the problems above; nothing was written.")
    return Refused("\n".join([*lines(found.problems, given.lang), "", nothing]))
