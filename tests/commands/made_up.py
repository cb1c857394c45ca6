"""Made-up files of entries, laid out in the many ways that YAML allows, with comments in every place.

Each value has a number, `v7`. A comment names the numbers of what it belongs to and where it stands: `# above 7 9` stands above what
holds v7 to v9, `# beside` on a line of it, `# under` below it and further in, `# end` behind the last item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st
from shegong.model.entry import Relation
from shegong.model.kinds import KINDS
from shegong.model.text import Frozen
from shegong.model.written_order import part_at, written_order

_COMMENT = re.compile(r"# (above|beside|under|end) (\d+) (\d+)")
_VALUE = re.compile(r"\bv(\d+)")


@dataclass
class _Author:
    """Writes what comes to mind, and numbers it."""

    draw: st.DrawFn
    number: int = 0

    def one_in(self, chances: int) -> bool:
        return self.draw(st.integers(1, chances)) == 1

    def mapping(self, part: type[Frozen], indent: int) -> list[str]:
        keys = [key for key in written_order(part) if not (part is Relation and key in ("type", "to"))]
        chosen = self.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4, unique=True))
        chosen += ["supported_by"] if part is Relation else []
        begun = self.number + 1
        lines = [line for key in chosen for line in self.item(f"{key}:", part_at(part, key), indent)]
        return lines + self.comment("end", begun, indent, 6)

    def sequence(self, part: type[Frozen] | None, indent: int, step: int) -> list[str]:
        """A list. Behind one in the column of its key, a comment in that column is not the list's."""
        begun = self.number + 1
        lines = [line for _ in range(self.draw(st.integers(1, 3))) for line in self.item("-", part, indent + step)]
        return lines + (self.comment("end", begun, indent + step, 6) if step else [])

    def item(self, head: str, part: type[Frozen] | None, indent: int) -> list[str]:
        begun = self.number + 1
        if self.one_in(8):
            value = self.brackets(head, indent)
        elif part is None and (head == "-" or not self.one_in(4)):
            value = self.scalar(head, indent)
        elif head == "-" and part:
            value = self.dashed(self.mapping(part, indent + 2), indent)
        else:
            below = self.mapping(part, indent + self.draw(st.integers(1, 4))) if part and self.one_in(2) else None
            below = below or self.sequence(part, indent, self.draw(st.sampled_from([0, 2, 2, 4])))
            value = [f"{' ' * indent}{head}{self.beside(begun)}", *below]
        return [*self.comment("above", begun, indent, 4), *value]

    def dashed(self, lines: list[str], indent: int) -> list[str]:
        first = lines[0].strip()
        plain = first and not first.startswith("#") and not self.one_in(5)
        return [f"{' ' * indent}- {first}", *lines[1:]] if plain else [f"{' ' * indent}-", *lines]

    def scalar(self, head: str, indent: int) -> list[str]:
        self.number += 1
        own, pad = f"v{self.number}", " " * indent
        texts = [own, f'"{own} # no"', f"'{own} it''s'", f"'{own} \"'", f"{own} [@paper, ¶2]", f"{own} 和：#", f"!{own}"[1:]]
        spaces = " " * self.draw(st.integers(1, 3))
        below = self.comment("under", self.number, indent + 3, 8)
        match self.draw(st.integers(0, 9)):
            case 0:
                lines = [f"{pad}{head}{spaces}>-{self.beside(self.number)}", f"{pad}     {own} a # b", "", f"{pad}     c"]
            case 1:
                lines = [f'{pad}{head} "{own}', f"{pad}    # no", "", f'{pad}  b"{self.beside(self.number)}']
            case 2:
                lines = [f"{pad}{head}{self.beside(self.number)}", f"{pad}   {own} a", f"{pad}   b{self.beside(self.number)}"]
            case _:
                lines = [f"{pad}{head}{spaces}{self.draw(st.sampled_from(texts))}{self.beside(self.number)}"]
        return lines + below

    def brackets(self, head: str, indent: int) -> list[str]:
        begun, pad = self.number + 1, " " * indent
        self.number += 3
        first, second, third = (f"v{number}" for number in range(begun, self.number + 1))
        if self.one_in(2):
            written = self.draw(st.sampled_from(["{{en: {1},  zh: '{0}', note: {{zh: {2} }}}}", '[{}, "{}" , {}]', "[a: {}, {}, '{}']"]))
            return [f"{pad}{head} {written.format(first, second, third)}{self.beside(begun)}"]
        return [
            f"{pad}{head} [{self.beside(begun)}",
            *self.comment("above", begun, 0, 3, begun),
            f"{pad}  {first}, {second},{self.comment_at('beside', begun + 1, begun + 1, 3)}",
            *self.comment("above", begun + 2, indent, 3),
            f"{pad}  {third}{self.comment_at('beside', begun + 2, begun + 2, 3)}",
            f"{pad} ]{self.beside(begun)}",
        ]

    def beside(self, begun: int) -> str:
        return self.comment_at("beside", begun, max(begun, self.number), 4)

    def comment_at(self, place: str, first: int, last: int, chances: int) -> str:
        return f"{' ' * self.draw(st.integers(1, 3))}# {place} {first} {last}" if self.one_in(chances) else ""

    def comment(self, place: str, first: int, indent: int, chances: int, last: int = 0) -> list[str]:
        """A comment with a line to itself, perhaps with empty lines around it; nothing, mostly.

        None below the first one of a file, which would then be about the file.
        """
        if not self.one_in(chances):
            return []
        empty = [""] * self.draw(st.integers(0, 2))
        return [*empty, f"{' ' * indent}# {place} {first} {last or self.number}", *(empty if place == "above" and first > 1 else [])]


@st.composite
def entry_texts(draw: st.DrawFn) -> tuple[str, str]:
    """The folder of a kind, and fields of an entry of that kind; most do not pass the check, and all are YAML."""
    model = draw(st.sampled_from([model for model in KINDS if not model.kind.prose]))
    author = _Author(draw)
    return model.kind.folder, "\n".join(author.mapping(model, 0)) + "\n"


def comments_gone_astray(text: str) -> Iterator[str]:
    """The comments that do not stand where they say."""
    for comment in _COMMENT.finditer(text):
        place, first, last = comment[1], int(comment[2]), int(comment[3])
        line_start = text.rfind("\n", 0, comment.start()) + 1
        before = [int(value[1]) for value in _VALUE.finditer(text, 0, comment.start())][-1:]
        after = [int(value[1]) for value in _VALUE.finditer(text, comment.end())][:1]
        own = [int(value[1]) for value in _VALUE.finditer(text, line_start, comment.start())]
        looked_at = {"above": after, "under": before, "end": before, "beside": own or after + before}[place]
        if not any(first <= number <= last for number in looked_at):
            yield comment[0]
