"""Share images: what an application shows of a page when its address is sent to somebody. Cards into PNG files, with fonts of our own."""
