"""What the writer has said about the case, as far as it decides what the customer needs to hear."""

from typing import NamedTuple


class CaseFacts(NamedTuple):
    """The defaults are a case of which nothing was said.

    ``severe`` and ``has_loss`` tell of serious harm and of something that it cost the customer;
    ``has_helper`` that somebody is to be thanked, and ``is_inside`` that the customer belongs
    to the sender's own organisation.
    """

    customer_knows: bool | None = None
    repeat: bool = False
    severe: bool = False
    second_try: bool = False
    has_loss: bool = False
    has_helper: bool = False
    is_inside: bool = False
