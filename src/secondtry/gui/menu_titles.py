"""The titles of the menus: they are there before anything that is in them."""

FILE = "&File"
EDIT = "&Edit"
REVIEW = "&Review"
CASES = "Ca&ses"
VIEW = "&View"
HELP = "&Help"

MENU_TITLES = (FILE, EDIT, REVIEW, CASES, VIEW, HELP)
