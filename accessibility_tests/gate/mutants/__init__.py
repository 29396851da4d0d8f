"""Faults put into copies of our own pages: the gate has to find each of them, or it is the gate that has one.

`mutant` says what such a fault is, the modules `of_…` hold them by sort, `making` writes the pages, and `judging` has
them looked at by the very looks that real pages get. `python -m accessibility_tests.gate.mutants` runs them all.
"""
