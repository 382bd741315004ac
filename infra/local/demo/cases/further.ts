import { hour, later } from "#shared/kernel/instant.ts"
import { hours, namedWorker } from "./moments.ts"
import type { CaseStory } from "./story.ts"

const worker = "wulan@dinsos-metro.example"
const caseManager = "sekar@uptd-ppa-metro.example"

/** MEDIUM, with the mother's consent: from UPTD PPA straight to LPA Kota Metro, still offered. */
const bullied: CaseStory = {
  key: "demo-b",
  by: caseManager,
  ago: hours(30),
  opening: {
    source: "COMMUNITY",
    region: "18.72",
    category: "AMPK09_VIOLENCE",
    abhPosition: "VICTIM",
    risk: "MEDIUM",
    sex: "M",
    age: 10,
    identity: { name: "Raka Arunika Peragaan", nik: "9918721203160002" },
    summary: { assessment: "Kekerasan oleh teman sebaya; keluarga mendukung pemulihan anak." },
  },
  handoffs: [
    {
      key: "demo-b-lpa",
      by: caseManager,
      ago: hours(3),
      asks: {
        kind: "referral",
        to: "lpa-metro",
        service: "PSYCHOSOCIAL",
        reason: "Dukungan psikososial mingguan dan pendampingan mediasi di sekolah.",
        safety: "Tidak ada ancaman langsung; anak tinggal bersama orang tua.",
        documents: ["Ringkasan asesmen"],
        basis: { kind: "CONSENT", by: "ibu", note: "Persetujuan tertulis." },
        childView: { view: "Anak ingin kembali bersekolah tanpa takut." },
      },
      moments: [{ verb: "offer", by: caseManager, ago: hours(3) - 10 }],
    },
  ],
}

/** HIGH: UPTD PPA asks Dinas Sosial to take responsibility; an officer has asked back. */
const neglected: CaseStory = {
  key: "demo-c",
  by: caseManager,
  ago: hours(26),
  opening: {
    source: "SAPA_129",
    region: "18.72",
    category: "AMPK13_NEGLECT",
    risk: "HIGH",
    sex: "F",
    age: 5,
    identity: { name: "Cempaka Ayudia Peragaan", nik: "9918726108210003" },
    summary: { assessment: "Pengasuh utama tidak ada; kerabat dekat sedang ditelusuri." },
  },
  moments: [
    namedWorker(caseManager, hours(25)),
    {
      verb: "add-to-team",
      by: caseManager,
      ago: hours(24),
      input: () => ({ agency: "lpa-metro", role: "bridge" }),
    },
  ],
  handoffs: [
    {
      key: "demo-c-dinsos",
      by: caseManager,
      ago: hours(22),
      asks: {
        kind: "transfer",
        to: "dinsos-metro",
        service: "CASE_MANAGEMENT",
        reason: "Penelusuran kerabat dan pengasuhan pengganti adalah kewenangan Dinas Sosial.",
        safety: "Anak aman pada tetangga yang dikenal lurah; kunjungan setiap hari.",
        documents: ["Laporan sosial", "Surat keterangan lurah"],
        basis: {
          kind: "BEST_INTEREST",
          by: "UPTD PPA Kota Metro",
          note: "Wali tidak diketahui keberadaannya; keputusan rapat kasus internal.",
        },
        childView: { absent: "Anak berusia lima tahun; diamati merasa aman pada tetangga." },
      },
      moments: [
        { verb: "submit", by: caseManager, ago: hours(21) },
        { verb: "offer", by: "yoga@uptd-ppa-metro.example", ago: hours(20) },
        {
          verb: "acknowledge",
          by: "ningsih@dinsos-metro.example",
          ago: hours(17),
          input: () => ({ attest: true }),
        },
        {
          verb: "ask",
          by: "ningsih@dinsos-metro.example",
          ago: hours(2),
          input: () => ({
            questions: [
              "Apakah tetangga bersedia mengasuh sampai kerabat ditemukan?",
              "Sudahkah akta kelahiran anak dicari di Disdukcapil?",
            ],
          }),
        },
      ],
    },
  ],
}

