"""The board of key figures: definition, value or that there is none, what is related, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.figures.figure import Certainty, Entity
from desktop.figures.kpis import definition, good_cell, needed, related_name, value_cell
from desktop.figures.wording import say
from desktop.itemmodels.course_spark import course_spark
from desktop.market.names import name
from desktop.widgets.badge import Badge
from desktop.widgets.button import Button
from desktop.widgets.figure_row import FigureRow
from desktop.widgets.hairline import Hairline
from desktop.widgets.pressable import Pressable
from desktop.widgets.sign_key import Meaning, SignKey
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from desktop.figures.kpis_reading import Course, KpiLine, KpisSnapshot
    from desktop.views.services import Services

NAME = "dynamics.kpis"
translate = QCoreApplication.translate
WIDE = 820
"""From this width on the related numbers stand beside, not below."""
_QUIET = frozenset({Certainty.PUBLISHED, Certainty.NOT_PUBLISHED})


class KpiBoard(QScrollArea):
    """Announces what is pressed: a key figure, or a number beside it."""

    pressed = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._shown: tuple[KpisSnapshot, str, bool] | None = None
        self.setObjectName(f"{NAME}.board")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_board(self, snapshot: KpisSnapshot, language: str) -> None:
        """The key figures of a market; the same ones again change nothing."""
        is_wide = self.viewport().width() >= WIDE
        if self._shown is not None and self._shown[0] is snapshot and self._shown[1:] == (language, is_wide):
            return
        self._shown = (snapshot, language, is_wide)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(12)
        for place, line in enumerate(snapshot.lines):
            if place:
                layout.addWidget(Hairline(self._services.theme))
            layout.addWidget(self._card(line, snapshot, language, is_wide=is_wide))
        layout.addStretch(1)
        self.setWidget(body)

    def refit(self) -> None:
        """Beside or below each other, as the width has become."""
        if self._shown is not None:
            self.show_board(self._shown[0], self._shown[1])

    def _card(self, line: KpiLine, snapshot: KpisSnapshot, language: str, *, is_wide: bool) -> QWidget:
        card = QWidget()
        card.setObjectName(f"{NAME}.{line.kpi.id}")
        layout: QLayout = QHBoxLayout(card) if is_wide else QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24 if is_wide else 8)
        for make, stretch in ((self._words, 5), (self._numbers, 5)):
            column = QWidget()
            make(QVBoxLayout(column), line, snapshot, language)
            layout.addWidget(column)
            if isinstance(layout, QHBoxLayout):
                layout.setStretch(layout.count() - 1, stretch)
        return card

    def _words(self, layout: QVBoxLayout, line: KpiLine, snapshot: KpisSnapshot, language: str) -> None:
        """Name, definition, direction, and what is missing."""
        theme = self._services.theme
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = Pressable(theme, name(line.kpi, language))
        head.setObjectName(f"{NAME}.{line.kpi.id}.name")
        inside = QVBoxLayout(head)
        inside.setContentsMargins(0, 2, 0, 2)
        inside.addWidget(Text(theme, name(line.kpi, language), style="section", wrap=True))
        head.pressed.connect(lambda: self.pressed.emit(Entity("kpi", line.kpi.id)))
        layout.addWidget(head)
        layout.addWidget(Text(theme, definition(line, language), style="small", tone="secondary", wrap=True))
        good = good_cell(line, language)
        key = SignKey(theme, f"{NAME}.{line.kpi.id}.good")
        key.set_meanings([Meaning(good.glyph, say(language, "kpis.good_is", what=good.text), good.level)])
        layout.addWidget(key)
        missing = needed(line, snapshot, language)
        if missing:
            layout.addWidget(Text(theme, missing, style="small", wrap=True))
            add = Button(theme, "x", icon="plus")
            add.setObjectName(f"{NAME}.{line.kpi.id}.add")
            add.bind(self._services.actions["evidence.add_number"], text=True)
            row = QHBoxLayout()
            row.addWidget(add)
            row.addStretch(1)
            layout.addLayout(row)
        layout.addStretch(1)

    def _numbers(self, layout: QVBoxLayout, line: KpiLine, snapshot: KpisSnapshot, language: str) -> None:
        """The value or the dotted box, and what is related."""
        theme = self._services.theme
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if line.own is not None:
            layout.addWidget(self._row(line.own, "", snapshot, language, large=True))
        else:
            unknown = SignKey(theme, f"{NAME}.{line.kpi.id}.unknown")
            unknown.set_meanings([Meaning("unknown", say(language, "kpis.unknown"))])
            layout.addWidget(unknown)
        if line.related:
            layout.addWidget(Text(theme, say(language, "kpis.related"), style="micro", tone="tertiary"))
        for course in line.related:
            layout.addWidget(self._row(course, related_name(course, language), snapshot, language))
        layout.addStretch(1)

    def _row(
        self, course: Course, words: str, snapshot: KpisSnapshot, language: str, *, large: bool = False
    ) -> FigureRow:
        cell = value_cell(course, snapshot.names, language)
        row = FigureRow(self._services.theme, words, cell.text, cell.detail, course_spark(course.values), large=large)
        row.setObjectName(f"{NAME}.number.{course.shown.observation.id}")
        row.pressed.connect(lambda: self.pressed.emit(cell.entity))
        if cell.certainty is not None and cell.certainty not in _QUIET:
            layout = row.layout()
            assert isinstance(layout, QHBoxLayout)
            layout.insertWidget(1, Badge(self._services.theme, cell.certainty.value, _certainty_word(cell.certainty)))
        return row


def _certainty_word(certainty: Certainty) -> str:
    words = {
        Certainty.DISPUTED: translate("KpiBoard", "disputed"),
        Certainty.MODELLED: translate("KpiBoard", "computed"),
        Certainty.FORECAST: translate("KpiBoard", "forecast"),
        Certainty.REFUTED: translate("KpiBoard", "refuted"),
    }
    return words[certainty]
