"""A made-up guide, as a file and as a model object, for tests that change only what they are about."""

from typing import Any

from build_tools.offer.dates import PartialDate
from build_tools.offer.guide import Guide, GuideSource, Journey

# The lines of the file are counted in the tests: add below, not between.
GUIDE = """\
---
title: Asking for a trial
description: How to ask, and what happens next.
journey: help with learning
place: 2
in_short:
  - You can ask.
  - The answer comes in six weeks.
  - You can ask again.
law_at: 2026-11-23
sources:
  - name: Rivelin Act 2014, section 36
    page: https://www.legislation.gov.uk/rivelin/36
    dated: 2014-06
  - name: A page on SENDIASS.example, about asking
    page: https://advice.example/asking
listings:
  - services/talking
lists:
  - browse/help/travel
timeline:
  name: From asking to the answer
  steps:
    - when: Week 0
      what: You ask.
    - when: By week 6
      what: They answer.
      source: Rivelin Act 2014, section 36
to_check:
  - Whether there is a form on GOV.UK.
---
Begin here.

## Who can ask?

Anyone.

## If it goes wrong

Ask again.
"""


def guide(slug: str = "trial", **facts: Any) -> Guide:
    """A guide of which no more is known than it must be; `facts` change it."""
    given = {
        "title": slug.replace("-", " ").capitalize(),
        "description": f"All about {slug}.",
        "journey": Journey.LEARNING,
        "place": 1,
        "in_short": ("You can ask.", "They answer.", "You can ask again."),
        "law_at": PartialDate(2026, 11, 23),
        "sources": (GuideSource("Rivelin Act 2014", "https://www.legislation.gov.uk/rivelin/36", None),),
        "listings": (),
        **facts,
    }
    return Guide(slug=slug, file=f"docs/guides/{slug}.md", **given)
