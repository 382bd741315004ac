/** The environment that both infra folders set and the entries read; nothing else is read from it. */
export const names = {
  table: "SIMPUL_TABLE",
  sealedTable: "SIMPUL_SEALED_TABLE",
  topic: "SIMPUL_TOPIC",
  userPool: "SIMPUL_USER_POOL",
  client: "SIMPUL_CLIENT",
  /** Where people open the portal: the origin of every link in a calendar. */
  portal: "SIMPUL_PORTAL",
  /** Only where the identity provider has no https address: its public keys as JSON. */
  jwks: "SIMPUL_JWKS",
} as const

export type Name = (typeof names)[keyof typeof names]

/** The functions AWS runs and what each may be told; infra/local runs the same entries. */
export const functionNames = ["api", "relay", "inbox", "clock"] as const
export type FunctionName = (typeof functionNames)[number]

export const environmentOf: Record<FunctionName, readonly Name[]> = {
  api: [names.table, names.sealedTable, names.userPool, names.client, names.portal],
  relay: [names.table, names.topic],
  inbox: [names.table, names.userPool],
  clock: [names.table, names.topic],
}

export const region = "ap-southeast-3"

/** Reads one name from the environment; a missing one is a fault of the deployment. */
export function readName(name: Name, environment: NodeJS.ProcessEnv = process.env): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
