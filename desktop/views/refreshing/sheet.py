"""The sheet that shows what of a deck is out of date, slide by slide, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.refreshing import as_text
from desktop.export.pptx.refresh.changes import Effect
from desktop.itemmodels.cell import CELL_ROLE, Cell
from desktop.itemmodels.cell_table import CellTable, Heading, TableRow
from desktop.widgets.button import Button
from desktop.widgets.grid import Grid
from desktop.widgets.segmented import Segmented
from desktop.widgets.short_names import file_words
from desktop.widgets.tab_order import tab_through
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.export.pptx.refresh.changes import Change
    from desktop.export.pptx.refresh.plan import RefreshPlan
    from desktop.theme.theme import Theme

WIDTH, LOWEST, HEIGHT = 940, 320, 560
ROW = 29
WIDTHS = (50, 200, 220, 200, 0)
SENTENCES = (50, 200, 0)
_TONES = {Effect.KEPT: "secondary", Effect.REFUSED: "error"}


class RefreshSheet(QDialog):
    """Modal to its window only. Emits the plan to write, or that it was only a check."""

    accepted_plan = Signal(object)
    checked = Signal(object)
    by_content_asked = Signal(object, bool)
    """The plan, and whether charts without an identity shall be refreshed, too."""

    def __init__(
        self, theme: Theme, plan: RefreshPlan, language: str, parent: QWidget, *, by_content: bool = False
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._language = language
        self.setObjectName("refresh")
        self.setWindowTitle(self.tr("Refresh a deck"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = Text(
            theme, self.tr("Refresh {file}").format(file=file_words(plan.path.name)), style="section", wrap=True
        )
        self.sentence = Text(theme, self._summary(), tone="secondary", wrap=True)
        self.sentence.setObjectName("refresh.sentence")
        self.group = Segmented(theme, "refresh.group")
        self.group.setAccessibleName(self.tr("What is listed"))
        self.group.chosen.connect(self._show_group)
        self.model = CellTable(self)
        self.table = Grid(theme, "refresh.table", CELL_ROLE, row_height=ROW)
        self.table.setAccessibleName(self.tr("What of the deck is out of date"))
        self.table.setRootIsDecorated(False)
        self.table.setModel(self.model)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.by_content = QCheckBox(self._offer())
        self.by_content.setObjectName("refresh.by_content")
        self.by_content.setChecked(by_content)
        self.by_content.setVisible(bool(plan.offered) or by_content)
        self.by_content.toggled.connect(self._on_by_content)
        self.more = Text(theme, self._promise(), style="small", tone="tertiary", wrap=True)
        self.more.setObjectName("refresh.more")
        self.copy = Button(theme, self.tr("Copy the list"))
        self.copy.setObjectName("refresh.copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(as_text(plan, language)))
        self.copy.setEnabled(bool(plan.changes))
        self.check = Button(theme, self.tr("Only check"))
        self.check.setObjectName("refresh.check")
        self.check.setToolTip(self.tr("Close the list; the deck stays as it is"))
        self.check.clicked.connect(self.reject)
        self.confirm = Button(theme, self.tr("Refresh"), kind="primary")
        self.confirm.setObjectName("refresh.confirm")
        self.confirm.setEnabled(plan.writes and not plan.obstacle)
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._on_confirm)
        self._lay_out()
        groups = self._groups()
        self.group.set_options([(key, word) for key, word, _ in groups])
        tab_through(self.group, self.table, self.by_content, self.copy, self.check, self.confirm)
        self.group.setVisible(bool(groups))
        self.table.setVisible(bool(groups))
        if groups:
            self.group.set_current(groups[0][0])
            self._show_group(groups[0][0])
        (self.confirm if self.confirm.isEnabled() else self.check).setFocus()

    def _lay_out(self) -> None:
        groups = QHBoxLayout()
        groups.addWidget(self.group)
        groups.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.more, 1)
        for button in (self.copy, self.check, self.confirm):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self.sentence)
        layout.addLayout(groups)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.by_content)
        if not self._plan.changes:
            layout.addStretch(1)
        layout.addLayout(foot)
        rows = max((len(rows) for _, _, rows in self._groups()), default=0)
        least = self.minimumSizeHint().height()
        self.resize(WIDTH, max(LOWEST, min(HEIGHT, least + rows * ROW)) if rows else least)

    def reject(self) -> None:
        """Closed without a refresh: it was a check."""
        super().reject()
        self.checked.emit(self._plan)

    def _summary(self) -> str:
        plan = self._plan
        if plan.texts and plan.changes:
            words = self.tr(
                "{figures} figures and the words of {texts} other slides were compared; "
                "{slides} of {all} slides differ from the workspace."
            )
        elif plan.texts:
            words = self.tr(
                "Nothing in this deck is out of date: "
                "{figures} figures and the words of {texts} other slides were compared."
            )
        elif plan.changes:
            words = self.tr("{figures} figures were compared; {slides} of {all} slides differ from the workspace.")
        else:
            words = self.tr("Nothing in this deck is out of date: {figures} figures were compared.")
        slides = len({change.slide for change in plan.changes if change.slide})
        counts = {"figures": plan.figures, "texts": plan.texts, "slides": slides, "all": plan.slides}
        return words.format(**{key: f"{count:,}" for key, count in counts.items()})

    def _offer(self) -> str:
        """What the box would do."""
        if self._plan.offered == 1:
            return self.tr("Also refresh the chart that lost its identity and shows the numbers of a figure")
        if self._plan.offered:
            words = self.tr("Also refresh {count} charts that lost their identity and show the numbers of a figure")
            return words.format(count=f"{self._plan.offered:,}")
        return self.tr("Also refresh charts that lost their identity and show the numbers of a figure")

    def _promise(self) -> str:
        if self._plan.obstacle == "open":
            return self.tr("The deck is open in PowerPoint: it can be checked now. Close it there to refresh it.")
        if self._plan.obstacle:
            return self.tr("The deck is read-only: it can be checked. Refresh a copy that may be changed.")
        if not self._plan.writes:
            return self.tr("There is nothing to write.")
        return self.tr("The deck as it is now is kept beside it. Your own formats and words stay.")

    def _groups(self) -> list[tuple[str, str, list[Change]]]:
        """(key, word, changes) of the groups that hold something."""
        listed = {
            "new": [c for c in self._plan.changes if c.effect not in _TONES],
            "refused": [c for c in self._plan.changes if c.effect is Effect.REFUSED],
            "kept": [c for c in self._plan.changes if c.effect is Effect.KEPT],
        }
        words = {
            "new": (self.tr("1 change"), self.tr("{count} changes")),
            "refused": (self.tr("1 cannot be changed"), self.tr("{count} cannot be changed")),
            "kept": (self.tr("1 kept as you made it"), self.tr("{count} kept as you made them")),
        }
        return [
            (key, words[key][len(rows) != 1].format(count=f"{len(rows):,}"), rows)
            for key, rows in listed.items()
            if rows
        ]

    def _show_group(self, key: str) -> None:
        rows = next((rows for one, _, rows in self._groups() if one == key), [])
        words = (
            self.tr("Slide"),
            self.tr("Where"),
            self.tr("What"),
            self.tr("In the deck"),
            self.tr("In the workspace"),
        )
        # Where nothing is compared, sentences have the whole width.
        columns = len(words) if any(change.old and change.new for change in rows) else len(SENTENCES)
        headings = [Heading(word) for word in words[:columns]]
        self.model.show_rows(headings, [TableRow(self._row(change).cells[:columns]) for change in rows])
        self.table.set_widths(WIDTHS if columns == len(words) else SENTENCES)

    def _row(self, change: Change) -> TableRow:
        tone = _TONES.get(change.effect, "")
        where = change.where or (self.tr("Notes") if change.slide else self.tr("The whole deck"))
        is_pair = bool(change.old and change.new)
        what = (change.subject or self._word(change.effect)) if is_pair else change.sentence
        new = f"{change.new}  ({change.by})" if change.by else change.new
        texts = (where, what, change.old if is_pair else "", new if is_pair else "")
        number = str(change.slide) if change.slide else ""
        tips = (where, change.sentence, change.sentence, change.sentence)
        # A sentence goes on where there are no two values to compare.
        spills = (False, not is_pair, False, False)
        cells = (Cell(text, tone=tone, tip=tip, spills=on) for text, tip, on in zip(texts, tips, spills, strict=True))
        return TableRow((Cell(number, tone="secondary"), *cells))

    def _word(self, effect: Effect) -> str:
        words = {
            Effect.NUMBER: self.tr("Text"),
            Effect.PART: self.tr("Name"),
            Effect.WORDS: self.tr("Text"),
            Effect.KEPT: self.tr("Stays as you made it"),
            Effect.REFUSED: self.tr("Cannot be changed"),
        }
        return words[effect]

    def _on_by_content(self, is_on: bool) -> None:
        """The deck is compared again: this list is no longer the right one."""
        super().reject()
        self.by_content_asked.emit(self._plan, is_on)

    def _on_confirm(self) -> None:
        self.accept()
        self.accepted_plan.emit(self._plan)
