"""Markdown from data: what may be in it, what is taken out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup, escape
from shegong.model.citation import Citation
from shegong.render.prose import closed_up, first_paragraph, prose_html


def link_to(id: str, text: str | None) -> Markup:
    return Markup('<a href="{}">{}</a>').format(id, text or f"name of {id}")


def cite_at(citations: tuple[Citation, ...]) -> Markup:
    return Markup("").join(Markup("<sup>{} {}</sup>").format(each.source, each.at) for each in citations)


def html(text: str) -> str:
    return str(prose_html(text, link_to, cite_at, escape))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>\n"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("[a](https://example.org)", '<p><a href="https://example.org">a</a></p>\n'),
    ],
)
def test_markdown_becomes_html(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ('a <img src=x onerror="f()"> b', "<p>a &lt;img src=x onerror=&#34;f()&#34;&gt; b</p>\n"),
        ("<!-- a --> & b", "<p>&lt;!-- a --&gt; &amp; b</p>\n"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
    ],
)
def test_raw_html_is_shown_as_text(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd"],
)
def test_a_link_to_a_dangerous_address_is_no_link(address: str) -> None:
    assert "<a" not in html(f"[a]({address})")
    assert "<a" not in html(f"[a][1]\n\n[1]: {address}")
    assert "<a" not in html(f"<{address}>")


@pytest.mark.parametrize("address", ["ftp://example.org", "mailto:a@example.org", "//example.org/x", "../secret", "/x", "x:y"])
def test_a_link_leads_to_http_or_https_only(address: str) -> None:
    assert "<a" not in html(f"[a]({address})")


def test_an_image_is_not_shown() -> None:
    assert "<img" not in html("![a](https://example.org/a.png)")


@settings(deadline=None)
@given(st.text(alphabet="<>&\"'/= ab\n[]()!`*_-", max_size=40))
def test_every_tag_comes_from_markdown(text: str) -> None:
    tags = {part.split(">")[0].split()[0].strip("/") for part in html(text).split("<")[1:]}
    assert tags <= {"p", "br", "em", "strong", "code", "pre", "ul", "li", "blockquote", "hr", "h1", "h2", "a"}


def test_an_entry_is_linked_by_its_name_or_by_the_text_given() -> None:
    assert html("See [[an-ju]] and [[he-mu|*the* other]].") == (
        '<p>See <a href="an-ju">name of an-ju</a> and <a href="he-mu">*the* other</a>.</p>\n'
    )


def test_the_text_of_an_entry_link_is_escaped() -> None:
    assert html("[[an-ju|<b>]]") == '<p><a href="an-ju">&lt;b&gt;</a></p>\n'


def test_a_mark_clings_to_the_word_before_it() -> None:
    assert html("A [@x, ¶1; @y, ¶2], b\n[@x, ¶3].") == "<p>A<sup>x ¶1</sup><sup>y ¶2</sup>, b<sup>x ¶3</sup>.</p>\n"


def test_a_mark_that_is_wrapped_over_two_lines_is_the_same_mark() -> None:
    assert html("A [@x, en\n¶1].") == "<p>A<sup>x en ¶1</sup>.</p>\n"


def test_links_and_marks_in_code_are_left_as_they_are() -> None:
    assert html("`[[an-ju]] [@x, ¶1]`") == "<p><code>[[an-ju]] [@x, ¶1]</code></p>\n"


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("社工\n机构", "社工机构"),
        ("社工 机构", "社工机构"),
        ("社工，\n  机构", "社工，机构"),
        ("由\n[[li-tao]]\n创办", "由[[li-tao]]创办"),
        ("创办 [@x, ¶1]\n，运作", "创办[@x, ¶1]，运作"),
        ("a social\nworker", "a social\nworker"),
        ("社工 worker 2009 年", "社工 worker 2009 年"),
        ("一段\n\n二段", "一段\n\n二段"),
    ],
)
def test_gaps_between_chinese_characters_are_closed_and_others_kept(text: str, closed: str) -> None:
    assert closed_up(text) == closed


def test_words_are_left_to_the_function_given_and_code_and_tags_are_not() -> None:
    marked = prose_html("a *b* `c`\n\n[d](https://example.org)", link_to, cite_at, lambda words: Markup("<i>{}</i>").format(words))
    assert str(marked) == ('<p><i>a </i><em><i>b</i></em><i> </i><code>c</code></p>\n<p><a href="https://example.org"><i>d</i></a></p>\n')


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A *b* `c` [d](https://example.org) [@x, ¶1].\n\nNext.", "A b c d."),
        ("One\nline and [[an-ju]] or [[he-mu|another]] [@x, ¶1].", "One line and name of an-ju or another."),
        ("# Head\n\n<b>bold</b> & so", "<b>bold</b> & so"),
        ("河城\n的[[an-ju]] [@x, ¶1]。", "河城的name of an-ju。"),
        ("# Head", ""),
        ("", ""),
    ],
)
def test_the_first_paragraph_is_its_words_alone(text: str, words: str) -> None:
    assert first_paragraph(text, lambda id: f"name of {id}") == words
