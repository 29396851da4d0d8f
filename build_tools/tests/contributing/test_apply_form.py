"""A form becomes the smallest change, or comes back in plain words with nothing to write."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.checking.plain_words import Corpus
from build_tools.contributing.apply_form import Desk, apply_form
from build_tools.contributing.forms import Topic, forms
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA
from build_tools.tests.contributing.made_forms import ON, PAGE, TALKING, body, desk, lines_changed, send
from build_tools.tests.made_offer import LISTING


@pytest.fixture
def at(tmp_path: Path) -> Desk:
    return desk(tmp_path)


# Change


def test_a_changed_fact_is_written_with_the_page_that_showed_it(at: Desk) -> None:
    outcome = send(at, Topic.CHANGE, listing=TALKING, contact_phone="01709 382121", dated="2026-03")
    assert outcome.accepted
    assert outcome.address == TALKING
    assert lines_changed(at, outcome) == (
        [],
        ["contact:", "  phone: 01709 382121", "  phone:", f"    page: {PAGE}", "    dated: 2026-03"],
    )
    assert "Phone number: it was not known, it is now `01709 382121`." in outcome.words
    assert f"Where did you see this? `{PAGE}`" in outcome.words


def test_the_page_that_stood_there_already_gets_the_day_on_which_it_was_seen(at: Desk) -> None:
    same = "https://talking.example/"
    outcome = send(at, Topic.CHANGE, listing=TALKING, summary="Helps small children to talk.", source=same)
    assert lines_changed(at, outcome)[1] == ["summary: Helps small children to talk.", "    seen: 2026-11-23"]


def test_a_new_page_takes_the_date_of_the_old_one_with_it(tmp_path: Path) -> None:
    dated = LISTING + "    dated: 2024\n    seen: 2025-01-01\n"
    at = desk(tmp_path, services__talking=dated)
    outcome = send(at, Topic.CHANGE, listing=TALKING, summary="Helps small children to talk.")
    assert lines_changed(at, outcome)[1] == ["summary: Helps small children to talk.", f"    page: {PAGE}"]
    assert b"dated" not in (outcome.content or b"")
    assert b"seen" not in (outcome.content or b"")


def test_not_known_takes_a_fact_and_its_source_out(tmp_path: Path) -> None:
    phone = LISTING + f"  phone:\n    page: {PAGE}\ncontact:\n  phone: 01709 382121\n"
    at = desk(tmp_path, services__talking=phone)
    outcome = send(at, Topic.CHANGE, listing=TALKING, contact_phone="Not known.")
    assert outcome.content == LISTING.encode()
    assert "it was `01709 382121`, it is now not known" in outcome.words


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ({"how_to_get_steps": "- Ask your nurse\n- Or ask us."}, "  steps: Ask your nurse. Or ask us."),
        ({"also_known_as": "RTT\n* Talking Team"}, "also_known_as: [RTT, Talking Team]"),
        ({"needs": "autism,adhd"}, "needs: [autism, adhd]"),
        ({"topics": "travel"}, "topics: [travel]"),
        ({"place_step_free": "Yes"}, "  step_free: yes"),
        ({"cost": "Free"}, "cost: free"),
        ({"how_to_get_who_can_ask": "Anyone"}, "  who_can_ask: anyone"),
        ({"hours": "Monday: 9am to 5pm # not Friday"}, 'hours: "Monday: 9am to 5pm # not Friday"'),
        ({"who_for": "“Smart” quotes’ place"}, "who_for: “Smart” quotes’ place"),
        ({"contact_email": "info@talking.example"}, "  email: info@talking.example"),
        ({"contact_email": "mailto:info@talking.example"}, "  email: info@talking.example"),
        ({"contact_phone": "(01709) 382121"}, "  phone: 01709 382121"),
        ({"contact_phone": "+44 1709 382121"}, "  phone: 01709 382121"),
        ({"place_postcode": "s6o1ae"}, "  postcode: S60 1AE"),
        ({"ages": "5–11"}, "ages: 5 to 11"),
        ({"hours": "All day", "dated": "9 March 2026"}, "    dated: 2026-03-09"),
    ],
)
def test_each_kind_of_answer_becomes_what_editors_write(at: Desk, answers: dict[str, str], line: str) -> None:
    outcome = send(at, Topic.CHANGE, listing=TALKING, **answers)
    assert line in lines_changed(at, outcome)[1], outcome.words


def test_a_charge_that_ends_takes_its_price_along(tmp_path: Path) -> None:
    at = desk(tmp_path, services__talking=LISTING + "cost: charge\nhow_much: £5 a session\n")
    assert lines_changed(at, send(at, Topic.CHANGE, listing=TALKING, cost="free")) == (
        ["cost: charge", "how_much: £5 a session"],
        ["  cost:", f"    page: {PAGE}", "cost: free"],
    )


@pytest.mark.parametrize(
    "name", ["services/talking", "https://offer.example/services/talking/", "../data", "Rivelin Talking Team",
             "rivelin  TALKING team", "offer_data/services/talking.yml", "file:///C:/x/services/talking/index.html"],
)  # fmt: skip
def test_a_listing_is_found_by_its_address_its_file_or_its_name_and_by_nothing_else(at: Desk, name: str) -> None:
    outcome = send(at, Topic.CHANGE, listing=name, cost="free")
    assert outcome.address == ("" if ".." in name else TALKING)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"listing": "services/talkng", "cost": "free"}, "Did you mean services/talking?"),
        ({"listing": "../../etc/passwd", "cost": "free"}, "This is not the address or the name of a page"),
        ({"listing": "services/../area", "cost": "free"}, "This is not the address or the name of a page"),
        ({"listing": "vocabulary/needs", "cost": "free"}, "No page has this address or name"),
        ({"listing": "services/talking and services/travel", "cost": "free"}, "More than one page is named"),
        ({"listing": "Rivelin Talking Team\nWath Travel Desk", "cost": "free"}, "More than one page is named"),
        ({"listing": TALKING}, "No answer says what to change"),
        ({"listing": TALKING, "summary": "Helps young children who find it hard to talk or understand."},
         "All that you wrote stands on the page already"),
        ({"listing": TALKING, "cost": "free", "source": "my friend"}, "Under `Where did you see this?`: "),
        ({"listing": TALKING, "cost": "free", "source": "javascript:alert(1)"}, "alert(1)` does not begin"),
        ({"listing": TALKING, "cost": "free", "dated": "last week"}, "Under `What date is on that page?`: "),
        ({"listing": TALKING, "cost": "free", "dated": "2027-01"}, "is still to come"),
        ({"listing": TALKING, "cost": "cheap"}, "choose one of these: Free; Charge; Not known"),
        ({"listing": TALKING, "cost": "Charge"}, "Under `What does it cost?`: there is a charge"),
        ({"listing": TALKING, "contact_phone": "S60 1AE"}, "Under `Phone number`: `S60 1AE` has letters in it"),
        ({"listing": TALKING, "place_postcode": "01709 382121"}, "Under `Postcode`: `01709 382121` is not a postcode"),
        ({"listing": TALKING, "contact_website": "info@talking.example"}, "Under `Website`: "),
        ({"listing": TALKING, "ages": "11 to 5 or so"}, "write ages as 5 to 11"),
        ({"listing": TALKING, "summary": "Ring 01709 382121 now."}, "a phone number inside a sentence"),
        ({"listing": TALKING, "summary": "<script>alert(1)</script>"}, "a code for web pages in the text"),
        ({"listing": TALKING, "summary": "[x](https://evil.example)"}, "a code for web pages in the text"),
        ({"listing": TALKING, "summary": "Words\n### Shout\nmore"}, "a heading, a quotation or a piece of code"),
        ({"listing": TALKING, "summary": "```yaml\nname: x\n```"}, "a heading, a quotation or a piece of code"),
        ({"listing": TALKING, "summary": "a\u202eb"}, "A hidden character"),
        ({"listing": TALKING, "summary": "a\u200bb"}, "A hidden character"),
        ({"listing": TALKING, "summary": "a\x07b"}, "A hidden character"),
        ({"listing": TALKING, "summary": "👨\u200d👩\u200d👧"}, "a joined picture"),
        ({"listing": TALKING, "summary": "x" * 500}, "the text is too long (500 characters, at most 400)"),
        ({"listing": TALKING, "summary": "x" * 3000}, "is too long: at most 2,000 characters"),
        ({"listing": TALKING, "hours": "Words\n### Where did you see this?\nhttps://evil.example/"}, "stands twice"),
        ({"listing": TALKING, "contact_phone": "01709 382121\n01709 382122"}, "write one line only"),
        ({"listing": TALKING, "how_to_get_steps": "E-mail us."}, "the listing has no e-mail address"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_comes_back_in_plain_words_with_nothing_to_write(
    at: Desk, answers: dict[str, str], says: str
) -> None:
    outcome = send(at, Topic.CHANGE, **answers)
    assert not outcome.accepted
    assert outcome.content is None
    assert says in outcome.words
    assert "nothing was changed" in outcome.words


def test_words_that_are_too_hard_come_back_with_plainer_ones() -> None:
    reading = read_offer(OUR_DATA)
    assert reading.offer is not None
    ours = Desk(OUR_DATA, reading, reading.offer, Corpus(OUR_DATA, "offer_data", None), ON)
    outcome = send(ours, Topic.CHANGE, listing="Portage", summary="Home visits that utilise play.")
    assert not outcome.accepted
    assert "Under `What is it?`: " in outcome.words
    assert "use" in outcome.words


def test_all_that_is_wrong_is_said_at_once(at: Desk) -> None:
    outcome = send(at, Topic.CHANGE, listing="nowhere", cost="cheap", source="no", dated="no")
    assert outcome.words.count("\n- ") == 4


def test_the_box_has_to_be_ticked_and_required_answers_given(at: Desk) -> None:
    outcome = send(at, Topic.CHANGE, agreed="no", listing=TALKING, cost="free", source="_No response_")
    assert not outcome.accepted
    assert "`Where did you see this?` has no answer" in outcome.words
    assert "The box under `Before you send` is not ticked" in outcome.words


# Personal data


@pytest.mark.parametrize(
    "answers",
    [
        {"contact_phone": "07700 900123"},
        {"contact_email": "jane.smith@talking.example"},
        {"who_for": "My son Zephyr is autistic."},
        {"more": "Mrs Brambleby told me."},
        {"source": "Helen Brambleby told me, 07700 900123"},
        {"hours": "DOB 3/4/2016"},
        {"dated": "NHS number 943 476 5919"},
    ],
)
def test_personal_data_is_held_back_and_nothing_of_the_form_is_repeated(at: Desk, answers: dict[str, str]) -> None:
    outcome = send(at, Topic.CHANGE, listing=TALKING, summary="Helps gherkins.", **answers)
    assert outcome.content is None
    assert "we do not repeat what it says" in outcome.words
    for word in ("07700", "900123", "jane", "Zephyr", "Brambleby", "2016", "943", "gherkins", PAGE):
        assert word not in outcome.words


def test_a_mobile_number_for_messages_stands_when_an_official_page_shows_it(at: Desk) -> None:
    number = {"listing": TALKING, "contact_text": "07700 900123"}
    assert send(at, Topic.CHANGE, source="https://www.rotherham.gov.uk/x", **number).accepted
    assert not send(at, Topic.CHANGE, source="https://stranger.example/x", **number).accepted


# Still right, closed, event


def test_still_right_records_a_visitor_and_never_a_check(at: Desk) -> None:
    outcome = send(at, Topic.STILL_RIGHT, listing=TALKING, source="I rang them", works_there="Yes")
    assert lines_changed(at, outcome) == ([], ["seen_right:", "  on: 2026-11-23", "  by: a visitor"])
    assert "This is no check by the service." in outcome.words
    assert "ring the service" in outcome.words
    assert b"checked" not in (outcome.content or b"")


def test_still_right_twice_on_one_day_changes_nothing(tmp_path: Path) -> None:
    seen = "seen_right:\n  on: 2026-11-23\n  by: a visitor\n"
    outcome = send(desk(tmp_path, services__talking=LISTING + seen), Topic.STILL_RIGHT, listing=TALKING)
    assert "somebody has told us so today already" in outcome.words.lower()


def test_closed_says_why_since_when_and_where_to_go(at: Desk) -> None:
    more = {"closed_on": "2026-09", "closed_instead": "Wath Travel Desk"}
    at_first = send(at, Topic.CLOSED, listing=TALKING, closed_why="The service has ended.", **more)
    # The made-up area names this listing for urgent help, which a form may not change: so a person does.
    assert at_first.accepted
    assert at_first.content is None
    assert "They are `offer_data/area.yml`." in at_first.words
    assert "The page: `services/talking`" in at_first.words
    assert "What happened? `The service has ended.`" in at_first.words
    outcome = send(at, Topic.CLOSED, listing="services/travel", closed_why="The service has ended.",
                   closed_on="2026-09", closed_instead="Rivelin Talking Team")  # fmt: skip
    assert lines_changed(at, outcome)[1] == [
        "  closed:", f"    page: {PAGE}",
        "closed:", "  on: 2026-09", "  why: The service has ended.", "  instead: services/talking",
    ]  # fmt: skip
    assert "**Closed:** `Wath Travel Desk`" in outcome.words


def test_what_has_closed_cannot_close_again(tmp_path: Path) -> None:
    at = desk(tmp_path, services__old=LISTING.replace("Rivelin", "Old") + "closed:\n  why: It has ended.\n")
    assert "already" in send(at, Topic.CLOSED, listing="services/old", closed_why="Ended.").words


def test_a_person_may_say_in_their_own_words_what_is_wrong(at: Desk) -> None:
    outcome = send(at, Topic.CHANGE, listing=TALKING, more="The map is @wrong")
    assert outcome.accepted
    assert outcome.content is None
    assert "A person will change the page by hand." in outcome.words
    assert "The page: `services/talking`" in outcome.words
    assert "Anything else? `The map is @wrong`" in outcome.words


def test_an_e_mail_has_no_lists_to_pick_from_so_a_person_adds_what_is_missing(at: Desk) -> None:
    mail = f"What is it called?\nWath Play Group\n\nWhat is it?\nA play group.\n\nWhere did you see this?\n{PAGE}\n"
    outcome = apply_form(mail.encode(), at)
    assert outcome.accepted
    assert outcome.content is None
    assert "What is it called? `Wath Play Group`" in outcome.words
    without = apply_form(mail.replace(PAGE, "").encode(), at)
    assert not without.accepted
    assert "`Where did you see this?` has no answer" in without.words


def test_what_nobody_saw_on_a_page_comes_back_with_what_to_do(at: Desk) -> None:
    says = send(at, Topic.CHANGE, listing=TALKING, hours="All day", source="I rang them").words
    assert "Is it on no page? Ask the service to put it on one" in says


@pytest.mark.parametrize("name", ["Con", "NUL", "com1", "LPT9"])
def test_no_file_gets_a_name_that_windows_cannot_hold(name: str, at: Desk) -> None:
    needed = {"kind": "service", "area": "rotherham", "owner": "council", "topics": "travel", "summary": "Helps."}
    outcome = send(at, Topic.ADD, name=name, **needed)
    assert "Some computers cannot hold a file with this name" in outcome.words


# Add


NEW = {"name": "Maltby: Stay & Play", "kind": "Group", "area": "Rotherham", "owner": "Charity", "topics": "travel",
       "summary": "A group for small children."}  # fmt: skip


def test_a_new_listing_gets_a_file_with_its_fields_in_order(at: Desk) -> None:
    outcome = send(at, Topic.ADD, **NEW, contact_phone="01709 382121", ages="0 to 5")
    assert outcome.address == "groups/maltby-stay-and-play"
    assert outcome.is_new
    assert (outcome.content or b"").decode() == (
        'name: "Maltby: Stay & Play"\nkind: group\narea: rotherham\nowner: charity\ntopics: [travel]\nages: 0 to 5\n'
        "summary: A group for small children.\ncontact:\n  phone: 01709 382121\n"
        f"sources:\n  summary:\n    page: {PAGE}\n  phone:\n    page: {PAGE}\n"
    )


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"name": "Rivelin Talking Team", "kind": "Service"}, ""),
        ({"name": "Talking", "kind": "Service"}, "there is a page with this name already, services/talking"),
        ({"name": "日本"}, "no letters that a web address can hold"),
        ({"kind": "thing"}, "choose one of these"),
        ({"topics": ""}, "`Kinds of help it gives` has no answer"),
        ({"summary": "_No response_"}, "`What is it?` has no answer"),
    ],
)
def test_a_new_listing_that_cannot_be_comes_back_in_plain_words(at: Desk, answers: dict[str, str], says: str) -> None:
    outcome = send(at, Topic.ADD, **{**NEW, **answers})
    assert outcome.accepted is not bool(says)
    assert says.casefold() in outcome.words.casefold()


@pytest.mark.parametrize("name", ["../../evil", "..", "/etc/passwd", "con.yml", "A\\B", "x" * 90, "ÄÖÜ ẞ"])
def test_a_name_can_never_reach_another_place(at: Desk, name: str) -> None:
    address = send(at, Topic.ADD, **{**NEW, "name": name}).address
    assert not address or (address.startswith("groups/") and set(address[7:]) <= set("abcdefghijklmnopqrstuvwxyz0-9"))


def test_an_excluded_name_is_refused_without_a_reason(tmp_path: Path) -> None:
    at = desk(tmp_path, excluded="- name: Bad Place\n")
    assert "This place cannot be listed" in send(at, Topic.ADD, **{**NEW, "name": "Bad Place"}).words


# E-mail


MAIL = """\
From: Helen Brambleby <helen@brambleby.example>\r
Subject: Something is wrong\r
\r
> Which page is wrong?: services/talking\r
> *Phone number*\r
> 01709 382121\r
>\r
> WHERE DID YOU SEE THIS?\r
> https://talking.example/contact\r
-- \r
Helen Brambleby, 07700 900123\r
"""


def test_a_pasted_e_mail_is_read_by_its_headings_and_its_head_and_foot_are_dropped(at: Desk) -> None:
    outcome = apply_form(MAIL.encode(), at)
    assert lines_changed(at, outcome)[1] == ["contact:", "  phone: 01709 382121", "  phone:", f"    page: {PAGE}"]
    assert "Brambleby" not in outcome.words
    assert "07700" not in outcome.words


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "no form was found"),
        (b"Hello, the phone number is wrong.", "no form was found"),
        (b"\xff\xfe\x00", "this is not plain text"),
        (b"x" * 70_000, "the text is too long"),
        (b"### Which page is wrong?\n\na\n\n### Which page has closed?\n\nb", "more than one form"),
        (b"### Which page is wrong?\n\na\n\n### Which page is wrong?\n\nb", "stands twice"),
    ],
)
def test_a_text_that_is_no_form_is_refused_without_repeating_it(at: Desk, text: bytes, says: str) -> None:
    outcome = apply_form(text, at)
    assert says in outcome.words.casefold()
    assert outcome.content is None


# Anything at all


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_sent_ends_in_words_and_at_most_one_listing_that_reads(at: Desk, data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(forms(at.offer.vocabulary)))
    hostile = st.text(max_size=60) | st.sampled_from(
        ["::error::x", "$(id)", "`id`", "${{ secrets.X }}", "a: b", "{{x}}", "!!python/object", "&a", "*a", TALKING,
         "https://a.example/",
         "\r\n", "free", "@everyone", "| x", "---", "2026-03", "01709 382121"]
    )  # fmt: skip
    answers = data.draw(st.dictionaries(st.sampled_from([one.key for one in form.questions]), hostile, max_size=8))
    if data.draw(st.booleans()):
        answers |= {"listing": TALKING, "source": PAGE}
    outcome = apply_form(body(form, answers).encode("utf-8", "replace"), at)
    assert outcome.words
    assert not any(line.lstrip().startswith(("::", "##[")) for line in outcome.words.splitlines())
    if outcome.content is not None:
        assert outcome.address == TALKING or outcome.is_new
        assert outcome.content.decode()
