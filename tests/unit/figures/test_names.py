"""How estimators and publishers are called in figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.catalogue import find
from desktop.figures.locators import located
from desktop.figures.names import Names
from desktop.figures.wording import predicate

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace
    from tests.shipped import Shipped

NAMES = Names({("estimator", "ASKCI", "zh"): "中商产业研究院", ("publisher", "新京报", "en"): "Beijing News"})


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("Market Research Future (MRFR)", "Market Research Future", "Market Research Future"),
        ("人民日报 (People's Daily)", "People's Daily", "人民日报"),
        ("MENET 米内网", "MENET", "米内网"),
        ("Pakistan Observer / APP, citing CNNIC", "Pakistan Observer / APP", "Pakistan Observer / APP"),
        ("中商产业研究院 (ASKCI), re-hosted by n6668.com", "ASKCI via n6668.com", "中商产业研究院（n6668.com转载）"),
        ("新京报 (re-hosted)", "新京报", "新京报"),
        ("新京报, re-hosted", "Beijing News", "新京报"),
        ("Xinhua via SHINE", "Xinhua via SHINE", "Xinhua（SHINE转载）"),
        ("SCMP via re-host", "SCMP", "SCMP"),
        ("eencie.com news flash, citing NHC press conference", "eencie.com", "eencie.com"),
        ("(publisher not printed)", "publisher not named", "出版者不详"),
        ("ASKCI", "ASKCI", "中商产业研究院"),
        ("", "", ""),
    ],
)
def test_a_publisher_is_named_shortly(text: str, english: str, chinese: str) -> None:
    assert NAMES.publisher(text, "en") == english
    assert NAMES.publisher(text, "zh") == chinese


def test_an_estimator_is_named_in_the_language() -> None:
    assert NAMES.estimator("ASKCI", "zh") == "中商产业研究院"
    assert NAMES.estimator("ASKCI", "en") == "ASKCI"
    assert NAMES.estimator("观研天下 (Guanyan Tianxia)", "en") == "Guanyan Tianxia"
    assert NAMES.estimator("Not named (press, 2023)", "zh") == "未具名 (press, 2023)"
    assert NAMES.estimator("", "en") == "unnamed"


def test_the_shipped_figures_name_estimators_in_their_language(shipped: Shipped) -> None:
    han = re.compile("[\u3400-\u9fff]")
    ours = {"ASKCI", "Analysys", "CICC", "NHC", "CNNIC", "VCBeat", "iResearch", "100ec.cn", "MENET"}
    for language in ("en", "zh"):
        for figure in shipped.figures(language):
            for series in figure.series:
                assert language == "zh" or not han.search(series.name), (figure.name, series.name)
                assert language == "en" or series.name not in ours, (figure.name, series.name)


def test_every_shipped_claim_has_words_in_both_languages(default: Workspace) -> None:
    for name in {claim.predicate for claim in default.claims.all()}:
        assert re.search("[\u3400-\u9fff]", predicate("zh", name)), name
        assert "_" not in predicate("en", name)


def test_a_dispute_below_a_figure_says_which_numbers(default: Workspace) -> None:
    figure = build(find(default, "size.china-teleradiology"), default)
    assert (
        "In dispute: More investment than market: public investment USD 1 billion (2027); "
        "market size USD 320.25 million (2025)."
    ) in figure.footnotes


def test_a_publisher_is_not_named_as_its_own_copy(default: Workspace) -> None:
    line = build(find(default, "size.china-internet-healthcare.funding-amount"), default).source_line
    assert line.startswith("Sources: VCBeat via zkiz.com (14 January 2015), Eastday via China.com.cn Finance")


@pytest.mark.parametrize(
    ("locator", "chinese"),
    [
        ("FAQ 1 (text line 220)", "文本第220行的问答1"),
        ("Contents item 2.1 (text lines 20, 171)", "文本第20、171行的目录第2.1项"),
        ("Segment commentary (text lines 8-57)", "文本第8–57行"),
        ("paragraphs 3-4; table 2", "第3–4段；表2"),
        ("headline", "标题"),
        ("Leading players, company card", "Leading players, company card"),
    ],
)
def test_places_in_a_source_are_told_in_chinese_as_far_as_it_has_words_for_them(locator: str, chinese: str) -> None:
    assert located(locator, "zh") == chinese
    assert located(locator, "en") == locator