/** MEDIUM: declined for want of room, with another address named. */
const grieving: CaseStory = {
  key: "demo-d",
  by: worker,
  ago: hours(75),
  opening: {
    source: "TEPSA",
    region: "18.72",
    category: "AMPK01_EMERGENCY",
    risk: "MEDIUM",
    sex: "M",
    age: 14,
    identity: { name: "Damar Prakoso Peragaan", nik: "9918720911120004" },
    summary: { assessment: "Kehilangan kedua orang tua; tinggal bersama nenek." },
  },
  moments: [namedWorker(worker, hours(74))],
  handoffs: [
    {
      key: "demo-d-psikolog",
      by: worker,
      ago: hours(72),
      asks: {
        kind: "referral",
        to: "psikolog-metro",
        service: "PSYCHOSOCIAL",
        reason: "Pendampingan psikologis atas kehilangan, enam pertemuan.",
        safety: "Tidak ada risiko menyakiti diri pada asesmen terakhir.",
        documents: ["Ringkasan asesmen"],
        basis: { kind: "CONSENT", by: "nenek sebagai wali", note: "Persetujuan tertulis." },
        childView: { view: "Anak mau bercerita, sebaiknya tidak di sekolah." },
      },
      moments: [
        { verb: "offer", by: worker, ago: hours(71) },
        {
          verb: "decline",
          by: "maya@psikolog-metro.example",
          ago: hours(49),
          input: () => ({
            reason: "NO_CAPACITY",
            text: "Jadwal penuh sampai bulan depan. UPTD PPA memiliki psikolog yang tersedia.",
            alternative: "uptd-ppa-metro",
          }),
        },
      ],
    },
  ],
}

/** HIGH: waits for the supervisor of Dinas Sosial before it may leave for the Balai. */
const exploited: CaseStory = {
  key: "demo-e",
  by: worker,
  ago: hours(8),
  opening: {
    source: "POLICE",
    region: "18.72",
    category: "AMPK04_EXPLOITED",
    abhPosition: "VICTIM",
    risk: "HIGH",
    sex: "M",
    age: 15,
    externalReferences: [{ system: "POLICE", number: "LP/B/9902/SPKT/POLRES METRO/PERAGAAN" }],
    identity: { name: "Elang Samudra Peragaan", nik: "9918721405110005" },
    summary: { assessment: "Dipekerjakan malam hari; keluarga memerlukan dukungan ekonomi." },
  },
  moments: [namedWorker(worker, hours(7))],
  handoffs: [
    {
      key: "demo-e-balai",
      by: worker,
      ago: 90,
      asks: {
        kind: "referral",
        to: "balai-rumbai",
        service: "FAMILY_SUPPORT",
        reason: "ATENSI berbasis keluarga di Kota Metro; penempatan di Balai tidak diminta.",
        safety: "Pemberi kerja tidak boleh mengetahui tempat tinggal anak.",
        documents: ["Surat rujukan", "Laporan sosial"],
        basis: { kind: "CONSENT", by: "ayah", note: "Persetujuan tertulis." },
        childView: { view: "Anak ingin tetap tinggal di rumah dan kembali bersekolah." },
      },
      moments: [{ verb: "submit", by: worker, ago: 60 }],
    },
  ],
}

/** MEDIUM: LPA Kota Metro has accepted; its worker meets the child tomorrow. */
const witness: CaseStory = {
  key: "demo-f",
  by: worker,
  ago: hours(50),
  opening: {
    source: "AGENCY",
    region: "18.72",
    category: "AMPK02_ABH",
    abhPosition: "WITNESS",
    risk: "MEDIUM",
    sex: "F",
    age: 16,
    identity: { name: "Fajarina Wening Peragaan", nik: "9918726702100006" },
    summary: { assessment: "Anak saksi; memerlukan pendampingan pada pemeriksaan." },
  },
  moments: [namedWorker(worker, hours(49))],
  handoffs: [
    {
      key: "demo-f-lpa",
      by: worker,
      ago: hours(48),
      asks: {
        kind: "referral",
        to: "lpa-metro",
        service: "ACCOMPANIMENT",
        reason: "Pendampingan anak saksi pada pemeriksaan di Unit PPA.",
        safety: "Tidak ada ancaman yang diketahui.",
        documents: ["Surat tugas pendampingan"],
        basis: { kind: "CONSENT", by: "kedua orang tua", note: "Persetujuan tertulis." },
        childView: { view: "Anak bersedia memberi keterangan bila didampingi." },
      },
      moments: [
        { verb: "offer", by: worker, ago: hours(47) },
        {
          verb: "acknowledge",
          by: "galih@lpa-metro.example",
          ago: hours(45),
          input: () => ({ attest: true }),
        },
        {
          verb: "accept",
          by: "galih@lpa-metro.example",
          ago: hours(28),
          input: ({ now }) => ({ worker: "rani-lpa-metro", handoverAt: later(now, 20 * hour) }),
        },
      ],
    },
  ],
}

/** Further invented cases, so that lists hold handoffs at every stage. */
export const furtherCases: readonly CaseStory[] = [bullied, neglected, grieving, exploited, witness]
