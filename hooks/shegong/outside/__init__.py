"""Whether what the directory leads to on the web is still there. Addresses are contributed data, and so is what servers say."""
