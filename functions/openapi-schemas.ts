/** A JSON Schema of any text. */
export const text = { type: "string" }

/** What several operations answer, told once. */
export const components: Readonly<Record<string, unknown>> = {
  securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
  schemas: {
    Receipt: {
      description: "What an act answers; of an act that opens a sealed part, `id` is its receipt",
      type: "object",
      required: ["id", "version", "status", "event", "hash"],
      properties: { id: text, version: { type: "integer" }, status: text, event: text, hash: text },
    },
    Problem: {
      type: "object",
      required: ["type", "title", "status", "detail", "code"],
      properties: {
        type: text,
        title: text,
        status: { type: "integer" },
        detail: text,
        code: text,
        facts: { type: "object" },
        current: { description: "What is there now, on a conflict" },
      },
    },
    Page: {
      type: "object",
      required: ["items"],
      properties: { items: { type: "array", items: { type: "object" } }, cursor: text },
    },
    View: {
      type: "object",
      required: ["can"],
      properties: {
        can: {
          type: "object",
          description: "Per verb: true, or the code it would be refused with",
        },
      },
    },
  },
}
