"""The one exception: raised only when the work cannot go on, never to steer it."""


class CannotGoOn(Exception):  # noqa: N818 -- its words are for a person, who made no "error"
    """Carries one plain sentence for the person at the keyboard: what stopped us and what to do."""
