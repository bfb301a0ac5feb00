"""Which of the things that are found come first, as SQL over the tables of the index.

First what leads, each with its place: the IRIs given, what is called so, the resolutions of a number that has been
said. Then tier by tier, and in each by bm25 (SQLite, FTS5 Extension, section 5.1.1).

What bm25 takes off for length is made milder: a short paragraph is not more to the point because it is short. With one
occurrence it is as if b were 0.3 and not 0.75 (k1 = 1.2; Robertson and Zaragoza 2009, section 3.4).

A word that very many things say tells none of them from another: no more than so many are counted and ranked.
"""

RANKED = 500

_LEAD = """
    WITH candidate (id, place) AS (
        SELECT said.id, json_each.key FROM json_each(:first) JOIN said ON said.iri = json_each.value
        UNION ALL
        SELECT id, 1000 + 2 * kind + rank FROM called JOIN thing USING (id) WHERE name = :name AND name <> ''
        UNION ALL
        SELECT id, 2000 FROM thing WHERE number <> '' AND number IN (SELECT value FROM json_each(:numbers))
            AND EXISTS (SELECT 1 FROM term WHERE term MATCH :words AND rowid = thing.id)
    ), lead (id, place) AS (
        SELECT id, min(place) FROM candidate GROUP BY id
    ), found (id, score) AS (
        SELECT * FROM (SELECT rowid, bm25(passage, 0.2, 1.0) FROM passage WHERE passage MATCH :words LIMIT :ranked)
        UNION ALL
        SELECT * FROM (SELECT rowid, bm25(term, 1.0, 0.3) FROM term WHERE term MATCH :words LIMIT :ranked)
    )
"""
FOUND = f"""
    {_LEAD}
    SELECT id, place, 0, 0.0 FROM lead
    UNION ALL
    SELECT id, 3000, tier, round(score * (1.3 + 0.9 * length / :usual) / (1.84 + 0.36 * length / :usual), 9)
    FROM found JOIN thing USING (id) WHERE id NOT IN (SELECT id FROM lead)
    ORDER BY 2, 3, 4, 1 LIMIT :most OFFSET :skipped
"""  # noqa: S608 - our own text
# How many there are, and whether there may be more that were not counted.
COUNT = f"""
    {_LEAD}
    SELECT passages + terms + (SELECT count(*) FROM lead WHERE
            NOT EXISTS (SELECT 1 FROM passage WHERE passage MATCH :words AND rowid = lead.id)
            AND NOT EXISTS (SELECT 1 FROM term WHERE term MATCH :words AND rowid = lead.id)),
        max(passages, terms) >= :ranked
    FROM (
        SELECT (SELECT count(*) FROM (SELECT 1 FROM passage WHERE passage MATCH :words LIMIT :ranked)) AS passages,
            (SELECT count(*) FROM (SELECT 1 FROM term WHERE term MATCH :words LIMIT :ranked)) AS terms)
"""  # noqa: S608 - our own text
