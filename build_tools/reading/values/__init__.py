"""One text becomes one value, or a Fault that says what to write instead. Pure: no file, no field name, no clock.

A module for each sort of fact. Nothing is put right in silence: a reader that knows what was meant says so and leaves
the writing to the editor, so that a phone number or an age is never changed by being read.
"""
