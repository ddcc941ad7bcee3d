"""A whole deck: title slide, one slide per page, the register of sources."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from desktop import paths
from desktop.export.errors import ExportError
from desktop.export.pptx.check import Expected, check_deck
from desktop.export.pptx.colours import Palette, inked_for
from desktop.export.pptx.continued import is_continuable, part_of, parts
from desktop.export.pptx.identity import Recorder
from desktop.export.pptx.layouts import Zones, zones
from desktop.export.pptx.metrics import measured_for
from desktop.export.pptx.notes import notes_of, notes_part
from desktop.export.pptx.opc import Package, fill, relate
from desktop.export.pptx.page_slide import PageSlide
from desktop.export.pptx.register import register_slides
from desktop.export.pptx.sections import SlideSection, section_list
from desktop.export.pptx.slide import FinishedSlide, SlideWriter
from desktop.export.pptx.template_use import chosen_layouts
from desktop.export.pptx.tidied import tidied
from desktop.export.pptx.title_slide import title_slide
from desktop.export.pptx.words import day_words
from desktop.export.report import ExportReport, Finding
from desktop.export.text import line
from desktop.figures.names import Names
from desktop.figures.slide_page import SlidePage, figures_page
from desktop.frozen import frozen
from desktop.workspace.files import refuse_open, replace_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from desktop.export.pptx.template_use import TemplateUse
    from desktop.export.pptx.theme_file import Theme
    from desktop.figures.figure import Figure


@frozen
class SlideSpec:
    """One slide: what stands on it, and what is said with it."""

    page: SlidePage
    notes: str = ""
    """The speaker's own words; what is drawn, in a sentence, where there are none."""
    key: str = ""
    """Id of the slide in its story; empty for figures that belong to none."""
    footer: str = ""
    """Left at its foot; that of the deck when empty."""
    part: int = 0
    """Which part of a table that goes on over several slides; 0 where the slide stands alone."""
    hidden: bool = False
    """Whether PowerPoint skips it when the deck is shown."""
    stands_at: tuple[int, ...] | None = None
    """The slides that the register of sources names for it, where that is another deck; None for the one it is."""

    @classmethod
    def of(cls, *figures: Figure, title: str = "", notes: str = "", beside: Sequence[Figure] = ()) -> SlideSpec:
        """The slide of one figure, or of two or four; without a title under that of the first.

        ``beside`` are the same figures in the other language, for a slide that speaks both.
        """
        return cls(figures_page(figures, title, beside), notes)


@frozen
class DeckOptions:
    """What stands around the slides."""

    title: str = ""
    """Title of the deck; without one there is no title slide but those among the pages."""
    subtitle: str = ""
    edition: str = ""
    """One line at the foot of the title slides; the date and what holds for all numbers when empty."""
    date: str = ""
    """ISO day of the edition; without one nothing is said about it."""
    footer: str = ""
    """Left in the footer of each slide; the section of its figure when empty."""
    sources: bool = False
    """Append the register of sources."""
    layouts: tuple[tuple[str, str], ...] = ()
    """Kind of slide and mark of the layout that somebody chose for it; the others are chosen by their places."""
    continued: bool = False
    """Whether tables that are longer than a slide go on over further ones."""
    colours: tuple[int, ...] = ()
    """Entities in the order in which they took the colours of the theme; a refresh lets them keep theirs."""


def built_in_template() -> Path:
    """The 16:9 template that ships with the program."""
    return paths.resources() / "slides" / "template.pptx"


def write_deck(
    slides: Sequence[SlideSpec],
    target: Path,
    *,
    template: Path | None = None,
    use: TemplateUse | None = None,
    options: DeckOptions | None = None,
    progress: Callable[[int, int], None] | None = None,
    requests: Mapping[str, str] | None = None,
    names: Names | None = None,
) -> ExportReport:
    """Write figures as native, editable charts; the old file stays until the new one passed its check.

    ``use`` says what was decided about the template. ``progress`` is told (done, all) after each
    slide and may raise to cancel. ``requests`` are how the figures were asked for, as JSON by their
    ids: with them a later refresh makes them again. ``names`` are those of publishers, for the
    register of sources. Raises ExportError or WorkspaceError with one sentence when nothing could be
    written.
    """
    if not slides:
        raise ExportError("There is no figure to put on a slide. Nothing was written. Choose at least one figure.")
    refuse_open(target)
    around = options or DeckOptions()
    if template is not None and use is not None:
        around = replace(around, layouts=use.layouts)
    deck = _Deck(template or built_in_template(), tidied(slides), around, requests or {}, use if template else None)
    with _made_for(deck.package.theme):
        deck.write(progress, names or Names())
    findings: list[Finding] = list(deck.findings)

    def check(part: Path) -> None:
        with _made_for(deck.package.theme):
            found = check_deck(part, deck.expected)
        findings.extend(found)
        critical = next((f for f in found if f.severity == "critical"), None)
        if critical:
            raise ExportError(f"The deck did not pass its own check ({critical.sentence}) and was not written.")

    written = replace_file(target, deck.save, check)
    return ExportReport(written, len(deck.expected), tuple(findings))


def deck_bytes(
    slides: Sequence[SlideSpec],
    *,
    template: Path,
    options: DeckOptions,
    requests: Mapping[str, str],
    names: Names | None = None,
) -> bytes:
    """The same deck in memory, for a refresh to compare with."""
    alone = replace(options, continued=False)  # a slide of a deck is made again as the one slide that it is
    deck = _Deck(template, tidied(slides), alone, requests)
    with _made_for(deck.package.theme):
        deck.write(None, names or Names())
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


