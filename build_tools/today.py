"""What day it is, asked once, at the edge: everything further in is given its date."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from build_tools.errors import CannotGoOn

LONDON = ZoneInfo("Europe/London")


def today() -> date:
    """Today in London, or the day of `SOURCE_DATE_EPOCH` (seconds since 1970) where that is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
        return moment.astimezone(LONDON).date()
    except (ValueError, OverflowError, OSError) as error:
        says = f"SOURCE_DATE_EPOCH is {epoch}, and that is no moment."
        raise CannotGoOn(f"{says} Write seconds since 1970, or take it out of the environment.") from error
