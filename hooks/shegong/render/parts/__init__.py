"""Parts that stand in entry pages and in hand-written pages alike: diagrams, tables of rules, and what readers can try out."""
