"""What it takes to comment on words of the message."""

from PySide6.QtCore import SignalInstance

from secondtry.engine.question import Question
from secondtry.gui.comments_desk import CommentsDesk
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.comments_presenter import CommentsPresenter
from secondtry.gui.role_keeper import RoleKeeper
from secondtry.gui.room import Room
from secondtry.gui.signer import Signer
from secondtry.gui.window_parts import WindowParts


def comments_room(
    parts: WindowParts,
    questions: tuple[Question, ...],
    signer: Signer,
    role: RoleKeeper,
    rewrite_refused: SignalInstance,
) -> Room:
    """Return the panel of the comments and its desk, wired with the window.

    ``rewrite_refused`` brings each rewrite of somebody else's message, to be suggested.
    """
    panel = CommentsPanel(questions)
    presenter = CommentsPresenter(parts.controller, parts.pane, panel, parts.modes, signer)
    desk = CommentsDesk(parts.controller, parts.pane, panel, presenter, signer)
    desk.look_for_findings(parts.card.finding_at_hand)
    desk.said.connect(parts.footer.show_message)
    rewrite_refused.connect(desk.suggest)
    role.role_shown.connect(panel.show_role)
    panel.show_role(not parts.controller.review.exchange.may_write)
    panel.reviewing_requested.connect(role.toggle)
    parts.appearance.dress(presenter.show_theme)
    return Room(handlers=desk.handlers(), right=panel)
