"""Limits of time in sentences of our own; days are counted by hand."""

from datetime import date

import pytest

from unscr.text.machine.reading import Context, Limit
from unscr.text.machine.readings import readings

HERE = Context(2322, 2016, date(2016, 12, 12))


def limits(text: str, language: str, kind: str = "operative", context: Context = HERE) -> list[str]:
    """Return each limit as one line: kind, day or duration, anchor, and whether it is an extension."""
    found = [each.value for each in readings(text, language, kind, context) if isinstance(each.value, Limit)]
    return [_line(each) for each in found]


def _line(value: Limit) -> str:
    when = value.due.isoformat() if value.due else value.duration
    said = "extension" if value.extension else "", "working-days" if value.working_days else ""
    return " ".join(filter(None, (value.kind, when, value.anchor, *said)))


CASES = [
    # Days.
    ("en", "Requests the port to report no later than 31 January 2017;", ["latest-by 2017-01-31 day"]),
    ("en", "Requests the port to report by 30 April;", ["latest-by 2017-04-30 day"]),
    ("en", "Requests the port to report by the end of June 2017;", ["latest-by 2017-06-30 day"]),
    ("en", "Requests reports provided on 1 May 2017 and 15 October 2017;",
     ["target-date 2017-05-01 day", "target-date 2017-10-15 day"]),
    ("en", "Decides to extend until 15 November 2017 the mandate of the port;", ["latest-by 2017-11-15 day extension"]),
    ("en", "Decides that the rule applies from 1 January 2017;", ["not-before 2017-01-01 day"]),
    ("zh", "请港口至迟于2017年1月31日提出报告；", ["latest-by 2017-01-31 day"]),
    ("zh", "请港口于4月30日前提出报告；", ["latest-by 2017-04-30 day"]),
    ("zh", "请港口于2017年5月1日和2017年10月15日提交报告；",
     ["target-date 2017-05-01 day", "target-date 2017-10-15 day"]),
    ("zh", "决定将港口任务期限延长至2017年11月15日；", ["latest-by 2017-11-15 day extension"]),
    ("zh", "决定规则从2017年1月1日起适用；", ["not-before 2017-01-01 day"]),
    ("zh", "决定规则有效，直至2017年6月30日为止；", ["latest-by 2017-06-30 day"]),
    ("fr", "Prie le port de faire rapport d’ici au 31 janvier 2017 ;", ["latest-by 2017-01-31 day"]),
    ("fr", "Prie le port de faire rapport le 31 janvier 2017 au plus tard ;", ["latest-by 2017-01-31 day"]),
    ("fr", "Décide de proroger jusqu’au 15 novembre 2017 le mandat du port ;", ["latest-by 2017-11-15 day extension"]),
    ("es", "Solicita al puerto que informe a más tardar el 31 de enero de 2017;", ["latest-by 2017-01-31 day"]),
    ("es", "Decide prorrogar hasta el 15 de noviembre de 2017 el mandato;", ["latest-by 2017-11-15 day extension"]),
    ("ru", "просит порт представить доклад не позднее 31 января 2017 года;", ["latest-by 2017-01-31 day"]),
    ("ru", "постановляет продлить до 15 ноября 2017 года мандат порта;", ["latest-by 2017-11-15 day extension"]),
    ("ar", "يطلب إلى الميناء تقديم تقرير في موعد أقصاه 31 كانون الثاني/يناير 2017؛", ["latest-by 2017-01-31 day"]),
    ("ar", "يقرر تمديد ولاية الميناء حتى 15 تشرين الثاني/نوفمبر 2017؛", ["latest-by 2017-11-15 day extension"]),
    ("de", "ersucht den Hafen, bis zum 31. Januar 2017 Bericht zu erstatten;", ["latest-by 2017-01-31 day"]),
    # Periods after the adoption.
    ("en", "Requests a report within 9 months of the adoption of this resolution;", ["latest-by 2017-09-12 adoption"]),
    ("en", "Requests a report no later than ninety days from the date of adoption of this resolution;",
     ["latest-by 2017-03-12 adoption"]),
    ("en", "Requests reports six months and eleven months after the adoption of this resolution;",
     ["target-date 2017-06-12 adoption", "target-date 2017-11-12 adoption"]),
    ("en", "Decides to extend the rule for a further 12 months from the date of this resolution;",
     ["latest-by 2017-12-12 adoption extension"]),
    ("zh", "请港口在本决议通过后9个月内提出报告；", ["latest-by 2017-09-12 adoption"]),
    ("zh", "请港口在本决议通过后6个月和11个月提出报告；",
     ["target-date 2017-06-12 adoption", "target-date 2017-11-12 adoption"]),
    ("zh", "决定将规则从本决议通过之日起再延长12个月；", ["latest-by 2017-12-12 adoption extension"]),
    ("zh", "请港口自本决议通过之日起九十天内提出报告；", ["latest-by 2017-03-12 adoption"]),
    ("fr", "Prie le port de faire rapport dans les 30 jours suivant l’adoption de la présente résolution ;",
     ["latest-by 2017-01-11 adoption"]),
    ("es", "Solicita un informe en un plazo de 6 meses a partir de la aprobación de la presente resolución;",
     ["latest-by 2017-06-12 adoption"]),
    ("ru", "просит представить доклад в течение шести месяцев после принятия настоящей резолюции;",
     ["latest-by 2017-06-12 adoption"]),
    ("ar", "يطلب تقديم تقرير في غضون 30 يوما من اتخاذ هذا القرار؛", ["latest-by 2017-01-11 adoption"]),
    ("de", "ersucht um einen Bericht innerhalb von 30 Tagen nach der Verabschiedung dieser Resolution;",
     ["latest-by 2017-01-11 adoption"]),
    ("zh", "决定将规则自本决议通过之日起为期12个月；", ["latest-by 2017-12-12 adoption"]),
    ("fr", "Décide de proroger la règle pour 12 mois à compter de l’adoption de la présente résolution ;",
     ["latest-by 2017-12-12 adoption extension"]),
    ("ru", "постановляет продлить правило на период в 12 месяцев с даты принятия настоящей резолюции;",
     ["latest-by 2017-12-12 adoption extension"]),
    # Periods whose beginning is an event, or is not said.
    ("en", "Directs the port to decide within 5 working days of the notification;", ["latest-by event working-days"]),
    ("en", "Requests a report within 120 days;", ["latest-by P120D"]),
    ("en", "Requests a report no later than 30 days prior to the end of its mandate;", ["latest-by P30D event"]),
    ("zh", "决定延长港口的任务期限12个月；", ["latest-by P1Y extension"]),
    ("de", "beschließt, das Mandat um einen Zeitraum von zwölf Monaten zu verlängern;", ["latest-by P1Y extension"]),
    ("en", "Requests a report no later than 180 days from the date of adoption of the form;",
     ["latest-by P180D event"]),
    ("en", "Requests a report in twelve months;", ["target-date P1Y"]),
    ("zh", "指示港口在收到通知后五个工作日内作出决定；", ["latest-by event working-days"]),
    ("zh", "请港口一年后提出报告；", ["target-date P1Y"]),
    ("fr", "Charge le port de statuer dans les trois jours ouvrables suivant la notification ;",
     ["latest-by event working-days"]),
    # "Not later than" binds, whatever stands behind it.
    ("en", "Requests a report not later than 60 days following the adoption of this resolution;",
     ["latest-by 2017-02-10 adoption"]),
    ("en", "Requests a report not later than 60 days after the opening of the port;", ["latest-by P60D event"]),
    ("de", "ersucht um einen Bericht spätestens 60 Tage nach der Verabschiedung dieser Resolution;",
     ["latest-by 2017-02-10 adoption"]),
    ("zh", "请港口至迟于本决议通过后60天提出报告；", ["latest-by 2017-02-10 adoption"]),
    ("zh", "请港口不迟于本决议通过后六个月提出报告；", ["latest-by 2017-06-12 adoption"]),
    ("zh", "请港口在任务期限届满前30天提出报告；", ["latest-by P30D event"]),
    ("zh", "请港口至迟在收到通知后60天提出报告；", ["latest-by P60D event"]),
    ("zh", "请港口不迟于收到通知之日起30天提出报告；", ["latest-by P30D event"]),
    ("zh", "注意到港口在前6个月关闭；", []),
    # In Arabic "and" and "so" are written together with what follows.
    ("ar", "يطلب تقديم تقرير وكل 90 يوما بعد ذلك؛", ["recurring P90D"]),
    ("ar", "يطلب تقديم تقرير وفي غضون ستة أشهر؛", ["latest-by P6M"]),
    ("ar", "يطلب تقديم تقرير وحتى 31 كانون الثاني/يناير 2017؛", ["latest-by 2017-01-31 day"]),
    ("ar", "يطلب تقديم تقرير وفي موعد أقصاه 31 كانون الثاني/يناير 2017؛", ["latest-by 2017-01-31 day"]),
    ("ar", "يطلب تقديم تقرير في موعد أقصاه 60 يوما من اتخاذ هذا القرار؛", ["latest-by 2017-02-10 adoption"]),
    ("ar", "يطلب تقديم تقرير وفي موعد لا يتجاوز 60 يوما من اتخاذ هذا القرار؛", ["latest-by 2017-02-10 adoption"]),
    ("ar", "يطلب تقديم تقرير وفي أقرب وقت ممكن؛", ["as-soon-as-possible"]),
    # An extension ends with its clause, and with the next verb of the Council.
    ("en", "Decides to extend the mandate until 15 November 2017, and requests the port to report by 30 April 2017;",
     ["latest-by 2017-11-15 day extension", "latest-by 2017-04-30 day"]),
    ("en", "Decides to extend the mandate; the port shall report by 30 April 2017;", ["latest-by 2017-04-30 day"]),
    ("en", "Decides that the mandate is extended until 15 November 2017 and that the port report by 30 April 2017;",
     ["latest-by 2017-11-15 day extension", "latest-by 2017-04-30 day"]),
    ("fr", "Décide de proroger jusqu’au 15 novembre 2017 le mandat et que le port rende compte d’ici au 30 avril 2017;",
     ["latest-by 2017-11-15 day extension", "latest-by 2017-04-30 day"]),
    ("es", "Decide prorrogar el mandato hasta el 15 de noviembre de 2017 y que informe hasta el 30 de abril de 2017;",
     ["latest-by 2017-11-15 day extension", "latest-by 2017-04-30 day"]),
    ("ru", "постановляет продлить мандат до 15 ноября 2017 года и что порт отчитается до 30 апреля 2017 года;",
     ["latest-by 2017-11-15 day extension", "latest-by 2017-04-30 day"]),
    ("ar", "يقرر تمديد الولاية حتى 15 تشرين الثاني/نوفمبر 2017 وأن يقدم الميناء تقريرا حتى 30 نيسان/أبريل 2017؛",
     ["latest-by 2017-11-15 day extension", "latest-by 2017-04-30 day"]),
    ("en", "Decides that the mandate, as extended by its resolution 2300 (2016), ends by 30 April 2017;",
     ["latest-by 2017-04-30 day"]),
    ("en", "Decides that the rule applies for a period of 12 months, and requests the port to extend its hours;",
     ["latest-by P1Y"]),
    ("zh", "决定延长港口的任务期限，并请港口至迟于2017年4月30日提出报告；", ["latest-by 2017-04-30 day"]),
    ("de", "beschließt, das Mandat des Hafens bis zum 31. Dezember 2017 unter den genannten Bedingungen zu verlängern;",
     ["latest-by 2017-12-31 day extension"]),
    ("de", "beschließt, dass das Mandat bis zum 31. Dezember 2017 verlängert wird;",
     ["latest-by 2017-12-31 day extension"]),
    ("de", "beschließt, bis zum 31. Januar 2017 zu berichten und das Mandat bis zum 31. März 2017 zu verlängern;",
     ["latest-by 2017-01-31 day", "latest-by 2017-03-31 day extension"]),
    # What recurs, and what is soon.
    ("en", "Requests a report every 60 days;", ["recurring P60D"]),
    ("en", "Requests the port to brief it monthly and to submit an annual report;", ["recurring P1M", "recurring P1Y"]),
    ("en", "Requests the port to report as soon as possible;", ["as-soon-as-possible"]),
    ("zh", "请港口每月通报，每隔60天报告，并每两年提交报告；", ["recurring P1M", "recurring P60D", "recurring P2Y"]),
    ("zh", "请港口尽快提出报告；", ["as-soon-as-possible"]),
    ("fr", "Prie le port de faire rapport tous les 60 jours ;", ["recurring P60D"]),
    ("es", "Solicita un informe cada 60 días;", ["recurring P60D"]),
    ("ru", "просит представлять доклад каждые 60 дней;", ["recurring P60D"]),
    ("ar", "يطلب تقديم تقرير كل 60 يوما؛", ["recurring P60D"]),
    ("de", "ersucht um einen Bericht alle 60 Tage;", ["recurring P60D"]),
    # Days of earlier documents and events, and lengths of time that bind nobody.
    ("en", "Recalls the map of 3 May 2016, valid until 1 June 2016;", []),
    ("en", "Takes note of the fair planned on 3 May 2017;", []),
    ("en", "Recalls that over the course of thirteen years, and for six weeks, the port was closed;", []),
    ("zh", "回顾2016年5月3日的海图有效至2016年6月1日；", []),
    ("zh", "回顾十三年来港口关闭超过六个星期；", []),
    ("zh", "注意到三年度审查；", []),
    ("fr", "Note la foire prévue le 3 mai 2017 ;", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lines"), CASES)
def test_what_binds_in_time(language: str, text: str, lines: list[str]) -> None:
    """Days, periods with the day on which they end, what recurs; not the days of the past."""
    assert limits(text, language) == lines


def test_a_recital_binds_nobody() -> None:
    """It tells of limits that others have."""
    assert limits("Noting the wish of the port to wait until 3 May 2017,", "en", "preambular") == []


def test_without_the_day_of_adoption_nothing_is_counted() -> None:
    """The duration and the anchor are told all the same."""
    assert limits("Requests a report within 9 months of its adoption;", "en", context=Context()) == [
        "latest-by P9M adoption"
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("请港口至迟于本决议通过后60天提出报告；", "至迟于本决议通过后60天"),
        ("请港口不迟于本决议通过后六个月提出报告；", "不迟于本决议通过后六个月"),
        ("请港口在任务期限届满前30天提出报告；", "在任务期限届满前30天"),
        ("请港口至迟于收到通知后30天内提出报告；", "至迟于收到通知后30天内"),
    ],
)
def test_the_words_of_a_limit_begin_with_what_binds(text: str, printed: str) -> None:
    """The words that make it a limit are among its words."""
    (found,) = [each for each in readings(text, "zh", "operative", HERE) if isinstance(each.value, Limit)]
    assert text[found.start : found.end] == printed
