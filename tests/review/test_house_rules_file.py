"""House rules on the disk: what is changed is what was asked for, and nothing else."""

from pathlib import Path

import pytest

from secondtry.documents.document import LONGEST_FILE, DocumentError
from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase_reading import read_phrase
from secondtry.review.house_rules_file import LARGEST_FILE, HouseRulesError, HouseRulesFile
from secondtry.review.house_rules_text import HouseRule

WRITTEN = """\
# Ours, since 2019.

[[flag]]   # from Ana
phrase = "per our policy" # never # ever
why = 'Say "why".'

# Two names of shops:
[[allow]]
phrase = "Sorry Cafe"

# and the other
[[allow]]
phrase = "Oops Toys"
note = \"\"\"
on
Mill Road\"\"\"
# the end"""


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


def flag(text: str, instead: str = "", why: str = "", severity: int = 2) -> FlagRule:
    return FlagRule(read_phrase(text, no_other_forms), instead, why, severity)


def allow(text: str, note: str = "") -> AllowRule:
    return AllowRule(read_phrase(text, no_other_forms), note)


POLICY = flag("per our policy", why='Say "why".')
CAFE = allow("Sorry Cafe")
TOYS = allow("Oops Toys", "on Mill Road")


@pytest.fixture
def file(tmp_path: Path) -> HouseRulesFile:
    path = tmp_path / "house-rules.toml"
    path.write_bytes(WRITTEN.encode())
    return HouseRulesFile(path, no_other_forms)


def rules(file: HouseRulesFile) -> list[HouseRule]:
    return [entry.rule for entry in file.read().read.entries]


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    reading = HouseRulesFile(tmp_path / "none" / "rules.toml", no_other_forms).read()
    assert (reading.text, reading.problems, bool(reading.rules)) == ("", (), False)
    assert not (tmp_path / "none").exists()


def test_the_first_rule_makes_the_file_and_explains_it(tmp_path: Path) -> None:
    file = HouseRulesFile(tmp_path / "config" / "rules.toml", no_other_forms)
    file.add(flag("circle * back", instead='"ring" \\you', severity=1))
    assert file.path.stat().st_mode & 0o777 == 0o600
    text = file.path.read_text(encoding="utf-8")
    assert text.startswith("# House rules for Second Try.")
    assert text.endswith(
        '\n[[flag]]\nphrase = "circle * back"\ninstead = "\\"ring\\" \\\\you"\nseverity = 1\n'
    )
    assert file.read().problems == ()


def test_a_rule_is_added_at_the_end_and_all_else_stays(file: HouseRulesFile) -> None:
    reading = file.add(allow("for your convenience"))
    assert (
        file.path.read_text(encoding="utf-8") == f'{WRITTEN}\n\n[[allow]]\nphrase = "for your convenience"\n'
    )
    assert rules(file) == [POLICY, CAFE, TOYS, allow("for your convenience")]
    assert [entry.rule for entry in reading.read.entries] == rules(file)


def test_a_changed_rule_keeps_the_comments_around_it(file: HouseRulesFile) -> None:
    file.change(POLICY, flag("as per policy", instead="because", severity=3))
    assert file.path.read_text(encoding="utf-8") == WRITTEN.replace(
        'phrase = "per our policy" # never # ever\nwhy = \'Say "why".\'\n',
        'phrase = "as per policy" # never # ever\ninstead = "because"\nseverity = 3\n',
    )


def test_a_value_of_several_lines_is_replaced_whole(file: HouseRulesFile) -> None:
    file.change(TOYS, allow("Oops Toys", "a shop"))
    assert file.path.read_text(encoding="utf-8") == WRITTEN.replace(
        'note = """\non\nMill Road"""\n', 'note = "a shop"\n'
    )


def test_a_removed_rule_takes_no_comment_with_it_that_stands_outside(file: HouseRulesFile) -> None:
    file.remove(CAFE)
    assert file.path.read_text(encoding="utf-8") == WRITTEN.replace(
        '[[allow]]\nphrase = "Sorry Cafe"\n', "", 1
    )
    assert rules(file) == [POLICY, TOYS]


def test_the_last_rule_can_be_removed_and_the_file_stays(file: HouseRulesFile) -> None:
    for rule in (TOYS, CAFE, POLICY):
        file.remove(rule)
    assert rules(file) == []
    assert file.path.read_text(encoding="utf-8").splitlines() == [
        "# Ours, since 2019.",
        "",
        "# Two names of shops:",
        "",
        "# and the other",
        "# the end",
    ]


