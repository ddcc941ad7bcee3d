"""The arrow in words: from, to, formula, result, and whether the publisher's own rate agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.figures.arrow_ends import period_words
from desktop.figures.figure import GrowthArrow
from desktop.figures.scale import rate_text
from desktop.figures.wording import say
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import DifferenceArrow, Figure
    from desktop.figures.growth_checks import GrowthCheck
    from desktop.theme.theme import Theme

LABEL = 74
HALF_STEP = 5e-5
"""Rates agree up to half of the last digit that is shown, where nothing finer was printed."""


class ArrowSection(QWidget):
    """Shows one arrow of a figure; the numbers are those at its ends in that very figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("forecast.arrow")
        self._note: GrowthArrow | DifferenceArrow | None = None
        self._figure: Figure | None = None
        self._checks: tuple[GrowthCheck, ...] = ()
        self._title = Text(theme, style="small.strong")
        self._empty = Text(theme, style="small", tone="tertiary", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, LABEL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._empty, 1, 0, 1, 2)
        self._rows: dict[str, tuple[Text, Text]] = {}
        for line, name in enumerate(("from", "to", "formula", "result", "stated"), 2):
            label = Text(theme, style="small", tone="tertiary")
            value = Text(theme, style="small.strong" if name == "result" else "small", wrap=True, selectable=True)
            value.setObjectName(f"forecast.arrow.{name}")
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, line, 1)
            self._rows[name] = (label, value)
        self.retranslate()

    def show_arrow(
        self, figure: Figure, note: GrowthArrow | DifferenceArrow | None, checks: Sequence[GrowthCheck] = ()
    ) -> None:
        """Speak of ``note``; ``checks`` are the stated rates it may be compared with."""
        self._figure, self._note, self._checks = figure, note, tuple(checks)
        self.retranslate()

    def retranslate(self) -> None:
        """All words and numbers again."""
        labels = (self.tr("From"), self.tr("To"), self.tr("Formula"), self.tr("Result"), self.tr("Stated"))
        for (label, _), text in zip(self._rows.values(), labels, strict=True):
            label.setText(text)
        note = self._note
        is_growth = note is None or isinstance(note, GrowthArrow)
        self._title.setText(self.tr("Growth arrow") if is_growth else self.tr("Difference arrow"))
        self._empty.setText(self.tr("No arrow is set. Drag from one point to another while holding Shift."))
        self._empty.setVisible(note is None)
        if note is None or self._figure is None:
            self._show(dict.fromkeys(self._rows, ""))
            return
        formula = note.formula.rpartition(" = ")[0] if isinstance(note, GrowthArrow) else note.formula
        self._show(
            {
                "from": self._end(note.series, note.start),
                "to": self._end(note.end_series or note.series, note.end),
                "formula": formula or note.refusal,
                "result": "" if note.refusal else note.text,
                "stated": self._stated(note),
            }
        )

    def _show(self, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            label, value = self._rows[name]
            value.setText(text)
            value.setAccessibleName(f"{label.text()}: {text}")
            label.setVisible(bool(text))
            value.setVisible(bool(text))

    def _end(self, series: str, key: str) -> str:
        figure = self._figure
        if figure is None:
            return ""
        for one in figure.series:
            if one.key == series:
                point = next((p for p in one.points if p.key == key), None)
                if point is not None and point.text:
                    comma = say(figure.language, "comma")
                    return comma.join((period_words(key, figure.language), point.text.partition(comma)[0]))
        return period_words(key, figure.language)

    def _stated(self, note: GrowthArrow | DifferenceArrow) -> str:
        """What the estimator itself prints for these years, and whether it agrees."""
        value = self._rows["stated"][1]
        check = stated_rate(note, self._checks)
        if check is None or not isinstance(note, GrowthArrow) or note.rate is None or self._figure is None:
            return ""
        rate = rate_text(check.rate, 2, self._figure.language)
        agrees = abs(check.rate - note.rate) <= (check.stated.resolution or 0.0) / 2 + HALF_STEP
        value.set_tone("ok" if agrees else "disputed")
        text = self.tr("{rate}, agrees") if agrees else self.tr("{rate}, does not follow from these values")
        return text.format(rate=rate)


def stated_rate(note: GrowthArrow | DifferenceArrow, checks: Sequence[GrowthCheck]) -> GrowthCheck | None:
    """The rate that the arrow's own estimator states for the arrow's years; None where there is none."""
    if not isinstance(note, GrowthArrow) or note.end_series:
        return None
    years = (note.start[:4], note.end[:4])
    found = [check for check in checks if check.stated.estimator == note.series.partition("#")[0]]
    return next((check for check in found if (str(check.first), str(check.last)) == years), None)
