"""Second Try reads a draft message the way the customer will, before it is sent."""

__version__ = "0.1.0"
