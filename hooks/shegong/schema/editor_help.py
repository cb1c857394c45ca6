"""What an editor shows beside a field, from the model and `words.yaml`: what it is called, how it is written, what is wrong."""

from shegong.schema.how_to_write import as_markdown, called, how_to_write
from shegong.schema.node import Definitions, Node, form_of, is_claim, resolved, rewritten, value_of_claim
from shegong.schema.words import both, form_words, offer, part


def with_help(schema: Node) -> Node:
    """The schema with titles, descriptions with an example, and messages, in both languages."""
    definitions: Definitions = schema["$defs"]

    def change(node: Node) -> Node:
        if is_claim(node):
            return _claim(node)
        if "anyOf" in node and "items" in node["anyOf"][-1]:
            one, several = node["anyOf"]
            return {**node, "anyOf": [one, {**several, "title": offer("several")}]}
        if "pattern" in node:
            return {**node, **_messages(form_of(node, definitions))}
        return _part(node, definitions) if "properties" in node else node

    explained = rewritten(rewritten(schema, change), _without_notes)
    return rewritten(explained, lambda node: _forms_side_by_side(node, explained["$defs"]))


def _without_notes(node: Node) -> Node:
    """What the model noted for these words: the kinds that an id may be of, and the vocabulary that a term is from."""
    return {key: value for key, value in node.items() if key not in ("x-kinds", "x-vocabulary")}


def _forms_side_by_side(node: Node, definitions: Definitions) -> Node:
    """Short form, long form and list of a claim in one row: with a row in a row, an editor shows other titles than the field's."""
    forms = [each for form in node.get("anyOf", []) for each in resolved(form, definitions).get("anyOf", [form])]
    return {**node, "anyOf": forms} if forms else node


def _messages(form: str) -> Node:
    """What to say of a value that is not written in its form, in the words that yaml-language-server has for it."""
    words = form_words(form) or {}
    found = {"patternErrorMessage": words.get("wrong"), "errorMessage": words.get("mistyped")}
    return {key: both(said) for key, said in found.items() if said}


def _claim(node: Node) -> Node:
    """The short form has no title of its own: an editor would show it in place of the field's."""
    short, long = node["anyOf"]
    terms = value_of_claim(node).get("enum")
    message = _messages("claim_of_term" if terms else "claim")["patternErrorMessage"]
    short = {**short, "patternErrorMessage": f"{message}: {', '.join(terms)}" if terms else message}
    del short["description"]
    return {**node, "anyOf": [short, {**long, "title": offer("long")}]}


def _part(node: Node, definitions: Definitions) -> Node:
    """A part of an entry, or the entry itself, with what its keys are called."""
    owner = node["title"]
    words = form_words(owner)
    described = {"description": f"{words['zh']}\n{words['en']}"} if words else {}
    bare = {key: value for key, value in node.items() if key != "description"}
    keys = {key: _key(key, each, owner, definitions) for key, each in node["properties"].items()}
    return {**bare, **described, "title": part(owner) or owner, "properties": keys}


def _key(key: str, node: Node, owner: str, definitions: Definitions) -> Node:
    """A key with its title and description; a field of an entry has lines below its title."""
    title = both(called(key, node, owner))
    said = "\n".join([title, *str(node.get("description", "")).split("\n")[1:]])
    more = list(as_markdown(how_to_write(key, node, definitions)))
    help = {"markdownDescription": "\n\n".join([*said.split("\n"), *more])} if more else {}
    return {**node, "title": title, "description": said, **help}
