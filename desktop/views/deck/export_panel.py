"""Page setup of the deck, and what to know before it leaves: the inspector while nothing is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.state.events import WorkReported
from desktop.theme import icons
from desktop.views.context_bar import LANGUAGES
from desktop.views.deck.format_rows import FormatRows
from desktop.views.deck.words import BOTH
from desktop.views.exporting.choices import read_choices
from desktop.views.templates.field import TemplateField
from desktop.widgets.button import Button
from desktop.widgets.hairline import Hairline
from desktop.widgets.pressable import Pressable
from desktop.widgets.segmented import Segmented
from desktop.widgets.tab_order import tab_through
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme
    from desktop.views.deck.checks import Check
    from desktop.views.services import Services


class ExportPanel(QWidget):
    """Chooses the language, lists the checks, exports."""

    language_chosen = Signal(str)
    """en, zh or both."""
    slide_wanted = Signal(str)
    """Id of the slide that a sentence is about."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setObjectName("deck.setup")
        theme = services.theme
        self._format_label, self._language_label, self._template_label, self._checks_label = (
            Text(theme, style="small.strong") for _ in range(4)
        )
        self.format = FormatRows(theme, "deck.format")
        self.format.set_current(services.settings.text("export_format"))
        self.format.chosen.connect(self._on_format)
        self.language = Segmented(theme, "deck.language")
        self.language.chosen.connect(self.language_chosen)
        self.template = TemplateField(services, "deck.template")
        self.remarks = Button(theme, "x", kind="ghost")
        """What the check of the last export noticed."""
        self.remarks.setObjectName("deck.remarks")
        self.remarks.clicked.connect(self._on_remarks)
        services.hub.subscribe(WorkReported, self._on_work)
        self.export = Button(theme, "x", icon="file-output", kind="primary")
        self.export.setObjectName("deck.export")
        self.export.clicked.connect(services.actions["deck.export"].trigger)
        self.refresh = Button(theme, "x")
        """Brings a deck that was exported earlier up to date."""
        self.refresh.setObjectName("deck.refresh")
        if has_verb(services, "deck.refresh"):
            self.refresh.bind(services.actions["deck.refresh"], text=True)
        else:
            self.refresh.hide()
        self._about = Text(theme, style="small", tone="secondary", wrap=True)
        self._count = self._hidden = 0
        self._shown: list[Check] = []
        self._check_rows: list[CheckRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        body = QWidget()
        self._lay_out(body)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.retranslate()

    def _lay_out(self, body: QWidget) -> None:
        theme = self._services.theme
        row = QHBoxLayout()
        row.addWidget(self.language)
        row.addStretch(1)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self._format_label)
        layout.addWidget(self.format)
        layout.addWidget(Hairline(theme))
        layout.addWidget(self._language_label)
        layout.addLayout(row)
        layout.addWidget(Hairline(theme))
        layout.addWidget(self._template_label)
        layout.addWidget(self.template)
        layout.addWidget(Hairline(theme))
        self._checks_label.setObjectName("deck.checks")
        self._checks_end = Hairline(theme)
        layout.addWidget(self._checks_label)
        layout.addLayout(self._rows)
        layout.addWidget(self._checks_end)
        self._show_checks(is_there=False)
        layout.addWidget(self.export)
        layout.addWidget(self._about)
        layout.addWidget(self.remarks)
        layout.addWidget(self.refresh)
        layout.addStretch(1)

    def retranslate(self) -> None:
        """Words of the interface."""
        self._format_label.setText(self.tr("Format"))
        self.format.retranslate()
        self._language_label.setText(self.tr("Language"))
        self._template_label.setText(self.tr("Template"))
        self._checks_label.setText(self.tr("Before it leaves"))
        self.template.renew()
        self._renew_remarks()
        current = self.language.current
        self.language.set_options([*LANGUAGES, (BOTH, self.tr("Both"))])
        self.language.setAccessibleName(self.tr("Language of the deck"))
        self.language.set_current(current)
        self._about.setText(self.tr("Written beside, checked, then replaced."))
        self._show_count()
        self._order_stops()

    def _order_stops(self) -> None:
        """The keyboard goes from the first row to the last; rows that are new would come at the end."""
        ends = (self.export, self.refresh, self.remarks)
        tab_through(self.format, self.language, self.template, *self._check_rows, *ends)

    def _on_work(self, event: WorkReported) -> None:
        if event.finished:
            self._renew_remarks()
            self._show_count()

    def _renew_remarks(self) -> None:
        """The way to the list, once something was exported."""
        report = self._services.checked
        self.remarks.setVisible(report is not None)
        if report is not None:
            words = self.tr("Check of the last export: {count}").format(count=len(report.findings))
            self.remarks.set_label(words)

    def _on_remarks(self) -> None:
        from desktop.views.exporting.remarks import RemarkSheet

        if self._services.checked is not None:
            RemarkSheet(self._services, self._services.checked, self.window()).open()

    def set_language(self, language: str) -> None:
        """Show which language the deck has."""
        self.language.set_current(language)

    def set_count(self, slides: int, hidden: int) -> None:
        """How many slides the story has, and how many of them are hidden."""
        self._count, self._hidden = slides, hidden
        self._show_count()

    def _on_format(self, kind: str) -> None:
        self._services.settings.put(export_format=kind)
        self._show_count()

    def _show_count(self) -> None:
        """How many slides would be exported, as the head of the page counts them; a PDF has no hidden ones."""
        slides, hidden = self._count, self._hidden
        is_left_out = self.format.current == "pdf" or read_choices(self._services.settings).without_hidden
        if hidden and is_left_out:
            words = self.tr("Export {count} of {total} slides")
        elif hidden:
            words = self.tr("Export {total} slides, {hidden} hidden")
        else:
            words = self.tr("Export 1 slide") if slides == 1 else self.tr("Export {count} slides")
        left = slides - hidden if is_left_out else slides
        self.export.set_label(words.format(count=left, total=slides, hidden=hidden))
        self.export.setEnabled(bool(left))
        why = self.tr("Every slide is hidden.") if slides else self.tr("The story has no slide yet.")
        self.export.setToolTip("" if left else why)

    def _show_checks(self, *, is_there: bool) -> None:
        self._checks_label.setVisible(is_there)
        self._checks_end.setVisible(is_there)

    def set_checks(self, found: Sequence[Check]) -> None:
        """The sentences; each leads to the slide it is about."""
        if list(found) == self._shown:
            return
        self._shown = list(found)
        self._show_checks(is_there=bool(found))
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._check_rows = []
        for number, check in enumerate(found):
            row = CheckRow(self._services.theme, check)
            row.setObjectName(f"deck.check.{number}")
            row.pressed.connect(lambda key=check.slide: self.slide_wanted.emit(key))
            self._rows.addWidget(row)
            self._check_rows.append(row)
        self._order_stops()


def has_verb(services: Services, name: str) -> bool:
    """Whether the program has such a verb."""
    return any(verb.id == name for verb, _ in services.actions)


class CheckRow(Pressable):
    """A sign and a sentence."""

    def __init__(self, theme: Theme, check: Check) -> None:
        super().__init__(theme, check.text)
        self._check = check
        self.setEnabled(bool(check.slide))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 3, 4, 3)
        layout.addWidget(Text(theme, check.text, style="small", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign at the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        icon, tone = ("check", "ok") if self._check.is_right else ("triangle-alert", "disputed")
        painter.drawPixmap(QPointF(4, 5), icons.pixmap(icon, self.theme, tone, 15, self.devicePixelRatioF()))
        painter.end()
