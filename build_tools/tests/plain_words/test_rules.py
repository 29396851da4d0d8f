"""Every rule with what it finds, in its exact words, and with what it lets be."""

import pytest

from build_tools.plain_words.passages import Kind
from build_tools.tests.plain_words.made_words import findings, in_field

MANY = "one two three four five six seven eight nine ten "
PLAIN = "has plainer words: write"
HIDES = 'does not say who does it: say who, such as "we will ring you"'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("We utilise this.", f'must: "utilise" {PLAIN} use'),
        ("Utilised by all.", f'must: "Utilised" {PLAIN} use'),
        ("Help with provision is here now.", f'should: "provision" {PLAIN} help or places'),
        ("Ask your Local Authority now.", f'should: "Local Authority" {PLAIN} the council'),
        ("This programme runs.", 'consider: "programme" has plainer words: try course'),
        ("Furthermore, it is free.", 'must: "Furthermore" has plainer words: leave it out'),
        ("Acquired skills.", f'should: "Acquired" {PLAIN} get'),
        ("Ask about continence.", f'should: "continence" {PLAIN} using the toilet'),
        ("Ask about continence (using the toilet).",
         'consider: "continence" has plainer words: try using the toilet'),
        ("Ask about the toilet (continence).", 'consider: "continence" has plainer words: try using the toilet'),
        ("Toys, e.g. blocks.", 'must: "e.g" is short for Latin or comes from it: write such as'),
        ("Get us on board.", 'should: "on board" does not mean what its words say: write with us'),
    ],
)  # fmt: skip
def test_a_word_with_a_plainer_twin_is_found(text: str, says: str) -> None:
    assert findings(text) == [says]


@pytest.mark.parametrize(
    "text",
    [
        "We use this.",
        "Help after an acquired brain injury.",
        "Get on board the bus.",
        "Parents, carers and friends.",
        "He said “we utilise this”.",
        'The form says "provision".',
        "Ring the Autism Provision Network.",
        "Ring the Yorkshire Provision Trust for help.",
        "It is in the Special Provision Act 2014 now.",
        "Look at [the list](https://utilise.example/provision-eg).",
        "The `utilise` key.",
        "MASH means multi-agency safeguarding hub.",
    ],
)
def test_names_quotations_laws_and_addresses_do_not_count(text: str) -> None:
    assert findings(text, Kind.GUIDE) == []


def test_a_term_of_the_glossary_may_stand_on_our_pages_and_not_in_a_draft() -> None:
    text = "Special educational provision is for some children."
    assert findings(text, Kind.GUIDE) == []
    assert findings(text) == [f'should: "provision" {PLAIN} help or places']


def test_a_summary_holds_no_word_that_has_a_plainer_twin() -> None:
    assert in_field("Some provision.", "summary") == [f'must: "provision" {PLAIN} help or places']
    assert in_field("Some provision.", "who_for") == [f'should: "provision" {PLAIN} help or places']


def test_a_sentence_of_a_page_has_at_most_25_words() -> None:
    begins = "one two three four five six seven eight nine ten one two th…"
    assert findings(MANY * 2) == []
    assert findings(MANY * 2 + "end.") == [
        f'consider: this sentence has 21 words, and up to 20 is easier to read: make two of it. It begins "{begins}"'
    ]
    assert findings(MANY * 2 + "a b c d e f.") == [
        f'must: this sentence has 26 words, and 25 is the most here: make two of it. It begins "{begins}"'
    ]


def test_a_sentence_of_a_summary_has_at_most_15_words() -> None:
    assert in_field(MANY + "a b c d e.", "summary") == []
    assert in_field(MANY + "a b c d e f.", "summary") == [
        "must: this sentence has 16 words, and 15 is the most here: make two of it. "
        'It begins "one two three four five six seven eight nine ten a b c d e …"'
    ]
    assert in_field(MANY + "a b c d e f.", "how_to_get.steps") == []


def test_a_name_or_a_quotation_counts_as_one_word() -> None:
    assert in_field(MANY + "and the Royal College of Speech and Language Therapists.", "summary") == []
    assert in_field(MANY + "and “a very long thing that somebody said once”.", "summary") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ask the DSCO about it.",
         'must: "DSCO" is explained nowhere: write it out, or put what it stands for in brackets behind it, or add it '
         "to the glossary"),
        ("Tell MASH.", 'should: "MASH" has to be explained here: write multi-agency safeguarding hub (MASH)'),
        ("Ask for an EHC plan.",
         'should: "EHC" has to be explained here: write education, health and care plan (EHC plan)'),
        ("All EHCPs.", 'should: "EHCPs" has to be explained here: write education, health and care plan (EHCP)'),
        ("See a GP.", 'should: "GP" has to be explained here: write GP (your family doctor)'),
        ("It is DBS-checked.",
         'must: "DBS" is explained nowhere: write it out, or put what it stands for in brackets behind it, or add it '
         "to the glossary"),
    ],
)  # fmt: skip
def test_a_short_form_is_explained_where_it_stands(text: str, says: str) -> None:
    assert findings(text) == [says]


