"""From a row of blocks, as mark-up or print gives them, to paragraphs in their places, in any of the languages."""
