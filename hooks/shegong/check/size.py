"""The rule on how large the directory must be."""

from collections.abc import Iterator

from shegong.load.directory import MINIMUM, Loaded
from shegong.model.kinds import KINDS
from shegong.model.minimum import IN_BOTH_LANGUAGES
from shegong.model.text import LANGS
from shegong.problem.problem import Problem


def directory_is_not_smaller_than_it_must_be(loaded: Loaded) -> Iterator[Problem]:
    """Of each kind there are as many entries as `data/minimum.yaml` asks for: with fewer, a slip would be published as if it were all."""
    found = dict.fromkeys((model.kind.folder for model in KINDS), 0)
    kinds = {model.kind.id: model.kind.folder for model in KINDS}
    for kind in loaded.ids.values():
        found[kinds[kind]] += 1
    found[IN_BOTH_LANGUAGES] = sum(all(document.entry.name[lang] for lang in LANGS) for document in loaded.documents)
    for folder, least in loaded.minimum.items():
        if found[folder] < least:
            yield Problem("fewer-than-minimum", MINIMUM, (folder,), {"found": str(found[folder]), "least": str(least)})
