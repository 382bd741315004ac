import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { agencyIds, type Player } from "./cast.ts"
import type { Reply, Scene } from "./scene.ts"

/** Words that stand for one child; wherever one of them turns up, a child was told. */
export const canary = {
  name: "Kenari Rahasia Anindita",
  nik: "9918720101130001",
  address: "Gang Kenari Nomor 99",
  narrative: "narasi-kenari-sangat-rahasia",
}

export const openingOf = (change: Record<string, unknown> = {}) => ({
  source: "SCHOOL",
  region: "18.72",
  category: "AMPK09_VIOLENCE",
  risk: "MEDIUM",
  sex: "F",
  age: 13,
  identity: { name: canary.name, nik: canary.nik, address: canary.address },
  summary: { assessment: canary.narrative },
  ...change,
})

export const draftOf = (child: string, change: Record<string, unknown> = {}) => ({
  case: child,
  kind: "referral",
  to: agencyIds.target,
  service: "ACCOMPANIMENT",
  reason: "Perlu pendampingan di sekolah.",
  safety: "Tidak ada ancaman langsung.",
  documents: ["Laporan sosial"],
  basis: { kind: "CONSENT", by: "ibu", note: "Persetujuan tertulis." },
  childView: { view: "Anak ingin didampingi." },
  ...change,
})

export const idOf = (reply: Reply): string => String(reply.body["id"])

function must(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Error(`${reply.status} ${reply.text}`)
  return reply
}

/** Asks for the ETag and acts with it, as a page does. */
export async function act(
  scene: Scene,
  who: Player,
  [path, verb, body]: readonly [string, string, unknown?],
): Promise<Reply> {
  const seen = must(await scene.get(who, path), 200)
  const match = seen.headers.get("ETag") ?? ""
  return scene.post(who, `${path}/${verb}`, { body: body ?? {}, match })
}

export async function givenCase(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<string> {
  const body = openingOf(change)
  return idOf(must(await scene.post(scene.cast.worker, "/cases", { body }), 201))
}

/** Drafts a handoff of a new case, unless one of a known case is asked for. */
export async function givenDraft(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<string> {
  const given = change["case"]
  const child = typeof given === "string" ? given : await givenCase(scene)
  const body = draftOf(child, change)
  return idOf(must(await scene.post(scene.cast.worker, "/handoffs", { body }), 201))
}

/** A handoff that was offered a moment ago. */
export async function givenOffered(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<string> {
  const { worker } = scene.cast
  const id = await givenDraft(scene, change)
  const path = `/handoffs/${id}`
  if (isMoving(change)) {
    must(await act(scene, worker, [path, "submit"]), 200)
    must(await act(scene, scene.cast.supervisor, [path, "offer"]), 200)
  } else {
    must(await act(scene, worker, [path, "offer"]), 200)
  }
  return id
}

export function officerOf(scene: Scene): Player {
  const [officer] = scene.cast.officers
  if (!officer) throw new Error("a cast has an officer")
  return officer
}

/** A handoff that the receiver reviews. */
export async function givenReviewed(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = await givenOffered(scene, change)
  const officer = officerOf(scene)
  must(await act(scene, officer, [`/handoffs/${id}`, "acknowledge", { attest: true }]), 200)
  return id
}

export const acceptance = (worker: Player) => ({
  worker: worker.id,
  handoverAt: instantOf(Date.now() + day),
})

/** The receiver's half of the handover record. */
export const recordOf = (change: Record<string, unknown> = {}) => ({
  place: "Kantor UPTD",
  at: new Date().toISOString(),
  zone: "WIB",
  receiverPosition: "Pekerja sosial",
  condition: "Sehat",
  belongings: "Satu tas",
  documents: ["Laporan sosial"],
  restrictions: "Tidak ada",
  ...change,
})

/** What a transfer asks for where nothing else matters. */
export const moving = { kind: "transfer", service: "CASE_MANAGEMENT" }

const isMoving = (change: Record<string, unknown>): boolean =>
  change["kind"] === "transfer" || change["kind"] === "placement"

/** A handoff that the receiver has agreed to. */
export async function givenAccepted(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = await givenReviewed(scene, change)
  const officer = officerOf(scene)
  must(await act(scene, officer, [`/handoffs/${id}`, "accept", acceptance(officer)]), 200)
  return id
}

/** A handoff whose child is on its way. */
export async function givenHandover(
  scene: Scene,
  change: Record<string, unknown> = moving,
): Promise<string> {
  const id = await givenAccepted(scene, change)
  const release = { travels: false, giverPosition: "Pekerja sosial" }
  must(await act(scene, scene.cast.worker, [`/handoffs/${id}`, "start-handover", release]), 200)
  return id
}

/** A handoff that was completed: the service has begun, or the child has moved. */
export async function givenActive(
  scene: Scene,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = await (isMoving(change) ? givenHandover : givenAccepted)(scene, change)
  const body = isMoving(change)
    ? { record: recordOf() }
    : { firstContact: { at: new Date().toISOString(), with: "CHILD" } }
  must(await act(scene, officerOf(scene), [`/handoffs/${id}`, "commit", body]), 200)
  return id
}

/** Opens a sealed part and gives the receipt. */
export async function opened(
  scene: Scene,
  who: Player,
  [path, part]: readonly [string, string],
): Promise<string> {
  const body = { part, purpose: "Menyiapkan layanan" }
  return idOf(must(await act(scene, who, [path, "reveal", body]), 200))
}

/** Opens a sealed part and reads it on that receipt. */
export async function readOpened(
  scene: Scene,
  who: Player,
  [path, part]: readonly [string, string],
): Promise<Reply> {
  const receipt = await opened(scene, who, [path, part])
  return must(await scene.get(who, `${path}/${part}?receipt=${receipt}`), 200)
}

export const meetingOf = (change: Record<string, unknown> = {}) => ({
  profile: "coordination",
  type: "COORDINATION_MEETING",
  title: "Rapat koordinasi triwulan",
  sessions: [
    {
      start: instantOf(Date.now() + day),
      end: instantOf(Date.now() + day + 2 * hour),
      zone: "WIB",
      mode: "HYBRID",
    },
  ],
  invitations: [
    { agency: agencyIds.source, need: "mandatory" },
    { agency: agencyIds.target, need: "mandatory" },
  ],
  ...change,
})
