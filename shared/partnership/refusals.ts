import { type Refusals, refuseFrom } from "../kernel/refusal.ts"

export const partnershipRefusals = {
  "partnership.missing": {
    kind: "missing",
    id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
    en: "Not found, or not for your agency.",
  },
  "partnership.not-a-party": {
    kind: "forbidden",
    id: "Tindakan ini milik para pihak dalam perjanjian ini.",
    en: "This act belongs to the parties of this agreement.",
  },
  "partnership.wrong-state": {
    kind: "conflict",
    id: "Perjanjian ini sudah berada pada tahap lain, sehingga tindakan ini tidak berlaku lagi.",
    en: "This agreement is at another stage, so this act no longer applies.",
  },
  "partnership.agency-suspended": {
    kind: "forbidden",
    id: "Instansi Anda sedang tidak aktif. Hubungi Dinas Sosial atau Balai yang mendaftarkannya.",
    en: "Your agency is not active. Ask the social office or centre that registered it.",
  },
  "partnership.own-agency-missing": {
    kind: "invalid",
    id: "Instansi Anda sendiri harus menjadi salah satu pihak. Tambahkan ke daftar pihak.",
    en: "Your own agency must be one of the parties. Add it to the list.",
  },
  "partnership.party-twice": {
    kind: "invalid",
    id: "Ada pihak yang disebut dua kali. Sebut setiap pihak sekali.",
    en: "A party is named twice. Name each party once.",
  },
  "partnership.party-unknown": {
    kind: "invalid",
    id: "Ada pihak yang tidak dikenal atau tidak aktif. Pilih dari direktori.",
    en: "A party is unknown or not active. Pick from the directory.",
  },
  "partnership.too-many-parties": {
    kind: "invalid",
    id: "Paling banyak 10 pihak, atau 40 dalam SK jejaring. Pakai SK jejaring, atau bagi perjanjiannya.",
    en: "Ten parties at most, or 40 in a network’s decree. Use a network’s decree, or divide it.",
  },
  "partnership.too-many": {
    kind: "invalid",
    id: "Dua pihak ini sudah memiliki 20 perjanjian yang belum berakhir. Akhiri yang tidak dipakai.",
    en: "Two of these parties share 20 agreements that have not ended. End the unused ones first.",
  },
  "partnership.ends-before-start": {
    kind: "invalid",
    id: "Akhir masa berlaku harus setelah awalnya.",
    en: "The end must come after the beginning.",
  },
  "partnership.too-long": {
    kind: "invalid",
    id: "Masa berlaku paling lama 10 tahun. Perpanjang nanti dengan perubahan perjanjian.",
    en: "An agreement runs for 10 years at most. Renew it later by an amendment.",
  },
  "partnership.over": {
    kind: "invalid",
    id: "Akhir masa berlaku ini sudah lewat. Usulkan masa berlaku yang baru.",
    en: "This validity is already over. Propose a new one.",
  },
  "partnership.region-unknown": {
    kind: "invalid",
    id: "Ada kode wilayah yang tidak dikenal. Pilih provinsi atau kabupaten/kota dari daftar.",
    en: "A region code is unknown. Pick a province or district from the list.",
  },
  "partnership.programme-only": {
    kind: "invalid",
    id: "Fokus dan bantuan barang hanya ada pada program kerja sama negara.",
    en: "Foci and supplies belong to a country programme only.",
  },
  "partnership.recipient-unknown": {
    kind: "invalid",
    id: "Penerima tidak dikenal. Pilih instansi dari direktori, atau provinsi dari daftar.",
    en: "The recipient is unknown. Pick an agency from the directory, or a province from the list.",
  },
  "partnership.recipient-twice": {
    kind: "invalid",
    id: "Ada penerima yang disebut dua kali untuk barang yang sama.",
    en: "A recipient is named twice for the same item.",
  },
  "partnership.already-signed": {
    kind: "conflict",
    id: "Instansi Anda sudah menandatangani. Tunggu pihak lain.",
    en: "Your agency has signed already. Wait for the others.",
  },
  "partnership.own-signature": {
    kind: "forbidden",
    id: "Anda sudah menandatangani untuk pihak lain. Minta rekan Anda menandatangani di sini.",
    en: "You have signed for another party. Ask a colleague to sign here.",
  },
  "partnership.nothing-to-sign": {
    kind: "conflict",
    id: "Tidak ada yang perlu ditandatangani pada perjanjian ini.",
    en: "Nothing in this agreement waits to be signed.",
  },
  "partnership.signing-too-late": {
    kind: "conflict",
    id: "Masa berlaku yang diusulkan sudah lewat. Usulkan masa berlaku yang baru.",
    en: "The proposed validity is already over. Propose a new one.",
  },
  "partnership.amendment-open": {
    kind: "conflict",
    id: "Masih ada perubahan yang menunggu tanda tangan. Selesaikan atau tarik dulu.",
    en: "An amendment still waits for signatures. Sign it or take it back first.",
  },
  "partnership.nothing-changed": {
    kind: "invalid",
    id: "Tidak ada yang berubah dari yang sekarang berlaku. Ubah masa berlaku atau ketentuannya dulu.",
    en: "Nothing differs from the present terms. Change the validity or a clause first.",
  },
  "partnership.no-amendment": {
    kind: "conflict",
    id: "Tidak ada perubahan yang sedang diusulkan.",
    en: "No amendment is proposed.",
  },
  "partnership.supply-unknown": {
    kind: "invalid",
    id: "Barang ini tidak ada dalam program. Pilih dari daftar barang program.",
    en: "The programme has no such item. Pick one from its list.",
  },
  "partnership.no-supplies": {
    kind: "conflict",
    id: "Perjanjian ini tidak menyalurkan barang.",
    en: "This agreement hands out no supplies.",
  },
  "partnership.supply-full": {
    kind: "invalid",
    id: "Barang ini sudah punya 60 penerima. Catat penerima berikutnya sebagai barang tersendiri.",
    en: "This item has 60 recipients already. Record further ones under another item.",
  },
  "partnership.figure-missing": {
    kind: "invalid",
    id: "Penerima ini sudah tercatat. Sebutkan jumlah rencana atau jumlah yang disalurkan.",
    en: "This recipient is on record. State the planned or the delivered quantity.",
  },
  "partnership.not-recipient": {
    kind: "forbidden",
    id: "Hanya penerima barang yang dapat menyatakan bahwa barang sudah diterima.",
    en: "Only a recipient can confirm that supplies have arrived.",
  },
  "partnership.already-confirmed": {
    kind: "invalid",
    id: "Penerimaan barang ini sudah dinyatakan.",
    en: "The arrival of this item is confirmed already.",
  },
  "partnership.not-delivered": {
    kind: "invalid",
    id: "Jumlah yang disalurkan belum dicatat. Minta salah satu pihak mencatatnya lebih dulu.",
    en: "What was delivered is not on record yet. Ask one of the parties to record it first.",
  },
} as const satisfies Refusals

export const refuse = refuseFrom(partnershipRefusals)