@pytest.mark.parametrize(
    "text",
    [
        "Ask the DSCO (designated social care officer). The DSCO rings you.",
        "The designated social care officer (DSCO) rings you.",
        "DSCO stands for designated social care officer.",
        "Ask for an EHC plan (education, health and care plan).",
        "Watch TV in the UK. Bring your ID.",
        "RNID can help.",
        "Watch it on YouTube. Ask Mr McDonald.",
        "King Henry VIII lived here, in S60 1AE.",
    ],
)
def test_a_short_form_that_is_explained_known_or_a_name_is_let_be(text: str) -> None:
    assert findings(text, rule="abbreviation") == []


def test_a_term_of_the_glossary_counts_as_explained_on_our_pages_alone() -> None:
    assert findings("Tell MASH.", Kind.GUIDE) == []
    assert in_field("Tell MASH.", "who_for") == []
    assert len(findings("Tell MASH.", Kind.MESSAGE)) == 1


def test_a_listing_need_not_explain_its_own_name() -> None:
    assert in_field("ABCD helps you. Text ABCD to us.", "who_for", names=("Abcd in Rotherham",)) == []
    assert len(in_field("ABCD helps you.", "who_for")) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You will be contacted.", "You will be contacted"),
        ("Your child will be seen soon.", "child will be seen"),
        ("You’ll be rung by a nurse.", "You’ll be rung"),
        ("Families are then visited at home.", "Families are then visited"),
        ("Most people get sent a letter.", "Most people get sent"),
        ("Forms must be returned by post.", "Forms must be returned"),
        ("Your request has been received.", "request has been received"),
    ],
)
def test_the_passive_is_found_where_a_person_matters(text: str, found: str) -> None:
    assert findings(text) == [f'should: "{found}" {HIDES}']


@pytest.mark.parametrize(
    "text",
    [
        "The library is closed on Mondays.",
        "You may be worried.",
        "Children who are disabled can come.",
        "Your child was born here.",
        "It is based in Maltby.",
        "You are, planned or not, welcome.",
        "A new site was agreed in May.",
        "You can get paid for it.",
    ],
)
def test_a_state_or_a_thing_is_no_passive_that_matters(text: str) -> None:
    assert findings(text, rule="passive") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[Click here](/a/) to go on.",
         'must: the link "Click here" says nothing by itself: write where it leads, such as "EHC plans on GOV.UK"'),
        ("See [this page](/a/).",
         'must: the link "this page" says nothing by itself: write where it leads, such as "EHC plans on GOV.UK"'),
        ("[Read more.](/a/ \"title\")",
         'must: the link "Read more." says nothing by itself: write where it leads, such as "EHC plans on GOV.UK"'),
        ("[**Here**](/a/)",
         'must: the link "Here" says nothing by itself: write where it leads, such as "EHC plans on GOV.UK"'),
        ("See <https://a.example/b>.",
         'must: the link "https://a.example/b" is a bare web address: write what the page is called'),
        ("To apply, click here.", 'must: "click here": name the page, and make its name the link'),
        ("Look at www.a.example/b for it.",
         'should: "www.a.example/b" is a bare web address: write what the page is called, and make that the link'),
    ],
)  # fmt: skip
def test_link_words_that_say_nothing_alone_are_found(text: str, says: str) -> None:
    assert findings(text, rule="link words") == [says]


