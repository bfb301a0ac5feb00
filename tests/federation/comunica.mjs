// Asks several SPARQL endpoints one query, as a client would; prints the rows as JSON. Arguments: query, endpoints.
import { createRequire } from "node:module";

const require = createRequire(process.env.COMUNICA + "/package.json");
const { QueryEngine } = require("@comunica/query-sparql");

const [query, ...endpoints] = process.argv.slice(2);
const stream = await new QueryEngine().queryBindings(query, {
  sources: endpoints.map((value) => ({ type: "sparql", value })),
});
const rows = await stream.toArray();
const row = (bindings) =>
  Object.fromEntries([...bindings].map(([variable, term]) => [variable.value, [term.value, term.language ?? ""]]));
console.log(JSON.stringify(rows.map(row)));
