import { type Profiler, Session } from "node:inspector/promises"

/** Who a piece of code belongs to: a package, a folder of ours, or Node itself. */
function ownerOf({ functionName, url }: Profiler.ProfileNode["callFrame"]): string | undefined {
  if (functionName === "(idle)" || functionName === "(root)") return undefined
  if (functionName === "(garbage collector)") return "garbage collection"
  const packaged = url.split("node_modules/").at(-1)
  if (packaged && url.includes("node_modules/")) {
    return packaged
      .split("/")
      .slice(0, packaged.startsWith("@") ? 2 : 1)
      .join("/")
  }
  if (url.startsWith("node:")) return url.split("/")[0] ?? "node"
  const own = /\/((?:functions|shared|infra|test)\/[^/]+)/.exec(url)?.[1]
  return own ?? "native code"
}

async function selfTimes(work: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const session = new Session()
  session.connect()
  await session.post("Profiler.enable")
  await session.post("Profiler.setSamplingInterval", { interval: 200 })
  await session.post("Profiler.start")
  await work()
  const { profile } = await session.post("Profiler.stop")
  session.disconnect()
  const owners = new Map(profile.nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]))
  const times = new Map<string, number>()
  for (const [place, id] of (profile.samples ?? []).entries()) {
    const owner = owners.get(id)
    if (!owner) continue
    times.set(owner, (times.get(owner) ?? 0) + (profile.timeDeltas?.[place] ?? 0) / 1000)
  }
  return times
}

/** Where the difference of two runs is spent, by owner of the code, in ms for each of `count`. */
export async function profileOf(
  ours: () => Promise<void>,
  bare: () => Promise<void>,
  count: number,
): Promise<string> {
  const [own, other] = [await selfTimes(ours), await selfTimes(bare)]
  const all = [...new Set([...own.keys(), ...other.keys()])]
  const more = all
    .map((owner) => [owner, ((own.get(owner) ?? 0) - (other.get(owner) ?? 0)) / count] as const)
    .filter(([, ms]) => Math.abs(ms) >= 0.01)
    .sort(([, a], [, b]) => b - a)
  const text = more.slice(0, 12).map(([owner, ms]) => `${owner} ${ms.toFixed(2)}`)
  return `CPU beyond the bare commands, ms a request: ${text.join(", ")}`
}
