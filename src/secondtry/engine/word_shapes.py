"""Shapes of words, such as ``mis%ed``: ``%`` stands for any letters, or none."""


def has_shape(form: str, shape: str) -> bool:
    """Say whether a form has a shape."""
    first, *inner, last = shape.split("%")
    if len(form) < len(first) + len(last) or not (form.startswith(first) and form.endswith(last)):
        return False
    position, end = len(first), len(form) - len(last)
    for letters in inner:
        found = form.find(letters, position, end)
        if found < 0:
            return False
        position = found + len(letters)
    return True