@contextmanager
def _made_for(theme: Theme) -> Iterator[None]:
    """Within it words are as wide as a theme's faces, and as dark as its accents want them."""
    with measured_for(theme.widening), inked_for(theme.pale):
        yield


class _Deck:
    """State while one deck is written."""

    def __init__(
        self,
        template: Path,
        slides: Sequence[SlideSpec],
        options: DeckOptions,
        requests: Mapping[str, str],
        use: TemplateUse | None = None,
    ) -> None:
        self.specs = slides
        self.options = options
        self.package = Package(template, use)
        self._chosen = chosen_layouts(self.package.layouts, options.layouts)
        self.recorder = Recorder(self.package, requests)
        self.palette = Palette.of((figure for spec in slides for figure in spec.page.figures), options.colours)
        self.expected: list[Expected] = []
        self.findings: list[Finding] = []
        self.sections: list[SlideSection] = []
        self.language = slides[0].page.language
        self._zones: dict[str, Zones] = {}
        self._pages: list[tuple[int, SlidePage]] = []

    def write(self, progress: Callable[[int, int], None] | None, names: Names) -> None:
        """All slides in order."""
        first = self.specs[0].page
        self.package.describe(line(self.options.title or first.title, 250), self.language)
        if self.options.title:
            page = SlidePage("title", self.options.title, text=self.options.subtitle, language=self.language)
            self._add(page.language, "", self._title_slide(page, self._footer("", first.section)))
        for place, spec in enumerate(self.specs, 1):
            self._page(spec)
            if progress:
                progress(place, len(self.specs))
        if self.options.sources:
            for made in register_slides(
                [(number, figure) for number, page in self._pages for figure in page.figures],
                self.zones("register"),
                self._writer,
                self._footer(self.specs[0].footer, first.section),
                names,
                both=any(page.second for _, page in self._pages),
            ):
                self._add(self.language, made.section, made)
        extension = section_list(self.sections)
        if extension:
            self.package.add_extension(extension)
        self.recorder.close(replace(self.options, colours=self.palette.order))

    def save(self, stream: BinaryIO) -> None:
        """Write the package to a stream."""
        self.package.save(stream)

    def zones(self, kind: str) -> Zones:
        """Places of a kind of slide in this template."""
        if kind not in self._zones:
            self._zones[kind] = zones(self.package.layouts, kind, self.package.size, self._chosen)
        return self._zones[kind]

    def _writer(self) -> SlideWriter:
        return SlideWriter(len(self.expected) + 1)

    def _footer(self, own: str, section: str) -> str:
        return own or self.options.footer or f"Marketscope  |  {section}".rstrip(" |")

    def _page(self, spec: SlideSpec) -> None:
        """The slide of a page, or the slides of a long table."""
        if not (spec.part or self.options.continued) or not is_continuable(spec.page):
            self._slide(spec, spec.page)
            return
        pages = PageSlide(self.package, self._writer(), self.palette, self.zones)
        made = parts(spec.page.figures[0], pages.figure_box(spec.page))
        for number in [spec.part] if spec.part else range(1, len(made) + 1):
            known = replace(spec, part=number if spec.part or len(made) > 1 else 0)
            self._slide(known, part_of(spec.page, made, number))

    def _slide(self, spec: SlideSpec, page: SlidePage) -> None:
        footer = self._footer(spec.footer, page.section)
        here = (len(self.expected) + 1,)
        self._pages += ((number, page) for number in (here if spec.stands_at is None else spec.stands_at))
        if page.layout == "title":
            made = self._title_slide(page, footer)
        else:
            writer = self._writer()
            part = PageSlide(self.package, writer, self.palette, self.zones).write(page, footer)
            made = FinishedSlide(part, writer)
        notes = notes_of(spec.notes, page, made.writer.whole)
        self._add(page.language, page.section, replace(made, notes=notes), spec)

    def _title_slide(self, page: SlidePage, footer: str) -> FinishedSlide:
        edition = self.options.edition or day_words("edition", self.options.date, page.language, both=bool(page.second))
        return title_slide(self._writer(), self.zones("title"), page, edition, footer)

    def _add(self, language: str, section: str, made: FinishedSlide, spec: SlideSpec | None = None) -> None:
        part = made.part or self.package.new_part("slide")
        if made.layout is not None:
            relate(part, "layout", made.layout)
        fill(part, made.writer.xml(hidden=spec is not None and spec.hidden))
        if made.notes:
            notes = self.package.new_part("notes", notes_part(made.notes))
            relate(notes, "notes master", self.package.notes_master)
            relate(notes, "slide", part)
            relate(part, "notes", notes)
        self.recorder.slide(part, _recipe(spec), made.writer.charts, made.notes)
        identifier = self.package.add_slide(part)
        self.sections.append(SlideSection(section, language, identifier))
        self.expected.append(Expected(tuple(made.writer.charts)))
        self.findings.extend(made.writer.findings)


def _recipe(spec: SlideSpec | None) -> SlideSpec | None:
    """What a refresh makes the slide from: its figures, whose titles follow them, or the words of its story."""
    if spec is None or not (spec.page.figures or spec.key):
        return None
    page = spec.page
    if not page.figures:
        return spec
    return replace(
        spec,
        page=replace(
            page,
            title="" if page.title == page.figures[0].title else page.title,
            second="" if page.beside and page.second == page.beside[0].title else page.second,
        ),
    )
