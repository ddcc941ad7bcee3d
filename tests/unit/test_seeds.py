"""The default workspace as it lies in ``seeds/``: read with nothing but the csv module."""

from __future__ import annotations

import csv
import dataclasses
import math
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.market.period import parse_period
from desktop.market.quantity import parse_quantity
from desktop.workspace.checks import BY_TEXT
from desktop.workspace.tables import BY_NAME, TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEEDS = Path(__file__).parents[2] / "seeds"
ANALYSTS_OWN = {"scenario", "assumption", "story", "slide", "crossing", "correspondence"}
"""Tables that people fill; the default workspace leaves them empty or brings examples."""
HAN = re.compile(r"[\u4e00-\u9fff]")
SLUG = re.compile(r"[a-z0-9][a-z0-9.\-]*")
Row = dict[str, str]


@cache
def rows(table: str) -> list[Row]:
    path = SEEDS / f"{table}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def ids(table: str) -> frozenset[str]:
    return frozenset(row["id"] for row in rows(table))


def one(table: str, row_id: str) -> Row:
    return next(row for row in rows(table) if row["id"] == row_id)


def each() -> Iterator[tuple[Table, Row]]:
    for table in TABLES:
        for row in rows(table.name):
            yield table, row


def keyed(table: Table, row: Row) -> str:
    return f"{table.name} {'/'.join(row[column] for column in table.key)}"


def offenders(test: Callable[[Table, Row], bool]) -> list[str]:
    return [keyed(table, row) for table, row in each() if test(table, row)]


def test_every_table_is_there_with_the_columns_of_its_record() -> None:
    for table in TABLES:
        path = SEEDS / f"{table.name}.csv"
        if table.name in ANALYSTS_OWN and not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert header == [field.name for field in dataclasses.fields(table.record)], table.name
        assert rows(table.name) or table.name in ANALYSTS_OWN, f"{table.name} has no row"


def test_files_are_plain_utf_8_with_unix_line_ends() -> None:
    for path in SEEDS.glob("*.csv"):
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf"), path.name
        assert b"\r" not in data, path.name
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", data), path.name


def test_keys_are_unique() -> None:
    for table in TABLES:
        keys = [tuple(row[column] for column in table.key) for row in rows(table.name)]
        assert len(keys) == len(set(keys)), table.name


def test_ids_are_readable_slugs() -> None:
    assert not offenders(lambda table, row: "id" in row and not SLUG.fullmatch(row["id"]))


def test_references_exist() -> None:
    for table in TABLES:
        for column, target in table.references:
            wrong = [keyed(table, row) for row in rows(table.name) if row[column] and row[column] not in ids(target)]
            assert not wrong, (column, wrong[:5])


@pytest.mark.parametrize(("kind", "key"), [("subject", "subject_id"), ("entity", "entity_id")])
def test_rows_about_an_entity_name_one_that_exists(kind: str, key: str) -> None:
    def dangling(table: Table, row: Row) -> bool:
        if not row.get(kind):
            return bool(row.get(key))
        if row[kind] in BY_TEXT:
            home, column = BY_TEXT[row[kind]]
            return not any(row[key] in other[column] for other in rows(home))
        return row[kind] not in BY_NAME or row[key] not in ids(row[kind])

    assert not offenders(dangling)


def test_required_values_are_present_and_numbers_are_numbers() -> None:
    for table in TABLES:
        for field in dataclasses.fields(table.record):
            numeric = "float" in str(field.type) or "int" in str(field.type)
            optional = "None" in str(field.type)
            for row in rows(table.name):
                if numeric and row[field.name]:
                    float(row[field.name])
                if numeric and not optional:
                    assert row[field.name], (keyed(table, row), field.name)


