"""What a file of words holds, and how a word is found in it."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from groundwork.problems import suggestion
from groundwork.schemas.base import Id, Model, Text

# The form of a label that has no others.
ALONE = "alone"


class WordsError(LookupError):
    """Words are missing or wrong; the text says which, and where they belong."""


def _forms(value: Any) -> Any:
    """Take a label that is one text for its only form."""
    return value if isinstance(value, dict) else {ALONE: value}


def _told_apart(labels: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Hold all keys of a group to the same forms, and no two of them to the same words."""
    first, *others = labels
    for key in others:
        if labels[key].keys() != labels[first].keys():
            message = f"{key} has the forms {', '.join(labels[key])}, but {first} has {', '.join(labels[first])}"
            raise ValueError(message)
    for form in labels[first]:
        keys: dict[str, str] = {}
        for key, forms in labels.items():
            if (other := keys.setdefault(forms[form], key)) != key:
                message = f'{other} and {key} are both "{forms[form]}", so readers cannot tell them apart'
                raise ValueError(message)
    return labels


Forms = Annotated[dict[Id, Text], BeforeValidator(_forms), Field(min_length=1)]
Group = Annotated[dict[Id, Forms], AfterValidator(_told_apart), Field(min_length=1)]


class Words(Model):
    """The words of one language."""

    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}-[A-Z]{2}$")] = Field(
        description="The language with its country, as browsers name it: en-GB. How days are written follows from it."
    )
    labels: dict[Id, Group] = Field(description="What readers see for a key, by group, key and form.")

    def label(self, key: str, group: str, form: str = ALONE) -> str:
        """Give what readers see for a key: for ``hands-and-knees`` of ``position``, "hands and knees"."""
        found: Any = self.labels
        for place, name in (("labels", group), (f"labels, {group}", key), (f"labels, {group}, {key}", form)):
            if name not in found:
                todo = suggestion(name, found, f"Known: {', '.join(found)}.")
                message = f"words of {self.locale}: {place}: there is no {name}. {todo}"
                raise WordsError(message)
            found = found[name]
        return str(found)
