"""Which of html-validate's rules the gate keeps to, and why the others are off.

The presets hold rules of two kinds: what the standard of HTML says, and how one team likes its files. The first kind is
all on; of the second, what would only change how a file looks to its writer is off.
"""

from typing import Any

PRESETS = ("html-validate:recommended", "html-validate:document")

# rule -> why it is off
OFF = {
    "doctype-style": "HTML allows both; ours is in small letters.",
    "long-title": "A matter for search engines: the end of our titles is the name of the site.",
    "tel-non-breaking": "A number is kept on one line by the stylesheet.",
    "no-redundant-for": "A label that both holds its field and names it is joined twice, which hurts nobody.",
    "unique-landmark": "Without a stylesheet it cannot know that one of two menus is always hidden: axe and our check "
    "`landmarks` ask the same of what is shown.",
    "no-inline-style": "Our check `nothing-inline` asks it.",
    "no-trailing-whitespace": "Spaces at the end of a line are seen by nobody.",
    "no-implicit-input-type": "A field without a type is for text: the standard says so.",
    "prefer-native-element": "A role says the same as the element; whether it works is what our own checks ask.",
    "require-sri": "The site loads nothing from other hosts, where a digest would guard against a change.",
}
# A notice or a list of problems may stand above the main heading, with a heading of its own.
SET = {"heading-level": ["error", {"minInitialRank": "h2"}]}
CONFIG: dict[str, Any] = {"extends": list(PRESETS), "rules": {**dict.fromkeys(OFF, "off"), **SET}}
