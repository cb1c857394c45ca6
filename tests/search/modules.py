"""The modules of the query layer, called from Python."""

from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Page

SCRIPTS = Path(__file__).parent.parent.parent / "overrides/assets/javascripts"

_CALL = """async ([module, name, given]) => {
    const revived = given.map((each) => (each?.$set ? new Set(each.$set) : each?.$map ? new Map(each.$map) : each));
    return (await import(module))[name](...revived);
}"""
_SEARCH = """async ([engine, root, lang, text, options]) => {
    const { openSearch } = await import(engine);
    window.searchers ??= {};
    window.searchers[lang] ??= openSearch(root, lang);
    return (await window.searchers[lang]).search(text, options);
}"""


class Modules:
    """The modules at an address, in a page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def call(self, function: str, *given: object) -> Any:
        """What a function gives: `text.normalise`. Python's sets arrive as sets, {"$map": pairs} as a map."""
        module, name = function.split(".")
        sent = [{"$set": sorted(cast(set[str], each))} if isinstance(each, set) else each for each in given]
        return self.page.evaluate(_CALL, [f"{self.address}search/{module}.js", name, sent])


class Search:
    """The whole search of a built site."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.heard: list[str] = []
        page.on("console", lambda message: self.heard.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.heard.append(str(error)))

    def answer(self, text: str, lang: str = "zh", **options: object) -> Any:
        return self.page.evaluate(_SEARCH, [f"{self.root}assets/javascripts/search/engine.js", self.root, lang, text, options])

    def ids(self, text: str, lang: str = "zh", **options: object) -> list[str]:
        return [hit["id"] for hit in self.answer(text, lang, **options)["hits"]]
