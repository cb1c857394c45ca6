"""Images that were drawn before are not drawn again: they are kept in a folder, under names that follow from all that they are made of."""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import cache, partial
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from multiprocessing import get_context
from pathlib import Path

from shegong.progress import Progress, untold
from shegong.share.card import Card, Sender
from shegong.share.drawing import drawn

_PACKAGES = ("pillow", "pylopdf-fonts-zh-cn", "uharfbuzz", "vl-convert-python")
"""What else than this stage has a say in how an image looks."""
_FEW = 12
"""Images that are drawn sooner than helpers are started."""


def kept_images(cards: Iterable[Card], sender: Sender, folder: Path, progress: Progress = untold) -> Mapping[Card, Path]:
    """A file for each card, in `folder`. Draws what is not there yet, on all processors, and removes what no card asks for any more."""
    files = {card: folder / f"{_key(card, sender)}.png" for card in cards}
    folder.mkdir(parents=True, exist_ok=True)
    there, wanted = set(folder.glob("*.png")), set(files.values())
    missing = {file: card for card, file in files.items() if file not in there}
    _draw(missing, sender, progress)
    for file in there - wanted:
        file.unlink(missing_ok=True)
    return files


def _draw(cards: Mapping[Path, Card], sender: Sender, progress: Progress) -> None:
    if not cards:
        return
    tick = progress("draw", len(cards))
    write = partial(_write, sender)
    if len(cards) <= _FEW:
        for pair in cards.items():
            write(pair)
            tick()
        return
    # Not by fork: the libraries that draw have threads of their own.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as helpers:
        for _ in helpers.map(write, cards.items(), chunksize=8):
            tick()


def _write(sender: Sender, pair: tuple[Path, Card]) -> None:
    """A file is there whole or not at all."""
    file, card = pair
    unfinished = file.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(drawn(card, sender))
    unfinished.replace(file)


def _key(card: Card, sender: Sender) -> str:
    made_of = json.dumps([asdict(card), asdict(sender), _design()], sort_keys=True)
    return hashlib.sha256(made_of.encode("utf-8")).hexdigest()[:32]


@cache
def _design() -> str:
    """What stands for the code of this stage, its templates, and the packages that it draws with."""
    code = hashlib.sha256()
    for text in _texts(resources.files("shegong.share")):
        code.update(text)
    return "\n".join([code.hexdigest(), *(f"{name} {metadata.version(name)}" for name in _PACKAGES)])


def _texts(folder: Traversable) -> Iterable[bytes]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _texts(each)
        elif each.name.endswith((".py", ".svg")):
            yield each.read_bytes()