def test_link_words_that_name_the_page_are_let_be() -> None:
    assert findings("See [Rules for school transport](/a/) and [[official site]].", rule="link words") == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Advice & support here.", 'must: "Advice & support": write "and" in place of the sign "&"'),
        ("Advice and/or help.",
         'must: "and/or" leaves the reader to guess: write "or", and "or both" where that matters'),
        ("Ask his/her teacher.", 'must: "his/her" leaves the reader to guess: write "their"'),
        ("For the child/young person.", 'must: "child/young" leaves the reader to guess: write "and" or "or"'),
        ("Help and or advice.",
         'must: "and or" leaves the reader to guess: write "or", and "or both" where that matters'),
        ("You MUST ring.", 'should: "MUST" is in capitals, which is hard to read: write it in small letters'),
        ("PLEASE BRING IT with you.",
         'should: "PLEASE BRING IT" is in capitals, which is hard to read: write it in small letters'),
        ("It is not uncommon.", 'must: "not uncommon" says no twice: say what is so, or what to do'),
        ("You cannot come unless we ring.",
         'should: "cannot come unless" says no twice: say what is so, or what to do'),
        ("Do not hesitate to ring.", 'should: "not hesitate to" says no twice: say what is so, or what to do'),
    ],
)  # fmt: skip
def test_signs_capitals_and_double_negatives_are_found(text: str, says: str) -> None:
    assert findings(text) == [says]


@pytest.mark.parametrize(
    "text",
    [
        "Shop at Marks & Co in town.",
        "Shop with Brown & Sons in town.",
        "He went to A&E (accident and emergency).",
        "Ring National Helpline/Textline now.",
        "Write to a/b@c.example now.",
        "Do not wait. Without it, ring us.",
        "MASH (multi-agency safeguarding hub) and GP (family doctor).",
        "I am in Group A.",
    ],
)
def test_names_and_plain_words_set_off_none_of_these(text: str) -> None:
    assert findings(text, Kind.GUIDE) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It ends on 03/04/2026.", 'must: "03/04/2026": write it like "3 March 2026"'),
        ("It ends on 3.4.26 at noon.", 'must: "3.4.26": write it like "3 March 2026"'),
        ("It ends on 2026-04-03.", 'must: "2026-04-03": write it like "3 March 2026"'),
        ("It ends on 14-Feb-27.", 'must: "14-Feb-27": write it like "3 March 2026"'),
        ("It ends at 17:30.", 'should: "17:30": use am and pm, such as "5.30pm"'),
        ("It begins at 09:30.", 'should: "09:30": use am and pm, such as "9.30am"'),
        ("It begins at 0930hrs.", 'should: "0930hrs": use am and pm, such as "5.30pm"'),
        ("It is 9am-5pm.", 'should: "9am-5pm": write "to" between the times, such as "9am to 5pm"'),
        ("It is Mon-Fri.", 'should: "Mon-Fri": write the days out, such as "Monday to Friday"'),
        ("It is Monday – Friday.", 'should: "Monday – Friday": write the days out, such as "Monday to Friday"'),
        ("It is every Tues.", 'should: "every Tues": write the day out, such as "Monday"'),
        ("It is on 3 Sept.", 'should: "3 Sept.": write the month out, such as "March"'),
        ("It is 3rd March.", 'consider: "3rd March": write it like "3 March"'),
        ("It is open 24/7.", 'should: "24/7": write "day and night, every day"'),
        ("It takes 2 hrs.", 'should: "2 hrs.": write the word out, such as hours or weeks'),
        ("In 2025/26 it grew.", 'should: "2025/26": say which, such as "the school year from September 2026"'),
        ("For ages 5-11.", 'should: "ages 5-11": write it out, such as "ages 5 to 11" or "16 and over"'),
        ("For 16+ only.", 'should: "16+": write it out, such as "ages 5 to 11" or "16 and over"'),
    ],
)
def test_dates_and_times_in_a_clerk_s_way_are_found(text: str, says: str) -> None:
    assert findings(text, rule="dates and times") == [says]


@pytest.mark.parametrize(
    "text",
    [
        "It is on 3 March 2026, 9.30am to 5pm, Monday to Friday.",
        "Ring 01709 382 121 or 0800 1111, or text 85258.",
        "Sit down. Mark it. March is cold, and May is warm. Sun and sea.",
        "It is 5.30 metres long and costs £5.50 or 12.50 for two.",
        "Ages 5 to 11. Key stage 2. Version 1.2.3.",
        "Year 10 and Year 11.",
    ],
)
def test_dates_and_times_as_people_say_them_are_let_be(text: str) -> None:
    assert findings(text, rule="dates and times") == []


def test_messages_may_show_what_to_type() -> None:
    assert findings("Write 2026-03-09, or a page such as https://a.example/b.", Kind.MESSAGE) == []


def test_capitals_of_three_short_forms_in_a_row_shout() -> None:
    assert findings("AB CF EG are here.", Kind.GUIDE, "capitals") == [
        'should: "AB CF EG" is in capitals, which is hard to read: write it in small letters'
    ]
