"""The invented directory as files: the real one first, then what is invented."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import cast

import yaml

from shegong.model.entry import Kind
from shegong.model.kinds import KINDS
from shegong.model.text import LANGS, Lang
from shegong.model.vocabulary import Vocabularies
from shegong.progress import Progress, following, untold
from shegong.synth.agencies import agency
from shegong.synth.draft import Draft
from shegong.synth.plan import Plan, make_plan
from shegong.synth.surroundings import associations, bodies, people, places
from shegong.synth.works import policies, programmes, sources
from shegong.synth.yaml_text import Value, as_yaml


def write_directory(
    data: Path,
    target: Path,
    count: int,
    seed: int,
    real: Mapping[str, str],
    vocabularies: Vocabularies,
    progress: Progress = untold,
) -> int:
    """Copies the folder `data` to `target`, which must not exist, adds agencies until there are `count`, and counts the entries.

    `real` has the kind of each entry in `data` by id. The same arguments and data give the same bytes.
    """
    shutil.copytree(data, target)
    plan = make_plan(count, seed, real, vocabularies)
    written = 0
    for draft in following(_told_apart(drafts(plan), _known_names(data)), "invent", progress):
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


Known = dict[tuple[str, Lang, str], list[str]]
"""The ids of the entries of a kind that have a name in a language."""


def _known_names(data: Path) -> Known:
    """The main names of the real entries."""
    known: Known = {}
    for model in KINDS:
        for file in sorted((data / model.kind.folder).glob("*.*")):
            if not file.name.endswith(".en.md"):
                fields = file.read_text(encoding="utf-8").split("\n---\n")[0]
                names = yaml.load(fields, Loader=yaml.CSafeLoader)["name"]
                _met(known, model.kind, names, file.stem)
    return known


def _told_apart(invented: Iterable[Draft], known: Known) -> Iterator[Draft]:
    """Each entry says of those before it that have its name that it is not the same as they are."""
    for draft in invented:
        others: list[Value] = [*_met(known, draft.kind, cast(Mapping[str, str], draft.fields["name"]), draft.id)]
        yield replace(draft, fields={**draft.fields, "not_same_as": others}) if others else draft


def _met(known: Known, kind: Kind, names: Mapping[str, str], id: str) -> dict[str, None]:
    """The ids that are known for the names of an entry, each once; its own is known from now on."""
    blocks = [known.setdefault((kind.id, lang, names[lang]), []) for lang in LANGS if lang in names]
    others = dict.fromkeys(other for block in blocks for other in block)
    for block in blocks:
        block.append(id)
    return others


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
