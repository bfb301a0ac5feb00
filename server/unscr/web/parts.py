"""The parts of the application: each has its views in a module of its own."""

from unscr.web import (
    dataset,
    downloads,
    feeds,
    health,
    namespace,
    networks,
    openapi,
    pages,
    registers,
    resolve,
    sparql,
    store,
    things,
    update,
)

PARTS = (
    dataset.bp,
    downloads.bp,
    feeds.bp,
    health.bp,
    namespace.bp,
    networks.bp,
    openapi.bp,
    pages.bp,
    registers.bp,
    resolve.bp,
    sparql.bp,
    store.bp,
    things.bp,
    update.bp,
)
