"""A title in lines: as few as it takes, about equally long, broken where Chinese and English may be.

No line begins with a closing mark or ends with an opening one; no word of Latin letters is broken, and no number from its measure; the
last line is never a single character; words of the trade stay whole where that does not make lines very unequal.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from pypinyin.seg.mmseg import seg  # pyright: ignore[reportMissingTypeStubs] - untyped

from shegong.share.typeface import CLOSING, OPENING

Width = Callable[[str], float]
"""How wide a text is, in ems."""

_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_NOT_FIRST = frozenset(CLOSING + "—…·％～")
_NOT_LAST = frozenset(OPENING + "第约")
_DASHES = frozenset("-–—/")
_FEWEST = 2
"""Characters on the last line."""
_WORDS = re.compile(
    "(社会工作者|社会工作师|社会工作|社会服务|社会组织|社会管理|社会建设|社工|工作者|工作师|事务所|服务社|服务中心|服务|中心|机构|发展|事业|基金会|"
    "联合会|协会|学会|委员会|民政|财政|人事|政府|购买|职业|水平|资格|考试|考务|合格|标准|通知|通告|意见|办法|规定|暂行|试行|关于|"
    "印发|进一步|加快|推进|专业|人才|队伍|岗位|开发|设置|专项|项目|试点|大学|学院|街道|北京|上海|广东|广州|深圳|四川|山东|滨州|全国|"
    "家庭|综合|社区|儿童|老人|老年|青少年|妇女|残疾|工资|收入|工时|督导|继续|教育|登记|证书|报名|人数|万人|比例|预算|资金|支出|群众|限制|直接|承诺|报考|有效期|高级|合同|社会力量|资格证)"
)
_LEANING = frozenset("以和与及对在为从向由把不被之")
"""Words of one character that belong to what follows."""
_WORD_BROKEN = 25.0
"""What breaking a word costs, against the square of the difference, in ems, between a line and the mean."""


@dataclass(frozen=True)
class _Setting:
    """A text to be broken: how far each character reaches from its beginning, in ems, where lines may begin, and which words to spare."""

    text: str
    reach: tuple[float, ...]
    breaks: tuple[int, ...]
    split: frozenset[int]
    most: float

    def line(self, start: int, end: int) -> str:
        return self.text[start:end].strip()

    def width(self, start: int, end: int) -> float:
        return self.reach[start + len(self.line(start, end))] - self.reach[start]


class Lines(NamedTuple):
    """A text in lines; `whole` is whether all words of the trade are."""

    texts: tuple[str, ...]
    whole: bool


def lines_of(text: str, most: float, count: int, width: Width) -> Lines | None:
    """A text in at most `count` lines, none wider than `most` ems; None where it does not fit."""
    reach = tuple(accumulate(map(width, text), initial=0.0))
    setting = _Setting(text, reach, tuple(_breaks(text)), _inside_words(text), most)
    ways = (_broken(setting, lines) for lines in range(1, count + 1))
    return next((lines for lines in ways if lines), None)


_Way = tuple[float, tuple[int, ...]]
"""What the lines so far cost, and where they begin and end."""


def _broken(setting: _Setting, count: int) -> Lines | None:
    """The best way into exactly so many lines, None if there is none."""
    mean, whole = setting.reach[-1] / count, len(setting.text)
    ways: Mapping[int, _Way] = {0: (0.0, (0,))}
    for left in reversed(range(count)):
        ends = setting.breaks if left else (whole,)
        found = ((end, list(_with_line(ways.values(), end, mean, setting))) for end in ends)
        ways = {end: min(to_end) for end, to_end in found if to_end}
    if whole not in ways:
        return None
    ends = ways[whole][1]
    return Lines(tuple(setting.line(start, end) for start, end in pairwise(ends)), setting.split.isdisjoint(ends))


def _with_line(ways: Iterable[_Way], end: int, mean: float, setting: _Setting) -> Iterator[_Way]:
    """The ways that go on with a line up to `end`."""
    for cost, ends in ways:
        start = ends[-1]
        if end <= start or (width := setting.width(start, end)) > setting.most:
            continue
        if len(setting.line(start, end)) >= min(_FEWEST, len(setting.text)):
            yield cost + (width - mean) ** 2 + _WORD_BROKEN * (end in setting.split), (*ends, end)


def _breaks(text: str) -> Iterator[int]:
    """The places at which a line may begin."""
    for index in range(1, len(text)):
        before, after = text[index - 1], text[index]
        if after == " " or after in _NOT_FIRST or before in _NOT_LAST:
            continue
        if before == " " or before in _DASHES or _either_is_chinese(before, after):
            yield index


def _either_is_chinese(before: str, after: str) -> bool:
    if before.isdigit() and _CHINESE.match(after):  # a number and its measure
        return False
    return bool(_CHINESE.match(before) or _CHINESE.match(after))


def _inside_words(text: str) -> frozenset[int]:
    """The places inside words that had better stay whole, and after those that lean on the next."""
    leaning = {index + 1 for index, letter in enumerate(text) if letter in _LEANING}
    ends = set(accumulate(len(word) for word in _cut_into_words(text)))
    between = {index for index in range(1, len(text)) if _CHINESE.match(text[index - 1]) and _CHINESE.match(text[index])}
    return frozenset((between - ends) | (between & leaning))


def _cut_into_words(text: str) -> Iterator[str]:
    """Words of the trade, and between them what a dictionary knows."""
    for part in _WORDS.split(text):
        if _WORDS.fullmatch(part):
            yield part
        else:
            yield from seg.cut(part)  # pyright: ignore[reportUnknownMemberType] - untyped


def shortened(text: str, most: float, width: Width) -> str:
    """A text on one line, cut at a word and with an ellipsis where it is too wide."""
    if width(text) <= most:
        return text
    ends = [index for index in _breaks(text) if width(text[:index].rstrip() + "…") <= most]
    return text[: ends[-1]].rstrip(" ,;，；、—（《“") + "…" if ends else ""
