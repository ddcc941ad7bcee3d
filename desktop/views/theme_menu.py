"""The toggle of policies over a chart, theme by theme; one for every chart that stands on a time axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.size_policies import counts, theme_name
from desktop.widgets.check_menu import CheckMenuButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.size_policies import DatedPolicy
    from desktop.views.services import Services


class ThemeMenu(CheckMenuButton):
    """Changes ``themes`` of the state; says how many policies are marked."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__(services.theme, name, icon="landmark")
        self.changed.connect(lambda keys: services.state.change(themes=keys))

    def retranslate(self) -> None:
        """Every word again."""
        self.set_words(self.tr("All themes"), self.tr("No policies"))
        self.set_label(self.tr("Policies"))

    def show_policies(self, policies: Sequence[DatedPolicy], themes: Sequence[str], language: str) -> None:
        """The themes of some policies with their counts, and which of them are marked."""
        found = counts(policies)
        chosen = [theme for theme in themes if theme in found]
        self.set_options([(key, theme_name(key, language), count) for key, count in found.items()], chosen)
        label = self.tr("Policies: {count}").format(count=sum(found[theme] for theme in chosen))
        self.set_label(label if chosen else self.tr("Policies"))
        tip = self.tr("Mark policies by date of issue, theme by theme")
        self.setToolTip(tip if found else self.tr("No dated policy on file touches what is shown."))
        self.setAccessibleName(tip)
