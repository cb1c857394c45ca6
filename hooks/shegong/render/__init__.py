"""The directory as pages: HTML for the inside of a page, in one language. Knows nothing of MkDocs, files or servers."""
