"""The switches of the part Compare: how players are compared, what of them, and who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.figures.benchmark import SHAPES
from desktop.figures.benchmark_rows import GROUPS
from desktop.state.player_requests import LINES
from desktop.views.players.compare_words import group_words, shape_words
from desktop.widgets.button import Button
from desktop.widgets.check_menu import CheckMenuButton
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.flow import Flow
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.theme.theme import Theme


class CompareControls(QObject):
    """Makes the switches and keeps their words; what they do is the part's."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.shape = Segmented(theme, f"{name}.shape")
        self.shape.set_part_names(f"{name}.shape")
        self.measure = ChooserField(theme, f"{name}.measure")
        self.groups = CheckMenuButton(theme, f"{name}.groups", icon="sliders-horizontal")
        self.differs = Button(theme, "x")
        self.differs.setObjectName(f"{name}.differences")
        self.differs.setCheckable(True)
        self.add = Button(theme, "x", icon="plus")
        self.add.setObjectName(f"{name}.add")
        self.leading = Button(theme, "x", icon="rotate-ccw")
        self.leading.setObjectName(f"{name}.leading")
        self.row = Flow((self.shape, self.measure, self.groups, self.differs, self.add, self.leading))

    def retranslate(self, shape: str) -> None:
        """Every word again; ``shape`` is the chosen one."""
        words = shape_words()
        self.shape.set_options([(key, words[key]) for key in (*SHAPES, LINES)])
        self.shape.setAccessibleName(self.tr("How players are compared"))
        self.shape.set_current(shape)
        self.measure.set_label(self.tr("Number"))
        self.groups.set_label(self.tr("Parameters"))
        self.groups.set_words(self.tr("All parameters"), self.tr("No parameter"))
        self.differs.set_label(self.tr("Differences"))
        self.differs.setToolTip(self.tr("Set off what differs from the first player"))
        self.add.set_label(self.tr("Add player"))
        self.leading.set_label(self.tr("Leading players"))
        self.leading.setToolTip(self.tr("Compare the players with the largest revenue"))

    def offer_measures(self, measures: Sequence[tuple[str, str, int]], shown: str) -> None:
        """Of lines: what may be drawn, with of how many players it is on file."""
        self._choose_between(is_lines=True)
        words = self.tr("{number} ({count} players)")
        self.measure.set_options([(key, words.format(number=word, count=n)) for key, word, n in measures], shown)

    def offer_groups(self, figure: Figure | None, groups: tuple[str, ...], language: str) -> None:
        """Of the others: groups of parameters, with how many rows each has."""
        self._choose_between(is_lines=False)
        words, counts = group_words(language), _counts(figure, groups)
        self.groups.set_options([(key, words[key], counts.get(key, 0)) for key in GROUPS], groups)

    def _choose_between(self, *, is_lines: bool) -> None:
        self.measure.setVisible(is_lines)
        for widget in (self.groups, self.differs):
            widget.setVisible(not is_lines)


def _counts(figure: Figure | None, groups: tuple[str, ...]) -> dict[str, int]:
    """How many rows each shown group has."""
    if figure is None or not figure.table.headings:
        return {}
    table = figure.table
    ends = [*(heading.at for heading in table.headings[1:]), len(table.rows)]
    words = group_words(figure.language)
    by_word = {words[group]: group for group in GROUPS if group in groups}
    return {
        by_word[heading.title]: end - heading.at
        for heading, end in zip(table.headings, ends, strict=True)
        if heading.title in by_word
    }
