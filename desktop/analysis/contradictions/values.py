"""Numbers of one thing that differ beyond what their printed digits allow."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.contradiction import Contradiction
from desktop.analysis.contradictions.explaining import suggestion
from desktop.analysis.contradictions.material import period_words
from desktop.analysis.contradictions.spans import meet, span
from desktop.analysis.words import Words
from desktop.market.quantity import format_number, format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.analysis.contradictions.material import Material
    from desktop.market.records import Observation

_TOLD_BEFORE: Final = frozenset({"forecast", "guidance"})

_Thing = tuple[str, str, str, str, str, str]


def differing(material: Material) -> Iterator[Contradiction]:
    """One subject, measure, period and estimator with values that exclude each other."""
    for things in _by_thing(material.observations).values():
        for rows in _by_estimator(things).values():
            standing = _comparable([row for row in rows if row.status != "refuted"])
            settled = _agree(standing)
            if settled and _agree(_comparable(rows)):
                continue
            yield _same_estimator(material, _comparable(rows) if settled else standing, settled=settled)


def estimators(material: Material) -> Iterator[Contradiction]:
    """Estimators that give values of one thing which exclude each other: normal, and worth knowing."""
    for things in _by_thing(material.observations).values():
        groups = _by_estimator(row for row in things if row.status != "refuted")
        if len(groups) < 2:
            continue
        chosen = _comparable([material.best(rows) for rows in groups.values()])
        if not _agree(chosen):
            yield _several_estimators(material, chosen)


def undated(material: Material) -> Iterator[Contradiction]:
    """Rates without years beside a dated rate of the same subject in the same source, and different from it."""
    dated: dict[tuple[str, str, str, str], list[Observation]] = defaultdict(list)
    loose: dict[tuple[str, str, str, str], list[Observation]] = defaultdict(list)
    for row in material.observations:
        source = material.source_of.get(row.evidence_id)
        if row.unit == "rate" and source and row.status != "refuted":
            key = row.subject, row.subject_id, row.measure_id, source.id
            (dated if row.period else loose)[key].append(row)
    for key, rows in loose.items():
        firm = [material.best(dated[key])] if dated.get(key) else []
        apart = [row for row in rows if firm and not _agree([row, firm[0]])]
        if apart:
            subject = material.named(key[0], key[1])
            yield Contradiction(
                "undated-rate",
                "growth",
                "note",
                Words(
                    f"{subject.en}: rates without years beside a dated one",
                    f"{subject.zh}：无年份的增长率与有年份的并存",
                ),
                Words(
                    f"One source gives {subject.en} a rate for stated years and {len(apart)} other without any: "
                    "they cannot be the same thing.",
                    f"同一来源对{subject.zh}既给出有年份的增长率，又给出{len(apart)}个无年份的不同增长率，二者不可能是同一指标。",
                ),
                tuple(material.observation(row) for row in (*firm, *apart)),
                suggested="scope",
            )


def _by_thing(rows: Iterable[Observation]) -> dict[_Thing, list[Observation]]:
    """Things with at least two different numbers, each with all its rows."""
    groups: dict[_Thing, list[Observation]] = defaultdict(list)
    for row in rows:
        if row.period:
            groups[row.subject, row.subject_id, row.measure_id, row.period, row.unit, _basis(row)].append(row)
    return {
        thing: found
        for thing, found in groups.items()
        if len(found) > 1 and len({(row.value, row.low, row.high, row.qualifier) for row in found}) > 1
    }


def _basis(row: Observation) -> str:
    """What is not said to be real is nominal, as the scope guard takes it."""
    return "real" if row.price_basis == "real" else "nominal"


def _by_estimator(rows: Iterable[Observation]) -> dict[str, list[Observation]]:
    groups: dict[str, list[Observation]] = defaultdict(list)
    for row in rows:
        groups[row.estimator].append(row)
    return groups


def _comparable(rows: Sequence[Observation]) -> list[Observation]:
    """Without forecasts where the result is known: a forecast that missed contradicts nothing."""
    known = any(row.kind == "actual" for row in rows)
    return [row for row in rows if not (known and row.kind in _TOLD_BEFORE)]


def _agree(rows: Sequence[Observation]) -> bool:
    return meet(one for row in rows if (one := span(row)) is not None)


def _farthest(rows: Sequence[Observation]) -> tuple[Observation, Observation]:
    """The two that exclude each other most: the smallest set that conflicts."""
    known = [(one, row) for row in rows if (one := span(row)) is not None]
    lower = min(known, key=lambda entry: entry[0].high)[1]
    upper = max(known, key=lambda entry: entry[0].low)[1]
    return lower, upper


def _same_estimator(material: Material, rows: Sequence[Observation], *, settled: bool) -> Contradiction:
    lower, upper = _farthest(rows)
    first = rows[0]
    subject, measure = material.named(first.subject, first.subject_id), material.named("measure", first.measure_id)
    period = period_words(first.period)
    apart = _apart(lower, upper)
    return Contradiction(
        "value",
        "growth" if first.unit == "rate" else "value",
        "warning",
        Words(
            f"{subject.en}: several values of {measure.en} for {period.en}",
            f"{subject.zh}：{period.zh}{measure.zh}有多个数值",
        ),
        Words(
            f"{_who(first, 'en')} gives {_stated(lower, 'en')} and {_stated(upper, 'en')} for {measure.en} of "
            f"{subject.en}, {period.en}{apart.en}: more than the printed digits allow.",
            f"{_who(first, 'zh')}对{subject.zh}{period.zh}的{measure.zh}给出{_stated(lower, 'zh')}和"
            f"{_stated(upper, 'zh')}{apart.zh}，超出所印位数允许的范围。",
        ),
        tuple(material.observation(row) for row in rows),
        smallest=_keys(lower, upper),
        suggested=suggestion(lower, upper, material.source_of),
        status="resolved" if settled else "open",
    )


def _several_estimators(material: Material, rows: Sequence[Observation]) -> Contradiction:
    lower, upper = _farthest(rows)
    first = rows[0]
    subject, measure = material.named(first.subject, first.subject_id), material.named("measure", first.measure_id)
    period = period_words(first.period)
    apart = _apart(lower, upper)
    return Contradiction(
        "estimators",
        "growth" if first.unit == "rate" else "value",
        "note",
        Words(
            f"{subject.en}: {len(rows)} estimators differ on {measure.en} for {period.en}",
            f"{subject.zh}：{len(rows)}家对{period.zh}{measure.zh}的估计不同",
        ),
        Words(
            f"{_who(lower, 'en')} gives {_stated(lower, 'en')}, {_who(upper, 'en')} {_stated(upper, 'en')}{apart.en}: "
            "different series, not one range.",
            f"{_who(lower, 'zh')}给出{_stated(lower, 'zh')}，{_who(upper, 'zh')}给出{_stated(upper, 'zh')}{apart.zh}："
            "应视为不同序列。",
        ),
        tuple(material.observation(row) for row in rows),
        smallest=_keys(lower, upper),
        suggested="definition",
    )


def _apart(lower: Observation, upper: Observation) -> Words:
    """How far apart two values lie, as a share of the smaller one or as a factor."""
    if lower.value is None or upper.value is None or lower.value * upper.value <= 0:
        return Words("", "")
    small, large = sorted((abs(lower.value), abs(upper.value)))
    if large >= 2 * small:
        return Words(
            f", {format_number(large / small, 1, 'en')} times as much",
            f"，相差{format_number(large / small, 1, 'zh')}倍",
        )
    share = large / small - 1
    decimals = 1 if share >= 0.01 else 2
    return Words(
        f", {format_number(share, decimals, 'en', percent=True)} apart",
        f"，相差{format_number(share, decimals, 'zh', percent=True)}",
    )


def _stated(row: Observation, language: str) -> str:
    return row.stated if row.stated and not row.derived else format_quantity(row.value, row.unit, language)


def _who(row: Observation, language: str) -> str:
    return row.estimator or ("Somebody not named" if language == "en" else "未具名者")


def _keys(*rows: Observation) -> tuple[tuple[str, str], ...]:
    return tuple(("observation", row.id) for row in rows)
