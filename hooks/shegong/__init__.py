"""The generator: files in `data/` in, a bilingual static site out.

Stages, each of which knows only those before it: model, problem, load, check, link, render, publish.
"""