def test_every_statement_has_evidence_with_a_source_a_place_and_own_words() -> None:
    stating = {"observation", "claim", "fact", "factor", "event", "policy", "offering", "player_relation", "fx_rate"}
    assert not offenders(lambda table, row: table.name in stating and not row["evidence_id"])
    described = {"market", "dimension", "segment", "player", "kpi", "chapter", "force", "lifecycle"}
    assert not offenders(lambda table, row: table.name in described and not row["evidence_id"])
    for row in rows("evidence"):
        assert all(row[column] for column in ("source_id", "locator", "paraphrase")), row["id"]
        assert not row["quote"], row["id"]
        assert row["id"].startswith(f"{row['source_id']}."), row["id"]


def test_sources_say_who_and_what_and_how_far_to_trust() -> None:
    for row in rows("source"):
        assert all(row[column] for column in ("publisher", "title", "kind")), row["id"]
        assert row["tier"] in {"0", "1", "2", "3", "4", "5"}, row["id"]
        assert row["title_status"] in {"as_shown", "described"}, row["id"]
        assert not row["url"] or row["url"].startswith("https://") or row["url"].startswith("http://"), row["id"]
        for column in ("published", "updated"):
            assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", row[column]), row["id"]


def test_periods_are_canonical_and_their_days_agree() -> None:
    for row in rows("observation"):
        period = parse_period(row["period"])
        assert period.text == row["period"], row["id"]
        start = period.start.isoformat() if period.start > date.min else ""
        end = period.end.isoformat() if period.end < date.max else ""
        if period.precision in {"open", "unknown"}:
            start, end = start if start[:4] != "0001" else "", end if end[:4] != "9999" else ""
        assert (row["period_start"], row["period_end"]) == (start, end), row["id"]
    for row in rows("claim"):
        assert parse_period(row["period"]).text == row["period"], row["id"]


def test_values_are_in_single_units() -> None:
    kinds = {row["id"]: row["unit_kind"] for row in rows("measure")}
    for row in rows("observation"):
        kind = kinds[row["measure_id"]]
        bounds = [float(row[column]) for column in ("value", "low", "high") if row[column]]
        assert bounds, row["id"]
        if kind == "money":
            assert re.fullmatch(r"[A-Z]{3}", row["unit"]), row["id"]
            assert all(abs(value) >= 1e5 for value in bounds), row["id"]
        elif kind in {"ratio", "rate"}:
            assert row["unit"] == kind, row["id"]
            assert all(abs(value) < 5 for value in bounds), row["id"]
        else:
            assert re.fullmatch(r"[a-z][a-z0-9\-]*", row["unit"]), row["id"]


WORDS_NOT_READ = {
    # The number stands inside a phrase; it was entered by hand.
    "china-telemedicine.provinces-covered.2010-open.gma",
    "ping-an-good-doctor.in-house-medical-team.undated.chinabaogao",
    "china-telemedicine.county-coverage.2024-06.s434",
    "china-internet-healthcare.policy-documents-provincial.2020-03-30.s271",
    "chunyu-doctor.registered-users.2016.s136",
    # The words say loss, the figure has no sign.
    "cloudr.net-result.2025-h1.s162",
    # The page slips by a factor of ten; the note says so.
    "ping-an-good-doctor.revenue.2025-h1.s069",
}


def test_stated_words_read_again_give_the_value() -> None:
    different = []
    for row in rows("observation"):
        if row["derived"] or row["id"] in WORDS_NOT_READ:
            continue
        prints = [parse_quantity(part) for part in row["stated"].split("; ")]
        for column in ("value", "low", "high"):
            again = [number for number in (getattr(read, column) for read in prints) if number is not None]
            if not again:
                continue
            kept = float(row[column]) if row[column] else math.nan
            # The same figure printed in two languages may be rounded differently: one print is exact, all are near.
            exact = any(math.isclose(kept, number, rel_tol=1e-9) for number in again)
            if not exact or not all(math.isclose(kept, number, rel_tol=1e-3) for number in again):
                different.append((row["id"], row["stated"], row[column], again))
    assert not different


