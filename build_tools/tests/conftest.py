"""How made-up input is tried: the same each run, and never against the clock."""

from hypothesis import HealthCheck, settings

# A run that fails must fail again, on any machine, however slow; so the input is drawn from the test and not by chance.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")
