"""The Home page: a market at a glance, and what is known of each chapter of a sold report. One calm page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.figure import Entity
from desktop.figures.reading import UnknownFigureError
from desktop.state.requests import glance_request
from desktop.views.home.boards import LineBoard, PlayerBoard
from desktop.views.home.chapters import ChapterBoard
from desktop.views.home.section import Section
from desktop.views.home.strip import HeadlineStrip
from desktop.views.locating import go_to
from desktop.views.page import Page
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.settling import laid_out_at_once
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.glance import Glance
    from desktop.figures.request import FigureRequest
    from desktop.views.context import Context
    from desktop.views.home.reading import HomeAnswer
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

LOW, VERY_LOW, LEAST = 860, 680, 580
"""Lower pages have less air, and lower rows; the lowest leave policies and small charts out."""
NARROW = 980
"""Narrower pages leave the right column out: its headings lead on from the middle."""
COLUMNS = (44, 29, 24)
GAP = 32
SILENT = 3


class HomePage(Page):
    """Everything on it leads on; it selects nothing itself."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})

    def __init__(self, services: Services) -> None:
        super().__init__(services, "home")
        theme = services.theme
        self._answer: HomeAnswer | None = None
        self._title = Text(theme, style="display")
        self._title.setObjectName("home.title")
        self._sentence = Text(theme, style="reading", tone="secondary", wrap=True)
        self._sentence.setObjectName("home.sentence")
        self.strip = HeadlineStrip(theme)
        self.strip.pressed.connect(self._open_headline)
        self.chapters = Section(theme, "home.chapters", ChapterBoard(theme, "home.chapters.rows"))
        self.disputes = Section(theme, "home.disputes", LineBoard(theme, "home.disputes.rows", has_dates=False))
        self.policies = Section(theme, "home.policies", LineBoard(theme, "home.policies.rows", has_dates=True))
        self.players = Section(theme, "home.players", PlayerBoard(theme, "home.players.rows"))
        self.events = Section(theme, "home.events", LineBoard(theme, "home.events.rows", has_dates=True))
        actions = services.actions
        self.empty = EmptyState(
            theme, "home.empty", [actions["file.import"], actions["file.new"], actions["evidence.add_number"]]
        )
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._middle, self._right = QWidget(), QWidget()
        for column, sections in (
            (self._middle, (self.disputes, self.policies)),
            (self._right, (self.players, self.events)),
        ):
            stack = QVBoxLayout(column)
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(14)
            for section in sections:
                stack.addWidget(section, 1)
            stack.addStretch(0)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP)
        left = QWidget()
        grid = QGridLayout(left)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.chapters, 0, 0)
        for widget, share in zip((left, self._middle, self._right), COLUMNS, strict=True):
            self._columns.addWidget(widget, share)
        self._layout = QVBoxLayout(self._body)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._sentence)
        self._layout.addSpacing(0)
        self._layout.addWidget(self.strip)
        self._layout.addSpacing(0)
        self._layout.addLayout(self._columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body, 1)
        whole.addWidget(self.empty, 1)
        self._body.hide()
        self.empty.hide()

    def _connect(self) -> None:
        state = self.services.state
        board = self.chapters.board
        if isinstance(board, ChapterBoard):
            board.chosen.connect(lambda key: go_to(self.services, Entity("chapter", key)))
        self.chapters.head.pressed.connect(lambda: state.change(page="evidence"))
        for section, places in (
            (self.disputes, {"page": "evidence"}),
            (self.policies, {"page": "policies"}),
            (self.players, {"page": "players", "players_part": "shares"}),
            (self.events, {"page": "policies", "also": ("events",)}),
        ):
            section.board.opened.connect(lambda number, section=section: self._open(section, number))
            for signal in (section.head.pressed, section.board.more_pressed):
                signal.connect(lambda places=places: state.change(**places))

    @property
    def glance(self) -> Glance | None:
        """What is shown; None until it has been read."""
        return self._answer.glance if self._answer is not None else None

    def refresh(self) -> None:
        """Ask for the page, in one query."""
        request = self.request()

        def read(workspace: Workspace) -> HomeAnswer | None:
            from desktop.views.home.reading import read_home  # not before the first paint

            try:
                return read_home(workspace, request)
            except UnknownFigureError:  # another workspace was opened: its markets follow
                return None

        self.services.database.query("home", read, self._on_answer)

    def _on_answer(self, answer: HomeAnswer | None) -> None:
        if answer is None:
            return
        self._answer = answer
        self._show()
        self.figure_changed.emit()

    def set_context(self, context: Context) -> None:
        """A workspace without any market has nothing to show: it says so and how to begin."""
        super().set_context(context)
        is_empty = not context.markets
        self.empty.setVisible(is_empty)
        if is_empty:
            self._answer = None
        self._body.setVisible(not is_empty and self._answer is not None)

    def figure(self) -> Figure | None:
        """The page as one sheet."""
        return self._answer.figure if self._answer is not None else None

    def request(self) -> FigureRequest:
        """The request behind it."""
        return glance_request(self.services.state.current)

    def _show(self) -> None:
        shown = self.glance
        if shown is not None:
            with laid_out_at_once(self):
                self._fill(shown)

    def _fill(self, shown: Glance) -> None:
        self._title.setText(shown.title)
        self._sentence.setText(shown.sentence)
        self.strip.show_headlines(shown.headlines, [self._spoken(number) for number in range(len(shown.headlines))])
        self._show_chapters(shown)
        for section, lines, total in (
            (self.disputes, shown.disputes, shown.open_disputes),
            (self.policies, shown.policies, shown.all_policies),
            (self.events, shown.events, shown.all_events),
        ):
            board = section.board
            if isinstance(board, LineBoard):
                board.show_lines(lines, total if lines else 0)
            section.set_note("" if lines else self.tr("Nothing on file."))
        if isinstance(self.players.board, PlayerBoard):
            self.players.board.show_lines(shown.players, shown.all_players)
        self._show_heads(shown)
        self.empty.hide()
        self._body.show()

    def _spoken(self, number: int) -> str:
        one = self.glance.headlines[number] if self.glance is not None else None
        return f"{one.label}: {one.number} {one.unit}. {one.context}" if one is not None else ""

    def _show_chapters(self, shown: Glance) -> None:
        board = self.chapters.board
        if isinstance(board, ChapterBoard):
            board.show_rows(shown.outline)
        if shown.outline:
            note = self.tr("{count} of the announced numbers are published by nobody.").format(count=shown.announced)
            self.chapters.set_note(note if shown.announced else "")
        else:
            names = self.tr(", ").join(line.text for line in shown.elsewhere)
            other = self.tr("There is one of: {names}.").format(names=names) if names else ""
            none = self.tr("No contents list of a sold report on this market is on file.")
            self.chapters.set_note(f"{none} {other}".strip())

    def _show_heads(self, shown: Glance) -> None:
        key = (
            ("published", self.tr("published")),
            ("modelled", self.tr("modelled")),
            ("not_published", self.tr("not published")),
        )
        self.chapters.head.set_texts(self.tr("Chapters of a sold report"), "", key if shown.outline else ())
        self.disputes.head.set_texts(self.tr("Open contradictions"), str(shown.open_disputes))
        self.policies.head.set_texts(self.tr("Newest policies"), str(shown.all_policies))
        self.players.head.set_texts(self.tr("Players by revenue"), shown.revenue_unit)
        self.events.head.set_texts(self.tr("Newest events"), str(shown.all_events))
        silent = list(shown.silent)
        words = self.tr(", ").join(silent[:SILENT])
        if len(silent) > SILENT:
            words = self.tr("{names} and {count} more").format(names=words, count=len(silent) - SILENT)
        self.players.set_note(self.tr("No revenue on file for {names}.").format(names=words) if silent else "")

    def _open(self, section: Section, number: int) -> None:
        board = section.board
        if isinstance(board, (LineBoard, PlayerBoard)):
            go_to(self.services, board.lines[number].entity)

    def _open_headline(self, number: int) -> None:
        shown = self.glance
        if shown is not None:
            go_to(self.services, shown.headlines[number].entity)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.empty.set_texts(
            self.tr("This workspace holds no market yet"),
            self.tr("Import tables or a data package, begin with a copy of the default data, or state a first number."),
        )
        more = self.tr("{count} more")
        for section in (self.chapters, self.disputes, self.policies, self.players, self.events):
            section.board.set_more_words(more)
            section.board.setAccessibleName(section.head.accessibleName())
        if isinstance(self.chapters.board, ChapterBoard):
            words = self.tr("{known} known, {modelled} modelled, {missing} not published")
            self.chapters.board.set_squares_words(words)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air and lower rows where there is little height; the right column goes where there is little width."""
        is_low, is_very_low = self.height() < LOW, self.height() < VERY_LOW
        side = 28 if is_very_low else 40
        self._layout.setContentsMargins(side, 14 if is_very_low else 26 if is_low else 30, side, 10)
        self._gaps(10 if is_very_low else 18 if is_low else 24)
        self._right.setVisible(self.width() >= NARROW)
        is_least = self.height() < LEAST
        self.strip.set_low(is_low=is_low, is_terse=is_very_low, is_bare=is_least)
        self.policies.setVisible(not is_least)
        self.events.setVisible(not is_least)
        for section in (self.disputes, self.policies, self.players, self.events):
            if isinstance(section.board, (LineBoard, PlayerBoard)):
                section.board.set_low(is_low=is_low)
        self.players.show_note(is_shown=not is_low)
        super().resizeEvent(event)

    def _gaps(self, gap: int) -> None:
        """The air above and below the figures."""
        for place in range(self._layout.count()):
            item = self._layout.itemAt(place)
            spacer = item.spacerItem() if item is not None else None
            if spacer is not None:
                spacer.changeSize(0, gap)
        self._layout.invalidate()