VISIBLE = {
    "geography": "name_zh", "market": "name_zh", "dimension": "name_zh", "segment": "name_zh", "measure": "name_zh",
    "factor": "title_zh", "kpi": "name_zh", "chapter": "title_zh", "dispute": "title_zh", "event": "title_zh",
    "offering": "title_zh",
}  # fmt: skip


@pytest.mark.parametrize(("table", "column"), VISIBLE.items())
def test_what_people_see_has_a_chinese_name(table: str, column: str) -> None:
    latin = [row["id"] for row in rows(table) if not HAN.search(row[column])]
    assert not latin


def test_names_say_whose_they_are() -> None:
    assert not offenders(lambda _, row: row.get("name_en_by", "ours") not in {"source", "ours"})
    assert not offenders(lambda _, row: row.get("name_zh_by", "ours") not in {"source", "ours"})


def test_vocabularies() -> None:
    assert {row["kind"] for row in rows("observation")} <= {"actual", "estimate", "forecast", "rate", "guidance"}
    allowed = {"preferred", "alternate", "disputed", "refuted"}
    for table in ("observation", "claim", "fact"):
        assert {row["status"] for row in rows(table)} <= allowed
    qualifiers = {"", "about", "over", "under", "at_least", "up_to"}
    assert {row["qualifier"] for row in rows("observation")} <= qualifiers
    kinds = {"value", "date", "name", "claim", "growth", "scope", "sum", "unit", "attribution"}
    assert {row["kind"] for row in rows("dispute")} <= kinds
    assert {row["severity"] for row in rows("dispute")} <= {"critical", "warning", "note"}
    assert {row["status"] for row in rows("dispute")} <= {"open", "explained", "resolved"}
    assert {row["knowledge"] for row in rows("chapter")} <= {"known", "modelled", "not_published"}
    assert {row["force"] for row in rows("force")} == {"rivalry", "new_entrants", "substitutes", "suppliers", "buyers"}
    assert not any(row["rating"] for row in rows("force"))
    assert not any(row["impact"] for row in rows("factor_segment"))


def test_one_preferred_value_a_series_and_period() -> None:
    seen: dict[tuple[str, ...], str] = {}
    double = []
    for row in rows("observation"):
        if row["status"] != "preferred" or not row["period"]:
            continue
        names = ("subject", "subject_id", "measure_id", "period", "estimator", "kind", "price_basis", "unit")
        series = tuple(row[name] for name in names)
        if series in seen:
            double.append((seen[series], row["id"]))
        seen[series] = row["id"]
    assert not double


def test_segments_of_a_dimension_are_trees() -> None:
    parents = {row["id"]: row["parent_id"] for row in rows("segment")}
    dimensions = {row["id"]: row["dimension_id"] for row in rows("segment")}
    for segment, parent in parents.items():
        assert segment.startswith(f"{dimensions[segment]}."), segment
        assert not parent or dimensions[parent] == dimensions[segment], segment
        trail = [segment]
        while parents[trail[-1]]:
            trail.append(parents[trail[-1]])
            assert len(trail) < 10, trail


def test_disputes_have_sides() -> None:
    sides: dict[str, list[Row]] = {}
    for row in rows("dispute_member"):
        sides.setdefault(row["dispute_id"], []).append(row)
    for row in rows("dispute"):
        assert len(sides[row["id"]]) >= 2, row["id"]
        assert row["explanation"], row["id"]
        assert row["explanation_zh"], row["id"]
    for members in sides.values():
        assert [int(row["position"]) for row in members] == list(range(1, len(members) + 1))
        assert all(row["statement"] for row in members)


def test_chapters_cover_the_announced_contents() -> None:
    announced = [row for row in rows("chapter") if row["id"].startswith("china-telemedicine.chapter.")]
    assert len(announced) == 54
    assert sorted(int(row["number"]) for row in announced if not row["parent_id"]) == list(range(1, 14))


