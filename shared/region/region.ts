import * as z from "zod/mini"
import type { Brand } from "../kernel/id.ts"
import type { Zone } from "../kernel/instant.ts"
import { provinces } from "./lists/regions.ts"
import { zoneOf } from "./lists/zones.ts"

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
  /** The province of a district. */
  readonly parent?: RegionCode
}

export const provinceOf = (code: RegionCode): RegionCode => code.slice(0, 2) as RegionCode

/** Whether a territory, given as codes of provinces or districts, holds this district. */
export const within = (territory: readonly string[], code: string): boolean =>
  territory.some((each) => code === each || code.startsWith(`${each}.`))

function withDistricts(province: string): readonly Region[] {
  const own = provinces[province]
  if (!own) return []
  const [parent, zone] = [province as RegionCode, zoneOf(province)]
  const districts = Object.entries(own.districts)
  return [
    { code: parent, name: own.name, zone },
    ...districts.map(([code, name]) => ({ code: code as RegionCode, name, zone, parent })),
  ]
}

// Marked, so that a page of the portal that asks for no region carries none.
const register = /* @__PURE__ */ readRegister()

function readRegister(): ReadonlyMap<string, Region> {
  const all = Object.keys(provinces).flatMap(withDistricts)
  return new Map(all.map((each) => [each.code, each]))
}

/** Every province and district of Indonesia, each province before its districts. */
export const allRegions = (): readonly Region[] => [...register.values()]

/** The province or district of a code; nothing where there is none. */
export const regionOf = (code: string): Region | undefined => register.get(code)

export const isDistrict = (code: string): boolean => regionOf(code)?.parent !== undefined

/** The districts of a province, by code; none of a code that is no province. */
export const districtsOf = (province: string): readonly Region[] =>
  allRegions().filter((each) => each.parent === province)
