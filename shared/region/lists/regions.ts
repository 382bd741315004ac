import slice from "./regions.json" with { type: "json" }

type Province = { readonly name: string; readonly districts: Readonly<Record<string, string>> }

/** Provinces and districts by code. Under the ODbL, see NOTICE; made by infra/local/slice-regions.ts. */
export const provinces: Readonly<Record<string, Province>> = slice
