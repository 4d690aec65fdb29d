"""Every type of question by its name, and the field that holds a question of any of them."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, assert_never, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, core_schema

from groundwork.questions.base import Kind, Question
from groundwork.questions.match import Match
from groundwork.questions.number import Number
from groundwork.questions.one_answer import OneAnswer
from groundwork.questions.order import Order
from groundwork.questions.point import Point
from groundwork.questions.several_answers import SeveralAnswers
from groundwork.questions.true_or_false import TrueOrFalse
from groundwork.schemas.base import Shapes

KINDS: tuple[Kind, ...] = get_args(Kind)
USUAL: Kind = "one-answer"


def of(kind: Kind) -> type[Question]:  # noqa: PLR0911 (one for each type)
    """Give the class of a type; mypy finds a name that has none."""
    match kind:
        case "one-answer":
            return OneAnswer
        case "several-answers":
            return SeveralAnswers
        case "true-or-false":
            return TrueOrFalse
        case "number":
            return Number
        case "order":
            return Order
        case "match":
            return Match
        case "point":
            return Point
        case _:
            assert_never(kind)


def kind_in(data: object) -> Kind | None:
    """Read the type of a question that was not checked yet; None when it is none of ours."""
    written = data.get("type", USUAL) if isinstance(data, Mapping) else USUAL
    return next((kind for kind in KINDS if kind == written), None)


class _OfNoType(Question):
    """A question whose type is none: its other fields are checked, as far as all types have them."""

    model_config = ConfigDict(extra="ignore")


class _Types(Shapes):
    """A question is written as its type wants it."""

    noun: ClassVar[str] = "question"
    named_in: ClassVar[str] = "type"

    def all(self) -> Mapping[str, type[BaseModel]]:
        """Give the class of each type."""
        return {kind: of(kind) for kind in KINDS}

    def of(self, data: object) -> type[Question]:
        """Give the class of the type that a question says it has."""
        kind = kind_in(data)
        return of(kind) if kind else _OfNoType

    def read(self, data: object) -> Question:
        """Check a question by its type."""
        return data if isinstance(data, Question) else self.of(data).model_validate(data)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check by type, so that places of errors stay those that authors know; for editors it is one of all types."""
        every = core_schema.union_schema([handler.generate_schema(of(kind)) for kind in KINDS])
        return core_schema.no_info_wrap_validator_function(lambda data, _: self.read(data), every)


TYPES = _Types()
AnyQuestion = Annotated[Question, TYPES]
"""A question of any type, as a field of a schema."""


def whole(data: object) -> Question | None:
    """Read a question by itself; None when its fields are not right."""
    try:
        return TYPES.read(data)
    except ValidationError:
        return None