def test_nothing_of_unrelated_industries_or_price_lists_is_kept() -> None:
    others = "contact lens|隐形眼镜|保健品|中药材|口腔医疗|手术机器人|康复机器人"
    strange = re.compile(others + r"|\$4,950|\$5,950|\$7,250", re.I)
    assert not offenders(lambda _, row: any(strange.search(text) for text in row.values()))


def test_readme_counts_are_the_counts() -> None:
    text = (SEEDS / "README.md").read_text(encoding="utf-8")
    stated = {name: int(count) for name, count in re.findall(r"^\| `(\w+)` \| (\d+) \|", text, re.M)}
    actual = {table.name: len(rows(table.name)) for table in TABLES if (SEEDS / f"{table.name}.csv").exists()}
    assert stated == actual


KNOWN: list[tuple[str, str, str, str, float, str]] = [
    ("china-teleradiology", "market-size", "2024", "Market Research Future", 300.39e6, "USD"),
    ("china-teleradiology", "market-size", "2025", "Market Research Future", 320.25e6, "USD"),
    ("china-teleradiology", "market-size", "2035", "Market Research Future", 607.36e6, "USD"),
    ("china-teleradiology", "growth-rate", "2025/2035", "Market Research Future", 0.0661, "rate"),
    ("china-telemedicine", "growth-rate", "2025/2031", "6Wresearch", 0.092, "rate"),
    ("china-telemedicine", "market-size", "2019", "Gentlemen Marketing Agency (unattributed)", 2.68e9, "USD"),
    ("china-internet-healthcare", "market-size", "2022", "观研天下 (Guanyan Tianxia)", 309.9e9, "CNY"),
    ("china-internet-healthcare", "users", "2023-06", "CNNIC", 364e6, "person"),
    ("china-internet-healthcare", "deals", "2023", "IT桔子 (IT Juzi)", 7, "deal"),
    ("china-internet-healthcare", "funding-amount", "2024-Q1", "IT桔子 (IT Juzi)", 350e6, "CNY"),
    ("global-telemedicine", "market-size", "2025", "publisher of report 2011682 (not printed)", 122.86e9, "USD"),
    ("global-telemedicine", "market-size", "2026", "publisher of report 2011682 (not printed)", 144.42e9, "USD"),
    ("global-telemedicine", "market-size", "2032", "publisher of report 2011682 (not printed)", 397.21e9, "USD"),
    ("global-telemedicine", "growth-rate", "2025/2032", "publisher of report 2011682 (not printed)", 0.1824, "rate"),
    ("jd-health", "annual-active-users", "2023-12", "Company reports", 172.3e6, "person"),
]


@pytest.mark.parametrize(("subject", "measure", "period", "estimator", "value", "unit"), KNOWN)
def test_known_figures(subject: str, measure: str, period: str, estimator: str, value: float, unit: str) -> None:
    wanted = {"subject_id": subject, "measure_id": measure, "period": period, "estimator": estimator}
    found = [row for row in rows("observation") if wanted.items() <= row.items() and row["status"] == "preferred"]
    assert [row["unit"] for row in found] == [unit]
    assert [float(row["value"]) for row in found] == pytest.approx([value], rel=1e-12)


def test_known_statements() -> None:
    claims = {(row["subject_id"], row["predicate"]): row["status"] for row in rows("claim")}
    assert claims["china-telemedicine.types.tele-hospitals", "largest"] == "preferred"
    assert claims["china-telemedicine.component.services", "fastest_growing"] == "preferred"
    assert claims["china-teleradiology.application.neuroimaging", "dominant"] == "disputed"
    assert claims["china-teleradiology.application.bone-imaging", "dominant"] == "disputed"
    bone = one("observation", "china-teleradiology.application.bone-imaging.market-size.2024.mrfr-faq")
    assert float(bone["value"]) == pytest.approx(80e6)


def test_every_policy_has_a_theme_of_the_vocabulary() -> None:
    from desktop.figures.size_policies import THEMES

    assert {row["id"] for row in rows("policy") if row["theme"] not in THEMES} == set()
    assert {row["theme"] for row in rows("policy")} == set(THEMES)
