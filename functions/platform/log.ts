/** What may stand in a log line: codes and opaque ids, nothing a person wrote. */
export type LogFields = {
  readonly event: "fault" | "request" | "relay" | "inbox" | "clock"
  readonly reference?: string
  readonly noun?: string
  readonly verb?: string
  readonly status?: number
  readonly code?: string
  readonly ms?: number
  readonly count?: number
  readonly failed?: number
  /** Seconds by which the clock is behind what is due. */
  readonly late?: number
  /** Name of an exception's class; never its message, which may quote a row. */
  readonly fault?: string
  /** Places in our own code, without the message in the first line. */
  readonly places?: string
}

export type Log = (fields: LogFields) => void

/** One JSON line on standard error's stream of the platform. */
export const writeLog: Log = (fields) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...fields })}\n`)
}

/** What may be said of an exception: its class, service code, and where it was thrown. */
export function faultFields(cause: unknown): Pick<LogFields, "fault" | "places"> {
  if (!(cause instanceof Error)) return { fault: typeof cause }
  const places = (cause.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) =>
      line
        .trim()
        .replace(/\(?(?:file:\/\/)?\/\S*?\/(functions|shared|infra|node_modules)\//, "($1/"),
    )
  return { fault: cause.name, places: places.join(" | ") }
}
