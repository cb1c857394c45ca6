"""axe-core, which tests pages against WCAG 2.2 A and AA and good practice, in a page that is open."""

from typing import Any, cast

from playwright.sync_api import Page

from tests.editor.node import in_modules

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})"


def findings(page: Page) -> list[str]:
    """A line for each thing that axe finds wrong: rule, element, and what would mend it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(in_modules("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = cast(dict[str, Any], page.evaluate(_RUN, list(TAGS)))
    return [_line(rule["id"], node) for rule in found["violations"] for node in rule["nodes"]]


def _line(rule: str, node: dict[str, Any]) -> str:
    return f"{rule}: {' '.join(node['target'])}: {' '.join(node['failureSummary'].split())}"
