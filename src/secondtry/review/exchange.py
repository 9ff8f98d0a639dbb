"""How a review goes to and fro between the one who wrote the message and those who read it for them."""

from dataclasses import dataclass, field

from secondtry.review.comment import Role


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the copies of one review know of each other.

    ``id`` is the same in all copies, and empty until the first one is made. ``role`` is in which role
    this copy is open. ``author`` is the name of whoever wrote the message, as far as it is known.
    ``came_in_file`` says that this copy was opened from a review file, and ``is_own`` that whoever opened
    somebody's mail has gone on to write in it. ``copy`` tells the copy of one reviewer from that of another,
    and is empty in the author's; ``answered_in`` holds by name in which reviewer's copy the answers of
    others were given, as far as that is known.
    """

    id: str = ""
    role: Role = Role.AUTHOR
    author: str = ""
    came_in_file: bool = False
    is_own: bool = False
    copy: str = ""
    answered_in: dict[str, str] = field(default_factory=dict)

    @property
    def may_write(self) -> bool:
        """Whether the message may be changed here: only ever by whoever wrote it."""
        return self.role is Role.AUTHOR
