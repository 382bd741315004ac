import type { Programme } from "./programme.ts"

/** What a list shows of a programme. */
export const cardOf = (programme: Programme) => ({
  id: programme.id,
  name: programme.name,
  status: programme.status,
  host: { id: programme.host, name: programme.hostName },
  every: programme.every,
  prevention: programme.prevention,
  ...(programme.theme ? { theme: programme.theme } : {}),
  ...(programme.next ? { next: programme.next } : {}),
  objectives: programme.objectives.length,
  recorded: programme.objectives.filter(({ outcome }) => outcome).length,
})
export type ProgrammeCard = ReturnType<typeof cardOf>
