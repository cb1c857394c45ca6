"""Entries as tables that a spreadsheet opens, and such tables into changes of entries. What is checked, and how, is not its business."""
