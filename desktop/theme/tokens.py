"""The design tokens: every colour, size and stroke of the look, read once from ``resources/themes``."""

from __future__ import annotations

import json
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop import paths

if TYPE_CHECKING:
    from collections.abc import Mapping

THEMES: Final = ("light", "dark")


class TypeStyle(NamedTuple):
    """One style of the type scale; sizes in logical pixels."""

    size: int
    line: int
    weight: int
    tracking: float = 0.0


class EntityTokens(NamedTuple):
    """The five colours of one entity as hexadecimal text."""

    fill: str
    text: str
    tint: str
    hatch: str
    on: str


class ThemeTokens(NamedTuple):
    """The colours of one theme: by token name, and the ten entities in order."""

    colours: Mapping[str, str]
    entities: tuple[EntityTokens, ...]


class Tokens(NamedTuple):
    """All of ``tokens.json`` that the program draws with."""

    themes: Mapping[str, ThemeTokens]
    family: str
    styles: Mapping[str, TypeStyle]
    default_entities: Mapping[str, Mapping[str, int]]
    """Which entity number a known player, estimator or segment has: group -> name -> 1..10."""
    layout: Mapping[str, Any]
    """Measures of the window in logical pixels."""


@cache
def load_tokens() -> Tokens:
    """Read ``resources/themes/tokens.json``; the result is shared and cannot be changed."""
    data = json.loads((paths.resources() / "themes" / "tokens.json").read_text(encoding="utf-8"))
    styles = {
        name: TypeStyle(entry["size"], entry["line"], entry["weight"], entry.get("tracking", 0.0))
        for name, entry in data["font"]["styles"].items()
    }
    return Tokens(
        themes=MappingProxyType({name: _theme(data["themes"][name]) for name in THEMES}),
        family=data["font"]["family"],
        styles=MappingProxyType(styles),
        default_entities=MappingProxyType(data["default_entities"]),
        layout=MappingProxyType(data["layout"]),
    )


def _theme(data: Mapping[str, Any]) -> ThemeTokens:
    fields = ("fill", "text", "tint", "hatch", "on")
    return ThemeTokens(
        colours=MappingProxyType({name: entry["value"] for name, entry in data["colour"].items()}),
        entities=tuple(EntityTokens(**{key: entry[key] for key in fields}) for entry in data["entity"]),
    )
