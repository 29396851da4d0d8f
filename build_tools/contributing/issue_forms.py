"""The forms as GitHub reads them: one YAML file each in `.github/ISSUE_TEMPLATE/`, never written by hand.

What GitHub asks of such a file stands in its documentation, "Syntax for GitHub's form schema" and "Common validation
errors when creating issue forms". Every text is in double quotes, because YAML would read a bare Yes or No as no text.
"""

import json
from collections.abc import Iterator, Mapping

from build_tools.contributing.forms import Form, forms
from build_tools.contributing.questions import Look, Question
from build_tools.offer.vocabulary import Vocabulary

FOLDER = ".github/ISSUE_TEMPLATE"
_MADE = "# Made from the schema by: local-offer schema --write\n"
_CONFIG = f"{_MADE}# No blank issues: a form tells people what is public.\nblank_issues_enabled: false\n"


def issue_templates(vocabulary: Vocabulary) -> dict[str, str]:
    """The text of each file, by its name in the folder; they stand on GitHub in the order of their names."""
    found = {f"{number}-{form.topic}.yml": issue_form(form) for number, form in enumerate(forms(vocabulary), 1)}
    return {**found, "config.yml": _CONFIG}


def issue_form(form: Form) -> str:
    """One form."""
    head = [f"name: {_quoted(form.name)}", f"description: {_quoted(form.says)}", f"labels: [{_quoted(form.topic)}]"]
    intro = ["body:", "  - type: markdown", "    attributes:", f"      value: {_quoted(form.intro)}"]
    return _MADE + "\n".join([*head, *intro, *(line for one in form.questions for line in _element(one))]) + "\n"


def _element(question: Question) -> Iterator[str]:
    yield f"  - type: {question.look}"
    yield f"    id: {question.key}"
    yield "    attributes:"
    yield from (f"      {name}: {_quoted(text)}" for name, text in _attributes(question).items())
    if question.choices:
        yield "      options:"
        for choice in question.choices:
            yield (
                f"        - label: {_quoted(choice.label)}"
                if _ticks(question)
                else f"        - {_quoted(choice.label)}"
            )
            if _ticks(question) and len(question.choices) == 1 and question.required:
                yield "          required: true"
    if question.required and not _ticks(question):
        yield "    validations:"
        yield "      required: true"


def _ticks(question: Question) -> bool:
    return question.look is Look.SOME_OF


def _attributes(question: Question) -> Mapping[str, str]:
    texts = {"label": question.heading, "description": question.says}
    if not question.choices:
        texts["placeholder"] = question.example
    return {name: text for name, text in texts.items() if text}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
