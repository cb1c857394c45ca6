"""Forms in which people propose entries: what they ask, and what an answered one says. Nothing of an answer is trusted."""
