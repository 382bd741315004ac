import type { Language, Text } from "#shared/kernel/language.ts"
import type { Refusal, RefusalKind, Refusals } from "#shared/kernel/refusal.ts"

export const statusOf: Record<RefusalKind, 422 | 403 | 404 | 409 | 429> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  exhausted: 429,
}

/** Requests that cannot be read or weighed at all; the status is told by the code. */
export const requestProblems = {
  "request.unknown-path": [
    404,
    "Tidak ditemukan, atau bukan untuk instansi Anda.",
    "Not found, or not for your agency.",
  ],
  "request.token-missing": [401, "Masuk lebih dulu.", "Sign in first."],
  "request.token-invalid": [
    401,
    "Sesi masuk sudah berakhir. Masuk lagi.",
    "Your sign-in has ended. Sign in again.",
  ],
  "request.person-unknown": [
    403,
    "Akun ini belum terdaftar di Simpul. Hubungi admin instansi Anda.",
    "This account is not registered in Simpul. Ask your agency’s administrator.",
  ],
  "request.sign-in-again": [
    401,
    "Keanggotaan Anda berubah sejak Anda masuk. Masuk lagi untuk melanjutkan.",
    "Your membership has changed since you signed in. Sign in again to go on.",
  ],
  "request.agency-missing": [
    400,
    "Pilih dulu instansi yang Anda wakili (header Acting-Agency).",
    "Choose the agency you act for first (header Acting-Agency).",
  ],
  "request.key-missing": [
    400,
    "Header Idempotency-Key wajib: 8–64 huruf, angka, - atau _.",
    "The header Idempotency-Key is required: 8–64 letters, digits, - or _.",
  ],
  "request.match-missing": [
    428,
    "Header If-Match wajib: sebutkan versi yang Anda lihat.",
    "The header If-Match is required: name the version you saw.",
  ],
  "request.match-invalid": [
    400,
    "Header If-Match bukan ETag yang dapat dibaca.",
    "The header If-Match is no readable ETag.",
  ],
  "request.body-unreadable": [
    400,
    "Isi permintaan tidak dapat dibaca. Periksa kolom yang disebut.",
    "The request cannot be read. Check the fields named.",
  ],
  "request.query-unreadable": [
    400,
    "Parameter permintaan tidak dapat dibaca. Periksa yang disebut.",
    "The query cannot be read. Check the parameters named.",
  ],
  "request.too-large": [
    413,
    "Isi permintaan lebih besar dari 64 kB.",
    "The request is larger than 64 kB.",
  ],
  "request.fault": [
    500,
    "Ada gangguan di sistem kami. Coba lagi; bila berulang, sebutkan kode gangguan.",
    "Something failed on our side. Try again; if it repeats, quote the reference.",
  ],
} as const satisfies Record<string, readonly [number, string, string]>
export type RequestProblem = keyof typeof requestProblems

const isRequestProblem = (code: string): code is RequestProblem => code in requestProblems

/** Refusals that no noun owns. */
export const sharedRefusals = {
  "agency.not-a-member": {
    kind: "forbidden",
    id: "Anda bukan anggota aktif instansi yang dipilih.",
    en: "You are no active member of the agency chosen.",
  },
  "idempotency.reused": {
    kind: "invalid",
    id: "Kunci permintaan ini sudah dipakai untuk isi yang lain.",
    en: "This request key was already used with another body.",
  },
  "conflict.moved": {
    kind: "conflict",
    id: "Keadaan sudah berubah sejak Anda melihatnya. Lihat yang terbaru, lalu putuskan lagi.",
    en: "This has changed since you saw it. Look at the current state, then decide again.",
  },
  "conflict.busy": {
    kind: "conflict",
    id: "Orang lain sedang mengubah hal yang sama. Lihat yang terbaru, lalu coba lagi.",
    en: "Somebody is changing the same thing. Look at the current state, then try again.",
  },
  "request.cursor-invalid": {
    kind: "invalid",
    id: "Penanda halaman tidak berlaku. Muat daftar dari awal.",
    en: "The page cursor is not valid. Load the list from its start.",
  },
} as const satisfies Refusals

const missingText: Text = {
  id: "Tidak ditemukan, atau bukan untuk instansi Anda.",
  en: "Not found, or not for your agency.",
}

/** An RFC 9457 problem document; `code` is what programs read, `detail` what people do. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly current?: unknown
}

const titles: Record<number, Text> = {
  400: { id: "Permintaan tidak terbaca", en: "Unreadable request" },
  401: { id: "Belum masuk", en: "Not signed in" },
  403: { id: "Tidak berwenang", en: "Not allowed" },
  404: { id: "Tidak ditemukan", en: "Not found" },
  409: { id: "Keadaan sudah berubah", en: "The state has changed" },
  413: { id: "Terlalu besar", en: "Too large" },
  422: { id: "Tidak dapat diterima", en: "Cannot be accepted" },
  428: { id: "Versi tidak disebut", en: "Version not named" },
  429: { id: "Terlalu banyak permintaan", en: "Too many requests" },
  500: { id: "Gangguan sistem", en: "System failure" },
}

function problemFrom(
  code: string,
  status: number,
  [language, text]: readonly [Language, Text],
): Problem {
  return {
    type: `urn:simpul:problem:${code}`,
    title: titles[status]?.[language] ?? "",
    status,
    detail: text[language],
    code,
  }
}

/** The problem of a refused act; the noun's own table has the words. */
export function problemOf(
  refusal: Refusal,
  [language, words]: readonly [Language, Refusals],
): Problem {
  if (isRequestProblem(refusal.refused)) return requestProblem(refusal.refused, language)
  const status = statusOf[refusal.kind]
  const known: Refusals = { ...sharedRefusals, ...words }
  const text = known[refusal.refused] ?? missingText
  const problem = problemFrom(refusal.refused, status, [language, text])
  // A "missing" tells nothing more, so that every one of them is the same, byte for byte.
  return refusal.facts && status !== 404 ? { ...problem, facts: refusal.facts } : problem
}

/** The problem of a request that never reached a rule. */
export function requestProblem(
  code: RequestProblem,
  language: Language,
  facts?: Problem["facts"],
): Problem {
  const [status, id, en] = requestProblems[code]
  const problem = problemFrom(code, status, [language, { id, en }])
  return facts ? { ...problem, facts } : problem
}
