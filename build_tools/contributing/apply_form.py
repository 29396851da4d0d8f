"""`local-offer apply-form`: a submitted form becomes the smallest change to one listing, a new event, or plain words
that say why not.

Every way through ends in an Outcome. Its words are fit to be made public: personal data ends the work before anything
is said, and all else from the form stands in code spans. Its address can only be that of a listing that is here, or of
a new one with a plain name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from build_tools.checking.plain_words import Corpus
from build_tools.contributing import outcomes
from build_tools.contributing.first_look import lacks_only_lists, missing_answers, private_answers
from build_tools.contributing.form_text import Submission, read_form
from build_tools.contributing.forms import LISTING_KEY, MORE_KEY, WORKS_KEY, Topic, forms
from build_tools.contributing.naming_listing import listing_named
from build_tools.contributing.new_event import (
    is_over,
    new_event_address,
    new_event_text,
    with_listing_named,
    with_weekday_apart,
)
from build_tools.contributing.new_text import new_address, new_listing_text, one_page_for_all
from build_tools.contributing.outcomes import Outcome
from build_tools.contributing.planning import edited_with_sources, fact_edits, seen_in, with_order_kept
from build_tools.contributing.smallest_edit import Edit, edited, plain_values
from build_tools.contributing.trying_out import try_event, try_out
from build_tools.offer.listing import Listing
from build_tools.offer.model import Offer
from build_tools.problems import any_must
from build_tools.reading.faults import Fault
from build_tools.reading.offer_folder import Reading


@dataclass(frozen=True, slots=True)
class Desk:
    """With what a form is worked on."""

    data: Path
    reading: Reading
    offer: Offer
    corpus: Corpus
    on: date

    def content(self, listing: Listing) -> bytes:
        """The file of a listing that is here."""
        return (self.data / listing.folder / f"{listing.slug}.yml").read_bytes()


def apply_form(content: bytes, desk: Desk) -> Outcome:
    """What came of it. Nothing is written here."""
    submission = read_form(content, forms(desk.offer.vocabulary))
    if isinstance(submission, Fault):
        return outcomes.refused([submission])
    private = private_answers(submission, desk.offer)
    if private:
        return outcomes.held_back(private)
    missing = missing_answers(submission)
    if missing:
        by_hand = submission.by_mail and lacks_only_lists(submission)
        if not by_hand or submission.form.topic not in (Topic.ADD, Topic.EVENT):
            return outcomes.refused(missing)
        if submission.form.topic is Topic.ADD:
            return outcomes.kept_in_words(submission, outcomes.FROM_A_MAIL)
    return _WAYS[submission.form.topic](submission, desk)


def _listing(submission: Submission, desk: Desk) -> Listing | Fault:
    return listing_named(submission.answers[LISTING_KEY], desk.offer)


def _change(submission: Submission, desk: Desk) -> Outcome:
    listing, seen = _listing(submission, desk), seen_in(submission, desk.on)
    edits, faults = fact_edits(submission)
    faults = [*([listing] if isinstance(listing, Fault) else []), *(seen if isinstance(seen, list) else []), *faults]
    if isinstance(listing, Fault) or isinstance(seen, list) or faults:
        return outcomes.refused(faults)
    if not edits:
        return _in_words(submission, listing)
    before = desk.content(listing)
    edits = with_order_kept(plain_values(before.decode("utf-8-sig")) or {}, edits)
    return _tried(submission, desk, listing, before, edited_with_sources(before, edits, seen))


def _in_words(submission: Submission, listing: Listing) -> Outcome:
    """No field was filled in: what stands under "Anything else?" is for a person."""
    if submission.answers.get(MORE_KEY):
        return outcomes.kept_in_words(submission, outcomes.IN_YOUR_WORDS, f"{listing.folder}/{listing.slug}")
    return outcomes.refused([Fault("no answer says what to change: fill in what is wrong")])


def _closed(submission: Submission, desk: Desk) -> Outcome:
    listing = _listing(submission, desk)
    if isinstance(listing, Listing) and not listing.is_open:
        return outcomes.refused([Fault("this page says already that it has closed")])
    instead = submission.answers.get("closed-instead")
    if instead:
        other = listing_named(instead, desk.offer)
        if isinstance(other, Fault):
            return outcomes.refused([Fault(f'under "What can people use now?": {other.says}')])
        named = {**submission.answers, "closed-instead": f"{other.folder}/{other.slug}"}
        submission = replace(submission, answers=named)
    return _change(submission, desk)


def _still_right(submission: Submission, desk: Desk) -> Outcome:
    listing = _listing(submission, desk)
    if isinstance(listing, Fault):
        return outcomes.refused([listing])
    edits: list[Edit] = [("seen_right.on", desk.on.isoformat()), ("seen_right.by", "a visitor")]
    before = desk.content(listing)
    after = edited(before, edits)
    if after == before:
        return outcomes.refused([Fault("somebody has told us so today already, so there was nothing to change")])
    done = _tried(submission, desk, listing, before, after)
    if done.accepted and submission.answers.get(WORKS_KEY, "").strip().casefold() == "yes":
        return replace(done, words=f"{done.words}\n\n{outcomes.AT_THE_SERVICE}")
    return done


def _add(submission: Submission, desk: Desk) -> Outcome:
    seen = seen_in(submission, desk.on)
    edits, faults = fact_edits(submission)
    if isinstance(seen, list) or faults:
        return outcomes.refused([*(seen if isinstance(seen, list) else []), *faults])
    facts = dict(edits)
    address = new_address(str(facts.get("kind")), str(facts.get("name") or ""), desk.offer)
    text = new_listing_text(edits, one_page_for_all(edits, seen))
    if isinstance(address, Fault) or isinstance(text, Fault):
        return outcomes.refused([found for found in (address, text) if isinstance(found, Fault)])
    if (desk.data / f"{address}.yml").exists():
        return outcomes.refused([Fault("there is a file with this name already: an editor has to look at it")])
    return _result(submission, desk, address, b"", text)


def _event(submission: Submission, desk: Desk) -> Outcome:
    named, seen = with_listing_named(with_weekday_apart(submission), desk.offer), seen_in(submission, desk.on)
    edits, faults = fact_edits(named) if isinstance(named, Submission) else ([], [named])
    faults = [*(seen if isinstance(seen, list) else []), *faults]
    if isinstance(seen, list) or faults:
        return outcomes.refused(faults)
    lacks_topics = "topics" not in dict(edits)  # an e-mail: the rest is looked at all the same
    edits += [("topics", (next(iter(desk.offer.vocabulary.topics)).key,))] if lacks_topics else []
    address = new_event_address(dict(edits), desk.data, desk.offer)
    text = new_event_text(edits, seen)
    if isinstance(address, Fault) or isinstance(text, Fault):
        return outcomes.refused([found for found in (address, text) if isinstance(found, Fault)])
    done = _event_tried(submission, desk, address, text)
    return outcomes.kept_in_words(submission, outcomes.EVENT_FROM_A_MAIL) if done.accepted and lacks_topics else done


def _event_tried(submission: Submission, desk: Desk, address: str, text: bytes) -> Outcome:
    trial, event = try_event(desk.reading, address.rpartition("/")[2], text, desk.corpus, desk.on)
    wrong = [problem for problem in trial.problems if any_must([problem])]
    if wrong:
        return outcomes.breaks_a_rule(submission.form, wrong, f"{desk.reading.shown_as}/{address}.yml")
    over = is_over(event, desk.on) if event else None
    if event is None or over:
        return outcomes.refused([over] if over else [])
    return outcomes.changed(submission, desk.offer, trial, address, text, new=True, page=event.address)


def _tried(submission: Submission, desk: Desk, listing: Listing, before: bytes, after: bytes | Fault) -> Outcome:
    if isinstance(after, Fault):
        return outcomes.refused([after])
    return _result(submission, desk, f"{listing.folder}/{listing.slug}", before, after)


def _result(submission: Submission, desk: Desk, address: str, before: bytes, after: bytes) -> Outcome:
    trial = try_out(desk.reading, address, before, after, desk.corpus, desk.on)
    wrong = [problem for problem in trial.problems if any_must([problem])]
    file = f"{desk.reading.shown_as}/{address}.yml"
    if wrong and all(problem.file != file for problem in wrong):
        return outcomes.changes_other_files(submission, wrong, address)
    if wrong:
        return outcomes.breaks_a_rule(submission.form, wrong, file)
    return outcomes.changed(submission, desk.offer, trial, address, after, new=not before)


_WAYS: Mapping[Topic, Callable[[Submission, Desk], Outcome]] = {
    Topic.CHANGE: _change,
    Topic.ADD: _add,
    Topic.STILL_RIGHT: _still_right,
    Topic.CLOSED: _closed,
    Topic.EVENT: _event,
}
