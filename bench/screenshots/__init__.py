"""Pictures of every type of page, and of the states that readers bring pages into, on one sheet; and what differs from an earlier run."""
