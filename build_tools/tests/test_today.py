"""What day it is, at the edge."""

from datetime import UTC, date, datetime

import pytest

from build_tools.errors import CannotGoOn
from build_tools.today import today


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 23, 12, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 23, 59, tzinfo=UTC), date(2026, 11, 23)),  # winter: London keeps the same time
        (datetime(2026, 7, 1, 22, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 23, 0, tzinfo=UTC), date(2026, 7, 2)),  # summer: it is tomorrow in London already
        (datetime(1970, 1, 1, tzinfo=UTC), date(1970, 1, 1)),
    ],
)
def test_the_day_is_londons(moment: datetime, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    assert today() == day


@pytest.mark.parametrize("empty", [None, ""])
def test_without_a_given_moment_it_is_now(empty: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if empty is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", empty)
    assert abs((today() - datetime.now(UTC).date()).days) <= 1


@pytest.mark.parametrize("wrong", ["tomorrow", "2026-11-23", "1.5", "9" * 30, "-" + "9" * 30, "-62135596800"])
def test_a_moment_that_cannot_be_read_is_told_in_plain_words(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
    with pytest.raises(CannotGoOn) as stop:
        today()
    assert str(stop.value) == (
        f"SOURCE_DATE_EPOCH is {wrong}, and that is no moment. "
        "Write seconds since 1970, or take it out of the environment."
    )
