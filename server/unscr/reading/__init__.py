"""One resolution as people read it: marked words, norms, citations, and what one actor is asked.

Everything is a value in both languages; nothing here knows of web pages.
"""
