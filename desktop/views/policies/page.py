"""The Policies page: the time line of rules and plans, what they touch, and the market in their light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.views.page import Page
from desktop.views.page_header import PageHeader

if TYPE_CHECKING:
    from desktop.views.services import Services


class PoliciesPage(Page):
    """Head first; what stands below it follows."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "policies")
        self.header = PageHeader(services.theme, "policies", (), has_breadcrumb=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 14)
        layout.addWidget(self.header)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the interface."""
        self.header.set_texts(self.tr("Policies"), "")
