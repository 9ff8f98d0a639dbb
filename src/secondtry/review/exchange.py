"""How a review goes to and fro between the one who wrote the message and those who read it for them."""

from dataclasses import dataclass

from secondtry.review.comment import Role


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the copies of one review know of each other.

    ``id`` is the same in all copies, and empty until the first one is made. ``role`` is in which role
    this copy is open. ``author`` is the name of whoever wrote the message, as far as it is known.
    ``came_in_file`` says that this copy was opened from a review file, and ``is_own`` that whoever opened
    somebody's mail has gone on to write in it.
    """

    id: str = ""
    role: Role = Role.AUTHOR
    author: str = ""
    came_in_file: bool = False
    is_own: bool = False

    @property
    def may_write(self) -> bool:
        """Whether the message may be changed here: only ever by whoever wrote it."""
        return self.role is Role.AUTHOR
