"""A theme: the tokens as Qt colours and fonts. Two exist, light and dark, and they differ in colour only."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtGui import QColor

from desktop.theme import fonts
from desktop.theme.tokens import load_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont

ThemeName = Literal["light", "dark"]
UNNAMED = 0
ACCENT = -1
MEASURE, SECOND_MEASURE = -2, -3
_BESIDE_ACCENT = 5
"""The entity colour that the second measure of a figure has: the farthest from the accent."""


class EntityColours(NamedTuple):
    """The colours of one entity: marks, words, pale ground, hatch lines, words on the fill."""

    fill: QColor
    text: QColor
    tint: QColor
    hatch: QColor
    on: QColor


class Theme(NamedTuple):
    """Colours by token and entity number, fonts by style. Treat the returned QColors as constants."""

    name: str
    colours: Mapping[str, QColor]
    entities: Mapping[int, EntityColours]

    def colour(self, token: str) -> QColor:
        """The colour of a token such as ``text.secondary``; KeyError for an unknown one."""
        return self.colours[token]

    def inked(self, token: str) -> Theme:
        """The same with quiet words in another colour; itself for no token: signs that tell a verdict wear it."""
        if not token:
            return self
        colours = {**self.colours, "text.secondary": self.colours[token]}
        return self._replace(colours=MappingProxyType(colours))

    def entity(self, number: int) -> EntityColours:
        """Colours of entity 1 to 10; -1 is the accent (a scenario), -2 and -3 measures; anything else is grey."""
        return self.entities.get(number, self.entities[UNNAMED])

    def font(self, style: str) -> QFont:
        """The font of a style of the type scale; ``NAME.strong`` is its semibold."""
        return fonts.font(style)

    @property
    def dark(self) -> bool:
        """Whether the page is dark."""
        return self.name == "dark"


@cache
def load_theme(name: ThemeName) -> Theme:
    """The theme ``light`` or ``dark``; KeyError for another name."""
    tokens = load_tokens().themes[name]
    colours = {token: QColor(value) for token, value in tokens.colours.items()}
    entities = {
        number: EntityColours(*(QColor(v) for v in (entry.fill, entry.text, entry.tint, entry.hatch, entry.on)))
        for number, entry in enumerate(tokens.entities, start=1)
    }
    entities[UNNAMED] = EntityColours(
        fill=colours["chart.axis"],
        text=colours["text.secondary"],
        tint=colours["surface.chrome"],
        hatch=colours["line.strong"],
        on=QColor("#1C1C1A") if name == "light" else QColor("#FFFFFF"),
    )
    entities[ACCENT] = EntityColours(
        fill=colours["accent"],
        text=colours["accent"],
        tint=colours["accent.wash"],
        hatch=colours["accent.line"],
        on=colours["accent.on"],
    )
    entities[MEASURE], entities[SECOND_MEASURE] = entities[ACCENT], entities[_BESIDE_ACCENT]
    return Theme(name, MappingProxyType(colours), MappingProxyType(entities))
