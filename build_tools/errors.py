"""The one exception: raised only when the work cannot go on, never to steer it."""


class CannotGoOn(Exception):
    """Carries one plain sentence for the person at the keyboard: what stopped us and what to do."""
