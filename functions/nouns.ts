import type { Noun, Readable } from "#shared/kernel/noun.ts"
import type { Readers } from "./http/read.ts"

export type Acted = { readonly noun: Noun; readonly reads: Readers }
export type Served = Acted | { readonly noun: Readable; readonly reads: Readers }

/**
 * Every noun the API serves, by its path, with what answers its reads. Each is loaded when it is
 * first asked for: a cold start answers one request, which is about one of them.
 */
export const nouns: Readonly<Record<string, () => Promise<Served>>> = {
  regions: async () => {
    const [{ regions }, { regionReads }] = await Promise.all([
      import("#shared/region/verbs.ts"),
      import("./region/reads.ts"),
    ])
    return { noun: regions, reads: regionReads }
  },
  holidays: async () => {
    const [{ holidays }, { holidayReads }] = await Promise.all([
      import("#shared/holiday/verbs.ts"),
      import("./holiday/reads.ts"),
    ])
    return { noun: holidays, reads: holidayReads }
  },
  agencies: async () => {
    const [{ agencies }, { agencyReads }] = await Promise.all([
      import("#shared/agency/verbs.ts"),
      import("./agency/reads.ts"),
    ])
    return { noun: agencies, reads: agencyReads }
  },
  memberships: async () => {
    const [{ memberships }, { membershipReads }] = await Promise.all([
      import("#shared/membership/verbs.ts"),
      import("./membership/reads.ts"),
    ])
    return { noun: memberships, reads: membershipReads }
  },
  networks: async () => {
    const [{ networks }, { networkReads }] = await Promise.all([
      import("#shared/network/verbs.ts"),
      import("./network/reads.ts"),
    ])
    return { noun: networks, reads: networkReads }
  },
  partnerships: async () => {
    const [{ partnerships }, { partnershipReads }, { strandedHandoffs }] = await Promise.all([
      import("#shared/partnership/verbs.ts"),
      import("./partnership/reads.ts"),
      import("./handoff/stranded.ts"),
    ])
    return { noun: partnerships, reads: { ...partnershipReads, stranded: strandedHandoffs } }
  },
  directory: async () => {
    const [{ directories }, { directoryReads }] = await Promise.all([
      import("#shared/directory/directory.ts"),
      import("./directory/reads.ts"),
    ])
    return { noun: directories, reads: directoryReads }
  },
  cases: async () => {
    const [{ cases }, { caseReads }, { handoffsOfCase }, { tasksOfCase }, { excerptsOfCase }] =
      await Promise.all([
        import("#shared/case/verbs.ts"),
        import("./case/reads.ts"),
        import("./handoff/reads.ts"),
        import("./task/reads.ts"),
        import("./meeting/excerpts.ts"),
      ])
    const reads = {
      ...caseReads,
      handoffs: handoffsOfCase,
      tasks: tasksOfCase,
      excerpts: excerptsOfCase,
    }
    return { noun: cases, reads }
  },
  tasks: async () => {
    const [{ tasks }, { taskReads }] = await Promise.all([
      import("#shared/task/verbs.ts"),
      import("./task/reads.ts"),
    ])
    return { noun: tasks, reads: taskReads }
  },
  handoffs: async () => {
    const [{ handoffs }, { handoffReads, handoverWith }, { manifestOf }, { signedIn }] =
      await Promise.all([
        import("#shared/handoff/verbs.ts"),
        import("./handoff/reads.ts"),
        import("./http/manifest.ts"),
        import("./agenda/handings.ts"),
      ])
    const reads = { ...handoffReads, handover: handoverWith(signedIn), manifest: manifestOf }
    return { noun: handoffs, reads }
  },
  batches: async () => {
    const [{ batches }, { batchReads }] = await Promise.all([
      import("#shared/batch/verbs.ts"),
      import("./batch/reads.ts"),
    ])
    return { noun: batches, reads: batchReads }
  },
  meetings: async () => {
    const [{ meetings }, { meetingReads }, { agendaWith }, { actionCards }] = await Promise.all([
      import("#shared/meeting/verbs.ts"),
      import("./meeting/reads.ts"),
      import("./agenda/reads.ts"),
      import("./action/cards.ts"),
    ])
    return { noun: meetings, reads: { ...meetingReads, agenda: agendaWith(meetings, actionCards) } }
  },
  actions: async () => {
    const [{ actions }, { actionReads }] = await Promise.all([
      import("#shared/action/verbs.ts"),
      import("./action/reads.ts"),
    ])
    return { noun: actions, reads: actionReads }
  },
  "agenda-items": async () => {
    const [{ agendaItems }, { agendaReads }] = await Promise.all([
      import("#shared/agenda/verbs.ts"),
      import("./agenda/reads.ts"),
    ])
    return { noun: agendaItems, reads: agendaReads }
  },
  recommendations: async () => {
    const [{ recommendations }, { recommendationReads }] = await Promise.all([
      import("#shared/recommendation/verbs.ts"),
      import("./recommendation/reads.ts"),
    ])
    return { noun: recommendations, reads: recommendationReads }
  },
  programmes: async () => {
    const [{ programmes }, { programmeReads }] = await Promise.all([
      import("#shared/programme/verbs.ts"),
      import("./programme/reads.ts"),
    ])
    return { noun: programmes, reads: programmeReads }
  },
  feeds: async () => {
    const [{ feeds }, { feedReads }] = await Promise.all([
      import("#shared/feed/verbs.ts"),
      import("./feed/reads.ts"),
    ])
    return { noun: feeds, reads: feedReads }
  },
  notices: async () => {
    const [{ notices }, { noticeReads }] = await Promise.all([
      import("#shared/notice/verbs.ts"),
      import("./notice/reads.ts"),
    ])
    return { noun: notices, reads: noticeReads }
  },
}

/** All of them at once, for whatever describes the whole API. */
export const allNouns = (): Promise<readonly Served[]> =>
  Promise.all(Object.values(nouns).map((load) => load()))

/** Those that can also be acted on. */
export const isActed = (each: Served): each is Acted => "verbs" in each.noun
