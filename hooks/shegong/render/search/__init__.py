"""What search knows of each page beside its text: names in all forms, pinyin, people, facets; and the tables for the reader's query."""
