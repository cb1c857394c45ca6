"""Hand-written pages: links, marks and figures, in the HTML that the host has made of them; and the entries that know of them."""

import re
from pathlib import Path

import pytest
from shegong.link.articles import articles_by_entry
from shegong.link.directory import Directory, link
from shegong.load.article import Article
from shegong.load.directory import load_directory
from shegong.render.article import written_article
from shegong.render.writer import Writer

MINIATURE = Path(__file__).parent.parent / "golden"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return link(load_directory(MINIATURE))


def test_links_marks_and_figures_are_written_and_their_sources_listed(directory: Directory) -> None:
    html = "<p>In 2015 [[ming-deng|they]] want [=doors, 2015] [@jiang-daily-2012, ¶4; @agency-study-2013, §2 ¶1].</p>"
    written = written_article(html, Writer(directory, "en", "en/learn/a/"))
    assert '<a href="../../agencies/ming-deng/">they</a>' in written
    assert '<a class="figure" href="../../statistics/doors/">more than 2,000 doors</a><sup class="mark"' in written
    assert '<h2 id="sources">' in written
    assert written.count('<li id="source-') == 2


def test_a_figure_may_be_named_by_its_part(directory: Directory) -> None:
    assert "约900–950扇" in written_article("<p>[=doors, 2012-03, open]</p>", Writer(directory, "zh", "zh/learn/a/"))


def test_a_page_without_marks_has_no_sources_and_code_is_left_alone(directory: Directory) -> None:
    html = "<p><code>[[id]] [@a, b] [=c, d]</code></p>"
    assert written_article(html, Writer(directory, "en", "en/a/")) == html


def test_an_entry_knows_the_articles_that_name_it_in_either_language() -> None:
    articles = (
        Article("docs/zh/learn/a.md", "---\ndescription: x\n---\n\n# 甲 {#top}\n\n[[he-an]] [=doors, 2015]"),
        Article("docs/en/learn/a.md", "# About A\n\nNothing."),
        Article("docs/en/b.md", "No heading, [[he-an]]"),
        Article("docs/index.md", "[[he-an]]"),
    )
    found = articles_by_entry(articles)
    assert {id: [each.name for each in own] for id, own in found.items()} == {"he-an": ["b", "learn/a"], "doors": ["learn/a"]}
    assert found["doors"][0].titles == {"zh": "甲", "en": "About A"}
    assert found["he-an"][0].titles == {"en": "b"}


def test_a_term_explains_itself_where_it_is_first_named(directory: Directory) -> None:
    written = written_article("<p>A [[half-door]], and [[half-door|another]].</p>", Writer(directory, "en", "en/learn/a/"))
    assert written.count('role="tooltip"') == 1
    assert "Being open to residents and closed to other agencies, as 合安社工服务中心 is." in re.sub("<[^>]*>", "", written)
    assert '<a href="../../terms/half-door/">another</a>' in written
