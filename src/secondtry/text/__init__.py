"""What a text is: normalised characters, blocks, sentences, words. Standard library only."""
