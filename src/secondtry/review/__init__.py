"""The review of one message: the only state that changes."""
