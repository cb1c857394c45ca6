"""All rules, and what they find."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from shegong.check import (
    articles,
    consistency,
    dates,
    duplicates,
    identifiers,
    people,
    permanence,
    references,
    size,
    texts,
    translations,
)
from shegong.load.directory import Document, Loaded
from shegong.problem.problem import Problem
from shegong.progress import Progress, following, untold

RULES: tuple[Callable[[Loaded], Iterator[Problem]], ...] = (
    references.ids_are_used_once,
    permanence.former_ids_are_used_by_nothing_else,
    permanence.published_ids_stay,
    references.references_lead_to_entries,
    references.links_in_texts_lead_to_entries,
    references.terms_are_in_their_vocabulary,
    references.measures_are_in_their_vocabulary,
    references.vocabularies_have_each_term_once,
    references.citations_lead_to_passages,
    references.passages_have_addresses_of_their_own,
    consistency.no_relation_to_itself,
    consistency.relations_are_stated_once,
    consistency.one_passage_says_one_thing,
    consistency.places_do_not_lie_in_circles,
    consistency.disputes_name_fields_of_the_entry,
    consistency.views_stand_under_positions_of_their_debate,
    consistency.arrows_join_boxes_of_their_diagram,
    consistency.boxes_stand_in_cells_of_their_own,
    consistency.each_case_of_an_examination_stands_once,
    consistency.lists_that_make_an_entry_are_not_empty,
    articles.links_lead_to_entries,
    articles.citations_lead_to_passages,
    articles.figures_are_those_of_statistics,
    articles.parts_are_made_from_entries,
    articles.statements_have_sources,
    articles.both_languages_have_the_same_sections,
    texts.texts_are_well_written,
    translations.translations_are_not_older,
    translations.translated_articles_are_not_older,
    people.pseudonyms_stay_pseudonyms,
    people.private_matters_stay_private,
    size.directory_is_not_smaller_than_it_must_be,
    dates.dates_are_in_order,
    dates.what_has_happened_is_not_in_the_future,
    identifiers.credit_codes_are_right,
    identifiers.credit_codes_fit_the_legal_form,
    identifiers.division_codes_are_right,
    duplicates.names_are_used_once,
    duplicates.names_are_told_apart,
    duplicates.chinese_names_have_pinyin,
)


def check(loaded: Loaded, progress: Progress = untold) -> tuple[Problem, ...]:
    """Everything wrong with the data: what could not be read, then what each rule finds."""
    partly = {document.file: document for document in loaded.fragments}
    found = (problem for rule in following(RULES, "check", progress) for problem in rule(loaded))
    return (*loaded.problems, *(_in_file(problem, partly.get(problem.file)) for problem in found))


def _in_file(problem: Problem, fragment: Document | None) -> Problem:
    return replace(problem, path=fragment.path_in_file(problem.path)) if fragment else problem
