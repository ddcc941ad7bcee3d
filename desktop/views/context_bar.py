"""The context bar: market, split or measure, period, currency, scenario, language; search and the busiest verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from desktop.figures.assumptions import BUILT_IN
from desktop.market.names import name
from desktop.state.stories import shown_story
from desktop.views.search_button import ICON, WIDE, SearchButton
from desktop.views.search_button import NARROW as SHORT
from desktop.widgets.button import Button
from desktop.widgets.context_field import ContextField
from desktop.widgets.surface import Surface

if TYPE_CHECKING:
    from desktop.views.context import Context
    from desktop.views.services import Services

HEIGHT = 48
NARROW = 1440
"""Below this width of the window the language moves into the settings."""
TIGHT = 1200
"""Below this width the search field is only its icon."""
LANGUAGES = (("en", "English"), ("zh", "简体中文"))


class ContextBar(Surface):
    """Every field is a menu that switches the state; nothing here decides anything else."""

    SHOWN: ClassVar[frozenset[str]] = frozenset(
        {"page", "market", "dimension", "measure", "period", "currency", "scenario", "language", "story"}
    )
    """Fields of the state that the bar shows: a slider step touches none of them."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.theme, "surface.content", "bottom")
        self.setObjectName("context")
        self.setFixedHeight(HEIGHT)
        self._services = services
        self._context: Context | None = None
        theme = services.theme
        self.market = ContextField(theme, "context.market", strong=True)
        self.story = ContextField(theme, "context.story", strong=True)
        self.dimension = ContextField(theme, "context.dimension")
        self.measure = ContextField(theme, "context.measure")
        self.period = ContextField(theme, "context.period")
        self.currency = ContextField(theme, "context.currency")
        self.scenario = ContextField(theme, "context.scenario")
        self.language = ContextField(theme, "context.language")
        self.search = SearchButton(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 1)
        layout.setSpacing(0)
        for field in self._fields():
            layout.addWidget(field)
        layout.addStretch(1)
        layout.addWidget(self.search)
        layout.addSpacing(8)
        self._busiest = {verb: Button(theme, icon=icon, kind="ghost") for verb, icon in _ICONS.items()}
        for verb, button in self._busiest.items():
            button.setObjectName(f"context.{verb}")
            button.setEnabled(False)
            layout.addWidget(button)
        self.market.chosen.connect(self._choose_market)
        self.story.chosen.connect(lambda key: services.state.change(story=key, slide=""))
        self.dimension.chosen.connect(lambda key: services.state.change(dimension=key, selection=None))
        self.measure.chosen.connect(lambda key: services.state.change(measure=key, selection=None))
        self.period.chosen.connect(self._choose_period)
        self.currency.chosen.connect(lambda key: services.state.change(currency=key))
        self.language.chosen.connect(lambda key: services.state.change(language=key))
        self.retranslate()

    def _fields(self) -> tuple[ContextField, ...]:
        return (
            self.market,
            self.story,
            self.dimension,
            self.measure,
            self.period,
            self.currency,
            self.scenario,
            self.language,
        )

    def furnish(self) -> None:
        """Let the buttons stand for their verbs, which are made when the bar is on the screen."""
        actions = self._services.actions
        self.search.bind(actions["go.palette"], actions.keys("go.palette"))
        for verb, button in self._busiest.items():
            button.bind(actions[verb])

    def set_context(self, context: Context) -> None:
        """Offer what the workspace has."""
        self._context = context
        self.renew()

    def fit(self, width: int) -> None:
        """Leave room in narrow windows."""
        self.language.setVisible(width >= NARROW)
        self.search.set_room(WIDE if width >= NARROW else SHORT if width >= TIGHT else ICON)

    def retranslate(self) -> None:
        """Labels in the current language."""
        self.market.set_label(self.tr("Market"))
        self.story.set_label(self.tr("Story"))
        self.dimension.set_label(self.tr("Split by"))
        self.measure.set_label(self.tr("Measure"))
        self.period.set_label(self.tr("Period"))
        self.currency.set_label(self.tr("Currency"))
        self.scenario.set_label(self.tr("Scenario"))
        self.language.set_label(self.tr("Language"))
        self.search.set_text(self.tr("Search everything"), self.tr("Search"))
        self.renew()

    def renew(self) -> None:
        """Show the state."""
        state = self._services.state.current
        is_deck = state.page == "deck"
        self.market.setVisible(not is_deck)
        self.story.setVisible(is_deck)
        self.dimension.setVisible(state.page == "segments")
        self.measure.setVisible(state.page == "forecast")
        is_evidence = state.page == "evidence"
        for field, pages in ((self.period, _DATED), (self.currency, _PRICED), (self.scenario, _ASSUMED)):
            field.setVisible(state.page in pages)
        self.language.set_options(LANGUAGES, state.language)
        context = self._context
        if context is None:
            self.market.set_options((), "", self._services.settings.text("market_name") or "Marketscope")
            return
        markets = [(row.id, name(row, state.language)) for row in context.markets]
        if is_evidence:
            self.market.set_options([("", self.tr("All markets")), *markets], state.within)
        else:
            self.market.set_options(markets, state.market)
        stories = [(row.id, name(row, state.language)) for row in context.stories]
        self.story.set_options(stories, shown_story(state.story, [key for key, _ in stories]), self.tr("None yet"))
        self.story.setEnabled(bool(stories))
        self.dimension.set_options([(row.id, name(row, state.language)) for row in context.dimensions], state.dimension)
        self.measure.set_options([(row.id, name(row, state.language)) for row in context.measures], state.measure)
        self.period.set_options(self._periods(context), _key(state.period))
        stated = ("", self.tr("As stated"))
        self.currency.set_options([stated, *((code, code) for code in context.currencies)], state.currency)
        own = [("own", self.tr("Own settings"))] if state.scenario == "own" else []
        if state.scenario in BUILT_IN:
            own = [(state.scenario, state.assumptions.name)]
        kept = [(row.id, name(row, state.language)) for row in context.scenarios]
        self.scenario.set_options([("", self.tr("As published")), *own, *kept], state.scenario)

    def _periods(self, context: Context) -> list[tuple[str, str]]:
        years = context.years
        whole = self.tr("All years")
        if years:
            whole = f"{years[0]} – {years[-1]}" if years[0] != years[-1] else str(years[0])
        options = [("/", whole)]
        options += [(f"{first}/", f"{first} – {years[-1]}") for first in years[1:-1]]
        options += [(f"/{last}", f"{years[0]} – {last}") for last in years[1:-1]]
        return options

    def _choose_period(self, key: str) -> None:
        first, _, last = key.partition("/")
        self._services.state.change(period=(int(first) if first else None, int(last) if last else None))

    def _choose_market(self, key: str) -> None:
        if self._services.state.current.page == "evidence":
            self._services.state.change(within=key)
            return
        self._services.state.change(
            market=key, dimension="", measure="market-size", period=(None, None), selection=None
        )


_DATED = frozenset({"home", "segments", "forecast", "players", "policies"})
_PRICED = frozenset({"home", "segments", "forecast", "players"})
_ASSUMED = frozenset({"home", "segments", "forecast"})
"""Pages whose figures depend on the period, the currency, the scenario: elsewhere the field would do nothing."""
_ICONS = {
    "edit.undo": "undo-2",
    "edit.redo": "redo-2",
    "figure.copy": "copy",
    "figure.export": "file-output",
    "deck.add": "image-plus",
}


def _key(period: tuple[int | None, int | None]) -> str:
    return "/".join("" if year is None else str(year) for year in period)
