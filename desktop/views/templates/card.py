"""One kind of slide in a template: where its parts stand, and which layout it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.export.pptx.template_use import layout_mark
from desktop.views.templates.words import kind_word
from desktop.widgets.choice_button import ChoiceButton
from desktop.widgets.text import Text
from desktop.widgets.zone_picture import WIDTH, Zone, ZonePicture

if TYPE_CHECKING:
    from desktop.export.pptx.layouts import Place, Zones
    from desktop.export.pptx.template_look import TemplateLook
    from desktop.export.pptx.template_use import TemplateUse
    from desktop.theme.theme import Theme

AUTOMATIC = ""


class TemplateCard(QWidget):
    """Announces another layout by its mark; empty for the one that suits best."""

    chosen = Signal(str, str)
    """Kind of slide, mark of the layout."""

    def __init__(self, theme: Theme, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.setObjectName(f"template.kind.{kind}")
        self._name = Text(theme, kind_word(kind), style="small.strong")
        self.picture = ZonePicture(theme)
        self.picture.setAccessibleName(kind_word(kind))
        self.choice = ChoiceButton(theme, f"template.layout.{kind}")
        self.choice.chosen.connect(lambda mark: self.chosen.emit(self.kind, mark))
        self.choice.setFixedWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._name)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.choice)
        layout.addStretch(1)

    def show_look(self, look: TemplateLook, use: TemplateUse, *, is_own: bool) -> None:
        """The layout this kind takes in a template, and all it could take; the built-in one has nothing to choose."""
        zones = look.zones(self.kind, use)
        wide, high = look.size
        self.picture.show_zones(drawn(zones, look.size), high / wide)
        decided = dict(use.layouts).get(self.kind, AUTOMATIC)
        options = [(layout_mark(layout), layout.name or layout.key) for layout in look.titled]
        automatic = self.tr("Automatic: {layout}").format(layout=zones.layout.name or zones.layout.key)
        known = decided if any(mark == decided for mark, _ in options) else AUTOMATIC
        self.choice.set_options([(AUTOMATIC, automatic if not known else self.tr("Automatic")), *options], known)
        self.choice.setToolTip(zones.layout.name)
        self.choice.setVisible(is_own)


def drawn(zones: Zones, size: tuple[int, int]) -> list[Zone]:
    """The places of a slide as zones of a drawing."""
    wide, high = size

    def zone(kind: str, place: Place | None) -> list[Zone]:
        if place is None or place.box.w <= 0 or place.box.h <= 0:
            return []
        box = place.box
        return [Zone(kind, box.x / wide, box.y / high, box.w / wide, box.h / high)]

    found = [*zone("heading", zones.title), *zone("words", zones.section), *zone("words", zones.subtitle)]
    if zones.figures and zones.source.box.h:
        for place in zones.figures:
            found += zone("area", place)
    for place in (*zones.heads, *filter(None, (zones.text,)), zones.footnotes, zones.source):
        found += zone("words", place)
    for foot in (zones.footer, zones.number):
        if foot is not None:
            box = foot.box
            found.append(Zone("quiet", box.x / wide, box.y / high, box.w / wide, box.h / high))
    return found
