import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { getProvinces, getRegencies } from "idn-area-data"

// The data is under the ODbL: see NOTICE beside the slice.
const place = fileURLToPath(new URL("../../shared/region/lists/regions.json", import.meta.url))

/** The text of the slice: every province by its code, with its districts by theirs. */
export async function sliceOfRegions(): Promise<string> {
  const [provinces, districts] = await Promise.all([getProvinces(), getRegencies()])
  const slice = provinces.map(({ code, name }) => {
    const own = districts.filter((each) => each.province_code === code)
    return [
      code,
      { name, districts: Object.fromEntries(own.map((each) => [each.code, each.name])) },
    ]
  })
  return `${JSON.stringify(Object.fromEntries(slice), null, 2)}\n`
}

if (import.meta.main) writeFileSync(place, await sliceOfRegions())
