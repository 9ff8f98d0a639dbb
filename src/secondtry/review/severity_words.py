"""The words for how much a finding may matter, the same wherever it is shown."""

#: By severity.
SEVERITY_WORDS = {
    3: "better changed before you send it",
    2: "likely to hurt",
    1: "could be said better",
}

#: The same in one word, for lines that programs cut into columns.
SEVERITY_TAGS = {3: "change", 2: "reconsider", 1: "polish"}
