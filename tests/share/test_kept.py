"""Images are drawn once, and again only when something that they are made of is another."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from shegong.share import kept
from shegong.share.card import Card, Sender
from shegong.share.kept import kept_images

from tests.commands.progress_told import Told
from tests.share.cards import FOREIGN, LOGO, SENDER, SHORT, USUAL


def _drawn(cards: Sequence[Card], folder: Path, sender: Sender = SENDER) -> int:
    """How many images were drawn."""
    told = Told()
    kept_images(cards, sender, folder, told.progress)
    return told.done["draw"]


def test_each_card_has_its_file(tmp_path: Path) -> None:
    files = kept_images([USUAL, SHORT], SENDER, tmp_path / "images")
    assert list(files) == [USUAL, SHORT]
    assert sorted(files.values()) == sorted((tmp_path / "images").iterdir())
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files.values())


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path) -> None:
    assert _drawn([USUAL, SHORT], tmp_path) == 2
    assert _drawn([USUAL, SHORT], tmp_path) == 0


def test_another_name_is_drawn_and_the_former_image_goes(tmp_path: Path) -> None:
    _drawn([USUAL, SHORT], tmp_path)
    before = set(tmp_path.iterdir())
    assert _drawn([USUAL, FOREIGN], tmp_path) == 1
    assert len(before & set(tmp_path.iterdir())) == 1
    assert len(set(tmp_path.iterdir())) == 2


def test_the_image_of_a_page_that_is_gone_goes(tmp_path: Path) -> None:
    _drawn([USUAL, SHORT], tmp_path)
    assert _drawn([SHORT], tmp_path) == 0
    assert len(set(tmp_path.iterdir())) == 1


def test_another_logo_is_drawn_everywhere(tmp_path: Path) -> None:
    _drawn([USUAL, SHORT], tmp_path)
    assert _drawn([USUAL, SHORT], tmp_path, Sender(LOGO.replace("#1f5f5b", "#8a5a00"), SENDER.names)) == 2


def test_another_design_is_drawn_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _drawn([SHORT], tmp_path)
    monkeypatch.setattr(kept, "_design", lambda: "another")
    assert _drawn([SHORT], tmp_path) == 1


def test_what_was_half_written_is_drawn_anew(tmp_path: Path) -> None:
    """A file is named as an image only once it is whole."""
    file = kept_images([SHORT], SENDER, tmp_path)[SHORT]
    file.rename(file.with_suffix(".1234"))
    assert _drawn([SHORT], tmp_path) == 1
