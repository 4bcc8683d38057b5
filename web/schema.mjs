// Writes src/schema.ts, the types of the API's answers, from the server's own OpenAPI document: where the two sides
// drift apart, the page no longer compiles.  usage: node schema.mjs
import { readFileSync, writeFileSync } from "node:fs";

const source = new URL("../src/serve/openapi.json", import.meta.url);
const { components } = JSON.parse(readFileSync(source, "utf8"));

function type(schema) {
  if (schema.$ref) {
    return schema.$ref.split("/").pop();
  }
  const several = schema.oneOf ?? schema.anyOf;
  if (several) {
    return several.map(type).join(" | ");
  }
  if (schema.allOf) {
    return schema.allOf.map(type).join(" & ");
  }
  if (schema.enum) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((name) => type({ ...schema, type: name })).join(" | ");
  }
  switch (schema.type) {
    case "array":
      return `Array<${type(schema.items)}>`;
    case "integer":
      return "number";
    case "object": {
      const required = new Set(schema.required ?? []);
      const members = Object.entries(schema.properties ?? {}).map(
        ([name, of]) => `${name}${required.has(name) ? "" : "?"}: ${type(of)};`,
      );
      return members.length === 0 ? "Record<string, unknown>" : `{ ${members.join(" ")} }`;
    }
    default:
      return schema.type ?? "unknown";
  }
}

const lines = Object.entries(components.schemas).map(([name, schema]) => `export type ${name} = ${type(schema)};`);
writeFileSync(
  new URL("src/schema.ts", import.meta.url),
  `// Made by schema.mjs from src/serve/openapi.json.\n${lines.join("\n")}\n`,
);
