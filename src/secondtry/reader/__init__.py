"""The reader: a small trained network that proposes what no list of phrases holds."""
