"""A figure view for time lines: the keys that walk among marks also bring them into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from desktop.plotting.figure_view import FigureView
from desktop.plotting.surface import SCREEN, Parts
from desktop.plotting.timeline_view import TimelineView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Entity
    from desktop.figures.timeline_marks import TimeMark
    from desktop.plotting.plain_view import PlainView
    from desktop.plotting.shapes import Mark
    from desktop.plotting.stage import Stage
    from desktop.plotting.walking import Direction
    from desktop.theme.theme import Theme

AROUND: Final = 240.0
"""Days on each side of a mark that is opened."""


class TimelineFigure(FigureView):
    """Left and right walk through a lane in the order of time, up and down to the lane above and below."""

    window_changed = Signal(float, float)
    day_moved = Signal(int)
    cluster_opened = Signal(tuple)
    """Marks (``TimeMark``) that no zoom can part."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, parts: Parts = SCREEN) -> None:
        super().__init__(theme, parent, parts=parts)
        self._lines: TimelineView | None = None
        self._milliseconds = 0

    @property
    def lines(self) -> TimelineView | None:
        """The host with the window; None until a figure has been shown."""
        return self._lines

    def set_motion(self, milliseconds: int) -> None:
        """How long a jump of the window takes; nothing else moves."""
        self._milliseconds = milliseconds
        if self._lines is not None:
            self._lines.set_motion(milliseconds)

    def reset_zoom(self) -> None:
        """Show the whole range."""
        if self._lines is not None:
            self._lines.show_days(self._lines.days.whole(), moving=True)

    def reveal(self, entity: Entity) -> None:
        """Bring the mark of an entity into sight."""
        found = self._mark_of(entity)
        if found is not None and self._lines is not None:
            self._lines.reveal(found.start, found.end)

    def approach(self, entity: Entity) -> None:
        """Show the days around the mark of an entity."""
        found = self._mark_of(entity)
        if found is not None and self._lines is not None:
            around = max(AROUND, (found.end - found.start) * 1.5)
            target = self._lines.days.shown(found.middle - around, found.middle + around)
            self._lines.show_days(target, moving=True)

    def _mark_of(self, entity: Entity) -> TimeMark | None:
        timeline = self.figure.timeline if self.figure is not None else None
        lanes = timeline.lanes if timeline is not None else ()
        return next((mark for lane in lanes for mark in lane.marks if mark.entity == entity), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the window, else walk and choose."""
        if self._lines is not None and self._lines.pressed_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def _new_plain(self, stage: Stage) -> PlainView:
        self._lines = TimelineView(stage, self)
        self._lines.set_motion(self._milliseconds)
        self._lines.window_changed.connect(self.window_changed)
        self._lines.day_moved.connect(self.day_moved)
        self._lines.cluster_opened.connect(self._open_list)
        return self._lines

    def _choose(self, mark: Mark) -> None:
        if self._lines is not None and self._lines.open_cluster(mark):
            return
        super()._choose(mark)

    def _open_list(self, key: str) -> None:
        """The marks that a bubble counts."""
        figure, places = self.figure, self.drawn.timeline if self.drawn is not None else None
        if figure is None or figure.timeline is None or places is None:
            return
        keys = next((set(keys) for name, keys, _ in places.clusters if name == key), set())
        every = [mark for lane in figure.timeline.lanes for mark in lane.marks]
        found = tuple(mark for mark in (*every, *figure.timeline.undated) if mark.key in keys)
        if found:
            self.cluster_opened.emit(found)

    def _walk(self, direction: Direction) -> None:
        """To the next mark of the lane, also where it is out of sight; across lanes to the nearest one."""
        current = self._stage.mark
        if current is not None and direction in {"left", "right"} and self._step_in_lane(current, direction):
            return
        super()._walk(direction)

    def _step_in_lane(self, current: Mark, direction: Direction) -> bool:
        figure = self.figure
        timeline = figure.timeline if figure is not None else None
        lane = next((lane for lane in timeline.lanes if lane.key == current.group), None) if timeline else None
        if lane is None or self._lines is None:
            return False
        place = next((at for at, mark in enumerate(lane.marks) if mark.key == current.key), -1)
        by = 1 if direction == "right" else -1
        if place < 0 or not 0 <= place + by < len(lane.marks):
            return False
        return self._show(lane.marks[place + by])

    def _show(self, mark: TimeMark) -> bool:
        """Walk to a mark; False where it stands in a bubble and has no place of its own."""
        assert self._lines is not None
        self._lines.reveal(mark.start, mark.end)
        if self._stage.find(mark.key) is None:
            return False
        self._pointing.walk_to(mark.key)
        return True
