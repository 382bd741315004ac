import * as z from "zod/mini"
import type { Brand } from "../kernel/id.ts"
import type { Zone } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"

/** A Kemendagri code: 2 digits for a province, dotted 4 for a district (`18.72`). */
export type RegionCode = Brand<"RegionCode">

export const regionCode = z.pipe(
  z.string().check(z.regex(/^\d{2}(\.\d{2})?$/)),
  z.transform((raw) => raw as RegionCode),
)

export type Region = {
  readonly code: RegionCode
  readonly name: string
  readonly zone: Zone
  readonly parent?: RegionCode
}

export const regionRef = (code: RegionCode): Ref<Region> => ({ subject: "region", parts: [code] })

export const provinceOf = (code: RegionCode): RegionCode => code.slice(0, 2) as RegionCode

/** Whether a territory, given as codes of provinces or districts, holds this district. */
export const within = (territory: readonly string[], code: RegionCode): boolean =>
  territory.some((each) => code === each || code.startsWith(`${each}.`))