def test_line_ends_and_byte_order_mark_stay(file: HouseRulesFile) -> None:
    windows = b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode()
    file.path.write_bytes(windows)
    assert rules(file) == [POLICY, CAFE, TOYS]
    file.add(flag("x"))
    file.change(flag("x"), flag("y"))
    assert file.path.read_bytes() == windows + b'\r\n\r\n[[flag]]\r\nphrase = "y"\r\n'


def test_permissions_stay_and_a_link_is_followed(file: HouseRulesFile, tmp_path: Path) -> None:
    file.path.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(file.path)
    HouseRulesFile(link, no_other_forms).remove(CAFE)
    assert link.is_symlink()
    assert file.path.stat().st_mode & 0o777 == 0o640
    assert rules(file) == [POLICY, TOYS]


def test_a_rule_that_stands_there_already_is_refused(file: HouseRulesFile) -> None:
    with pytest.raises(HouseRulesError, match="“PER our policy” is among"):
        file.add(flag("PER our policy"))
    with pytest.raises(HouseRulesError, match="“oops toys” is among"):
        file.change(CAFE, allow("oops toys"))
    assert file.path.read_bytes() == WRITTEN.encode()


def test_a_rule_that_somebody_has_changed_meanwhile_is_left_alone(file: HouseRulesFile) -> None:
    changed = WRITTEN.replace("Sorry Cafe", "Sorry Cafes")
    file.path.write_text(changed, encoding="utf-8")
    with pytest.raises(HouseRulesError, match="does not stand in it as it did"):
        file.remove(CAFE)
    assert file.path.read_text(encoding="utf-8") == changed


@pytest.mark.parametrize("data", [b"[[flag]]\nphrase = oops\n", b'[[flag]]\nphrase = "\xff"\n'])
def test_a_file_with_a_mistake_is_never_written_over(file: HouseRulesFile, data: bytes) -> None:
    data = WRITTEN.encode() + b"\n" + data
    file.path.write_bytes(data)
    assert rules(file) == [POLICY, CAFE, TOYS]
    message = r"house-rules.toml, line 19: (.|\n)*Nothing was changed"
    with pytest.raises(HouseRulesError, match=message):
        file.add(flag("x"))
    with pytest.raises(HouseRulesError, match=message):
        file.remove(CAFE)
    with pytest.raises(HouseRulesError, match=message):
        file.change(CAFE, allow("x"))
    assert file.path.read_bytes() == data


def test_an_entry_that_only_a_person_can_change_is_refused(file: HouseRulesFile) -> None:
    odd = '[[flag]]\n"phr\\u0061se" = "abc"\n'
    file.path.write_text(odd, encoding="utf-8")
    with pytest.raises(HouseRulesError, match="Change it in the file"):
        file.change(flag("abc"), flag("abd"))
    assert file.path.read_text(encoding="utf-8") == odd


@pytest.mark.parametrize(
    ("data", "reason"), [(b"#" * (LARGEST_FILE + 1), "larger than 256 KB"), (None, "it is not a file")]
)
def test_what_cannot_be_read_is_told_and_left_alone(tmp_path: Path, data: bytes | None, reason: str) -> None:
    path = tmp_path / "rules.toml"
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    file = HouseRulesFile(path, no_other_forms)
    reading = file.read()
    assert reading.text is None
    assert not reading.rules
    (problem,) = reading.problems
    assert problem.startswith(f"{path}: this cannot be read: ")
    assert reason in problem
    with pytest.raises(HouseRulesError, match=reason):
        file.add(flag("x"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    file = HouseRulesFile(tmp_path / "taken" / "rules.toml", no_other_forms)
    with pytest.raises((HouseRulesError, DocumentError)):
        file.add(flag("x"))


def test_where_the_first_writing_fails_no_empty_file_stays(tmp_path: Path) -> None:
    file = HouseRulesFile(tmp_path / "rules.toml", no_other_forms)
    with pytest.raises(DocumentError, match="larger than"):
        file.replace_text("#" * (LONGEST_FILE + 1), "")
    assert list(tmp_path.iterdir()) == []


def test_a_whole_text_is_written_unless_the_file_has_changed(file: HouseRulesFile) -> None:
    reading = file.replace_text("[[flag]]\nphrase = 'new'\n", WRITTEN)
    assert rules(file) == [flag("new")]
    with pytest.raises(HouseRulesError, match="changed by another program"):
        file.replace_text("", WRITTEN)
    assert reading.rules.flags == (flag("new"),)
    assert rules(file) == [flag("new")]
