"""The invented directory as files: the real one first, then what is invented."""

import shutil
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from shegong.model.vocabulary import Vocabularies
from shegong.synth.agencies import agency
from shegong.synth.draft import Draft
from shegong.synth.plan import Plan, make_plan
from shegong.synth.surroundings import associations, bodies, people, places
from shegong.synth.works import policies, programmes, sources
from shegong.synth.yaml_text import as_yaml


def write_directory(data: Path, target: Path, count: int, seed: int, real: Mapping[str, str], vocabularies: Vocabularies) -> int:
    """Copies the folder `data` to `target`, which must not exist, adds agencies until there are `count`, and counts the entries.

    `real` has the kind of each entry in `data` by id. The same arguments and data give the same bytes.
    """
    shutil.copytree(data, target)
    plan = make_plan(count, seed, real, vocabularies)
    written = 0
    for draft in drafts(plan):
        _write(draft, target)
        written += 1
    return len(real) + written


def drafts(plan: Plan) -> Iterator[Draft]:
    """Every invented entry. What the real directory has already, such as a city, is left as it is."""
    agencies = (agency(seat, plan) for seat in plan.seats)
    invented = chain(
        agencies, people(plan), places(plan), bodies(plan), associations(plan), sources(plan), policies(plan), programmes(plan)
    )
    return (draft for draft in invented if draft.id not in plan.real)


def _write(draft: Draft, target: Path) -> None:
    folder = target / draft.kind.folder
    folder.mkdir(exist_ok=True)
    if draft.prose is None:
        schema = f"# yaml-language-server: $schema=../../schema/{draft.kind.id}.schema.json\n"
        _put(folder / f"{draft.id}.yaml", schema + as_yaml(draft.fields))
    else:
        _put(folder / f"{draft.id}.md", f"---\n{as_yaml(draft.fields)}---\n{draft.prose['zh']}\n")
        _put(folder / f"{draft.id}.en.md", f"{draft.prose['en']}\n")


def _put(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
