"""How the person's own numbers are kept: one source of kind ``own``, a place in it for each number."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.own import OWN_ESTIMATOR, OWN_KIND, OWN_NAME
from desktop.figures.names import ESTIMATOR
from desktop.market.period import parse_period
from desktop.market.quantity import format_quantity
from desktop.market.records import Alias, Evidence, Observation, Source
from desktop.workspace.new_ids import free_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.market.quantity import Quantity
    from desktop.workspace.workspace import Workspace

SOURCE: Final = Source(
    id="own-estimates",
    publisher=OWN_ESTIMATOR,
    title="Own estimates of this workspace",
    title_status="described",
    kind=OWN_KIND,
    tier=0,
    note="Numbers that nobody published: typed in, summed or split by the person who works with this workspace.",
)
CHINESE: Final = Alias(entity=ESTIMATOR, entity_id=OWN_ESTIMATOR, name=OWN_NAME.zh, language="zh")


class Keeper:
    """Makes the rows of own numbers for one edit; ids are free in the workspace and among themselves."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._taken: defaultdict[str, set[str]] = defaultdict(set)
        self.rows: list[object] = []
        """Everything to write, in order."""
        own = workspace.sources.all(kind=OWN_KIND)
        self._source = next((row for row in own if row.id == SOURCE.id), own[0] if own else SOURCE)
        if not own:
            self.rows.append(SOURCE)
        if workspace.aliases.get(CHINESE.entity, CHINESE.entity_id, CHINESE.name, CHINESE.language) is None:
            self.rows.append(CHINESE)

    def number(
        self,
        subject: tuple[str, str],
        measure: str,
        period: str,
        quantity: Quantity,
        *,
        place: str,
        paraphrase: str = "",
        kind: str = "estimate",
        status: str = "preferred",
        price_basis: str = "",
        derived: str = "",
        also: Iterable[str] = (),
    ) -> Observation:
        """Add an own number and its place; ``quantity`` is in single units, ``period`` canonical.

        ``also`` are the observations a computed number comes from: its paraphrase names them.
        """
        when = parse_period(period)
        parts = (subject[1], measure, period.replace("/", "-").lower(), "own")
        wanted = ".".join(part for part in parts if part)
        inputs = ", ".join(also)
        said = paraphrase or (f"Computed from {inputs}." if inputs else "Own estimate.")
        evidence = self.place(wanted, place, said)
        row = Observation(
            id=self._free("observations", wanted),
            subject=subject[0],
            subject_id=subject[1],
            measure_id=measure,
            period=period,
            period_start="" if when.precision == "unknown" else when.start.isoformat(),
            period_end="" if when.precision == "unknown" else when.end.isoformat(),
            stated=quantity.stated.strip() or format_quantity(quantity),
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            kind=kind,
            status=status,
            estimator=OWN_ESTIMATOR,
            price_basis=price_basis,
            derived=derived,
            evidence_id=evidence.id,
        )
        self.rows.append(row)
        return row

    def place(self, wanted: str, locator: str, paraphrase: str) -> Evidence:
        """Add a place in the person's own source, for a row that is to be called ``wanted`` or the like."""
        made = Evidence(
            id=self._free("evidence", f"{wanted}.place"),
            source_id=self._source.id,
            locator=locator,
            paraphrase=paraphrase,
        )
        self.rows.append(made)
        return made

    def _free(self, store: str, wanted: str) -> str:
        key = free_id(getattr(self._workspace, store), wanted, self._taken[store])
        self._taken[store].add(key)
        return key
