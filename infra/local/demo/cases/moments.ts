import { hour, later } from "#shared/kernel/instant.ts"
import { personAt } from "../people.ts"
import { minutesAgo } from "../stage.ts"
import type { Moment, TaskStory } from "./story.ts"

/** Hours as the minutes in which the stories count. */
export const hours = (count: number): number => count * 60
export const days = (count: number): number => hours(24 * count)

export const acknowledged = (by: string, ago: number): Moment => ({
  verb: "acknowledge",
  by,
  ago,
  input: () => ({ attest: true }),
})

/** @param inHours from loading until the child or the family is met; before loading where negative */
export const accepted = (
  by: string,
  ago: number,
  { worker, inHours }: { readonly worker: string; readonly inHours: number },
): Moment => ({
  verb: "accept",
  by,
  ago,
  input: ({ now }) => ({ worker: personAt(worker).id, handoverAt: later(now, inHours * hour) }),
})

/** Who answers for the child day by day. */
export const namedWorker = (by: string, ago: number, worker = by): Moment => ({
  verb: "name-worker",
  by,
  ago,
  input: () => ({ person: personAt(worker).id }),
})

/** Given from hand to hand in one office. */
export const released = (by: string, ago: number): Moment => ({
  verb: "start-handover",
  by,
  ago,
  input: () => ({ travels: false, giverPosition: "Pekerja sosial" }),
})

/** The receiver's half of the handover record, an hour's quarter after the fact. */
export const committed = (by: string, ago: number, place: string): Moment => ({
  verb: "commit",
  by,
  ago,
  input: (stage) => ({
    record: {
      place,
      at: minutesAgo(stage, ago + 5),
      zone: "WIB",
      receiverPosition: "Petugas penerima",
      condition: "Sehat, tenang, sudah makan siang.",
      belongings: "Satu tas berisi pakaian dan buku.",
      documents: ["Laporan sosial", "Surat rujukan"],
      restrictions: "Tidak ada.",
    },
  }),
})

export const key = (
  by: string,
  ago: number,
  [code, evidence]: readonly [string, string],
): Moment => ({
  verb: "record-key",
  by,
  ago,
  input: () => ({ key: code, status: "done", evidence: [evidence] }),
})

type Due = { readonly kind: string; readonly inHours: number; readonly note?: string }

/** Something that must still be done, so many hours after loading. */
export const task = (
  name: string,
  [by, ago]: readonly [string, number],
  { kind, inHours, note }: Due,
): TaskStory => ({
  key: name,
  by,
  ago,
  asks: ({ now }) => ({ kind, due: later(now, inHours * hour), ...(note ? { note } : {}) }),
})

export const guardianConsents = {
  kind: "CONSENT",
  by: "ibu",
  note: "Persetujuan tertulis.",
} as const

export const bestInterest = {
  kind: "BEST_INTEREST",
  by: "Dinas Sosial Kota Metro",
  note: "Keputusan rapat kasus internal; pilihan lain sudah dipertimbangkan.",
} as const
