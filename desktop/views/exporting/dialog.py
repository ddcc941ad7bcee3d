"""The export dialog: format, size, colours, language, target, preview. It orders; the work runs in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.actions.exporting import FORMATS, PICTURES, ExportOrder
from desktop.export.picture_size import USUAL
from desktop.views.context_bar import LANGUAGES
from desktop.views.exporting.choices import ExportChoices, keep_choices, read_choices
from desktop.views.exporting.preview import ExportPreview
from desktop.views.exporting.rows import ExportRows, tick
from desktop.views.exporting.size import SizeChoice
from desktop.views.exporting.target import TargetField
from desktop.views.exporting.words import NAMES, cannot_carry, has_too_many_pixels, summary
from desktop.views.kept_folder import kept_folder
from desktop.views.templates.field import TemplateField
from desktop.widgets.button import Button
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text
from desktop.workspace.files import safe_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.actions.export_preview import Foretaste
    from desktop.views.exporting.subject import ExportSubject
    from desktop.views.exporting.target import Place
    from desktop.views.services import Services

FIGURE, PAGE = "figure", "page"
SCALES: Final = {"px": ("1", "2", "3", "4"), "cm": ("1", "2", "3.125", "4")}
"""What one logical pixel is drawn with; on paper 3.125 is 300 dots per inch."""


class ExportDialog(QDialog):
    """Modal to its window only, never blocking; emits the order when it is complete."""

    ordered = Signal(object)

    def __init__(self, services: Services, subject: ExportSubject, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._subject = services, subject
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export story") if subject.story else self.tr("Export figure"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make(services, subject)
        self._lay_out()
        choices = read_choices(services.settings)
        self.what.set_current(FIGURE)
        kind = services.settings.text("export_format") or "pptx"
        self.kind.set_current(kind if kind in FORMATS else "pptx")
        self.size_.show_choices(choices)
        self._offer_scales(choices.scale)
        self.theme_.set_current(choices.theme if choices.theme in {"light", "dark"} else "light")
        self.transparent.setChecked(choices.transparent)
        self.show_languages((services.language,), bilingual=choices.bilingual)
        self.continued.setChecked(choices.continued)
        self.without_hidden.setChecked(choices.without_hidden)
        place = kept_folder(services.settings, "export_folder")
        self.target.show_path(place / f"{safe_name(subject.name)}.{self.kind.current}")
        for box in (self.transparent, self.bilingual, self.without_hidden, *self.languages.values()):
            box.toggled.connect(self._renew)
        self._on_kind(self.kind.current)

    def _make(self, services: Services, subject: ExportSubject) -> None:
        """The controls, each with its name, connected."""
        theme = services.theme
        self.what = self._segmented("what", self._renew)
        pages = self.tr("All figures of the page ({count})").format(count=len(subject.page))
        self.what.set_options([(FIGURE, self.tr("This figure")), (PAGE, pages)])
        self.kind = self._segmented("format", self._on_kind)
        self.kind.set_options([(kind, NAMES[kind]) for kind in FORMATS])
        self.size_ = SizeChoice(theme, subject.screen)
        self.size_.changed.connect(self._on_size)
        self.scale = self._segmented("scale", self._renew)
        self.theme_ = self._segmented("theme", self._renew)
        self.theme_.set_options([("light", self.tr("Light")), ("dark", self.tr("Dark"))])
        self.transparent = tick("transparent", self.tr("Transparent ground"))
        self.languages = {key: tick(f"language.{key}", word) for key, word in LANGUAGES}
        self.bilingual = tick("bilingual", self.tr("Both on each slide"))
        self.continued = tick("continued", self.tr("Go on over further slides"))
        self.without_hidden = tick("without_hidden", self.tr("Leave them out"))
        self.target = TargetField(services, "export.target")
        self.target.edited.connect(self._on_target)
        self.browse = self._button("browse", self.tr("Choose..."), self._on_browse)
        self.preview = ExportPreview(services)
        self.preview.tasted.connect(self._on_taste)
        for stop in (self.preview.end, self.target.stop):
            self.finished.connect(stop)
        self.summary = Text(theme, style="small.strong", wrap=True)
        self.summary.setObjectName("export.summary")
        self.carries = Text(theme, style="micro", tone="tertiary", wrap=True)
        self.carries.setObjectName("export.carries")
        self.note = Text(theme, style="small", tone="error", wrap=True)
        self.note.setObjectName("export.note")
        self.cancel = self._button("cancel", self.tr("Cancel"), self.reject)
        self.confirm = self._button("confirm", self.tr("Export"), self._on_confirm, kind="primary")
        self.confirm.setDefault(True)

    def _segmented(self, name: str, chosen: Callable[[str], None]) -> Segmented:
        made = Segmented(self._services.theme, f"export.{name}")
        made.chosen.connect(chosen)
        return made

    def _button(self, name: str, word: str, clicked: Callable[[], None], *, kind: str = "plain") -> Button:
        made = Button(self._services.theme, word, kind=kind)
        made.setObjectName(f"export.{name}")
        made.clicked.connect(clicked)
        return made

    def _lay_out(self) -> None:
        rows = self._rows = ExportRows(self._services.theme)
        rows.add("what", self.tr("&What"), self.what)
        rows.add("format", self.tr("&Format"), self.kind)
        rows.add("size", self.tr("&Size"), self.size_, target=self.size_.preset)
        rows.add("scale", self.tr("&Resolution"), self.scale)
        rows.add("theme", self.tr("Co&lours"), self.theme_, self.transparent)
        rows.add("languages", self.tr("L&anguage"), *self.languages.values(), self.bilingual)
        rows.add("target", self.tr("&Target"), self.target, self.browse, wide=True)
        rows.insert("tables", self.tr("Long ta&bles"), self.continued, ("pptx",))
        some = tuple(kind for kind in FORMATS if kind != "pdf") if self._subject.has_hidden else ()
        rows.insert("hidden", self.tr("&Hidden slides"), self.without_hidden, some)  # a PDF has none anyway
        rows.insert("template", self.tr("Te&mplate"), TemplateField(self._services, "export.template"), ("pptx",))
        rows.set_shown("what", len(self._subject.page) > 1 and not self._subject.story)
        left = QVBoxLayout()
        left.addWidget(Text(self._services.theme, self.windowTitle(), style="section"))
        left.addSpacing(8)
        left.addWidget(rows)
        left.addWidget(self.note)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.preview, 1)
        right.addWidget(self.summary)
        right.addWidget(self.carries)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(24)
        layout.addLayout(left, 3)
        layout.addLayout(right, 2)
        right.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        right.addLayout(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(button in {self.browse, self.cancel})  # Enter exports everywhere but on these
        self.setMinimumWidth(940)
        self.resize(980, 480)

    def show_languages(self, languages: tuple[str, ...], *, bilingual: bool) -> None:
        """Choose languages for who opens the dialog; both may stand on each slide."""
        for key, box in self.languages.items():
            box.setChecked(key in languages)
        self.bilingual.setChecked(bilingual)

    def _on_kind(self, kind: str) -> None:
        is_picture = kind in PICTURES and not (self._subject.story and kind == "pdf")
        self._rows.show_for(kind)
        self._rows.set_shown("size", is_picture)
        self._rows.set_shown("scale", kind == "png")
        self._rows.set_shown("theme", kind in PICTURES)
        self.transparent.setVisible(is_picture)
        self.target.show_kind(kind)
        self._renew()

    def _on_size(self) -> None:
        self._offer_scales(float(self.scale.current or "2"))
        self._renew()

    def _offer_scales(self, wanted: float) -> None:
        """As many pixels as a screen shows, or dots per inch on paper."""
        keys = SCALES[self.size_.unit.current or "px"]
        is_paper = self.size_.unit.current == "cm"
        words = {key: f"{float(key) * 96:.0f} dpi" if is_paper else f"{key}x" for key in keys}
        self.scale.set_options([(key, words[key]) for key in keys])
        self.scale.set_current(min(keys, key=lambda key: abs(float(key) - wanted)))
        self._rows.order_stops(self.cancel, self.confirm)  # new parts would be the last stops

    def _on_target(self) -> None:
        """A known ending that was typed chooses its format."""
        kind = self.target.path.suffix.lower().removeprefix(".")
        if kind in FORMATS and kind != self.kind.current:
            self.kind.set_current(kind)
            self._on_kind(kind)
        else:
            self._renew()

    def _on_browse(self) -> None:
        kind = self.kind.current
        self._services.dialogs.ask_save(
            self, self.windowTitle(), self.target.path, f"{NAMES[kind]} (*.{kind})", self._on_chosen
        )

    def _on_chosen(self, target: Path) -> None:
        self.target.show_path(target if target.suffix else target.with_suffix(f".{self.kind.current}"))
        self._on_target()

    @property
    def _is_page(self) -> bool:
        return self.what.current == PAGE and len(self._subject.page) > 1 and not self._subject.story

    @property
    def order(self) -> ExportOrder:
        """What has been chosen, as far as it makes sense for the format."""
        subject, kind, own = self._subject, self.kind.current, self._services.language
        chosen = [key for key, box in self.languages.items() if box.isChecked()]
        chosen.sort(key=lambda key: key != own)
        return ExportOrder(
            (subject.request,) if subject.request is not None and not self._is_page else (),
            self.target.path,
            (own,) if self._is_page else tuple(chosen) or (own,),
            float(self.scale.current or "2"),
            self.theme_.current if kind in PICTURES else "light",
            size=self.size_.size_ or USUAL,
            transparent=self.transparent.isChecked() and self.transparent.isVisibleTo(self),
            story=subject.story,
            bilingual=self._can_be_bilingual and self.bilingual.isChecked(),
            continued=kind == "pptx" and self.continued.isChecked(),
            without_hidden=self._rows.is_shown("hidden") and self.without_hidden.isChecked(),
            shown=subject.page if self._is_page else (),
        )

    @property
    def _can_be_bilingual(self) -> bool:
        both = all(box.isChecked() for box in self.languages.values())
        kinds = {"pptx", "pdf"} if self._subject.story else {"pptx"}
        return both and self.kind.current in kinds and not self._is_page

    def _problem(self, order: ExportOrder) -> str:
        if not self._is_page and not any(box.isChecked() for box in self.languages.values()):
            return self.tr("Choose a language.")
        if self._rows.is_shown("size") and self.size_.problem:
            return self.size_.problem
        if has_too_many_pixels(order):
            return self.tr("The picture would have too many pixels. Choose a smaller size or resolution.")
        return self.target.problem(order)

    def _renew(self, *_changed: object) -> None:
        """What follows from the choices: what else can be chosen, what is wrong, what is replaced, the preview."""
        is_page = self._is_page
        for box in self.languages.values():
            box.setEnabled(not is_page)
            box.setToolTip(self.tr("A page is exported in the language it is shown in.") if is_page else "")
        self.bilingual.setVisible(self._can_be_bilingual)
        order = self.order
        problem = self._problem(order)
        if problem:
            self._say(problem, "")
        else:  # the disk has the word about the target
            self.confirm.setEnabled(True)
            self.target.ask(order, self._on_place)
        self.preview.show_order(order)
        if self.preview.taste is not None:
            self._on_taste(self.preview.taste)

    def _on_place(self, place: Place) -> None:
        order = self.order
        self._say(self._problem(order) or self.target.refused(place), self.target.replaced(place))

    def _say(self, problem: str, otherwise: str) -> None:
        self.note.set_tone("error" if problem else "disputed")
        self.note.setText(problem or otherwise)
        self.confirm.setEnabled(not problem)

    def _on_taste(self, taste: Foretaste) -> None:
        order = self.order
        self.summary.setText(taste.problem or ". ".join(filter(None, (summary(order, taste), taste.scenario))))
        self.carries.setText("" if taste.problem else cannot_carry(order, taste))

    def _on_confirm(self) -> None:
        if not self._problem(order := self.order):  # what was there a moment ago may have gone
            self.target.ask(order, lambda place: self._order_on(order, place))

    def _order_on(self, order: ExportOrder, place: Place) -> None:
        """The order goes out where the disk would take it."""
        if self.target.refused(place):
            self._on_place(place)
            return
        settings = self._services.settings
        settings.put(export_format=self.kind.current, export_folder=str(order.target.parent))
        look = ExportChoices(
            scale=order.scale,
            theme=self.theme_.current or "light",
            transparent=self.transparent.isChecked(),
            bilingual=self.bilingual.isChecked(),
            continued=self.continued.isChecked(),
            without_hidden=self.without_hidden.isChecked(),
        )
        keep_choices(settings, self.size_.told(look))
        self.accept()
        self.ordered.emit(order)
