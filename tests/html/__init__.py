"""What the Nu HTML checker finds in the pages and stylesheets of the whole site."""
