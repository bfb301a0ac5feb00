"""What a machine reads in the text of one provision: verbs, bodies, citations, limits of time, Chapter VII.

Plain words go in, readings with their places and the rule of each come out; no norm and no force. ``readings`` in
``unscr.text.machine.readings`` is the one entrance.
"""
