"""The parts of the application: each has its views in a module of its own."""

from unscr.web import (
    dataset,
    downloads,
    health,
    namespace,
    openapi,
    pages,
    resolve,
    sparql,
    store,
    things,
    update,
)

PARTS = (
    dataset.bp,
    downloads.bp,
    health.bp,
    namespace.bp,
    openapi.bp,
    pages.bp,
    resolve.bp,
    sparql.bp,
    store.bp,
    things.bp,
    update.bp,
)
