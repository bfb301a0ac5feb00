"""Limits as resolutions of 1946 to today print them, each expectation written down before the rules were asked.

Days are counted by hand from 2016-12-12.
"""

import pytest
from test_limits import limits

CASES = [
    ("en", "Decides to renew the mandate of the Force for a further period of six months, until 30 June 2017;",
     ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("en", "Decides to extend the mandate of the Force for another interim period of two months, that is, until 28"
     " February 2017;", ["latest-by P2M extension", "latest-by 2017-02-28 day extension"]),
    ("en", "Extends the stationing in Cyprus of the Force for a further period, ending on 15 June 2017;",
     ["latest-by 2017-06-15 day extension"]),
    ("en", "Requests the Secretary-General to submit at the end of this period a report;", []),
    ("en", "Requests the Secretary-General to report within 60 days of the date of this resolution, and every 60 days"
     " thereafter;", ["latest-by 2017-02-10 adoption", "recurring P60D"]),
    ("en", "Calls upon all States to report to the Committee, no later than 90 days from today, on the steps taken;",
     ["latest-by 2017-03-12 adoption"]),
    ("en", "Decides that the measures shall enter into force 30 days after the adoption of this resolution and expire"
     " one year after that date;", ["target-date 2017-01-11 adoption", "target-date P1Y event"]),
    ("en", "Decides that the measures shall come into force at 0001 hours Eastern Standard Time on 15 January 2017;",
     ["not-before 2017-01-15 day"]),
    ("en", "Requests the Secretary-General to report at the latest in three months' time;", ["latest-by P3M"]),
    ("en", "Requests the Secretary-General to report not later than three months after the adoption of this"
     " resolution;", ["latest-by 2017-03-12 adoption"]),
    ("en", "Requests the Secretary-General to keep it informed every 45 days;", ["recurring P45D"]),
    ("en", "Requests the Secretary-General to provide an oral update by 30 January 2017 and written reports by 30 April"
     " and 30 July 2017;",
     ["latest-by 2017-01-30 day", "latest-by 2017-04-30 day", "latest-by 2017-07-30 day"]),
    ("en", "Requests the Panel to provide, after discussion with the Committee, a midterm report no later than 15 May"
     " 2017, and a final report no later than 15 October 2017;",
     ["latest-by 2017-05-15 day", "latest-by 2017-10-15 day"]),
    ("en", "Decides that the authorization shall lapse on 31 March 2017 unless renewed;",
     ["target-date 2017-03-31 day"]),
    ("en", "Decides to consider, within 12 months, the renewal of the measures;", ["latest-by P1Y"]),
    ("en", "Requests the Secretary-General to report every three months starting from 1 March 2017;",
     ["recurring P3M", "not-before 2017-03-01 day"]),
    ("en", "Requests the Committee to report at least twice a year and, where appropriate, monthly;",
     ["recurring P6M", "recurring P1M"]),
    ("en", "Calls upon both parties to withdraw within forty-eight hours;", ["latest-by PT48H"]),
    ("en", "Demands that the parties cease fire by 1700 hours GMT on 13 December 2016;", ["latest-by 2016-12-13 day"]),
    ("en", "Decides that the Committee shall decide within two working days;", ["latest-by working-days"]),
    ("en", "Requests the Committee to reply within three working days of receipt;",
     ["latest-by event working-days"]),
    ("en", "Welcomes the elections to be held on 25 June 2017;", []),
    ("en", "Recalls that the mandate expires on 31 December 2016;", ["latest-by 2016-12-31 day"]),
    ("en", "Decides to terminate the mandate with effect from 31 March 2017;", ["not-before 2017-03-31 day"]),
    ("en", "Requests the Secretary-General to submit a quarterly report, the first one on 15 March 2017;",
     ["recurring P3M", "target-date 2017-03-15 day"]),
    ("fr", "Décide de proroger le mandat de la Force pour une nouvelle période de six mois, soit jusqu’au 30 juin"
     " 2017 ;", ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("fr", "Prie le Secrétaire général de lui faire rapport dans les 60 jours suivant l’adoption de la présente"
     " résolution, puis tous les 60 jours ;", ["latest-by 2017-02-10 adoption", "recurring P60D"]),
    ("fr", "Prie le Secrétaire général de lui faire rapport tous les 90 jours ;", ["recurring P90D"]),
    ("fr", "Décide de renouveler jusqu’au 31 mars 2017 les mesures ;", ["latest-by 2017-03-31 day extension"]),
    ("fr", "Prie le Groupe de lui remettre un rapport d’ici au 15 mai 2017 et un rapport final d’ici au 15 octobre"
     " 2017 ;", ["latest-by 2017-05-15 day", "latest-by 2017-10-15 day"]),
    ("fr", "Prie le Secrétaire général de lui faire rapport au plus tard le 1er mars 2017 ;",
     ["latest-by 2017-03-01 day"]),
    ("fr", "Demande aux parties de se retirer dans un délai de quarante-huit heures ;", ["latest-by PT48H"]),
    ("fr", "Prie le Comité de répondre dans les trois jours ouvrables suivant la réception ;",
     ["latest-by event working-days"]),
    ("fr", "Prie le Secrétaire général de lui présenter un rapport semestriel ;", ["recurring P6M"]),
    ("fr", "Décide que les mesures prendront effet 30 jours après l’adoption de la présente résolution ;",
     ["target-date 2017-01-11 adoption"]),
    ("fr", "Prie le Secrétaire général de le tenir régulièrement informé ;", []),
    ("es", "Decide prorrogar el mandato de la Fuerza por un nuevo período de seis meses, hasta el 30 de junio de 2017;",
     ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("es", "Solicita al Secretario General que le informe en un plazo de 60 días a partir de la aprobación de la"
     " presente resolución y cada 60 días posteriormente;", ["latest-by 2017-02-10 adoption", "recurring P60D"]),
    ("es", "Solicita al Secretario General que le informe cada 90 días;", ["recurring P90D"]),
    ("es", "Decide renovar hasta el 31 de marzo de 2017 las medidas;", ["latest-by 2017-03-31 day extension"]),
    ("es", "Solicita al Grupo que presente un informe a más tardar el 15 de mayo de 2017 y un informe final a más"
     " tardar el 15 de octubre de 2017;", ["latest-by 2017-05-15 day", "latest-by 2017-10-15 day"]),
    ("es", "Exige a las partes que se retiren en un plazo de cuarenta y ocho horas;", ["latest-by PT48H"]),
    ("es", "Solicita al Comité que responda en un plazo de tres días hábiles;", ["latest-by working-days"]),
    ("es", "Solicita al Secretario General que presente informes trimestrales;", ["recurring P3M"]),
    ("es", "Solicita al Secretario General que le mantenga periódicamente informado;", []),
    ("ru", "постановляет продлить мандат Сил на дополнительный период в шесть месяцев до 30 июня 2017 года;",
     ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("ru", "просит Генерального секретаря представить доклад в течение 60 дней с даты принятия настоящей резолюции и"
     " затем каждые 60 дней;", ["latest-by 2017-02-10 adoption", "recurring P60D"]),
    ("ru", "просит Генерального секретаря докладывать каждые 90 дней;", ["recurring P90D"]),
    ("ru", "постановляет возобновить до 31 марта 2017 года действие мер;", ["latest-by 2017-03-31 day extension"]),
    ("ru", "просит Группу представить доклад не позднее 15 мая 2017 года и окончательный доклад не позднее 15 октября"
     " 2017 года;", ["latest-by 2017-05-15 day", "latest-by 2017-10-15 day"]),
    ("ru", "требует, чтобы стороны ушли в течение сорока восьми часов;", ["latest-by PT48H"]),
    ("ru", "просит Комитет ответить в течение трех рабочих дней;", ["latest-by working-days"]),
    ("ru", "просит Генерального секретаря представлять доклады раз в полгода;", ["recurring P6M"]),
    ("ru", "просит Генерального секретаря регулярно информировать его;", []),
    ("ar", "يقرر تمديد ولاية القوة لفترة ستة أشهر أخرى، حتى 30 حزيران/يونيه 2017؛",
     ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("ar", "يطلب إلى الأمين العام أن يقدم تقريرا في غضون 60 يوما من اتخاذ هذا القرار وكل 60 يوما بعد ذلك؛",
     ["latest-by 2017-02-10 adoption", "recurring P60D"]),
    ("ar", "يطلب إلى الأمين العام أن يقدم تقريرا كل 90 يوما؛", ["recurring P90D"]),
    ("ar", "يقرر أن يجدد حتى 31 آذار/مارس 2017 التدابير؛", ["latest-by 2017-03-31 day extension"]),
    ("ar", "يطلب إلى الفريق تقديم تقرير في موعد أقصاه 15 أيار/مايو 2017 وتقرير نهائي في موعد أقصاه 15 تشرين الأول/"
     "أكتوبر 2017؛", ["latest-by 2017-05-15 day", "latest-by 2017-10-15 day"]),
    ("ar", "يطالب بأن تنسحب الأطراف في غضون 48 ساعة؛", ["latest-by PT48H"]),
    ("ar", "يطلب إلى اللجنة الرد في غضون ثلاثة أيام عمل؛", ["latest-by working-days"]),
    ("ar", "يطلب إلى الأمين العام إبقاءه على علم بانتظام؛", []),
    ("zh", "决定将部队的任务期限再延长六个月，至2017年6月30日；",
     ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("zh", "请秘书长在本决议通过后60天内提出报告，此后每60天提出一次；",
     ["latest-by 2017-02-10 adoption", "recurring P60D"]),
    ("zh", "请秘书长每90天提出报告；", ["recurring P90D"]),
    ("zh", "决定将各项措施延长至2017年3月31日；", ["latest-by 2017-03-31 day extension"]),
    ("zh", "请小组至迟于2017年5月15日提交中期报告，至迟于2017年10月15日提交最后报告；",
     ["latest-by 2017-05-15 day", "latest-by 2017-10-15 day"]),
    ("zh", "要求各方在48小时内撤出；", ["latest-by PT48H"]),
    ("zh", "请委员会在三个工作日内答复；", ["latest-by working-days"]),
    ("zh", "请秘书长每季度提出报告，并每年至少两次通报情况；", ["recurring P3M", "recurring P6M"]),
    ("zh", "请秘书长定期通报情况；", []),
    ("zh", "决定上述措施于2017年1月15日零时起生效；", ["not-before 2017-01-15 day"]),
    ("zh", "决定任务期限于2017年3月31日终止；", ["target-date 2017-03-31 day"]),
    ("zh", "请秘书长在任务期限届满前至少30天提出报告；", ["latest-by P30D event"]),
    ("zh", "回顾2016年5月1日的报告；", []),
    # What one language had and another did not, where files say the same in several.
    ("fr", "Prie le port de faire rapport, neuf mois au plus tard après l’adoption de la présente résolution ;",
     ["latest-by 2017-09-12 adoption"]),
    ("ru", "просит порт не реже одного раза в год представлять доклад;", ["recurring P1Y"]),
    ("fr", "Décide que la règle cesse 60 jours après que le Comité a reçu la demande ;", ["target-date P60D event"]),
    ("es", "Decide que la regla cese 60 días después de que el Comité reciba la solicitud;",
     ["target-date P60D event"]),
    ("ar", "يقرر أن تنتهي القاعدة بعد مضي ستين يوما على تلقي اللجنة الطلب؛", ["target-date P60D"]),
    ("de", "beschließt, dass die Regel 60 Tage nach dem Eingang des Antrags endet;", ["target-date P60D event"]),
    ("zh", "决定规则在委员会收到申请后60天，即告终止；", ["target-date P60D event"]),
    ("en", "Decides that the rule ends after 60 days unless the Committee decides otherwise;", ["target-date P60D"]),
    ("es", "Pide los nombres que no se hayan examinado en tres años o más;", []),
    ("en", "Decides to review the rule in thirty months or sooner if necessary;", ["target-date P2Y6M"]),
    ("ar", "يطلب تقديم تقارير نصف سنوية؛", ["recurring P6M"]),
    ("zh", "请港口一年两次提交报告；", ["recurring P6M"]),
    ("ar", "يطلب تقديم تقرير بعد ستة أشهر ثم بعد أحد عشر شهرا من اتخاذ هذا القرار؛",
     ["target-date 2017-06-12 adoption", "target-date 2017-11-12 adoption"]),
    ("zh", "授权各国在2017年1月1日至2017年6月30日期间部署船只；",
     ["not-before 2017-01-01 day", "latest-by 2017-06-30 day"]),
    ("fr", "Autorise les États à déployer des navires du 1er janvier au 30 juin 2017 ;",
     ["not-before 2017-01-01 day", "latest-by 2017-06-30 day"]),
    ("es", "Autoriza a los Estados a desplegar buques del 1 de enero al 30 de junio de 2017;",
     ["not-before 2017-01-01 day", "latest-by 2017-06-30 day"]),
    ("de", "ermächtigt die Staaten, vom 1. Januar 2017 bis zum 30. Juni 2017 Schiffe zu entsenden;",
     ["not-before 2017-01-01 day", "latest-by 2017-06-30 day"]),
    ("fr", "Prend note du rapport du 15 décembre 2016 ;", []),
    ("ar", "يقرر تمديد الفترة لمدة تصل إلى شهرين؛", ["latest-by P2M extension"]),
    ("ru", "постановляет продлить период на срок до двух месяцев;", ["latest-by P2M extension"]),
    ("es", "Decide prorrogar el plazo por un período de hasta dos meses;", ["latest-by P2M extension"]),
    ("de", "beschließt, das Mandat der Truppe um einen weiteren Zeitraum von sechs Monaten bis zum 30. Juni 2017 zu"
     " verlängern;", ["latest-by P6M extension", "latest-by 2017-06-30 day extension"]),
    ("de", "ersucht den Generalsekretär, alle 90 Tage Bericht zu erstatten;", ["recurring P90D"]),
    ("de", "ersucht die Gruppe, bis zum 15. Mai 2017 einen Bericht vorzulegen;", ["latest-by 2017-05-15 day"]),
    ("de", "ersucht den Ausschuss, innerhalb von drei Arbeitstagen zu antworten;", ["latest-by working-days"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "lines"), CASES)
def test_a_limit_of_a_fresh_sample(language: str, text: str, lines: list[str]) -> None:
    """What binds, until when and counted from what."""
    assert limits(text, language) == lines
