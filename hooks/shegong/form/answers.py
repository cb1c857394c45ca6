"""The text of an issue into answers: GitHub writes `### label` for each question of the form, and the answer below it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from shegong.form.finding import Finding, Refused
from shegong.form.questions import Form, Question, said
from shegong.model.plain_text import one_line, plain

_LONGEST = 65_536
"""Characters of an issue: GitHub takes no more."""
_LONGEST_LINE = 500
"""Characters of an answer in one line."""
_EMPTY = frozenset({"", "_No response_"})
_NO_CHOICE = _EMPTY | {"None"}


@dataclass(frozen=True)
class Answers:
    """What was answered: question to answer, empty where there is none, and question to the terms that were chosen."""

    form: Form
    said: Mapping[str, str]
    chosen: Mapping[str, Sequence[str]]


def read_answers(body: str, forms: Sequence[Form]) -> Answers:
    """The answers to one of these forms. Raises Refused: too long, no such form, a heading twice, a required answer missing."""
    if len(body) > _LONGEST:
        raise Refused(Finding("too_long", {"most": str(_LONGEST)}))
    parts = list(_parts(plain(body), {said(question.label) for form in forms for question in form.questions}))
    headings = tuple(heading for heading, _ in parts)
    if len(set(headings)) < len(headings):
        raise Refused(*(Finding("repeated", {"heading": f"### {each}"}) for each in dict.fromkeys(headings) if headings.count(each) > 1))
    form = next((each for each in forms if tuple(said(question.label) for question in each.questions) == headings), None)
    if form is None:
        raise Refused(Finding("no_form"))
    asked = dict(zip(form.questions, (answer for _, answer in parts), strict=True))
    faults = [fault for question, answer in asked.items() for fault in _faults(question, answer)]
    if faults:
        raise Refused(*faults)
    texts = {question.id: _answer(question, answer) for question, answer in asked.items()}
    return Answers(form, texts, {each.id: tuple(_chosen(each, texts[each.id])) for each in form.questions if each.sort == "dropdown"})


def _parts(body: str, labels: set[str]) -> Iterator[tuple[str, str]]:
    """Each heading that is a label, with the lines up to the next one. Other headings belong to the answer that they stand in."""
    heading, lines = "", list[str]()
    for line in body.split("\n"):
        label = line.removeprefix("### ").strip()
        if line.startswith("### ") and label in labels:
            yield from [(heading, "\n".join(lines).strip())] if heading else []
            heading, lines = label, []
        else:
            lines.append(line)
    yield from [(heading, "\n".join(lines).strip())] if heading else []


def _faults(question: Question, answer: str) -> Iterator[Finding]:
    names = {"question": question.label}
    if question.sort == "checkboxes":
        ticked = {each.strip() for each in re.findall(r"^- \[[xX]\] (.*)$", answer, re.MULTILINE)}
        unticked = (option for option in question.options if said(option.label) not in ticked)
        yield from (Finding("not_confirmed", names={"statement": option.label}) for option in unticked)
        return
    text = _answer(question, answer)
    if question.required and not text:
        yield Finding("missing", names=names)
    if question.sort == "input" and len(text) > _LONGEST_LINE:
        yield Finding("long_answer", {"most": str(_LONGEST_LINE)}, names)
    if question.sort == "dropdown" and text and list(_chosen(question, text)) == []:
        yield Finding("no_option", {"answer": text}, names)


def _answer(question: Question, answer: str) -> str:
    text = answer if question.sort == "textarea" else one_line(answer)
    return "" if text in (_NO_CHOICE if question.sort == "dropdown" else _EMPTY) else text


def _chosen(question: Question, text: str) -> Iterator[str]:
    """The terms of the options that were chosen, nothing if one is no option. GitHub joins them with commas, which they may also have."""
    terms = {said(option.label): option.term for option in question.options}
    option = "|".join(re.escape(label) for label in sorted(terms, key=len, reverse=True))
    if re.fullmatch(rf"(?:{option})(?:, (?:{option}))*", text):
        found = dict.fromkeys(re.findall(rf"(?:^|, )({option})(?=, |$)", text))
        if question.several or len(found) == 1:
            yield from (terms[label] for label in found)
