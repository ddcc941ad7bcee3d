"""Policies on the time axis: which, how wide, in what words; they say when and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, compose
from desktop.figures.figure import Boundary, DateMark, Entity
from desktop.figures.request import FigureRequest
from desktop.figures.size_policies import THEMES, DatedPolicy, counts, date_marks, short_title, theme_name
from desktop.figures.tracing import mark_of
from desktop.market.period import parse_period
from desktop.market.records import Policy
from tests.unit.figures.making import snapshot as known
from tests.unit.figures.making import stated

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

USERS = FigureRequest("size", "china-internet-healthcare", measure="users", themes=("payment",))


def policy(issued: str, theme: str = "payment", **values: str) -> DatedPolicy:
    row = Policy(
        id=values.pop("id", f"p.{issued}"),
        issuer="Ministry",
        issuer_zh="部委",
        level="national",
        title_en=values.pop("title_en", "Notice on Strengthening Prices of Care"),
        issued=issued,
        theme=theme,
        evidence_id="e1",
        **values,
    )
    return DatedPolicy(row, parse_period(issued))


@pytest.mark.parametrize(
    ("issued", "start", "end"),
    [("2020-07-17", 2020.543, 2020.543), ("2020-07", 2020.5, 2020.583), ("2020", 2020.0, 2021.0)],
)
def test_a_mark_is_as_wide_as_its_date_is_vague(issued: str, start: float, end: float) -> None:
    (mark,) = date_marks([policy(issued)], ("payment",), "en")
    assert mark.start == pytest.approx(start, abs=0.005)
    assert mark.end == pytest.approx(end, abs=0.005)


def test_only_dated_policies_of_the_chosen_themes_are_marked() -> None:
    found = [policy("2020"), policy("2021", "data"), policy("", id="undated")]
    assert [mark.key for mark in date_marks(found, ("payment",), "en")] == ["p.2020"]
    assert date_marks(found, (), "en") == ()
    assert counts(found) == {"payment": 1, "data": 1}


def test_a_mark_names_title_issuer_date_and_theme_and_leads_to_the_policy() -> None:
    (mark,) = date_marks([policy("2020-07-17")], ("payment",), "en")
    assert mark.detail == "Notice on Strengthening Prices of Care, Ministry, 17 July 2020, Prices and payment"
    assert mark.text == "Prices of Care"
    assert mark.entity == Entity("policy", "p.2020-07-17")
    assert mark.lineage.evidence == ("e1",)


def test_a_draft_says_so() -> None:
    (mark,) = date_marks([policy("2020-07-17", status="draft")], ("payment",), "en")
    assert mark.tentative
    assert mark.text == "Prices of Care (draft)"
    assert mark.detail.endswith(", draft")


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Measures for the Administration of Internet Hospitals (Trial)", "Internet Hospitals"),
        (
            'Guiding Opinions of the State Council on Actively Advancing the "Internet Plus" Action',
            "Internet Plus Action",
        ),
        ("Cybersecurity Law", "Cybersecurity Law"),
        ("Opinions on Promoting Telemedicine Services of Medical Institutions", "Telemedicine Services…"),
        (
            "Notice on Information Support for Prevention and Control of Everything",
            "Information Support for Prevention…",
        ),
        (
            "Work Plan for Expanding Domestic Demand and Promoting Consumption of All",
            "Domestic Demand and Promoting…",
        ),
        ("Draft rules on the supervision of online drug business", "Online drug business"),
        ("A" * 60, "A" * 37 + "…"),
    ],
)
def test_short_titles_say_what_it_is_about(title: str, short: str) -> None:
    assert short_title(policy("2020", title_en=title).policy, "en") == short


def test_a_chinese_title_keeps_its_matter() -> None:
    row = policy("2020", title_original="关于加强远程医疗会诊管理的通知").policy
    assert short_title(row, "zh") == "加强远程医疗会诊管理"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("国家健康医疗大数据标准、安全和服务管理办法（试行）", "国家健康医疗大数据标准、安全和服务"),
        ("关于同意在宁夏、云南等5省区开展远程医疗政策试点工作的通知", "同意在宁夏、云南等5省区开展远程医…"),
        ("关于深入推进“互联网+医疗健康”“五个一”服务行动的通知", "“互联网+医疗健康”“五个一”…"),
        ("国务院常务会议部署“互联网+医疗健康”发展", "国务院常务会议部署…"),
    ],
)
def test_a_long_chinese_title_ends_with_a_phrase(title: str, short: str) -> None:
    assert short_title(policy("2020", title_original=title).policy, "zh") == short


def test_every_theme_has_a_name_in_both_languages() -> None:
    for theme in THEMES:
        assert theme_name(theme, "en") != theme_name(theme, "zh")
    assert theme_name("my own", "en") == "my own"


def test_marks_stay_inside_the_years_shown_and_the_rest_is_counted(default: Workspace) -> None:
    figure = build(replace(USERS, start=2020), default)
    assert figure.x is not None
    marks = [note for note in figure.annotations if isinstance(note, DateMark)]
    assert marks
    assert all(figure.x.minimum <= mark.end and mark.start <= figure.x.maximum for mark in marks)
    assert any(
        note.startswith(f"Policies marked by date of issue: {len(marks)} (Prices and payment)")
        for note in figure.footnotes
    )
    assert f"Policies marked: {len(marks)}." in figure.alt_text
    everything = build(USERS, default)
    outside = len([1 for note in everything.annotations if isinstance(note, DateMark)]) - len(marks)
    assert outside >= 0


def test_no_sentence_about_policies_claims_a_cause(default: Workspace) -> None:
    figure = build(replace(USERS, themes=THEMES), default)
    words = " ".join(
        [figure.title, *figure.footnotes, *(n.detail for n in figure.annotations if isinstance(n, DateMark))]
    )
    for claim in ("because", "caused", "led to", "due to", "effect of", "drove"):
        assert claim not in words.lower()
    assert "not what followed from it" in words


def test_the_mark_of_a_policy_can_be_traced(default: Workspace) -> None:
    figure = build(USERS, default)
    note = next(note for note in figure.annotations if isinstance(note, DateMark))
    mark = mark_of(figure, f"date:{note.key}")
    assert mark is not None
    assert mark.entity == note.entity
    assert default.evidence.get(note.lineage.evidence[0]) is not None


def test_marks_change_nothing_else() -> None:
    base = known(stated("2020", 5.0), stated("2021", 6.0, kind="forecast"))
    request = FigureRequest("size", "test-market")
    plain = compose(request, base)
    with_marks = compose(replace(request, themes=("payment",)), replace(base, policies=(policy("2020-07-17"),)))
    assert with_marks.series == plain.series
    assert (with_marks.x, with_marks.y, with_marks.table) == (plain.x, plain.y, plain.table)
    assert [n for n in with_marks.annotations if isinstance(n, Boundary)] == [
        n for n in plain.annotations if isinstance(n, Boundary)
    ]


def test_a_market_without_such_policies_says_so() -> None:
    figure = compose(FigureRequest("size", "test-market", themes=("data",)), known(stated("2020", 5.0)))
    assert "No policy on file that touches this market belongs to: Data and privacy." in figure.footnotes
