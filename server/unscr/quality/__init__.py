"""How well what was loaded was read: what was not recognised, what was, and what no person has read yet."""
