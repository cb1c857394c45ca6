"""All rules, and what they find."""

from collections.abc import Callable, Iterator

from shegong.check import consistency, references
from shegong.load.directory import Loaded
from shegong.problem.problem import Problem

RULES: tuple[Callable[[Loaded], Iterator[Problem]], ...] = (
    references.ids_are_used_once,
    references.references_lead_to_entries,
    references.links_in_texts_lead_to_entries,
    references.links_in_articles_lead_to_entries,
    references.terms_are_in_their_vocabulary,
    references.vocabularies_have_each_term_once,
    references.citations_lead_to_passages,
    references.passages_have_addresses_of_their_own,
    consistency.no_relation_to_itself,
    consistency.relations_are_stated_once,
    consistency.one_passage_says_one_thing,
    consistency.places_do_not_lie_in_circles,
    consistency.disputes_name_fields_of_the_entry,
)


def check(loaded: Loaded) -> tuple[Problem, ...]:
    """Everything wrong with the data: what could not be read, then what each rule finds."""
    return (*loaded.problems, *(problem for rule in RULES for problem in rule(loaded)))
