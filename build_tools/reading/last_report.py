"""`accessibility_tests/last_report.json`: what the gate found when a person last kept its report.

The gate writes it and nobody edits it, so it is JSON; it is read with care all the same, because it is committed by
hand and two changes may have been joined badly. What cannot be read counts as no report, and a problem says so.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from build_tools.offer.accessibility import LastReport
from build_tools.offer.dates import PartialDate
from build_tools.reading.file_reading import FileReading

NAME = "last_report.json"
NOT_ONE = "this is no report of the gate: let the gate keep a new one (see docs/developers/accessibility-gate.md)"
# What each field has to be; a whole number may stand where a number is meant.
_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "on": str,
    "theme": str,
    "commit": (str, type(None)),
    "pages": int,
    "modes": list,
    "checks": dict,
    "answered": int,
    "not_tested": list,
    "looks": int,
    "seconds": (int, float),
    "versions": dict,
    "faults_made": (int, type(None)),
    "faults_caught": (int, type(None)),
}


def read_last_report(content: bytes, reading: FileReading) -> LastReport | None:
    """None when it is no report; what is wrong goes into `reading`."""
    try:
        kept = json.loads(content)
        return _report(kept)
    except (ValueError, TypeError, KeyError, RecursionError):
        reading.say("", 0, NOT_ONE)
        return None


def _report(kept: Any) -> LastReport:
    if not isinstance(kept, dict) or kept.keys() != _KINDS.keys():
        raise TypeError("not the fields of a report")
    if any(not isinstance(kept[name], kind) for name, kind in _KINDS.items()):
        raise TypeError("a field of another kind")
    if any(not isinstance(number, int) or number < 0 for number in kept["checks"].values()):
        raise TypeError("a check that found no number")
    texts = (*kept["modes"], *kept["not_tested"], *kept["versions"].values())
    if any(not isinstance(text, str) for text in texts):
        raise TypeError("a text that is none")
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}
    values["on"] = PartialDate.of(date.fromisoformat(kept["on"]))
    return LastReport(**values)


def last_report_text(report: LastReport) -> str:
    """The other way, in one order, so that two reports can be compared line by line."""
    kept = {**asdict(report), "on": report.on.iso, "checks": dict(sorted(report.checks.items()))}
    return json.dumps(kept, indent=1, ensure_ascii=False) + "\n"
