"""Who says so: the evidence of one mark, large enough for a room. The sections are those of the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.views.inspector import sections
from desktop.views.inspector.pieces import section
from desktop.views.inspector.words import fact_label
from desktop.widgets.fact_list import FactList
from desktop.widgets.hairline import Hairline
from desktop.widgets.surface import Surface
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.figures.figure import Entity
    from desktop.theme.theme import Theme
    from desktop.views.inspector.inspection import Inspection

translate = QCoreApplication.translate


class EvidencePane(QScrollArea):
    """Shows one inspection, or why there is none."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._again: Callable[[], None] = lambda: None

    def show_inspection(self, words: str, found: Inspection | None) -> None:
        """``words`` say which mark is meant; without anything on file that is said."""
        self._again = lambda: self.show_inspection(words, found)
        nothing = translate("Present", "Nothing on file stands behind this mark.")
        head = words or (found.name if found is not None else "")
        self._build(head, self._parts(found) if found is not None else [self._said(nothing)])

    def show_sources(self, sources: Sequence[str]) -> None:
        """Who stands behind a whole slide, while nobody asks about a mark."""
        self._again = lambda: self.show_sources(sources)
        self._build("", [self._said(source) for source in sources])

    def set_theme(self, theme: Theme) -> None:
        """Other colours: what is shown is built again."""
        self._theme = theme
        self._again()

    def _build(self, head: str, parts: Sequence[QWidget]) -> None:
        body = QWidget(self.viewport())
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.setSpacing(0)
        if head:
            above, column = section(self._theme)
            title = Text(self._theme, head, style="section", wrap=True)
            title.setObjectName(f"{self.objectName()}.title")
            column.addWidget(title)
            parts = [above, *parts]
        for place, part in enumerate(parts):
            if place:
                layout.addWidget(Hairline(self._theme))
            layout.addWidget(part)
        layout.addStretch(1)
        before = self.takeWidget()
        self.setWidget(body)
        self.setAccessibleName(head or translate("Present", "Evidence"))
        if before is not None:
            before.deleteLater()

    def _said(self, words: str) -> QWidget:
        widget, layout = section(self._theme)
        layout.addWidget(Text(self._theme, words, style="body", tone="secondary", wrap=True))
        return widget

    def _parts(self, found: Inspection) -> list[QWidget]:
        """Value, words of the source, sums, contradictions, place: what somebody asks who doubts."""
        theme = self._theme
        parts = [sections.value(theme, found, named=True)]
        if found.stated[0]:
            parts.append(sections.stated(theme, found))
        if found.origin is not None:
            parts.append(sections.origin(theme, found.origin, _stay))
        if found.facts:
            widget, layout = section(theme, translate("Present", "Source"))
            layout.addWidget(FactList(theme, [(fact_label(fact.key), fact.value) for fact in found.facts]))
            parts.append(widget)
        if found.verdict is not None:
            parts.append(sections.verdict(theme, found.verdict, _stay))
        if found.contradictions:
            parts.append(sections.contradictions(theme, found.contradictions, _stay))
        if found.alternatives:
            parts.append(sections.alternatives(theme, found, _stay))
        if found.claims:
            parts.append(sections.statements(theme, translate("Present", "Claims"), found.claims, _stay))
        return parts


class EvidenceCard(Surface):
    """The pane at the right of the stage."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "surface.inspector", "left", parent)
        self.setObjectName("present.evidence")
        self.pane = EvidencePane(theme, "present.evidence.pane")
        layout = QVBoxLayout(self)
        layout.addWidget(self.pane)
        self.set_foot(0)
        self.hide()

    def set_foot(self, height: int) -> None:
        """How much at the foot lies below the bar, in pixels."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(8, 12, 4, height)

    def set_theme(self, theme: Theme) -> None:
        """Other colours, or another size of words."""
        super().set_theme(theme)
        self.pane.set_theme(theme)


def _stay(_entity: Entity) -> None:
    """On stage a press in the evidence leads nowhere else."""
