"""What can be wished for about a finding, wherever its buttons stand."""

from PySide6.QtCore import QObject, Signal


class FindingWishes(QObject):
    """Is shared by all that shows a finding, from the button up to whoever carries the wish out.

    Signals:
        rewrite_chosen: The place of the chosen rewrite in ``finding.rewrites``, from 0.
        edit_requested: The writer would rather write it anew.
        dismiss_requested: These words are to be marked no more.
        not_helpful_requested: The mark is wrong here; it is to go, and to be learned from.
        disable_requested: This kind of phrase is to be marked no more.
        allow_requested: These words are to be marked no more, in any message.
        rule_requested: The writer wants to change the rule of their own that marks these words.
        explain_requested: The writer wants to read the source.
    """

    rewrite_chosen = Signal(int)
    edit_requested = Signal()
    dismiss_requested = Signal()
    not_helpful_requested = Signal()
    disable_requested = Signal()
    allow_requested = Signal()
    rule_requested = Signal()
    explain_requested = Signal()
