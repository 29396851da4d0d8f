"""Reading a page aloud: which voice may do it, and that it goes on, ends and stops as it should."""

from typing import Any

import pytest

from build_tools.tests.in_node import in_node

VOICE = ["read_aloud/voice.js"]
# A device that notes what it was told to say, and says it when the test lets it.
READER = """
const said = [], heard = [];
let now = null;
const speech = { speak: (one) => { now = one; said.push(one.text); }, cancel: () => { now = null; } };
const reading = own.voice.reader(speech, (text) => ({ text }), (on) => heard.push(on));
const ended = () => { const one = now; now = null; one.onend(); };
const start = () => reading.start(["One.", "Two."], { lang: "en-GB" });
"""


def voice(name: str, lang: str, *, local: object = True, default: bool = False) -> dict[str, Any]:
    return {"name": name, "lang": lang, "localService": local, "default": default}


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [
        ([], None),
        ([voice("far", "en-GB", local=False)], None),
        ([voice("odd", "en-GB", local="yes")], None),  # nothing but a plain yes will do
        ([voice("unknown", "en-GB", local=None)], None),
        ([voice("french", "fr-FR")], None),
        ([voice("not English", "enm")], None),
        ([voice("plain", "en")], "plain"),
        ([voice("under", "en_GB")], "under"),
        ([voice("american", "en-US"), voice("british", "en-GB")], "british"),
        ([voice("first", "en-US"), voice("usual", "en-AU", default=True)], "usual"),
        ([voice("far", "en-GB", local=False), voice("near", "en-US")], "near"),
    ],
)
def test_only_an_english_voice_on_the_device_will_do(voices: list[dict[str, Any]], chosen: str | None) -> None:
    found = in_node(VOICE, "return own.voice.voiceOf(given.voices)", {"voices": voices})
    assert (found and found["name"]) == chosen


@pytest.mark.parametrize(
    ("steps", "said", "heard"),
    [
        ("start()", ["One."], [True]),
        ("start(); ended()", ["One.", "Two."], [True]),
        ("start(); ended(); ended()", ["One.", "Two."], [True, False]),
        ("start(); reading.stop()", ["One."], [True, False]),
        ("reading.stop()", [], []),
        ("start(); const late = now; reading.stop(); late.onend()", ["One."], [True, False]),
        ("start(); now.onerror()", ["One."], [True, False]),
        ("start(); const late = now; start(); late.onerror(); late.onend()", ["One.", "One."], [True, False, True]),
        ("reading.start([], { lang: 'en' })", [], [True, False]),
    ],
)
def test_texts_are_read_one_after_another_until_the_end_or_a_stop(
    steps: str, said: list[str], heard: list[bool]
) -> None:
    assert in_node(VOICE, f"{READER}{steps}; return {{ said, heard }};") == {"said": said, "heard": heard}


def test_each_text_is_read_by_the_chosen_voice_in_its_language() -> None:
    assert in_node(VOICE, f"{READER}start(); return [now.voice, now.lang];") == [{"lang": "en-GB"}, "en-GB"]
