"""Keeps reviews on the disk, so that what was on the screen a second ago is there after any crash."""
