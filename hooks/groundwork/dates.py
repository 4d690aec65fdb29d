"""Days: the build's own, so that two builds of one commit are the same to the byte, and how any is written.

The only module that knows what months are called.
"""

import os
import subprocess
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from babel import Locale
from babel.dates import format_date

VARIABLE = "SOURCE_DATE_EPOCH"
# Kiribati's.
EARLIEST = timezone(timedelta(hours=14))


def build_epoch(root: Path) -> int:
    """Seconds since 1970: ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), else the commit's, else now."""
    if os.environ.get(VARIABLE, "").isdecimal():
        return int(os.environ[VARIABLE])
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 (a fixed command)
    except FileNotFoundError:
        said = ""
    return int(said) if said.isdecimal() else int(time.time())


def latest_day() -> date:
    """Give the day that it is now where days begin first: nobody has checked anything on a later one."""
    return datetime.now(EARLIEST).date()


def build_day(epoch: int) -> date:
    """Give the day of an epoch, in UTC."""
    return datetime.fromtimestamp(epoch, UTC).date()


def in_words(day: date, locale: str) -> str:
    """Write a day as people do where a locale such as en-GB is spoken: 3 March 2026. Browsers have the same words, from the same source."""
    return format_date(day, "long", locale=Locale.parse(locale, sep="-"))
