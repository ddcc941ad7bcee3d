"""Stated against implied growth: every stated rate, each measured by values that may be meant, and by no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.analysis.audit import Verdict
from desktop.views.forecast.checks import GrowthCheck, read_checks
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("growth") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as made:
        yield made


def check(workspace: Workspace, market: str, who: str, stated: str) -> GrowthCheck:
    found = read_checks(workspace, market, "en")
    return next(one for one in found if one.stated.estimator == who and stated in one.stated.observation.stated)


def test_a_rate_that_follows_from_its_values_agrees(default: Workspace) -> None:
    found = check(default, "china-teleradiology", "Market Research Future", "6.61")
    assert found.verdict is Verdict.AGREES
    assert found.explained == (2025, 2035)


def test_a_rate_that_does_not_follow_differs_by_what_the_values_imply(default: Workspace) -> None:
    found = check(default, "china-teleradiology", "Insights10", "12.2")
    assert found.verdict is Verdict.DIFFERS
    assert found.implied == pytest.approx((514 / 191) ** (1 / 8) - 1)


def test_a_disputed_rate_is_listed_and_meets_disputed_values_only(default: Workspace) -> None:
    found = check(default, "china-teleradiology", "Market Research Future", "6.504")
    assert found.stated.observation.status == "disputed"
    assert found.pair is not None
    assert {found.pair.first.status, found.pair.last.status} == {"disputed"}
    assert found.explained == (2024, 2035), "it holds over other years than those it is printed with"


def test_without_two_values_only_an_index_is_known(default: Workspace) -> None:
    found = check(default, "china-telemedicine", "6Wresearch", "9.2")
    assert found.verdict is Verdict.NO_VALUES
    assert found.implied is None
    assert found.index_end == pytest.approx(100 * 1.092**6)
