"""The form for a number that a source states: what is typed is read at once, and said back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.intake.by_hand import KINDS, NumberDraft, Offered, understand_number
from desktop.itemmodels.ledger_words import code_words
from desktop.market.names import name
from desktop.views.evidence.form import Form
from desktop.widgets.chooser import Chooser
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.words import Words
    from desktop.views.services import Services

BETWEEN = "|"
"""Stands between the kind and the id of a subject in one key."""


class NumberForm(Form):
    """Nothing is kept before Save; Save keeps only what was understood."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "evidence.number")
        self._offered = Offered()
        theme = services.theme
        self.subject = Chooser(theme, "subject")
        self.measure = Chooser(theme, "measure")
        self.source = Chooser(theme, "source")
        self.kind = Segmented(theme, "kind")
        self._add_chooser("subject", self.subject)
        self._add_chooser("measure", self.measure)
        self.stated = self.line("stated")
        self.period = self.line("period")
        self.add_field("kind", self.kind)
        self.kind.chosen.connect(lambda _key: self.look())
        self._add_chooser("source", self.source)
        self.locator = self.line("locator")
        self.estimator = self.line("estimator")
        self.paraphrase = self.paragraph("paraphrase")
        self.retranslate()

    def _add_chooser(self, key: str, field: Chooser) -> None:
        self.add_field(key, field)
        field.changed.connect(self.look)
        line = field.lineEdit()
        assert line is not None
        line.textEdited.connect(lambda _text: self.touch(key))

    def retranslate(self) -> None:
        """All words again."""
        self.title.setText(self.tr("Add a number"))
        self.hint.setText(self.tr("Write it as the source does. What is understood stands below the field."))
        labels = {
            "subject": self.tr("What it is about"),
            "measure": self.tr("What is counted"),
            "stated": self.tr("As stated"),
            "period": self.tr("Period"),
            "kind": self.tr("Kind"),
            "source": self.tr("Source"),
            "locator": self.tr("Place in the source"),
            "estimator": self.tr("Whose estimate, if somebody is named"),
            "paraphrase": self.tr("In your own words"),
        }
        for key, label in labels.items():
            self.fields[key].set_label(label)
        self.kind.set_options([(key, code_words(key).get(self.services.language)) for key in KINDS])
        if not self.kind.current:
            self.kind.set_current("estimate")
        self.stated.setPlaceholderText("1,228.6 亿美元")
        self.period.setPlaceholderText("2025, 2025-06, H1 2025, 2025/2031")
        self.save.set_label(self.tr("Keep the number"))
        self.cancel.set_label(self.tr("Cancel"))
        self.look()

    def offer(self, offered: Offered) -> None:
        """What can be chosen."""
        self._offered = offered
        language = self.services.language
        self.subject.set_options([(BETWEEN.join(key), word) for key, word in offered.subjects])
        measures = [(key, name(row, language)) for key, row in offered.measures.items()]
        self.measure.set_options(sorted(measures, key=lambda pair: pair[1].casefold()))
        self.source.set_options(offered.sources)
        self.look()

    def propose(self, market: str, measure: str) -> None:
        """Choose what the analyst looks at where nothing is chosen yet."""
        if not self.subject.key:
            self.subject.set_key(BETWEEN.join(("market", market)))
        if not self.measure.key:
            self.measure.set_key(measure)

    def start(self) -> None:
        """Empty fields."""
        for line in (self.stated, self.period, self.locator, self.estimator):
            line.clear()
        self.paraphrase.clear()
        for chooser in (self.subject, self.measure, self.source):
            chooser.set_key("")
        self.clear()
        self.look()
        self.stated.setFocus()

    def draft(self) -> NumberDraft:
        """What the fields hold."""
        kind, _, key = self.subject.key.partition(BETWEEN)
        return NumberDraft(
            subject=(kind, key),
            measure=self.measure.key,
            stated=self.stated.text(),
            period=self.period.text(),
            kind=self.kind.current or "estimate",
            estimator=self.estimator.text(),
            source=self.source.key,
            locator=self.locator.text(),
            paraphrase=self.paraphrase.toPlainText(),
        )

    def problems(self) -> Mapping[str, Words]:
        """What is wrong, by field."""
        return understand_number(self.draft(), self._offered).problems

    def look(self) -> None:
        """Read everything and say it back."""
        found = understand_number(self.draft(), self._offered)
        self.show_problems(found.problems)
        said = found.sentence.get(self.services.language)
        if said and "stated" not in found.problems:
            self.fields["stated"].say(said, "ok")
