"""From the paragraph tree and the curated record to quads, one module a layer of the document."""
