"""A page with several parts behind tabs: one head, one part shown, the others built when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop.views.page import Page
from desktop.views.page_header import PageHeader
from desktop.widgets.button import Button
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.option_row import Option, OptionRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.context import Context
    from desktop.views.part import Part, PartEntry
    from desktop.views.services import Services

LOW = 700
"""Lower pages have less air."""
NARROW = 900
"""Narrower pages have the tabs below the title."""
BESIDE = 330
"""What title and sentence keep of the width."""


class PartedPage(Page):
    """Which part is shown is a field of the state, so that back and forward and the palette reach it."""

    ENTRIES: ClassVar[tuple[PartEntry, ...]] = ()
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})
    FIELD: ClassVar[str] = ""
    """The field of the state that names the part."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__(services, name)
        self._parts: dict[str, Part] = {}
        self.tabs = OptionRow(services.theme, f"{name}.part")
        self.tabs.chosen.connect(lambda key: services.state.change(**{self.FIELD: key}))
        self.export = Button(services.theme, "x", icon="file-output")
        self.export.setObjectName(f"{name}.export")
        self.export.bind(services.actions["figure.export"], text=True)
        self.header = PageHeader(services.theme, name, (self.tabs, self.export), has_breadcrumb=False)
        self.stack = QStackedWidget()
        self.stack.setObjectName(f"{name}.parts")
        actions = services.actions
        ways = [actions["file.import"], actions["file.new"], actions["evidence.add_number"]]
        self.nothing = EmptyState(services.theme, f"{name}.nothing", ways)
        self.stack.addWidget(self.nothing)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self.stack, 1)

    def title(self) -> str:
        """The page's title in the language of the interface."""
        return ""

    @property
    def current(self) -> Part | None:
        """The part that is shown; None until the page has been, and in a workspace without a market."""
        return self._parts.get(self.part_key) if self.services.state.current.market else None

    @property
    def part_key(self) -> str:
        """Key of the part that the state names, or of the first one where it names none of these."""
        key = str(getattr(self.services.state.current, self.FIELD))
        return key if any(entry.key == key for entry in self.ENTRIES) else self.ENTRIES[0].key

    def set_active(self, is_active: bool) -> None:
        """Come to the front with the part that the state names by now."""
        super().set_active(is_active)
        if is_active:
            self._show_part()

    def refresh(self) -> None:
        """What was read is out of date in every part; the one that is shown asks at once."""
        for part in self._parts.values():
            part.is_stale = True
        self._show_part()

    def _show_part(self) -> None:
        if not self.services.state.current.market:
            self.stack.setCurrentWidget(self.nothing)
            self._show_head()
            self.figure_changed.emit()
            return
        key = self.part_key
        part = self._parts.get(key)
        if part is None:
            entry = next(entry for entry in self.ENTRIES if entry.key == key)
            part = self._parts[key] = entry.make(self.services)
            part.figure_changed.connect(self.figure_changed)
            part.sentence_changed.connect(self._show_head)
            self.stack.addWidget(part)
            if self.context is not None:
                part.context = self.context
            part.retranslate()
        self.stack.setCurrentWidget(part)
        self._show_head()
        if part.is_stale:
            part.is_stale = False
            part.refresh()
        self.figure_changed.emit()

    def _show_head(self) -> None:
        part = self.current
        self.header.set_texts(self.title(), part.sentence if part is not None else "")
        self.tabs.set_current(self.part_key)

    def set_context(self, context: Context) -> None:
        """Hand the choices of the workspace to the parts."""
        super().set_context(context)
        for part in self._parts.values():
            part.context = context

    def on_state(self, fields: frozenset[str]) -> None:
        """Another part, or what a part shows became another thing."""
        if not fields & self.WATCHED:  # else the whole page has been refreshed already
            for part in self._parts.values():
                part.is_stale = part.is_stale or bool(fields & part.WATCHED)
            if self._is_shown and (self.FIELD in fields or (self.current is not None and self.current.is_stale)):
                self._show_part()
        if self.current is not None:
            self.current.on_state(fields)

    def figure(self) -> Figure | None:
        """The figure of the part that is shown."""
        return self.current.figure() if self.current is not None else None

    def request(self) -> FigureRequest | None:
        """The request behind it."""
        return self.current.request() if self.current is not None else None

    def unfold_figure(self, family: str) -> QWidget | None:
        """A figure of the part that is shown."""
        return self.current.unfold_figure(family) if self.current is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """Numbers instead of the picture, in the part that is shown."""
        if self.current is not None:
            self.current.set_table_shown(is_shown)

    def focus_filter(self) -> bool:
        """The filter of the part that is shown."""
        return self.current is not None and self.current.focus_filter()

    def reset_layout(self) -> None:
        """Every part as it was."""
        for part in self._parts.values():
            part.reset_layout()

    def retranslate(self) -> None:
        """Words of head and parts."""
        more = QCoreApplication.translate("Parts", "More")
        self.tabs.set_options([Option(entry.key, entry.word()) for entry in self.ENTRIES], more)
        self.tabs.setAccessibleName(QCoreApplication.translate("Parts", "Part of the page"))
        self.nothing.set_texts(
            QCoreApplication.translate("HomePage", "This workspace holds no market yet"),
            QCoreApplication.translate(
                "HomePage",
                "Import tables or a data package, begin with a copy of the default data, or state a first number.",
            ),
        )
        for part in self._parts.values():
            part.retranslate()
        self._show_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air where there is little room."""
        low, narrow = self.height() < LOW, self.width() < NARROW
        self._layout.setContentsMargins(24, 12 if low else 18, 24, 8 if low else 14)
        self._layout.setSpacing(8 if low else 14)
        self.header.stack(is_stacked=narrow)
        beside = 0 if narrow else BESIDE
        self.tabs.set_room(self.width() - 48 - 8 - self.export.sizeHint().width() - beside)
        super().resizeEvent(event)
