"""Rules over easier texts, and what is still to write, by the very line that an editor reads."""

from datetime import date
from pathlib import Path

from build_tools.checking.due import all_due
from build_tools.checking.easier_rules import (
    a_picture_stands_once,
    addresses_are_filled_in,
    easier_texts_have_twins,
    easier_texts_to_write,
    twins_have_changed,
)
from build_tools.checking.easier_states import easier_states
from build_tools.checking.offer_rules import RULES
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.easier import Easier, EasierTexts, Idea
from build_tools.offer.guide import Guide, Guides
from build_tools.offer.listing import Place
from build_tools.tests.made_easier import EASIER_GUIDE, MARK, easier
from build_tools.tests.made_guide import GUIDE, guide
from build_tools.tests.made_model import listing, offer

FILE = "docs/guides/easier/trial.yml"
LINES = {
    FILE: {"guide": 2, "made_from": 3, "parts.1.ideas.2.picture": 9},
    "offer_data/easier/portage.yml": {"listing": 2, "made_from": 3},
}


def whole(*texts: Easier, guides: tuple[Guide, ...] = (guide(),)) -> WholeOffer:
    made = offer(listing("Portage"), listing("Other"), guides=Guides.of(guides), easier=EasierTexts(texts))
    return WholeOffer(made, date(2026, 11, 28), LINES, "offer_data")


def test_every_rule_on_easier_texts_is_run() -> None:
    ours = {easier_texts_have_twins, twins_have_changed, a_picture_stands_once, addresses_are_filled_in}
    assert ours <= set(RULES)


def test_a_text_tells_what_is_here() -> None:
    lost = (
        easier("guides/trail", file=FILE, now=None),
        easier("services/portrage", file="offer_data/easier/portage.yml"),
    )
    assert [str(problem) for problem in easier_texts_have_twins(whole(*lost))] == [
        f"{FILE}:2: guide: there is no guide trail. Did you mean trial? Name one that is here, or delete the file",
        "offer_data/easier/portage.yml:2: listing: there is no listing services/portrage. Did you mean "
        "services/portage? Name one that is here, or take it out",
    ]
    assert list(easier_texts_have_twins(whole(easier(), easier("services/portage")))) == []


def test_a_change_of_the_twin_is_a_warning_with_the_new_mark() -> None:
    texts = (easier(now="f" * 16), easier("services/portage", now="e" * 16))
    says = "has changed since this was written: read both again, change what has changed, and write made_from:"
    assert [str(problem) for problem in twins_have_changed(whole(*texts))] == [
        f'{FILE}:3: made_from: the guide {says} "{"f" * 16}" (a warning)',
        f'offer_data/easier/portage.yml:3: made_from: the listing {says} "{"e" * 16}" (a warning)',
    ]
    assert list(twins_have_changed(whole(easier(), easier(now=None)))) == []


def test_one_picture_beside_two_ideas_of_a_part_is_a_warning() -> None:
    twice = easier("guides/trial", Idea("phone", "Ring them."), Idea("phone", "Ring again."))
    assert [str(problem) for problem in a_picture_stands_once(whole(twice))] == [
        f"{FILE}:9: parts.1.ideas.2.picture: phone stands beside two ideas of this part: choose another picture for "
        "one (a warning)"
    ]
    assert list(a_picture_stands_once(whole(easier("guides/trial", Idea("phone", "A."), Idea("email", "B."))))) == []


def test_an_address_comes_from_its_listing() -> None:
    there = listing("Portage", place=Place(address="1 Example Street, Rivelin"))
    texts = (
        easier("guides/trial", "You can ask.", "Go to 1 example street, Rivelin."),
        easier("services/portage", "Go."),
    )
    made = offer(there, guides=Guides.of([guide()]), easier=EasierTexts(texts))
    found = addresses_are_filled_in(WholeOffer(made, date(2026, 11, 28), LINES, "offer_data"))
    assert [str(problem) for problem in found] == [
        f"{FILE}: parts.1.ideas.2.says: an address stands here (1 Example Street, Rivelin): let it come from its "
        "listing, [[services/portage: address]]"
    ]


def test_what_is_still_to_write_is_a_remark_and_due() -> None:
    named = guide(listings=("services/portage",))
    assert [str(problem) for problem in easier_texts_to_write(whole(guides=(named,)))] == [
        "docs/guides/trial.md: this guide has no easier version yet: write docs/guides/easier/trial.yml (to consider)",
        "offer_data/services/portage.yml: this is one of the listings that most pages lead to, and has no easier "
        "version yet: write offer_data/easier/portage.yml (to consider)",
    ]
    assert all_due(whole(easier(), easier("services/portage"), guides=(named,))) == []
    (reminder,) = all_due(whole(easier(now="f" * 16), easier("services/portage"), guides=(named,)))
    assert reminder.file == FILE
    assert easier_texts_to_write not in RULES


def test_the_list_says_how_it_stands_with_each(tmp_path: Path) -> None:
    (tmp_path / "docs" / "guides").mkdir(parents=True)
    for name in ("old", "new", "none"):
        (tmp_path / "docs" / "guides" / f"{name}.md").write_text(GUIDE, encoding="utf-8")
    guides = [guide(name, listings=("services/portage",)) for name in ("old", "new", "none")]
    texts = EasierTexts((easier("guides/old", now="f" * 16), easier("guides/new"), easier("services/other")))
    made = offer(listing("Portage"), listing("Other"), listing("Quiet"), guides=Guides.of(guides), easier=texts)
    states = {state.about: state.words for state in easier_states(made, tmp_path) if state.is_told}
    assert states == {
        "guides/new": "as it should be",
        "guides/none": "no easier version yet",
        "guides/old": "has changed since its easier version was written",
        "services/portage": "no easier version yet",
        "services/other": "as it should be",
    }
    assert all(len(state.mark) == len(MARK) for state in easier_states(made, tmp_path))


def test_the_made_up_file_is_the_made_up_text() -> None:
    assert easier().made_from in EASIER_GUIDE
