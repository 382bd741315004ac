import { day, later } from "#shared/kernel/instant.ts"
import { networks } from "#shared/network/verbs.ts"
import { chair, joining, members } from "./network-members.ts"
import { type Play, play, type Stage, type Step, seatOf } from "./stage.ts"

function pksai(stage: Stage): Play {
  const found: Step = {
    verb: "found",
    by: chair,
    at: later(stage.now, -100 * day),
    input: {
      name: "PKSAI Kota Metro",
      kind: "PKSAI",
      level: "DISTRICT",
      region: "18.72",
      decree: {
        number: "SK-PERAGAAN/188/METRO",
        date: "2025-01-15",
        issuer: "Wali Kota Metro (peragaan)",
      },
      chair: { agency: seatOf(chair).agency, title: "Kepala unit PKSAI" },
      sector: "SOCIAL",
    },
  }
  const joined = members.map((each, place) => joining(stage, each, place))
  // One after the other as they happened: first all proposals, then all answers, then admissions.
  const inOrder = [0, 1, 2].flatMap((step) => joined.flatMap((steps) => steps[step] ?? []))
  const candidate: Step = {
    verb: "propose",
    by: chair,
    at: later(stage.now, -2 * day),
    input: { agency: seatOf("yuliana@tp-pkk-metro.example").agency, sector: "COMMUNITY" },
  }
  return {
    noun: networks,
    key: "pksai-metro",
    label: "network",
    steps: [found, ...inOrder, candidate],
  }
}

/** The coordination team that PP 59/2019 asks of every district. */
const team = ({ now }: Stage): Play => ({
  noun: networks,
  key: "tim-koordinasi-metro",
  label: "network",
  steps: [
    {
      verb: "found",
      by: "arief@dinsos-metro.example",
      at: later(now, -60 * day),
      input: {
        name: "Tim Koordinasi Perlindungan Anak Kota Metro",
        kind: "COORDINATION_TEAM",
        level: "DISTRICT",
        region: "18.72",
        decree: {
          number: "SK-PERAGAAN/59/METRO",
          date: "2025-03-03",
          issuer: "Wali Kota Metro (peragaan)",
        },
        chair: { agency: seatOf("arief@dinsos-metro.example").agency, title: "Ketua harian" },
        sector: "SOCIAL",
      },
    },
  ],
})

/** The networks of Kota Metro, one with an agency that still waits for its admission. */
export const playNetworks = async (stage: Stage): Promise<void> => {
  await play(stage, pksai(stage))
  await play(stage, team(stage))
}
