"""Everything that touches a store, a serialiser or a validator. Nothing outside knows which ones."""
