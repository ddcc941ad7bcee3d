"""The form for a source: a document or data set that says something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.citation import citation
from desktop.intake.by_hand import TIERS, SourceDraft, understand_source
from desktop.itemmodels.ledger_words import code_words
from desktop.views.evidence.form import Form
from desktop.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.words import Words
    from desktop.views.services import Services


class SourceForm(Form):
    """Shows how the source will be cited."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "evidence.source")
        self.publisher = self.line("publisher")
        self.name = self.line("title")
        self.kind = Chooser(services.theme, "kind")
        self.add_field("kind", self.kind)
        self.kind.changed.connect(lambda: self.touch("kind"))
        self.published = self.line("published")
        self.url = self.line("url")
        self.note = self.paragraph("note")
        self.retranslate()

    def retranslate(self) -> None:
        """All words again."""
        self.title.setText(self.tr("Add a source"))
        self.hint.setText(self.tr("Who says it, and where it can be found again."))
        labels = {
            "publisher": self.tr("Publisher"),
            "title": self.tr("Title"),
            "kind": self.tr("Kind"),
            "published": self.tr("Published"),
            "url": self.tr("Address"),
            "note": self.tr("Note"),
        }
        for key, label in labels.items():
            self.fields[key].set_label(label)
        self.published.setPlaceholderText("2025-06-30, 2025-06, 2025")
        self.url.setPlaceholderText("https://")
        language = self.services.language
        self.kind.set_options([(key, code_words(key).get(language)) for key in TIERS])
        if not self.kind.key:
            self.kind.set_key("market-report")
        self.save.set_label(self.tr("Keep the source"))
        self.cancel.set_label(self.tr("Cancel"))
        self.look()

    def start(self) -> None:
        """Empty fields."""
        for line in (self.publisher, self.name, self.published, self.url):
            line.clear()
        self.note.clear()
        self.kind.set_key("market-report")
        self.clear()
        self.look()
        self.publisher.setFocus()

    def draft(self) -> SourceDraft:
        """What the fields hold."""
        return SourceDraft(
            publisher=self.publisher.text(),
            title=self.name.text(),
            kind=self.kind.key,
            published=self.published.text(),
            url=self.url.text(),
            note=self.note.toPlainText(),
        )

    def problems(self) -> Mapping[str, Words]:
        """What is wrong, by field."""
        return understand_source(self.draft()).problems

    def look(self) -> None:
        """Say what is wrong, else how it will be cited."""
        found = understand_source(self.draft())
        self.show_problems(found.problems)
        if found.source is not None:
            self.fields["note"].say(citation(found.source, self.services.language), "ok")
