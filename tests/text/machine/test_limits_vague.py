"""Days that a text says by a part of a month, a week or a year: reckoned as the last day that still keeps to it.

Counted by hand from 2016-12-12: the first half of a month ends on the 15th, its first week on the 7th; "early" and
"late" of a month are no day, and a month alone that must not be passed ends with its last day.
"""

import pytest
from test_limits import limits

CASES = [
    ("en", "Requests the port to report by mid-March 2017;", ["latest-by 2017-03-15 day"]),
    ("en", "Requests the port to report by the middle of March 2017;", ["latest-by 2017-03-15 day"]),
    ("en", "Requests the port to report by the end of June;", ["latest-by 2017-06-30 day"]),
    ("en", "Requests the port to report no later than the first week of March 2017;", ["latest-by 2017-03-07 day"]),
    ("en", "Requests the port to report by the second week of March 2017;", ["latest-by 2017-03-14 day"]),
    ("en", "Requests the port to report by March 2017;", ["latest-by 2017-03-31 day"]),
    ("en", "Requests the port to report no later than June 2017;", ["latest-by 2017-06-30 day"]),
    ("en", "Decides to extend the mandate until the end of March 2017;", ["latest-by 2017-03-31 day extension"]),
    ("en", "Requests the port to report by mid-2017;", ["latest-by 2017-06-30 day"]),
    ("en", "Requests the port to report before the end of the year;", ["latest-by 2016-12-31 day"]),
    ("en", "Requests the port to report by the end of the first quarter of 2017;", ["latest-by 2017-03-31 day"]),
    ("en", "Requests the port to report by the third quarter of 2017;", ["latest-by 2017-09-30 day"]),
    ("en", "Requests the port to report by the end of the current year;", ["latest-by 2016-12-31 day"]),
    ("en", "Requests the port to report by the beginning of March 2017;", ["latest-by 2017-03-01 day"]),
    ("en", "Takes note of the report of March 2016 and of the visit in mid-May 2016;", []),
    ("en", "Welcomes the elections of March 2017;", []),
    ("en", "Recalls the measures of June 2015 that it may extend;", []),
    ("fr", "Prie le port de faire rapport d’ici à la mi-mars 2017 ;", ["latest-by 2017-03-15 day"]),
    ("fr", "Prie le port de faire rapport avant la fin du mois de juin 2017 ;", ["latest-by 2017-06-30 day"]),
    ("fr", "Prie le port de faire rapport d’ici à la fin de juin ;", ["latest-by 2017-06-30 day"]),
    ("fr", "Prie le port de faire rapport au plus tard la première semaine de mars 2017 ;",
     ["latest-by 2017-03-07 day"]),
    ("fr", "Prie le port de faire rapport avant la fin de l’année ;", ["latest-by 2016-12-31 day"]),
    ("fr", "Prie le port de faire rapport d’ici à mars 2017 ;", ["latest-by 2017-03-31 day"]),
    ("fr", "Prie le port de faire rapport d’ici à la fin du premier trimestre de 2017 ;", ["latest-by 2017-03-31 day"]),
    ("fr", "Prend note du rapport de mars 2016 ;", []),
    ("es", "Solicita al puerto que informe para mediados de marzo de 2017;", ["latest-by 2017-03-15 day"]),
    ("es", "Solicita al puerto que informe antes de que finalice el mes de junio de 2017;",
     ["latest-by 2017-06-30 day"]),
    ("es", "Solicita al puerto que informe a más tardar a fines de junio;", ["latest-by 2017-06-30 day"]),
    ("es", "Solicita al puerto que informe a más tardar la primera semana de marzo de 2017;",
     ["latest-by 2017-03-07 day"]),
    ("es", "Solicita al puerto que informe antes de fin de año;", ["latest-by 2016-12-31 day"]),
    ("es", "Solicita al puerto que informe a más tardar en marzo de 2017;", ["latest-by 2017-03-31 day"]),
    ("es", "Toma nota del informe de marzo de 2016;", []),
    ("ru", "просит порт представить доклад к середине марта 2017 года;", ["latest-by 2017-03-15 day"]),
    ("ru", "просит порт представить доклад к концу июня;", ["latest-by 2017-06-30 day"]),
    ("ru", "просит порт представить доклад не позднее первой недели марта 2017 года;", ["latest-by 2017-03-07 day"]),
    ("ru", "просит порт представить доклад до конца года;", ["latest-by 2016-12-31 day"]),
    ("ru", "просит порт представить доклад к концу первого квартала 2017 года;", ["latest-by 2017-03-31 day"]),
    ("ru", "просит порт представить доклад не позднее марта 2017 года;", ["latest-by 2017-03-31 day"]),
    ("ru", "принимает к сведению доклад от марта 2016 года;", []),
    ("ar", "يطلب إلى الميناء تقديم تقرير بحلول منتصف آذار/مارس 2017؛", ["latest-by 2017-03-15 day"]),
    ("ar", "يطلب إلى الميناء تقديم تقرير قبل نهاية حزيران/يونيه؛", ["latest-by 2017-06-30 day"]),
    ("ar", "يطلب إلى الميناء تقديم تقرير في موعد لا يتجاوز الأسبوع الأول من آذار/مارس 2017؛",
     ["latest-by 2017-03-07 day"]),
    ("ar", "يطلب إلى الميناء تقديم تقرير قبل نهاية السنة؛", ["latest-by 2016-12-31 day"]),
    ("ar", "يطلب إلى الميناء تقديم تقرير بحلول آذار/مارس 2017؛", ["latest-by 2017-03-31 day"]),
    ("ar", "يحيط علما بتقرير آذار/مارس 2016؛", []),
    ("zh", "请港口于2017年3月中旬前提出报告；", ["latest-by 2017-03-20 day"]),
    ("zh", "请港口在6月底前提出报告；", ["latest-by 2017-06-30 day"]),
    ("zh", "请港口至迟于2017年3月第一周提出报告；", ["latest-by 2017-03-07 day"]),
    ("zh", "请港口在年底前提出报告；", ["latest-by 2016-12-31 day"]),
    ("zh", "请港口在今年年底之前提出报告；", ["latest-by 2016-12-31 day"]),
    ("zh", "请港口最迟在2017年3月提出报告；", ["latest-by 2017-03-31 day"]),
    ("zh", "请港口在2017年年中前提出报告；", ["latest-by 2017-06-30 day"]),
    ("zh", "请港口在2017年第一季度结束前提出报告；", ["latest-by 2017-03-31 day"]),
    ("zh", "请港口至迟于2017年3月上旬提出报告；", ["latest-by 2017-03-10 day"]),
    ("zh", "请港口在2017年3月之前提出报告；", ["latest-by 2017-03-01 day"]),
    ("zh", "注意到2016年3月的报告；", []),
    ("de", "ersucht den Hafen, bis Mitte März 2017 Bericht zu erstatten;", ["latest-by 2017-03-15 day"]),
    ("de", "ersucht den Hafen, bis Ende Juni Bericht zu erstatten;", ["latest-by 2017-06-30 day"]),
    ("de", "ersucht den Hafen, spätestens in der ersten Märzwoche 2017 Bericht zu erstatten;",
     ["latest-by 2017-03-07 day"]),
    ("de", "ersucht den Hafen, bis Jahresende Bericht zu erstatten;", ["latest-by 2016-12-31 day"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lines"), CASES)
def test_a_part_of_a_month_or_year_binds_as_its_last_day(language: str, text: str, lines: list[str]) -> None:
    """In Chinese a month has three parts of ten days."""
    assert limits(text, language) == lines
