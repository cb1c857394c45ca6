"""Pinyin with tone marks into plain letters, and into ids."""

import unicodedata


def ascii_letters(pinyin: str) -> str:
    """`Lǚshùnkǒu` is `Lushunkou`; apostrophes stay."""
    return "".join(letter for letter in unicodedata.normalize("NFD", pinyin) if not unicodedata.combining(letter))


def slug(name: str) -> str:
    """`Xi'an` is `xian`, `An He` is `an-he`."""
    return "-".join(ascii_letters(name).lower().replace("'", "").split())


def joined(syllables: tuple[str, ...]) -> str:
    """Syllables as one word, with the apostrophe that keeps `xī` and `ān` from reading as `xian`."""
    first, *rest = syllables
    word = first + "".join(f"'{each}" if ascii_letters(each)[0] in "aeo" else each for each in rest)
    return word[0].upper() + word[1:]
