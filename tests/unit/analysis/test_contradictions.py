"""Contradictions on the default workspace: the known answers, and how many of the hand-made list the rules find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.analysis.contradictions.contradiction import EXPLANATIONS, SEVERITIES, Contradiction
from desktop.analysis.contradictions.matching import as_rows, merged
from desktop.analysis.contradictions.rules import RULES, by_rule, contradictions
from desktop.analysis.scope import compare_scope
from desktop.analysis.scopes import read_scopes

if TYPE_CHECKING:
    from desktop.analysis.contradictions.material import Material
    from desktop.workspace.workspace import Workspace

FOUND = {
    # Numbers
    "teleradiology-cagr": "value",
    "teleradiology-size-2024": "value",
    "teleradiology-size-2035": "value",
    "teleradiology-narrative-rates": "undated-rate",
    "teleradiology-investment-vs-market": "spending",
    "teleradiology-2024-as-future": "base-year",
    "global-cagr-window": "window",
    # Claims
    "teleradiology-largest-application": "ranking",
    "neuroimaging-vs-cardiac-2035": "ranking",
    "modality-fastest-or-emerging": "emerging",
    "web-based-position": "opposites",
    "teleradiology-fragmented-or-consolidating": "opposites",
    "investment-trend": "trends",
    "largest-platform": "leaders",
    # Facts
    "jd-health-founding": "fact",
    "telemedicine-start-china": "fact",
    "wedoctor-founding-year": "fact",
    "wedoctor-founder": "founders",
    "ping-an-good-doctor-nationality": "fact",
    "ping-an-good-doctor-country": "fact",
    # Structure
    "6wresearch-report-horizon": "horizon",
    "6wresearch-publication-date": "edition",
    "teleradiology-summary-segments": "summary",
    "nighthawk-vrad-mednax-chain": "ownership",
    "market-definitions": "definition",
    "component-split": "dimension-name",
    "modality-two-meanings": "dimension-name",
    "application-three-meanings": "dimension-name",
    "global-remote-monitoring-twice": "segment-name",
}
"""By dispute the rule that finds it."""

GUARDED = {"china-market-size-scope", "growth-rates-scope"}
"""Numbers of different markets: nothing to find while nobody joins them; the scope guard refuses to."""

COMPATIBLE = {"ping-an-good-doctor-start": "founded in November 2014 and launched in April 2015 are two dates that fit"}
"""Checkable, and the rules say that it is none."""

NOT_CHECKABLE = {
    "one side is no row": {
        "insurance-reimbursement-issuer",
        "legalization-2015",
        "henan-population",
        "gma-market-size-currency",
        "shanghai-policy-source",
        "babylon-health-success",
        "alibaba-health-founding",
        "global-2025-expected-or-actual",
        "chinabaogao-foot-links-level",
        "chinabaogao-foot-links-future",
        "chinabaogao-foot-links-five-years",
        "chinabaogao-foot-links-five-years-2018",
        "chinabaogao-foot-links-sentence",
    },
    "something is missing, nothing is contradicted": {
        "alibaba-health-founding-blank",
        "teleradiology-events-without-year",
        "gma-implied-date",
        "chinabaogao-article-date",
        "chinabaogao-duplicated-paragraphs",
    },
    "a judgement of free words": {
        "regulation-driver-and-restraint",
        "digital-infrastructure-strong-or-poor",
        "rural-quality",
        "rural-connectivity",
        "trust-gained-or-needed",
        "teleradiology-regulation",
        "chronic-care-now-or-later",
        "startup-or-major-player",
        "growth-skyrocketing-or-steady",
        "users-growth-wording",
        "boom-wording-investment-slump",
        "market-share-said-to-rise",
        "global-quantitative-projections",
        "ping-an-good-doctor-foreign-or-top-name",
        "teleradiology-foreign-leaders",
        "tencent-role",
        "ageing-only-tele-hospitals",
        "products-include-software",
    },
    "lists that may differ": {
        "6wresearch-two-driver-lists",
        "6wresearch-two-restraint-lists",
        "teleradiology-key-players",
        "leading-players-lists",
    },
    "wording and translation": {
        "6wresearch-chapter-6-title",
        "global-modality-specialty-chinese",
        "global-telemedicine-chinese",
        "global-iot-or-iomt",
        "global-agenda-or-challenge",
        "home-and-hospital-names",
    },
}
"""Of the hand-made list what no rule over rows can decide, by reason."""


@pytest.fixture(scope="module")
def all_of_it(material: Material) -> list[Contradiction]:
    return merged(material, by_rule(material))


@pytest.fixture(scope="module")
def by_id(all_of_it: list[Contradiction]) -> dict[str, Contradiction]:
    return {one.id: one for one in all_of_it}


def _keys(one: Contradiction) -> set[str]:
    return {member.entity_id for member in one.members}


def test_the_hand_made_list_is_counted_without_remainder(material: Material) -> None:
    hand_made = {row.id for row in material.disputes if row.origin == "hand" and not row.id.startswith("public-")}
    reasons = set().union(*NOT_CHECKABLE.values())
    assert len(hand_made) == 78
    assert set(FOUND) | GUARDED | set(COMPATIBLE) | reasons == hand_made
    assert (len(FOUND), len(GUARDED), len(COMPATIBLE), len(reasons)) == (29, 2, 1, 46)


def test_every_checkable_contradiction_is_found_by_its_rule_and_no_other_is(by_id: dict[str, Contradiction]) -> None:
    found = {key: one.rule for key, one in by_id.items() if one.origin == "both" and not key.startswith("public-")}
    assert found == FOUND


def test_of_the_contradictions_among_public_figures_the_rules_find_thirteen(by_id: dict[str, Contradiction]) -> None:
    public = [one for key, one in by_id.items() if key.startswith("public-")]
    assert len(public) == 36
    assert sum(one.origin == "both" for one in public) == 13


def test_the_scope_guard_stands_between_the_numbers_of_different_markets(default: Workspace) -> None:
    scopes = read_scopes(default)
    for dispute in GUARDED:
        sides = default.dispute_members.all(dispute_id=dispute)
        rows = [default.observations.get(side.entity_id) for side in sides]
        known = [row for row in rows if row is not None]
        assert len(known) == len(rows)
        assert all(compare_scope(one, two, scopes) for one in known for two in known if one is not two)


def test_the_smallest_conflict_among_applications_is_two_claims(by_id: dict[str, Contradiction]) -> None:
    one = by_id["teleradiology-largest-application"]
    assert one.smallest == (("claim", "mrfr-china-teleradiology.c003"), ("claim", "mrfr-china-teleradiology.c010"))
    assert "Neuroimaging: the largest (Application); Bone Imaging: dominant (Application), 2024" in one.sentence.en
    assert "神经影像" in one.sentence.zh


def test_a_claim_and_two_numbers_exclude_each_other_in_2035(by_id: dict[str, Contradiction]) -> None:
    one = by_id["neuroimaging-vs-cardiac-2035"]
    assert set(one.smallest) == {
        ("claim", "mrfr-china-teleradiology.c003"),
        ("observation", "china-teleradiology.application.cardiac-imaging.market-size.2035.mrfr-faq"),
        ("observation", "china-teleradiology.application.neuroimaging.market-size.2035.mrfr-faq"),
    }
    assert "without any one of them the others can" in one.sentence.en


def test_three_rates_of_which_two_agree_within_rounding(by_id: dict[str, Contradiction]) -> None:
    one = by_id["teleradiology-cagr"]
    assert {key for _, key in one.smallest} == {
        "china-teleradiology.growth-rate.2025-2035.mrfr",
        "china-teleradiology.growth-rate.2025-2035.mrfr-faq",
    }
    assert "6.504% and 6.61%" in one.sentence.en


def test_a_rounded_size_is_suggested_as_rounding(by_id: dict[str, Contradiction]) -> None:
    assert by_id["teleradiology-size-2024"].suggested == "rounding"
    assert by_id["teleradiology-size-2035"].suggested == "rounding"
    assert by_id["public-ping-an-revenue-2025-h1"].suggested == "typo"


def test_precisions_that_fit_are_no_conflict(all_of_it: list[Contradiction]) -> None:
    conflicting = set().union(*(_keys(one) for one in all_of_it if one.rule in {"fact", "founders"}))
    assert "ping-an-good-doctor.founded.1" not in conflicting
    assert "ping-an-good-doctor.launched.1" not in conflicting
    assert not {key for key in conflicting if ".ticker." in key}


def test_a_refuted_side_settles_a_contradiction(material: Material) -> None:
    places = [one for one in by_rule(material) if "ping-an-good-doctor.country.2" in _keys(one)]
    assert [one.status for one in places] == ["resolved"]
    assert any(member.refuted for member in places[0].members)


def test_each_side_says_what_who_and_when(all_of_it: list[Contradiction]) -> None:
    for one in all_of_it:
        assert one.severity in SEVERITIES
        assert one.suggested in {"", *EXPLANATIONS}
        assert one.title.en
        assert one.title.zh
        assert set(one.smallest) <= {member.key for member in one.members}
        for member in one.members:
            assert member.statement.en
            assert member.statement.zh
            assert member.source or not member.evidence_id


def test_ids_are_unique_and_the_same_on_every_run(material: Material) -> None:
    first, second = ([one.id for one in merged(material, by_rule(material))] for _ in range(2))
    assert first == second
    assert len(set(first)) == len(first)


def test_every_rule_that_finds_something_names_itself(material: Material) -> None:
    for name, rule in RULES.items():
        assert {one.rule for one in rule(material)} <= {name}


def test_an_explanation_is_kept_and_the_rule_finds_it_explained(default: Workspace) -> None:
    before = contradictions(default)
    alone = next(one for one in before if one.origin == "audit" and one.rule == "growth")
    dispute, members = as_rows(alone, "The source counts from the year before.")
    with default.edit("Explain") as edit:
        for row in (dispute, *members):
            edit.put(row)
    after = contradictions(default)
    same = [one for one in after if one.id == alone.id]
    assert len(after) == len(before)
    assert [(one.origin, one.status, one.explanation) for one in same] == [
        ("both", "explained", "The source counts from the year before.")
    ]
    default.undo()
    assert [one.id for one in contradictions(default)] == [one.id for one in before]


def test_a_preferred_number_changes_no_contradiction_but_a_refuted_one_settles_it(default: Workspace) -> None:
    key = "china-internet-healthcare.deals.2021.s026"
    with default.edit("Refute") as edit:
        edit.patch("observation", (key,), status="refuted")
    found = [one for one in by_rule_of(default) if key in _keys(one)]
    assert [one.status for one in found] == ["resolved"]


def by_rule_of(workspace: Workspace) -> list[Contradiction]:
    from desktop.analysis.contradictions.material import read

    return by_rule(read(workspace))
