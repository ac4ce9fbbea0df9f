import pytest

from toolkit.report.fact_words import fact_words, listed_facts, plainly, with_key


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("provider_count", "provider count"),
        ("estimated_value_inc_vat_gbp", "estimated value inc VAT in pounds"),
        ("view_part_separable", "view: part separable"),
        ("authority_view_inseparable", "authority view inseparable"),
        ("nation", "nation"),
    ],
)
def test_a_key_is_read_as_words(key: str, said: str) -> None:
    assert fact_words(key) == said


def test_the_key_follows_only_where_it_reads_otherwise() -> None:
    assert with_key("provider_count") == "provider count [provider_count]"
    assert with_key("nation") == "nation"


def test_facts_are_listed_by_their_short_names() -> None:
    assert listed_facts(["provider_count", "nation"]) == "provider count, nation"


def test_a_reason_keeps_the_ids_of_options_and_of_what_it_rests_on() -> None:
    reason = "lv_new is 5 (route of option one_prime). Rests on: small_change (inferred)"
    assert plainly(reason) == reason.replace("lv_new", "lifetime value new")


def test_a_reader_who_is_to_state_a_fact_reads_its_key() -> None:
    assert plainly("state lv_new", keyed=True) == "state lifetime value new [lv_new]"
