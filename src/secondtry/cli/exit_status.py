"""What the commands tell the shell."""

DONE = 0
NOTHING_FOUND = 0
FOUND = 1
TROUBLE = 2
