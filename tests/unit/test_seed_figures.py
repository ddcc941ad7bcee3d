"""The public figures of the default workspace against values read by hand from the pages that print them.

Nothing but the csv module reads ``seeds/`` here, so that a fault of the importer cannot hide a fault of the data.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"


def table(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def one(**wanted: str) -> dict[str, str]:
    found = [row for row in table("observation") if all(row[key] == value for key, value in wanted.items())]
    assert len(found) == 1, (wanted, [row["id"] for row in found])
    return found[0]


def counts(text: str) -> Counter[str]:
    return Counter({source: int(number) for source, number in (item.split(":") for item in text.split())})


HAND_CHECKED = [
    # subject, measure, period, source, value in single units, unit, qualifier
    # Online medical users as CNNIC counts them, by date.
    ("china-internet-healthcare", "users", "2015-12", "s430", 152_000_000, "person", ""),
    ("china-internet-healthcare", "users", "2020-06", "s431", 276_000_000, "person", ""),
    ("china-internet-healthcare", "users", "2020-12", "s010", 215_000_000, "person", ""),
    ("china-internet-healthcare", "users", "2021-12", "s012", 298_000_000, "person", ""),
    ("china-internet-healthcare", "users", "2022-12", "s007", 363_000_000, "person", ""),
    ("china-internet-healthcare", "users", "2023-12", "s005", 414_000_000, "person", ""),
    ("china-internet-healthcare", "users", "2025-12", "s001", 411_000_000, "person", ""),
    ("china-internet-healthcare", "penetration", "2023-12", "s005", 0.379, "ratio", ""),
    # Revenue of JD Health; the filing's thousands are kept to the last digit.
    ("jd-health", "revenue", "2017", "s039", 5_600_000_000, "CNY", ""),
    ("jd-health", "revenue", "2022", "s034", 46_736_150_000, "CNY", ""),
    ("jd-health", "revenue", "2023", "s034", 53_529_941_000, "CNY", ""),
    ("jd-health", "revenue", "2024", "s033", 58_160_000_000, "CNY", "about"),
    ("jd-health", "revenue", "2025", "s100", 73_400_000_000, "CNY", ""),
    # Losses are negative, fiscal years are fiscal years, bounds are bounds.
    ("ping-an-good-doctor", "net-result", "2022-H1", "s075", -463_941_000, "CNY", ""),
    ("alibaba-health", "revenue", "FY2024", "s051", 27_026_600_000, "CNY", ""),
    ("alibaba-health", "net-result", "FY2022", "s102", -265_941_000, "CNY", ""),
    ("jd-health", "daily-consultations", "2024", "s033", 490_000, "consultation", "over"),
    ("fangzhou", "monthly-active-users", "2023", "s156", 8_400_000, "person", "about"),
    # Markets of different scope.
    ("china-internet-healthcare", "market-size", "2023", "s101", 376_400_000_000, "CNY", ""),
    ("china-telemedicine", "market-size", "2022", "s220", 4_880_000_000, "USD", ""),
    ("china-digital-health", "market-size", "2030", "s042", 4_220_000_000_000, "CNY", ""),
    ("global-telemedicine", "market-size", "2024", "s236", 172_440_000_000, "USD", ""),
    ("china-teleradiology", "growth-rate", "2022/2030", "s224", 0.122, "rate", ""),
    # The country.
    ("china", "health-expenditure", "2024", "s265", 9_089_550_000_000, "CNY", ""),
    ("china", "physicians-per-1000", "2024", "s266", 3.61, "per-1000", ""),
    ("china", "5g-base-stations", "2025-12", "s015", 4_838_000, "station", ""),
    ("china-internet-healthcare", "internet-hospitals", "2025-09", "s267", 3756, "hospital", ""),
    ("china-internet-healthcare", "consultations", "2024", "s267", 130_000_000, "consultation", ""),
]


@pytest.mark.parametrize(("subject", "measure", "period", "source", "value", "unit", "qualifier"), HAND_CHECKED)
def test_a_figure_is_the_one_its_page_prints(
    subject: str, measure: str, period: str, source: str, value: float, unit: str, qualifier: str
) -> None:
    row = one(id=f"{subject}.{measure}.{re.sub('[^a-z0-9]+', '-', period.lower())}.{source}")
    assert (row["period"], float(row["value"]), row["unit"], row["qualifier"]) == (period, value, unit, qualifier)
    assert row["evidence_id"].startswith(f"{source}.")


def test_a_range_of_guidance_keeps_its_ends_and_has_no_point() -> None:
    row = one(id="fangzhou.revenue.2025.s152")
    assert (row["value"], float(row["low"]), float(row["high"]), row["kind"]) == ("", 3.5e9, 3.55e9, "guidance")


def test_what_was_computed_says_how_and_pretends_no_print() -> None:
    computed = {row["id"]: row["derived"] for row in table("observation") if row["derived"]}
    assert computed["jd-health.revenue.2020.s030"] == "RMB 30.68 billion / 1.583"
    assert computed["china-internet-healthcare.market-size.2022.s101"] == "3764 / 1.2134"
    assert len(computed) == 9
    assert {row["stated"] for row in table("observation") if row["derived"]} == {"not printed, computed"}


def test_both_perimeters_of_wedoctor_are_series_of_their_own() -> None:
    estimators = {
        row["period"]: row["estimator"]
        for row in table("observation")
        if row["subject_id"] == "wedoctor" and row["measure_id"] == "revenue"
    }
    assert estimators["2020"] == "WeDoctor, 2021 perimeter"
    assert estimators["2021"] == estimators["2024"] == "WeDoctor, continuing operations"


def test_exchange_rates_are_yuan_for_one_dollar() -> None:
    rates = {
        row["period"]: float(row["rate"]) for row in table("fx_rate") if (row["base"], row["quote"]) == ("USD", "CNY")
    }
    assert sorted(rates) == [str(year) for year in range(2010, 2026)]
    assert (rates["2010"], rates["2014"], rates["2022"], rates["2025"]) == (6.7696, 6.1620, 6.7290, 7.1875)


# How many figures each page contributes to the list of public figures that was collected (525 in all).
FIGURES_PER_SOURCE = counts(
    """
    s001:3 s002:2 s004:2 s005:4 s007:5 s008:3 s009:4 s010:2 s011:2 s012:4 s013:1 s014:3 s015:2 s017:2 s019:2
    s020:3 s021:1 s022:1 s023:1 s024:4 s025:2 s026:10 s030:5 s031:3 s032:3 s033:9 s034:4 s035:5 s036:2 s037:2
    s038:2 s039:3 s040:2 s041:1 s042:3 s044:1 s050:2 s051:9 s052:6 s053:1 s054:2 s055:1 s056:3 s057:4 s058:4
    s059:2 s060:4 s061:3 s062:1 s063:2 s064:1 s065:4 s066:2 s067:3 s069:2 s070:2 s071:3 s072:1 s074:3 s075:5
    s076:3 s077:2 s080:1 s081:2 s100:4 s101:8 s102:5 s103:3 s104:5 s105:1 s107:2 s108:3 s109:4 s110:1 s120:3
    s121:2 s122:4 s123:2 s124:3 s125:2 s127:3 s129:1 s130:3 s133:4 s135:3 s136:5 s139:2 s141:2 s143:1 s144:1
    s145:6 s150:5 s151:3 s152:2 s153:5 s156:2 s157:1 s158:1 s160:2 s161:5 s162:4 s163:5 s164:6 s170:7 s171:1
    s173:5 s174:4 s200:2 s201:8 s202:2 s203:3 s204:3 s205:10 s206:4 s207:1 s208:4 s210:2 s211:2 s212:4 s220:3
    s221:4 s222:2 s223:5 s224:3 s230:2 s231:2 s232:3 s233:4 s234:4 s235:4 s236:3 s237:3 s238:4 s239:3 s240:3
    s241:2 s242:3 s243:4 s244:2 s245:2 s246:4 s247:3 s248:3 s249:3 s250:3 s251:2 s260:4 s261:1 s262:5 s263:4
    s264:5 s265:4 s266:1 s267:2 s268:1 s269:1 s270:1 s271:1 s272:1 s280:1 s281:2 s282:2 s283:2 s284:1 s285:1
    s286:1 s290:1 s291:1 s292:1 s293:1 s294:1 s295:1 s430:4 s431:4 s432:2 s433:1 s434:2 s435:3 s436:2 s440:2
    s443:3
    """
)
# Figures the same pages print beside them and the list keeps in its remarks: growth rates, second readings.
FURTHER_FIGURES = counts(
    """
    s061:2 s074:2 s101:1 s106:1 s120:3 s125:1 s129:1 s153:2 s200:2 s201:2 s206:1 s210:2 s211:1 s440:2
    """
)
# 19 of the 544 collected figures were taken from the five documents. They are not entered a second time: each must
# stand in the workspace as an observation of its document.
FROM_THE_DOCUMENTS = [
    ("china-internet-healthcare", "market-size", "2022", 309_900_000_000),
    ("china-internet-healthcare", "funding-amount", "2021", 12_092_000_000),
    ("china-internet-healthcare", "funding-amount", "2023", 219_000_000),
    ("china-internet-healthcare", "funding-amount", "2024-Q1", 350_000_000),
    ("china-internet-healthcare", "deals", "2021", 45),
    ("china-internet-healthcare", "deals", "2023", 7),
    ("china-internet-healthcare", "deals", "2024-Q1", 2),
    ("china-internet-healthcare", "users", "2023-06", 364_000_000),
    ("china-telemedicine", "growth-rate", "2025/2031", 0.092),
    ("china-teleradiology", "market-size", "2024", 300_390_000),
    ("china-teleradiology", "market-size", "2025", 320_250_000),
    ("china-teleradiology", "market-size", "2035", 607_360_000),
    ("china-teleradiology", "growth-rate", "2025/2035", 0.0661),
    ("jd-health", "annual-active-users", "2023", 172_300_000),
    ("jd-health", "daily-consultations", "2023", 450_000),
    ("global-telemedicine", "market-size", "2025", 122_860_000_000),
    ("global-telemedicine", "market-size", "2026", 144_420_000_000),
    ("global-telemedicine", "market-size", "2032", 397_210_000_000),
    ("global-telemedicine", "growth-rate", "2032", 0.1824),
]


def test_every_collected_figure_is_present() -> None:
    source_of = {row["id"]: row["source_id"] for row in table("evidence")}
    public = [source_of[row["evidence_id"]] for row in table("observation")]
    assert (
        Counter(source for source in public if re.fullmatch(r"s\d{3}", source)) == FIGURES_PER_SOURCE + FURTHER_FIGURES
    )
    assert sum(FIGURES_PER_SOURCE.values()) + len(FROM_THE_DOCUMENTS) == 544


@pytest.mark.parametrize(("subject", "measure", "period", "value"), FROM_THE_DOCUMENTS)
def test_a_figure_taken_from_a_document_stands_as_that_documents(
    subject: str, measure: str, period: str, value: float
) -> None:
    source_of = {row["id"]: row["source_id"] for row in table("evidence")}
    rows = [
        row
        for row in table("observation")
        if (row["subject_id"], row["measure_id"]) == (subject, measure)
        and row["value"]
        and float(row["value"]) == value
        and (row["period"].startswith(period) or row["period"].endswith(period))
    ]
    assert rows, (subject, measure, period)
    assert all(not re.fullmatch(r"s\d{3}", source_of[row["evidence_id"]]) for row in rows)


# The 61 collected policies: date of the document as precise as known, and the title.
POLICIES = [
    ("1999-01-04", "关于加强远程医疗会诊管理的通知"),
    ("2005", "互联网药品交易服务审批暂行规定"),
    ("2009-05-01", "互联网医疗保健信息服务管理办法"),
    ("2013-10", "国务院关于促进健康服务业发展的若干意见"),
    ("2014-05", "互联网食品药品经营监督管理办法（征求意见稿）"),
    ("2014-08-21", "关于推进医疗机构远程医疗服务的意见"),
    ("2015-01-15", "远程医疗信息系统建设技术指南"),
    ("2015-01-15", "关于同意在宁夏、云南等5省区开展远程医疗政策试点工作的通知"),
    ("2015-07-01", "国务院关于积极推进“互联网+”行动的指导意见"),
    ("2016", "银川市互联网医院管理办法（试行）"),
    ("2016-06-21", "国务院办公厅关于促进和规范健康医疗大数据应用发展的指导意见"),
    ("2016-10-25", "“健康中国2030”规划纲要"),
    ("2017", "广东省人民政府办公厅关于促进和规范健康医疗大数据应用发展的实施意见"),
    ("2017-05-09", "互联网诊疗管理办法（试行）（征求意见稿）"),
    ("", "中华人民共和国网络安全法"),
    ("2017-10", "取消互联网药品交易服务企业（第三方）审批"),
    ("2017-11-14", "网络药品经营监督管理办法（征求意见稿）"),
    ("2018-04-12", "国务院常务会议部署“互联网+医疗健康”"),
    ("2018-04-25", "国务院办公厅关于促进“互联网+医疗健康”发展的意见"),
    ("2018-07-12", "国家健康医疗大数据标准、安全和服务管理办法（试行）"),
    ("2018-07-17", "互联网诊疗管理办法（试行）"),
    ("2018-07-17", "互联网医院管理办法（试行）"),
    ("2018-07-17", "远程医疗服务管理规范（试行）"),
    ("2018-07-31", "宁夏“互联网+医疗健康”示范区"),
    ("2018-12-13", "福建省人民政府办公厅关于加快推进“互联网+医疗健康”发展的实施意见"),
    ("2019-02-12", "宁夏回族自治区“互联网+医疗健康”示范区建设规划（2019—2022年）"),
    ("2019-06-25", "国务院关于实施健康中国行动的意见"),
    ("2019-08-17", "国家医疗保障局关于完善“互联网+”医疗服务价格和医保支付政策的指导意见"),
    ("2019-08-26", "中华人民共和国药品管理法（2019年修订）"),
    ("2020", "关于推进“上云用数赋智”行动 培育新经济发展实施方案"),
    ("2020-02-03", "关于加强信息化支撑新型冠状病毒感染的肺炎疫情防控工作的通知"),
    ("2020-02-06", "关于在疫情防控中做好互联网诊疗咨询服务工作的通知"),
    ("2020-02-17", "关于加强疫情期间医疗服务管理 满足群众基本就医需求的通知"),
    (
        "2020-03-02",
        "Guiding Opinions of the NHSA and the NHC (full title cut off in the source) on internet plus medical insurance services during COVID-19",
    ),
    ("2020-07", "关于进一步优化营商环境更好服务市场主体的实施意见"),
    ("2020-07-15", "关于支持新业态新模式健康发展激活消费市场带动扩大就业的意见"),
    ("2020-08", "银川市互联网诊疗服务规范（试行）"),
    ("2020-10", "近期扩内需促消费的工作方案"),
    ("2020-11-02", "关于积极推进“互联网+”医疗服务医保支付工作的指导意见"),
    ("2020-11-12", "药品网络销售监督管理办法（征求意见稿）"),
    ("2020-12-10", "关于深入推进“互联网+医疗健康”“五个一”服务行动的通知"),
    ("2021-06-10", "中华人民共和国数据安全法"),
    ("2021-08-20", "中华人民共和国个人信息保护法"),
    ("2021-10-26", "互联网诊疗监管细则（征求意见稿）"),
    ("2022-02-08", "互联网诊疗监管细则（试行）"),
    ("2022-07-07", "数据出境安全评估办法"),
    ("2022-08-03", "药品网络销售监督管理办法"),
    ("2022-08-08", "医疗卫生机构网络安全管理办法"),
    ("2022-11-09", "“十四五”全民健康信息化规划"),
    ("2022-12", "“十四五”扩大内需战略实施方案"),
    ("2022-12-12", "关于做好新冠肺炎互联网医疗服务的通知"),
    ("2023-01", "关于促进数据安全产业发展的指导意见"),
    ("2023-02", "关于进一步深化改革促进乡村医疗卫生体系健康发展的意见"),
    ("2023-03-23", "关于进一步完善医疗卫生服务体系的意见"),
    ("2023-05", "关于推动生活性服务领域平台经济健康发展的实施意见"),
    ("2023-07", "加快“互联网+医疗健康”高质量发展实施方案"),
    ("2023-10", "海南省推进新时代基层卫生综合改革实施方案"),
    ("2023-12", "上海市促进在线新经济健康发展的若干政策措施"),
    ("2024-12-31", "上海市互联网医院管理办法"),
    ("2025-04", "医药工业数智化转型实施方案（2025—2030年）"),
    ("2025-11-04", "关于促进和规范“人工智能+医疗卫生”应用发展的实施意见"),
]


@pytest.mark.parametrize(("date", "title"), POLICIES)
def test_a_policy_stands_once_under_its_title_and_date(date: str, title: str) -> None:
    rows = [row for row in table("policy") if title in {row["title_original"], row["title_en"]}]
    assert [row["issued"] for row in rows] == [date]
    assert rows[0]["issuer"]
    assert rows[0]["issuer_zh"]
    assert rows[0]["effect"]
    assert rows[0]["effect_zh"]


def test_titles_say_whose_words_they_are() -> None:
    statuses = Counter(row["title_original_status"] for row in table("policy"))
    assert set(statuses) == {"seen", "translation", "standard", "not_seen"}
    drug_sales = next(row for row in table("policy") if row["id"] == "2022-online-drug-sales-provisions")
    assert (drug_sales["issued"], drug_sales["effective"], drug_sales["number"]) == (
        "2022-08-03",
        "2022-12-01",
        "国家市场监督管理总局令第58号",
    )
    assert (
        next(row for row in table("policy") if row["id"] == "2005-online-drug-transaction-provisions")[
            "title_original_status"
        ]
        == "translation"
    )


def test_conflicting_statements_on_companies_are_kept_as_such() -> None:
    founded = {
        row["value"]: row["status"]
        for row in table("fact")
        if row["entity_id"] == "jd-health" and row["attribute"] == "founded"
    }
    assert founded == {"2014": "disputed", "2018-11-30": "disputed"}
    relations = {row["id"]: row for row in table("player_relation")}
    assert relations["wedoctor.founder.tencent"]["status"] == "refuted"
    assert relations["wedoctor.investor.tencent"]["status"] == "preferred"
    assert relations["babylon-health.partner.tencent"]["ended"] == "2021-02"
    chain = [
        relations[i]["other_id"]
        for i in ("nighthawk-radiology.acquirer.vrad", "vrad.acquirer.mednax", "mednax.acquirer.radiology-partners")
    ]
    assert chain == ["vrad", "mednax", "radiology-partners"]


def test_every_name_a_person_sees_is_given_in_chinese_too() -> None:
    for name, column in (
        ("geography", "name_zh"),
        ("measure", "name_zh"),
        ("market", "name_zh"),
        ("player", "name_zh"),
        ("offering", "title_zh"),
        ("event", "title_zh"),
    ):
        assert [row["id"] for row in table(name) if not row[column]] == []
