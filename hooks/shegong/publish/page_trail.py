"""The breadcrumbs of a page: home, its part of the navigation, its list, and what leads down to it from there.

The same steps are what a BreadcrumbList says to search engines.
"""

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page as MkDocsPage

from shegong.publish.generated_page import GeneratedPage, lang_of
from shegong.render.trail import Step
from shegong.render.words import word


def trail_of(page: MkDocsPage) -> tuple[Step, ...]:
    """The pages above a page, the largest first; none above the first page of a language."""
    lang = lang_of(page)
    home = Step(word("home", lang), f"{lang}/")
    if page.url == home.address:
        return ()
    within = page.made_from.within if isinstance(page, GeneratedPage) else ()
    return (home, *(_step(each, page) for each in reversed(list(page.ancestors))), *within)


def _step(item: StructureItem, below: MkDocsPage) -> Step:
    """A part of the navigation has no page of its own, so it leads to its first, as in the theme's tabs."""
    first = item.children[0] if isinstance(item, Section) else item
    address = first.url if isinstance(first, MkDocsPage) and first is not below else ""
    return Step(str(item.title), address)
