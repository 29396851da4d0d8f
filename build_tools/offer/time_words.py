"""Times of day and times of events in words: "10am to 12.30pm", "Every Saturday from 5 December 2026 …"."""

from collections.abc import Sequence
from datetime import date, time

from build_tools.offer.dates import MONTHS, PartialDate
from build_tools.offer.when import Repeats, Weekday, When, place_in_month

MIDDAY = "midday"
NOON = 12
PLACES = ("first", "second", "third", "fourth", "fifth")


def time_words(moment: time) -> str:
    """`2.30pm`, as editors write it and parents read it."""
    if moment == time(NOON):
        return MIDDAY
    minutes = f".{moment.minute:02d}" if moment.minute else ""
    return f"{(moment.hour - 1) % NOON + 1}{minutes}{'am' if moment.hour < NOON else 'pm'}"


def day_words(day: date) -> str:
    """`Saturday 5 December 2026`."""
    return f"{Weekday.of(day)} {PartialDate.of(day).words}"


def clock_words(when: When) -> str:
    """`10am to 12.30pm`, `all day`, or that it is not known."""
    if when.all_day:
        return "all day"
    if when.starts is None:
        return "time not known"
    start = time_words(when.starts)
    return f"{start} to {time_words(when.ends)}" if when.ends else f"from {start}"


def when_words(when: When) -> str:
    """Days and times in one line."""
    first = when.on.known_day
    if first is None:
        end = f" to {when.to.words}" if when.to else ""
        return f"{when.on.words}{end}, {'day' if when.on.month else 'month'} not known"
    if when.repeats and when.until:
        span = f"from {PartialDate.of(first).words} to {PartialDate.of(when.until).words}"
        return f"{repeat_words(when.repeats, first)}, {span}, {clock_words(when)}"
    last = when.to.known_day if when.to else None
    if last:
        each = " each day" if when.starts else ""
        return f"{day_words(first)} to {day_words(last)}, {clock_words(when)}{each}"
    return f"{day_words(first)}, {clock_words(when)}"


def without_and_also(when: When) -> tuple[str, ...]:
    """`Not on 26 December 2026 and 2 January 2027`, `Also on 30 January 2027`: what the rule alone gets wrong."""
    days = (("Not on", when.not_on), ("Also on", when.also_on))
    return tuple(f"{start} {_days_words(found)}" for start, found in days if found)


def _days_words(days: Sequence[date]) -> str:
    words = [PartialDate.of(day).words for day in sorted(days)]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def repeat_words(repeats: Repeats, first: date) -> str:
    """`Every Saturday`, or `On the first Saturday of each month`."""
    weekday = Weekday.of(first)
    if repeats is Repeats.WEEK:
        return f"Every {weekday}"
    if repeats is Repeats.DATE_OF_MONTH:
        return f"On day {first.day} of each month"
    if repeats is Repeats.WEEKDAY_OF_MONTH:
        return f"On the {PLACES[place_in_month(first) - 1]} {weekday} of each month"
    if repeats is Repeats.LAST_WEEKDAY_OF_MONTH:
        return f"On the last {weekday} of each month"
    return f"{repeats.capitalize()} on a {weekday}"


def days_in_month_words(days: Sequence[date]) -> str:
    """`5, 12 and 19 December`: days of one month."""
    numbers = [str(day.day) for day in days]
    joined = f"{', '.join(numbers[:-1])} and {numbers[-1]}" if len(numbers) > 1 else numbers[0]
    return f"{joined} {MONTHS[days[0].month - 1]}"
