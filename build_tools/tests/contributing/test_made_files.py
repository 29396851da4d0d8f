"""The files that are made from the schema's tables: whole, as GitHub and editors want them, and not out of date."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.contributing.forms import SOURCE_HEADING, Topic, forms
from build_tools.contributing.issue_forms import FOLDER, issue_templates
from build_tools.contributing.made_files import made_files, write_made_files
from build_tools.contributing.questions import HEADINGS, NOT_ASKED, asked_fields, listing_questions
from build_tools.offer.listing import FOLDERS
from build_tools.offer.vocabulary import LISTS, Vocabulary
from build_tools.reading.closed_lists import closed_lists
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA, PROJECT
from build_tools.tests.contributing.made_forms import schema_paths

MAKE_AGAIN = "run: .venv/bin/python -m build_tools schema --write"


def our_vocabulary() -> Vocabulary:
    offer = read_offer(OUR_DATA).offer
    assert offer is not None
    return offer.vocabulary


VOCABULARY = our_vocabulary()
FORMS = {name: yaml.safe_load(text) for name, text in issue_templates(VOCABULARY).items() if name != "config.yml"}


def test_the_files_in_the_project_are_those_that_the_schema_gives() -> None:
    for name, text in made_files(VOCABULARY).items():
        assert (PROJECT / name).read_text(encoding="utf-8") == text, MAKE_AGAIN
    assert {path.name for path in (PROJECT / FOLDER).iterdir()} == set(issue_templates(VOCABULARY))


def test_writing_them_names_only_what_changed(tmp_path: Path) -> None:
    files = made_files(VOCABULARY)
    assert list(write_made_files(tmp_path, files)) == list(files)
    (tmp_path / FOLDER / "config.yml").write_text("blank_issues_enabled: true\n")
    assert list(write_made_files(tmp_path, files)) == [f"{FOLDER}/config.yml"]


def test_nobody_can_open_a_blank_issue() -> None:
    assert yaml.safe_load(issue_templates(VOCABULARY)["config.yml"]) == {"blank_issues_enabled": False}


def elements(form: dict[str, Any]) -> list[dict[str, Any]]:
    """The questions of a form, without the words between."""
    return [element for element in form["body"] if element["type"] != "markdown"]


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_form_keeps_the_rules_of_github(form: dict[str, Any]) -> None:
    """Syntax for GitHub's form schema; Common validation errors when creating issue forms."""
    assert set(form) == {"name", "description", "labels", "body"}
    ids = [element["id"] for element in elements(form)]
    labels = [element["attributes"]["label"] for element in elements(form)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", one) for one in ids)
    assert len({re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") for label in labels}) == len(labels)
    for element in form["body"]:
        assert set(element) <= {"type", "id", "attributes", "validations"}
        assert element["type"] in ("markdown", "input", "textarea", "dropdown", "checkboxes")
        allowed = {"value"} if element["type"] == "markdown" else {"label", "description", "placeholder", "options"}
        assert set(element["attributes"]) <= allowed
        assert all(text for text in element["attributes"].values())
        assert "password" not in str(element).lower()


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_choices_are_texts_that_differ_and_none_is_the_reserved_word(form: dict[str, Any]) -> None:
    labels = {element["attributes"]["label"] for element in elements(form)}
    for element in elements(form):
        options = element["attributes"].get("options", [])
        ticks = element["type"] == "checkboxes"
        names = [option["label"] for option in options] if ticks else options
        assert all(isinstance(name, str) and name.lower() != "none" for name in names)
        assert len(set(names)) == len(names)
        assert not ticks or not labels & set(names)


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_each_form_says_that_it_is_public_asks_for_the_source_and_ends_with_the_box(form: dict[str, Any]) -> None:
    assert form["body"][0]["attributes"]["value"].startswith("What you write here is public. Do not name a child")
    assert "call 999" in form["body"][0]["attributes"]["value"]
    source = next(one for one in elements(form) if one["attributes"]["label"] == SOURCE_HEADING)
    assert source["validations"] == {"required": True}
    assert elements(form)[-1]["attributes"]["options"][0]["required"] is True


def test_there_is_a_form_for_each_topic_and_its_first_question_is_in_no_other() -> None:
    found = forms(VOCABULARY)
    assert [form.topic for form in found] == list(Topic)
    first = [form.questions[0].heading for form in found]
    for form in found:
        assert [heading for heading in first if heading in form.by_heading] == [form.questions[0].heading]
        assert len(form.by_heading) == len(form.questions)


def test_every_field_of_the_schema_is_asked_for_or_is_not_for_a_reason() -> None:
    paths = [path for path in schema_paths() if path.split(".")[0] not in NOT_ASKED]
    assert paths == [path for path in HEADINGS if path in paths] or set(paths) == set(HEADINGS)
    lists = closed_lists(getattr(VOCABULARY, name) for name in LISTS)
    assert set(listing_questions(VOCABULARY)) == {leaf.path for leaf in asked_fields(lists)}
    assert "place.step_free" in listing_questions(VOCABULARY)


def test_editors_of_code_are_told_which_files_are_listings() -> None:
    settings = yaml.safe_load((PROJECT / ".vscode/settings.json").read_text())  # JSON is YAML too
    assert settings["yaml.schemas"] == {
        ".vscode/listing.schema.json": [f"offer_data/{folder}/*.yml" for folder in FOLDERS],
        ".vscode/event.schema.json": ["offer_data/events/*.yml"],
        ".vscode/consultation.schema.json": ["offer_data/consultations/*.yml"],
    }
