"""What a scenario leads to in its last year: percentiles, the course as set, what is published, and how it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.figures.wording import say
from desktop.widgets.hairline import Hairline
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor, Path
    from desktop.views.services import Services

PERCENTILES = ("p90", "p75", "p50", "p25", "p10")
SET, END = "set", "end"
ROWS = (*PERCENTILES, SET, END)


class ScenarioLevels(QWidget):
    """A small table; rows that say nothing new are not there."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("forecast.levels")
        self._services = services
        theme = services.theme
        self._year = Text(theme, style="small.strong")
        self._unit = Text(theme, style="small", tone="tertiary")
        self.values = {row: (Text(theme, style="small"), Text(theme, style="small")) for row in ROWS}
        self._lines = {row: Hairline(theme) for row in ROWS}
        self.formula = Text(theme, style="micro", tone="tertiary", wrap=True, selectable=True)
        self.formula.setObjectName("forecast.levels.formula")
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.addWidget(self._year, 0, 0)
        grid.addWidget(self._unit, 0, 1, Qt.AlignmentFlag.AlignRight)
        for place, (row, (name, value)) in enumerate(self.values.items()):
            value.setObjectName(f"forecast.levels.{row}")
            grid.addWidget(name, 2 * place + 1, 0)
            grid.addWidget(value, 2 * place + 1, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._lines[row], 2 * place + 2, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(grid)
        layout.addWidget(self.formula)

    def show_path(self, anchor: Anchor | None, path: Path | None, scale: Scale | None) -> None:
        """The levels of a path; without one what is published alone."""
        if anchor is None or scale is None:
            return
        last = path.end_year if path is not None else anchor.year + anchor.years
        self._year.setText(str(last))
        self._unit.setText(scale.label)
        fan = path.fans[-1] if path is not None and path.fans else None
        for row in PERCENTILES:
            self._put(row, row.upper(), "" if fan is None else scale.computed(getattr(fan, row)))
        as_set = "" if path is None else scale.computed(path.end)
        same = fan is not None and as_set == scale.computed(fan.p50)
        self._put(SET, self.tr("As set"), "" if same else as_set)
        for row in ("p50",) if same else (SET,):
            for part in self.values[row]:
                part.set_tone("accent")
        for part in self.values[SET if same else "p50"]:
            part.set_tone("")
        published = scale.number(anchor.end, None) if anchor.end is not None else self.tr("not published")
        self._put(END, self.tr("Published"), published)
        comma = say(self._services.language, "semicolon")
        words = comma.join(path.words) if path is not None else ""
        self.formula.setText(f"{self._course(path)}{comma + words if words else ''}" if path is not None else "")
        self.formula.setVisible(path is not None)

    def _course(self, path: Path) -> str:
        years = len(path.median) - 1
        return self.tr("start x (1 + rate)^{years}").format(years=years)

    def _put(self, row: str, name: str, value: str) -> None:
        label, number = self.values[row]
        label.setText(name)
        number.setText(value)
        for part in (label, number, self._lines[row]):
            part.setVisible(bool(value))
