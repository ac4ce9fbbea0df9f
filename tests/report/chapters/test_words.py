import re
from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.files.barriers import load_barriers
from toolkit.report.chapters.words import (
    alike,
    million,
    percent,
    several,
    titles,
    why_no_award,
)
from toolkit.report.content import Bullets, Paragraph, Report
from toolkit.report.showing import in_prose, plain

DIGITS = re.compile(r"\d[\d,.]*\d|\d")


def test_money_in_a_sentence_is_rounded_but_not_the_number_behind_it() -> None:
    number = million(129_091_662.95, "award")
    assert in_prose(number) == "£129.1 million"
    assert number.value == 129_091_662.95


def test_a_small_chance_is_not_rounded_to_none() -> None:
    assert in_prose(percent(0.004, "simulation")) == "0.4%"
    assert in_prose(percent(0.1225, "simulation")) == "12%"
    assert in_prose(percent(0.0, "simulation")) == "0%"


def test_things_are_named_in_the_right_number() -> None:
    assert plain(several(1, "lot", "award")) == "1 lot"
    assert plain(several(2, "lot", "award")) == "2 lots"


def test_all_options_are_named_in_one_word(appraisal: Appraisal) -> None:
    results = appraisal.results
    assert titles(results, len(results)) == "all options"
    assert titles(results[:1], len(results)) == f"“{results[0].option.title}”"


def test_options_are_grouped_in_the_order_in_which_they_stand(appraisal: Appraisal) -> None:
    groups = alike(appraisal.results, lambda one: one.option.id > "p")
    assert sum(map(len, groups)) == len(appraisal.results)
    assert groups[0][0] is appraisal.results[0]


def test_running_out_of_time_is_a_reason(appraisal: Appraisal) -> None:
    first = appraisal.results[0]
    late = replace(first, allocation=replace(first.allocation, status="limit"))
    assert "time given ran out" in why_no_award(late)


def test_no_number_in_a_sentence_was_typed(report: Report, appraisal: Appraisal) -> None:
    case = appraisal.case
    stated = " ".join(
        [
            case.model_dump_json(),
            *(str(model.model_dump()) for model in case.models.values()),
            *(str(result.findings) for result in appraisal.results),
            *(str(result.allocation) for result in appraisal.results),
            *(str(scenario) for scenario in appraisal.what_ifs),
            *(str(pages) for pages in load_barriers().values()),  # they come from YAML, cited
            f"{appraisal.as_of.day} {appraisal.as_of.year}",
            "P10 P50 P90",
        ]
    )
    for section in report.sections:
        for block in section.blocks:
            texts = block.items if isinstance(block, Bullets) else ()
            texts = (block.text,) if isinstance(block, Paragraph) else texts
            for text in texts:
                words = " ".join(part for part in text if isinstance(part, str))
                for digits in DIGITS.findall(words):
                    assert digits in stated, f"{digits} in: {words}"
