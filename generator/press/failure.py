"""What the press says when it cannot make a file."""


class RenderFailed(Exception):  # noqa: N818 (what happened, in the words of the project)
    """A copy could not be made. The message is for the practitioner and quotes no plan."""
