"""The slide template: which file, what is worth knowing about it, which layout each kind of slide takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.export.error_words import said
from desktop.export.pptx.layout_choice import KINDS
from desktop.export.pptx.template_care import FONTS
from desktop.export.pptx.template_use import TemplateUse
from desktop.state.templates import TEMPLATE, remember, remembered
from desktop.views.kept_folder import kept_folder
from desktop.views.templates.card import TemplateCard
from desktop.views.templates.words import BUILT_IN, links_about, notes_about, proportion
from desktop.widgets.button import Button
from desktop.widgets.choice_button import ChoiceButton
from desktop.widgets.hairline import Hairline
from desktop.widgets.short_names import file_words
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.export.pptx.template_look import TemplateLook
    from desktop.tasks.job import Report
    from desktop.views.services import Services

WIDTH, HEIGHT, COLUMNS = 760, 640, 3
KINDS_OF_FILES = "PowerPoint (*.pptx *.potx *.ppsx *.potm *.pptm)"


class TemplateSheet(QDialog):
    """Modal to its window only. What is chosen counts when it is confirmed, and is remembered for the file."""

    confirmed = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._look: TemplateLook | None = None
        self._path: Path | None = None
        self._wanted: Path | None = None
        """What was asked for last: a large template may be read more slowly than the one chosen after it."""
        self._use = TemplateUse()
        self._is_closed = False
        self.setObjectName("template")
        self.setWindowTitle(self.tr("Slide template"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = services.theme
        self.name = Text(theme, "x", style="body.strong")
        self.name.setObjectName("template.name")
        self.about = Text(theme, style="small", tone="secondary", wrap=True)
        self.about.setObjectName("template.about")
        self.problem = Text(theme, style="small", tone="error", wrap=True)
        self.problem.setObjectName("template.problem")
        self.browse = Button(theme, self.tr("Choose..."), icon="folder-open")
        self.browse.setObjectName("template.browse")
        self.browse.clicked.connect(self._on_browse)
        self.built_in = Button(theme, self.tr("Built-in"))
        self.built_in.setObjectName("template.built_in")
        self.built_in.setToolTip(self.tr("Go back to the template of Marketscope"))
        self.built_in.clicked.connect(self._on_built_in)
        self.macros = QCheckBox(self.tr("Leave out its macros: slides with macros are not written"))
        self.macros.setObjectName("template.macros")
        self.macros.toggled.connect(lambda on: self._decide(replace(self._use, without_macros=on)))
        self.links = QCheckBox()
        self.links.setObjectName("template.links")
        self.links.toggled.connect(lambda on: self._decide(replace(self._use, without_links=on)))
        self.face = ChoiceButton(theme, "template.font")
        self.face.chosen.connect(lambda font: self._decide(replace(self._use, east_asian=font)))
        self._face_label = Text(theme, self.tr("Its theme names no font for Chinese words:"), style="small")
        self.cards = {kind: TemplateCard(theme, kind) for kind in KINDS}
        for card in self.cards.values():
            card.chosen.connect(self._on_layout)
        self.automatic = Button(theme, self.tr("All automatic"))
        self.automatic.setObjectName("template.automatic")
        self.automatic.setToolTip(self.tr("Let every kind of slide take the layout that suits it best"))
        self.automatic.clicked.connect(lambda: self._decide(replace(self._use, layouts=())))
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.setObjectName("template.cancel")
        self.cancel.clicked.connect(self.reject)
        self.confirm = Button(theme, self.tr("Use this template"), kind="primary")
        self.confirm.setObjectName("template.confirm")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._on_confirm)
        self._lay_out()
        chosen = services.settings.text(TEMPLATE)
        self._read(Path(chosen) if chosen else None)

    def _lay_out(self) -> None:
        theme = self._services.theme
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.built_in)
        head.addWidget(self.browse)
        font = QHBoxLayout()
        font.addWidget(self._face_label)
        font.addWidget(self.face)
        font.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(18)
        for number, kind in enumerate(KINDS):
            grid.addWidget(self.cards[kind], number // COLUMNS, number % COLUMNS)
        grid.setColumnStretch(COLUMNS, 1)
        self._body = QWidget()
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 6, 12, 6)
        inside.addLayout(grid)
        inside.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Kinds of slides"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._body)
        foot = QHBoxLayout()
        foot.addWidget(self.automatic)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(Text(theme, self.tr("Slide template"), style="section"))
        layout.addLayout(head)
        for part in (self.problem, self.about, self.macros, self.links):
            layout.addWidget(part)
        layout.addLayout(font)
        layout.addWidget(Hairline(theme))
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT)

    @property
    def use(self) -> TemplateUse:
        """What is decided at the moment."""
        return self._use

    def _on_browse(self) -> None:
        folder = kept_folder(self._services.settings, "template_folder")
        self._services.dialogs.ask_open(self, self.tr("Slide template"), folder, KINDS_OF_FILES, self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        self._services.settings.put(template_folder=str(path.parent))
        self._read(path)

    def _on_built_in(self) -> None:
        self._read(None)

    def _read(self, path: Path | None) -> None:
        """Look at a template in the background; None is the built-in one."""
        self._wanted = path
        self.name.setText(file_words(path.name) if path else BUILT_IN)
        self.name.setToolTip(str(path) if path else "")
        self.confirm.setEnabled(False)
        self.automatic.setEnabled(False)
        self.about.setText(self.tr("Reading the template..."))
        for part in (self.problem, self.macros, self.links, self.face, self._face_label):
            part.hide()
        self._show_cards(is_there=False)

        def work(_report: Report) -> TemplateLook:
            from desktop.export.pptx.deck import built_in_template
            from desktop.export.pptx.template_look import look_at

            return look_at(path or built_in_template())

        self._services.jobs.start(work, lambda look: self._show(path, look), self._on_failed, lambda: None)

    def _on_failed(self, error: Exception) -> None:
        raise error

    def done(self, result: int) -> None:
        """Closed: what was still being read is of no use any more."""
        self._is_closed = True
        super().done(result)

    def _show(self, path: Path | None, look: TemplateLook) -> None:
        if self._is_closed or path != self._wanted:
            return
        self._look = look
        self._path = path
        known = remembered(self._services.settings, look.digest) if path else {}
        use = TemplateUse.of(known)
        if look.links and not known:
            use = replace(use, without_links=True)
        self.problem.setText(said(look.refusal, self._services.language))
        self.problem.setVisible(bool(look.refusal))
        self.about.setVisible(not look.refusal)
        self.macros.setVisible(look.has_macros)
        self.links.setVisible(bool(look.links))
        words = self.tr("Leave out what it points to outside the file ({count}): {links}")
        self.links.setText(words.format(count=len(look.links), links=links_about(look)))
        offers_font = not look.refusal and not look.has_east_asian
        self.face.setVisible(offers_font)
        self._face_label.setVisible(offers_font)
        self._show_cards(is_there=not look.refusal)
        self._decide(use)
        (self.confirm if self.confirm.isEnabled() else self.browse).setFocus()

    def _show_cards(self, *, is_there: bool) -> None:
        """The layouts, or none: an empty place has nothing to scroll."""
        self._body.setVisible(is_there)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(needed if is_there else off)

    def _on_layout(self, kind: str, mark: str) -> None:
        others = tuple((one, chosen) for one, chosen in self._use.layouts if one != kind)
        self._decide(replace(self._use, layouts=(*others, (kind, mark)) if mark else others))

    def _decide(self, use: TemplateUse) -> None:
        """Show what a decision means."""
        self._use = use
        look = self._look
        if look is None or look.refusal:
            return
        for box, is_on in ((self.macros, use.without_macros), (self.links, use.without_links)):
            if box.isChecked() != is_on:
                box.setChecked(is_on)
        fonts = [("", self.tr("leave it to the reader")), *((font, font) for font in FONTS)]
        self.face.set_options(fonts, use.east_asian if use.east_asian in FONTS else "")
        for card in self.cards.values():
            card.show_look(look, use, is_own=self._path is not None)
        between = "" if self._services.language == "zh" else " "
        self.about.setText(between.join([self.tr("{size}.").format(size=proportion(look)), *notes_about(look)]))
        self.automatic.setEnabled(bool(use.layouts))
        self.automatic.setVisible(self._path is not None)
        # Where nothing in it takes the keyboard, the arrows scroll.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus if self._path else Qt.FocusPolicy.StrongFocus)
        self.confirm.setEnabled(not look.has_macros or use.without_macros)

    def _on_confirm(self) -> None:
        look = self._look
        if look is None:
            return
        settings = self._services.settings
        settings.put(**{TEMPLATE: str(self._path) if self._path else ""})
        if self._path:
            remember(settings, look.digest, self._use.plain())
        self.accept()
        self.confirmed.emit()
