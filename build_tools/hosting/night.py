"""What to say when the website was not made anew at night."""

from collections.abc import Mapping

NIGHT = "nightly"


def night_text(environment: Mapping[str, str]) -> str:
    """The text of the issue; the run's address comes from the host's own variables."""
    known = [environment.get(name, "") for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID")]
    run = f"{known[0]}/{known[1]}/actions/runs/{known[2]}" if all(known) else "the list of runs"
    return (
        "The website could not be made or put in its place last night. "
        "Families still see the one from before, whole.\n\n"
        f"What went wrong stands here: {run}\n"
    )
