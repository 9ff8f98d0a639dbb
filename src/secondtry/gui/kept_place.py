"""Where the writer was in a message that was kept."""

from secondtry.storage.kept_state import KeptState, code_points_before

#: The entry of the table that holds it.
PLACE = "place"


def cursor_of(state: KeptState) -> int:
    """Return the code point that the cursor was in front of; below 0 it was behind the last word.

    It is behind the last edit where that came later than the cursor that was kept.

    Raises:
        KeyError, TypeError, ValueError: when the table does not say.
    """
    kept = int(state.table[PLACE]["cursor"])
    return kept if state.edited_at < 0 else code_points_before(state.text, state.edited_at)
