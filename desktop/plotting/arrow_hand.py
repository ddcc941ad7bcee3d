"""The hand that moves arrows on a chart: with the pointer or with keys, one end at a time.

It changes no figure: it says which arrow is wished for, and whoever owns the figure composes it anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.plotting import handles
from desktop.plotting.arrow_rows import arrows_of
from desktop.plotting.handles import NEW, Held

if TYPE_CHECKING:
    from desktop.figures.request import Arrow
    from desktop.plotting.shapes import Mark
    from desktop.plotting.stage import Stage
    from desktop.plotting.walking import Direction


class ArrowHand(QObject):
    """At most one end is held at a time."""

    previewed = Signal(int, object)
    """Position and ``Arrow`` while an end is being moved: to be shown, not to be kept."""
    committed = Signal(int, object)
    """Position and ``Arrow`` when an end was put down."""
    let_go = Signal()
    """What was previewed is not wanted."""
    chose = Signal(object)
    """Position of the chosen arrow, or None."""
    changed = Signal()
    """What lies over the chart looks different."""

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._held: Held | None = None
        self._wish: Arrow | None = None
        self._count = 0
        self._told: int | None = None
        self.changed.connect(self._tell)

    @property
    def can_edit(self) -> bool:
        """Whether arrows may be moved, made and removed here; then their handles are seen."""
        return self._stage.can_edit

    @can_edit.setter
    def can_edit(self, can_edit: bool) -> None:
        self._stage.can_edit = can_edit

    @property
    def is_holding(self) -> bool:
        """Whether an end is in the hand."""
        return self._held is not None

    @property
    def chosen(self) -> int | None:
        """Position of the chosen arrow; None without one."""
        key = self._stage.arrow
        figure = self._stage.figure
        if not key or figure is None:
            return None
        return next((note.position for name, note in arrows_of(figure) if name == key), None)

    def choose(self, key: str) -> None:
        """Choose the arrow of this mark or of this handle; an empty key chooses none."""
        name = ":".join(key.split(":")[:2]) if key.startswith("arrow:") else ""
        if name != self._stage.arrow:
            self._stage.arrow = name
            self.changed.emit()

    def cycle(self, key: str) -> None:
        """A click on what a difference says makes it say the next thing."""
        figure, position = self._stage.figure, self.chosen
        if figure is not None and position is not None and self.can_edit:
            wish = handles.cycled(figure, position, key)
            if wish is not None:
                self.committed.emit(position, wish)

    def press(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> bool:
        """Take the end under the pointer, or with Shift begin a new arrow at a point; False when there is none."""
        figure, layout = self._stage.figure, self._stage.layout
        if not self.can_edit or figure is None or layout is None:
            return False
        x, y = x / self._stage.factor, y / self._stage.factor
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            held = handles.start_at(handles.targets(figure, layout), x, y)
        else:
            held = handles.held_at(figure, layout, x, y)
        return self._take(held)

    def grab(self, key: str) -> bool:
        """Take the handle walked to, or begin a new arrow at the point walked to."""
        figure, layout = self._stage.figure, self._stage.layout
        if not self.can_edit or figure is None or layout is None:
            return False
        if key.startswith("arrow:"):
            return self._take(handles.held_of(figure, key))
        mark = next((one for one in handles.targets(figure, layout) if one.key == key), None)
        return self._take(handles.new_from(mark) if mark is not None else None)

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """Move the end to where the pointer is: to the nearest point of its series, with Control of any."""
        if self._held is None:
            return
        any_series = bool(modifiers & Qt.KeyboardModifier.ControlModifier) or self._held.position == NEW
        x, y = x / self._stage.factor, y / self._stage.factor
        self._to(handles.snap(self._marks(), self._held, x, y, any_series=any_series))

    def step(self, direction: Direction) -> None:
        """Move the end by one point."""
        if self._held is not None:
            now = self._stage.find(self._stage.snapped)
            held = self._held if self._wish is None else Held(self._held.position, self._wish, self._held.end)
            self._to(handles.stepped(self._marks(), held, now, direction))

    def release(self) -> None:
        """Put the end down where it is; one that was not moved is left as it was."""
        held, wish = self._held, self._wish
        self._held, self._wish = None, None
        self._stage.snapped = ""
        if held is None:
            return
        if wish is None or wish == held.arrow:
            self.let_go.emit()
        else:
            place = self._count if held.position == NEW else max(held.position, 0)
            self.committed.emit(held.position, wish)
            self._choose_at(place)
        self.changed.emit()

    def cancel(self) -> bool:
        """Let go and leave everything as it was; False when nothing was held."""
        if self._held is None:
            return False
        self._held, self._wish = None, None
        self._stage.snapped = ""
        self.let_go.emit()
        self.changed.emit()
        return True

    def cursor(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> Qt.CursorShape:
        """The shape that says what a press would do here."""
        figure, layout = self._stage.figure, self._stage.layout
        if self.is_holding:
            return Qt.CursorShape.ClosedHandCursor
        if figure is None or layout is None or not self.can_edit:
            return Qt.CursorShape.ArrowCursor
        x, y = x / self._stage.factor, y / self._stage.factor
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            begins = handles.start_at(handles.targets(figure, layout), x, y) is not None
            return Qt.CursorShape.CrossCursor if begins else Qt.CursorShape.ArrowCursor
        if handles.held_at(figure, layout, x, y) is not None:
            return Qt.CursorShape.SizeHorCursor
        on_pill = any(arrow.pill_box.has(x, y) for arrow in layout.arrows)
        return Qt.CursorShape.PointingHandCursor if on_pill else Qt.CursorShape.ArrowCursor

    def _tell(self) -> None:
        """Whether another arrow is chosen now."""
        if self.chosen != self._told:
            self._told = self.chosen
            self.chose.emit(self._told)

    def _take(self, held: Held | None) -> bool:
        figure = self._stage.figure
        if held is None or figure is None:
            return False
        self._held, self._wish = held, None
        self._count = sum(1 for _ in arrows_of(figure))
        self._stage.snapped = f"{held.series}/{held.point}"
        if held.position == NEW:
            self._stage.arrow = ""
        else:
            self._choose_at(held.position)
        self.changed.emit()
        return True

    def _marks(self) -> list[Mark]:
        figure, layout = self._stage.figure, self._stage.layout
        return handles.targets(figure, layout) if figure is not None and layout is not None else []

    def _to(self, mark: Mark | None) -> None:
        """Preview the end at a point, once for each."""
        if self._held is None or mark is None or mark.key == self._stage.snapped:
            return
        self._stage.snapped = mark.key
        self._wish = self._held.at(mark)
        self.previewed.emit(self._held.position, self._wish)
        self._choose_at(self._count if self._held.position == NEW else max(self._held.position, 0))
        self.changed.emit()

    def _choose_at(self, position: int) -> None:
        figure = self._stage.figure
        found = handles.note_of(figure, position) if figure is not None else None
        self._stage.arrow = found[0] if found is not None else self._stage.arrow
