"""What is answered to a form: a comment if no entry can be made of it, or the title and the text of a pull request.

All of it is Markdown in both languages. What people wrote stands in code, so that it is no markup, mentions nobody and refers to
no issue; the title has only words of ours and an id.
"""

from collections.abc import Sequence

from shegong.form.finding import Finding, listed, word
from shegong.form.proposal import Proposal
from shegong.model.plain_text import block, code
from shegong.model.text import LANGS


def refusal(findings: Sequence[Finding], report: str = "") -> str:
    """Why there is no entry, and what to do. `report` is what the check says of it."""
    if [each.key for each in findings] == ["correction"]:
        return _both("correction") + "\n"
    parts = [_both("refused_head"), listed(findings, "-"), *([block(report)] if report else []), _both("refused_foot")]
    return "\n\n".join(parts) + "\n"


def pull_title(proposal: Proposal) -> str:
    label, id = proposal.entry.model.kind.label, proposal.entry.given.id
    return f"{word('title', 'zh', label=label.zh, id=id)} · {word('title', 'en', label=label.en.lower(), id=id)}"


def pull_body(proposal: Proposal, files: Sequence[str], number: int | None) -> str:
    """What was made of the form, a list to be ticked off, and the answers that are left to a person."""
    head = [_both("made_from", number=str(number)), f"Closes #{number}"] if number else [_both("made_alone")]
    tasks = listed([*proposal.remaining, Finding("compare")], "- [ ]")
    asked = [question for question in proposal.answers.form.questions if question.sort == "textarea" and proposal.answers.said[question.id]]
    parts = [*head, "\n".join(f"- {code(file)}" for file in files), f"**{_title('to_do')}**", tasks]
    quoted = [part for each in asked for part in (f"{each.label.zh} · {each.label.en}", block(proposal.answers.said[each.id]))]
    return "\n\n".join([*parts, *([f"**{_title('own_words')}**", *quoted] if quoted else [])]) + "\n"


def _both(key: str, **values: str) -> str:
    return "\n".join(word(key, lang, **values) for lang in LANGS)


def _title(key: str) -> str:
    return " · ".join(word(key, lang) for lang in LANGS)
