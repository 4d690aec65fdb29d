"""How many examples a test tries that asks for any value at all."""

import os

from hypothesis import HealthCheck, settings

# Whoever waits for the tests tries few: each run tries others. CI tries many.
PROFILES = {"quick": 20, "thorough": 100}


def load() -> None:
    """Choose how many; a busy machine is no failure, so examples may take their time."""
    for name, examples in PROFILES.items():
        settings.register_profile(name, max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile(profile())


def profile() -> str:
    """Name the profile of this run."""
    return "thorough" if os.environ.get("CI") else "quick"


def share(part: float) -> settings:
    """Try fewer where each takes long, such as a figure to solve, or more where what matters is rare."""
    return settings(max_examples=round(part * PROFILES[profile()]))
