"""What sources advise, as a page to read: each idea with its reason, its sources and links to what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.advice import advice, advice_kinds
from desktop.figures.build import compose, snapshot
from desktop.figures.factor_reading import ADVICE_KINDS
from desktop.figures.factors import kind_word
from desktop.state.dynamics_requests import advice_request
from desktop.views.dynamics.advice_card import WIDEST, AdviceCard
from desktop.views.figure_panel import FigurePanel
from desktop.views.locating import go_to
from desktop.views.part import Part
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.filter_field import FilterField
from desktop.widgets.text import Text
from desktop.widgets.toggle_row import ToggleRow

if TYPE_CHECKING:
    from desktop.figures.advice import Advice
    from desktop.figures.factor_reading import FactorsSnapshot
    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

MOST: Final = 80
"""Cards that are made; the filter leads to the others."""


class AdvicePart(Part):
    """Kinds and words compose from one answer; the cards are made anew when they differ."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName("dynamics.advice")
        theme = services.theme
        self._known: FactorsSnapshot | None = None
        self._figure: Figure | None = None
        self._kinds: tuple[str, ...] = ()
        self._shown: tuple[Advice, ...] = ()
        self._is_table = False
        self.cards: list[AdviceCard] = []
        self.kinds = ToggleRow(theme, "dynamics.advice.kinds")
        self.kinds.changed.connect(self._on_kinds)
        self.filter = FilterField(theme, "dynamics.advice.filter")
        self.filter.setFixedWidth(200)
        self.filter.changed.connect(lambda _text: self._compose())
        self.filter.left_downwards.connect(self._enter)
        self.area = QScrollArea()
        self.area.setObjectName("dynamics.advice.area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.twin = FigurePanel(theme, "dynamics.advice.figure")
        self.twin.entity_chosen.connect(self.select)
        self.empty = EmptyState(theme, "dynamics.advice.empty", (services.actions["go.evidence"],))
        self._stack = QStackedWidget()
        for widget in (self.area, self.twin, self.empty):
            self._stack.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.filter)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.kinds)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    @property
    def sentence(self) -> str:
        """The finding of the figure."""
        return self._figure.title if self._figure is not None else ""

    def refresh(self) -> None:
        """Read every factor of the market."""
        request = self._request()

        def read(workspace: Workspace) -> FactorsSnapshot:
            found: FactorsSnapshot = snapshot(request, workspace)
            return found

        self.services.database.query("dynamics.advice", read, self._show)

    def _request(self) -> FigureRequest:
        return advice_request(self.services.state.current, self._kinds, self.filter.text().strip())

    def _show(self, known: FactorsSnapshot) -> None:
        self._known = known
        self._compose()

    def _on_kinds(self, kinds: tuple[str, ...]) -> None:
        self._kinds = kinds
        self._compose()

    def _compose(self) -> None:
        known, language = self._known, self.services.language
        if known is None:
            return
        request = self._request()
        offered = [(kind, f"{kind_word(kind, language)} {count}") for kind, count in advice_kinds(known)]
        self.kinds.set_options(offered, self._kinds or ADVICE_KINDS)
        self._figure = compose(request, known)
        found = advice(request, known)
        if found != self._shown or not self.cards:
            self._shown = found
            self._fill(language)
        self.twin.set_figure(self._figure)
        self.empty.set_texts(self.tr("Nothing to show"), self._figure.empty)
        self._place()
        QTimer.singleShot(0, self, self._reveal)  # the cards have their places only then
        self.sentence_changed.emit()
        self.figure_changed.emit()

    def _fill(self, language: str) -> None:
        """The cards kind by kind, in one column that is easy to read."""
        theme, body = self.services.theme, QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 12, 12)
        layout.setSpacing(4)
        self.cards = []
        kind = ""
        for one in self._shown[:MOST]:
            if one.lead.factor.kind != kind:
                kind = one.lead.factor.kind
                layout.addSpacing(8)
                layout.addWidget(Text(theme, kind_word(kind, language), style="section"))
            card = AdviceCard(theme, one, language, said=self._said(one), orphan=self.tr("Speaks of nothing on file"))
            card.pressed.connect(lambda entity=card.entity: self.select(entity))
            card.link_pressed.connect(self._go)
            card.setMaximumWidth(WIDEST + 20)
            layout.addWidget(card)
            self.cards.append(card)
        if len(self._shown) > MOST:
            more = self.tr("{count} more; filter to see them").format(count=len(self._shown) - MOST)
            layout.addWidget(Text(theme, more, style="small", tone="tertiary"))
        layout.addStretch(1)
        self.area.setWidget(body)

    def _said(self, one: Advice) -> str:
        """Who says it and when it works, in one quiet line."""
        names = self._known.names if self._known is not None else None
        language = self.services.language
        publishers = dict.fromkeys(
            names.publisher(place.source.publisher, language) if names else place.source.publisher
            for place in one.places
        )
        joint = "，" if language == "zh" else ", "
        return joint.join([*publishers, *([one.horizon] if one.horizon else [])])

    def _go(self, entity: Entity) -> None:
        go_to(self.services, entity)

    def _enter(self) -> None:
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        is_empty = not self._shown
        self._stack.setCurrentWidget(self.empty if is_empty else self.twin if self._is_table else self.area)
        self.twin.show_table(True)

    def retranslate(self) -> None:
        """Words of the filter and the cards."""
        self.filter.set_hint(self.tr("Filter advice"))
        self._shown = ()
        self._compose()

    def figure(self) -> Figure | None:
        """The table of all advice."""
        return self._figure

    def request(self) -> FigureRequest | None:
        """What is asked for."""
        return self._request() if self._figure is not None else None

    def set_table_shown(self, is_shown: bool) -> None:
        """A table instead of the page."""
        self._is_table = is_shown
        self._place()

    def on_state(self, fields: frozenset[str]) -> None:
        """What was selected somewhere else is marked and comes into view."""
        if "selection" in fields:
            self._reveal()

    def _reveal(self) -> None:
        selected = self.services.state.current.selection
        for card in self.cards:
            card.set_selected(card.entity == selected)
            if card.is_selected:
                self.area.ensureWidgetVisible(card, 0, 24)

    def focus_filter(self) -> bool:
        """Type into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
