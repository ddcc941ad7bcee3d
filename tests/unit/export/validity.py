"""The validator of exported decks, kept for the session: what it once found in order is not looked at again.

A deck of all figures has 300,000 elements, most of them alike, and every deck has the same layouts and theme. What the
schema says of an element depends on its tag, its attributes, its children and what it stands in, never on the numbers
in it. Only what is in order is remembered: a fault is found and told each time, wherever it stands.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from openxml_audit.schema.validator import SchemaValidator
from openxml_audit.validator import OpenXmlValidator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element
    from openxml_audit.errors import ValidationError


def faults(deck: Path) -> list[ValidationError]:
    """Everything the validator finds in a deck."""
    return list(_validator().validate(deck).errors)


@cache
def _validator() -> OpenXmlValidator:
    made = OpenXmlValidator()
    made._schema_validator = RememberingValidator()
    return made


class RememberingValidator(SchemaValidator):  # type: ignore[misc]
    """The rules of the schema, each asked once of the same parts, elements and lists of children."""

    def __init__(self) -> None:
        super().__init__()
        self._fine: set[object] = set()
        self._models: dict[int, object] = {}
        """By identity, which they keep as long as they are here."""

    def validate_part(self, part: Any, context: Any) -> list[ValidationError]:
        """A whole part, unless one of the same bytes was in order."""
        content = part.raw_content
        if content not in self._fine:
            before = len(context.errors)
            super().validate_part(part, context)
            self._remember(content, context, before)
        return context.errors

    def _validate_element(self, element: _Element, context: Any, ignorable_ns: frozenset[str] = frozenset()) -> None:
        """An element with what is below it; those with no more than children are remembered."""
        if any(len(child) for child in element):
            super()._validate_element(element, context, ignorable_ns)
            return
        key = (ignorable_ns, *_surroundings(element), *_words(element))
        if key not in self._fine:
            before = len(context.errors)
            super()._validate_element(element, context, ignorable_ns)
            if not any(":" in value for one in (element, *element) for value in one.attrib.values()):
                self._remember(key, context, before)  # what a prefix stands for is said elsewhere

    def _validate_content_model(self, content_model: Any, children: list[_Element], context: Any) -> None:
        self._models[id(content_model)] = content_model
        key = (id(content_model), *(child.tag for child in children))
        if key not in self._fine:
            before = len(context.errors)
            super()._validate_content_model(content_model, children, context)
            self._remember(key, context, before)

    def _remember(self, key: object, context: Any, before: int) -> None:
        if len(context.errors) == before:
            self._fine.add(key)


def _surroundings(element: _Element) -> Iterator[str]:
    """By these the schema tells types of one tag apart."""
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    yield parent.tag if parent is not None else ""
    yield above.tag if above is not None else ""


def _words(element: _Element) -> Iterator[object]:
    """Tag and attributes of an element and of each of its children."""
    for one in (element, *element):
        yield one.tag
        yield from one.attrib.items()
