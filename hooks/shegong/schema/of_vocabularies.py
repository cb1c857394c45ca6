"""The JSON Schema of vocabularies, with what each key is called and for."""

from shegong.model.vocabulary import Vocabulary
from shegong.schema.node import Node, rewritten, trimmed

_KEYS = {
    "name": "名称 · Name",
    "terms": "词，按页面显示的次序 · Terms, in the order in which pages show them",
    "id": "编号，条目里写它 · Id, which entries write",
    "zh": "中文 · Chinese",
    "en": "英文 · English",
    "about": "解释它的条目 · The entry that explains it",
    "also": "意思相同的词，供搜索 · Words that mean the same, for the search",
    "group": "关系归在哪一组 · The group of a relation",
    "stands": "关系图里对方在前还是在后 · Where a picture draws the other end of a relation",
    "inverse": "从另一头怎么说 · How the other end of a relation says it",
}


def vocabulary_schema() -> Node:
    """What a file in `data/vocabularies` may hold."""
    return {**rewritten(trimmed(Vocabulary.model_json_schema()), _called), "title": "词表 · Vocabulary"}


def _called(node: Node) -> Node:
    """A node without the words of the model, and with its keys called by ours."""
    plain = {key: value for key, value in node.items() if key not in ("title", "description") or not isinstance(value, str)}
    if "properties" in plain:
        plain["properties"] = {key: {**value, "title": _KEYS[key]} for key, value in plain["properties"].items()}
    return plain
