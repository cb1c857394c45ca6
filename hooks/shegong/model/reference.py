"""Ids, and the two things that an id can lead to: an entry, or a term of a closed list."""

from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from shegong.model.citation import ID_PATTERN


class _Id(str):
    """A text that has the form of an id, made only by validation."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.str_schema(pattern=f"^{cls.pattern()}$", strict=True)
        return core_schema.no_info_after_validator_function(cls, written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{cls.pattern()}$"}

    @classmethod
    def pattern(cls) -> str:
        return ID_PATTERN


class Ref(_Id):
    """The id of an entry. `kinds` are the kinds that it may be of; none given means any."""

    kinds: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**super().__get_pydantic_json_schema__(schema, handler), "x-kinds": list(cls.kinds)}  # becomes words when published


class FormerId(_Id):
    """An id that an entry had before. No entry may have it again, and its addresses lead to the entry."""


class PlaceRef(Ref):
    kinds = ("place",)


class PersonRef(Ref):
    kinds = ("person",)


class TermRef(Ref):
    kinds = ("term",)


class ExaminationRef(Ref):
    kinds = ("examination",)


class Term(_Id):
    """A term of the vocabulary named here, a file in `data/vocabularies`."""

    vocabulary: ClassVar[str]

    @classmethod
    def pattern(cls) -> str:
        return "[a-z0-9]+(?:[-_][a-z0-9]+)*"

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": f"^{cls.pattern()}$",
            "x-vocabulary": cls.vocabulary,
        }  # filled with the terms when a schema is published


class RelationType(Term):
    vocabulary = "relation-types"


class UserGroup(Term):
    vocabulary = "user-groups"


class ServiceField(Term):
    vocabulary = "service-fields"


class FoundingModel(Term):
    vocabulary = "founding-models"


class LegalForm(Term):
    vocabulary = "legal-forms"


class RegistrationState(Term):
    vocabulary = "registration-states"


class Status(Term):
    vocabulary = "statuses"


class EventType(Term):
    vocabulary = "event-types"


class OrganisationType(Term):
    vocabulary = "organisation-types"


class PolicyType(Term):
    vocabulary = "policy-types"


class PolicyLevel(Term):
    vocabulary = "policy-levels"


class PolicyStanding(Term):
    vocabulary = "policy-standings"


class ProgrammeType(Term):
    vocabulary = "programme-types"


class PlaceLevel(Term):
    vocabulary = "place-levels"


class SourceType(Term):
    vocabulary = "source-types"


class SourceGrade(Term):
    vocabulary = "source-grades"


class DisputeKind(Term):
    vocabulary = "dispute-kinds"


class Approximation(Term):
    vocabulary = "approximations"


class FigureAim(Term):
    vocabulary = "figure-aims"


class Chart(Term):
    vocabulary = "chart-forms"


class Topic(Term):
    vocabulary = "statistic-topics"


class Measure(Term):
    vocabulary = "measures"


class EducationLevel(Term):
    vocabulary = "education-levels"


class StudySubject(Term):
    vocabulary = "study-subjects"


class NameKind(Term):
    vocabulary = "name-kinds"


NEEDED_VOCABULARIES = frozenset({"relation-groups", *(term.vocabulary for term in Term.__subclasses__())})
"""The closed lists that the model and the pages rest on."""
