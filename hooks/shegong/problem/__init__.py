"""What is wrong with the data: problems as data, and their wording in both languages, made at the edge. Knows no stage."""
