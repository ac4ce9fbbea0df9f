import json
from dataclasses import replace

from tests.appraisal.certificate.certified import appraised, certified
from tests.appraisal.judging.test_judge import judged
from tests.report.certificate.issued import SECRET, issued
from tests.statements.judged_cases import judged_case
from toolkit.report.certificate.canonical import with_digest
from toolkit.report.certificate.certificate_documenting import tiers
from toolkit.report.certificate.verify_certificate import check


def test_the_public_tier_names_no_bid_no_bidder_and_no_price() -> None:
    text, found = issued()[0].decode(), certified()
    for award in found.proof.allocation.awards:
        for kept in (award.bid, award.provider, award.cost_gbp, award.price_gbp_per_unit):
            assert f'"{kept}"' not in text
    document = json.loads(text)["body"]
    priced = [one["file"] for one in document["files"] if one["kept_back"]]
    assert {"bids.csv", "providers.csv"} <= set(priced)
    assert "case.yaml" not in priced


def test_the_sealed_tier_holds_every_award_and_opens_what_was_committed_to() -> None:
    both = tiers(certified(), SECRET)
    assert both.sealed is not None
    names = [one.name for one in both.sealed.openings]
    assert names == [one.name for one in both.public.body.commitments]
    awards = [one for one in names if one.startswith("award ")]
    assert len(awards) == len(certified().proof.allocation.awards)
    assert both.sealed.public_sha256 == both.public.sha256


def test_without_a_secret_nothing_is_committed_to() -> None:
    both = tiers(certified())
    assert both.sealed is None
    assert both.public.body.commitments == ()


def test_the_same_secret_gives_the_same_bytes_and_another_one_other_commitments() -> None:
    again, other = tiers(certified(), SECRET), tiers(certified(), b"y" * 32)
    assert again == tiers(certified(), SECRET)
    pairs = zip(again.public.body.commitments, other.public.body.commitments, strict=True)
    assert all(one.sha256 != two.sha256 for one, two in pairs)


def test_the_record_of_scores_is_sealed_and_written_as_it_was_hashed() -> None:
    heard = judged(judged_case())
    found = replace(certified(), appraisal=replace(appraised(), judged=heard))
    both = tiers(found, SECRET)
    assert both.sealed is not None
    public = with_digest(both.public.body.model_dump(mode="json"))
    sealed = with_digest(both.sealed.model_dump(mode="json"))
    assert heard.head in sealed.decode()
    assert heard.head not in public.decode()
    told = f"The record of scores holds together: {len(heard.record)} entries."
    assert told in check(public, sealed)[-1]
    for one in heard.record:
        assert f'"{one.scorer}"' not in public.decode()


def test_it_warns_where_few_share_an_award_because_sums_then_tell_a_price() -> None:
    shared = certified()
    assert len(tiers(shared).public.body.warnings) == 1
    case = shared.appraisal.case
    providers = {
        name: one.model_copy(update={"parent_id": None if name == "P1" else "P1"})
        for name, one in case.providers.items()
    }
    alone = case.model_copy(update={"providers": providers})
    found = replace(shared, appraisal=replace(shared.appraisal, case=alone))
    told = tiers(found).public.body.warnings
    assert len(told) == 1 + len(shared.appraisal.results)
    assert "Few share the award of option alliance" in " ".join(told)
