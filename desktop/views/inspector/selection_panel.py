"""The inspector of a selected thing: value, other numbers, claims, contradictions, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.views.inspector.words import badge_word, fact_label
from desktop.widgets.badge import Badge
from desktop.widgets.button import Button
from desktop.widgets.claim_box import ClaimBox
from desktop.widgets.fact_list import FactList
from desktop.widgets.hairline import Hairline
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme
    from desktop.views.inspector.inspection import Finding, Inspection, Statement
    from desktop.views.services import Services

LARGE_ENOUGH = 11
"""Values longer than this many characters are set in the title size."""


class SelectionPanel(QScrollArea):
    """Built anew for each selection; a scroll area because evidence may be long."""

    link_requested = Signal(str)
    observation_chosen = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setObjectName("inspector.selection")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: Inspection | None = None

    @property
    def shown(self) -> Inspection | None:
        """What is inspected."""
        return self._shown

    def show_inspection(self, inspection: Inspection) -> None:
        """Show another thing; the same one again changes nothing."""
        if inspection == self._shown:
            return
        self._shown = inspection
        self.rebuild()

    def rebuild(self) -> None:
        """Build the sections again (language or theme changed)."""
        if self._shown is None:
            return
        body = QWidget()
        body.setObjectName("inspector.body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 16)
        layout.setSpacing(0)
        for section in self._sections(self._shown):
            if layout.count():
                layout.addWidget(Hairline(self._services.theme))
            layout.addWidget(section)
        layout.addStretch(1)
        self.setWidget(body)

    def _sections(self, shown: Inspection) -> list[QWidget]:
        sections = [self._value(shown)]
        if shown.claims:
            sections.append(self._statements(self._claims_title(shown.claims), shown.claims))
        if shown.findings:
            sections.append(self._findings(shown.findings))
        if shown.facts:
            sections.append(self._evidence(shown))
        if shown.numbers:
            sections.append(self._statements(self.tr("Other numbers"), shown.numbers))
        return sections

    def _claims_title(self, claims: Sequence[Statement]) -> str:
        if any(claim.is_disputed for claim in claims):
            return self.tr("Claims, some disputed")
        return self.tr("Claims")

    def _section(self, title: str = "", note: str = "") -> tuple[QWidget, QVBoxLayout]:
        theme = self._services.theme
        section = QWidget()
        layout = QVBoxLayout(section)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        if title:
            row = QHBoxLayout()
            row.addWidget(Text(theme, title, style="small.strong"))
            row.addStretch(1)
            if note:
                row.addWidget(Text(theme, note, style="small", tone="tertiary"))
            layout.addLayout(row)
        return section, layout

    def _value(self, shown: Inspection) -> QWidget:
        theme = self._services.theme
        section, layout = self._section()
        row = QHBoxLayout()
        row.setSpacing(8)
        if shown.value:
            style = "display" if len(shown.value) <= LARGE_ENOUGH else "title"
            value = Text(theme, shown.value, style=style, selectable=True)
            value.setObjectName("inspector.value")
            row.addWidget(value, 0, Qt.AlignmentFlag.AlignBottom)
            row.addWidget(
                Text(theme, shown.unit, style="body", tone="secondary", wrap=True), 1, Qt.AlignmentFlag.AlignBottom
            )
        else:
            row.addWidget(Text(theme, self.tr("No number is published."), style="body", tone="secondary", wrap=True), 1)
        layout.addLayout(row)
        marks = QHBoxLayout()
        marks.addWidget(Badge(theme, shown.badge, badge_word(shown.badge)))
        marks.addWidget(Text(theme, shown.detail, style="small", tone="secondary"), 1)
        layout.addLayout(marks)
        for note in shown.notes:
            layout.addWidget(Text(theme, note, style="small", tone="tertiary", wrap=True, selectable=True))
        return section

    def _statements(self, title: str, statements: Sequence[Statement]) -> QWidget:
        section, layout = self._section(title, str(len(statements)) if len(statements) > 2 else "")
        for statement in statements:
            box = ClaimBox(self._services.theme, statement.text, statement.source, is_disputed=statement.is_disputed)
            layout.addWidget(box)
        return section

    def _findings(self, findings: Sequence[Finding]) -> QWidget:
        section, layout = self._section(self.tr("Contradictions"), str(len(findings)))
        for finding in findings:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(_FindingIcon(self._services.theme, finding.kind), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(self._services.theme, finding.sentence, style="small", wrap=True, selectable=True), 1)
            layout.addLayout(row)
        return section

    def _evidence(self, shown: Inspection) -> QWidget:
        theme = self._services.theme
        section, layout = self._section(self.tr("Evidence"))
        layout.addWidget(FactList(theme, [(fact_label(fact.key), fact.value) for fact in shown.facts]))
        row = QHBoxLayout()
        row.setSpacing(8)
        actions = self._services.actions
        if shown.url:
            source = Button(theme, self.tr("Open source"), icon="external-link")
            source.setObjectName("inspector.open_source")
            source.setToolTip(shown.url)
            source.clicked.connect(lambda: self.link_requested.emit(shown.url))
            row.addWidget(source)
        if shown.citation:
            copy = Button(theme, "x", icon="copy")
            copy.setObjectName("inspector.copy_citation")
            copy.bind(actions["edit.copy_citation"], text=True)
            row.addWidget(copy)
        row.addStretch(1)
        layout.addSpacing(4)
        layout.addLayout(row)
        if shown.observation and shown.status != "preferred":
            prefer = Button(theme, "x", icon="check")
            prefer.setObjectName("inspector.prefer")
            prefer.bind(actions["edit.prefer"], text=True)
            layout.addWidget(prefer, 0, Qt.AlignmentFlag.AlignLeft)
        return section


class _FindingIcon(QWidget, Themed):
    """Triangle, question mark or check."""

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self.theme = theme
        self._name, self._token = {
            "warning": ("triangle-alert", "disputed"),
            "ok": ("check", "ok"),
        }.get(kind, ("circle-question-mark", "text.secondary"))
        self.setFixedSize(15, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = icons.pixmap(self._name, self.theme, self._token, 15, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 1.5), picture)
        painter.end()
