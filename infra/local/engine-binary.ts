import { accessSync, constants } from "node:fs"
import { createRequire } from "node:module"
import { Obstacle } from "./obstacle.ts"

/** The engine for this system: the named one, else the one installed for it. */
export function engineBinary(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment["SIMPUL_ENGINE"]
  if (named) return checked(named)
  const packaged = `@dynoxide/${process.platform}-${process.arch}/dynoxide`
  try {
    return createRequire(import.meta.url).resolve(packaged)
  } catch {
    throw new Obstacle(
      `Mesin basis data untuk sistem ini belum terpasang: jalankan \`npm ci\`, atau isi SIMPUL_ENGINE dengan lokasi program dynoxide.`,
      `The database engine for this system is not installed: run \`npm ci\`, or set SIMPUL_ENGINE to the path of a dynoxide program.`,
    )
  }
}

function checked(path: string): string {
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    throw new Obstacle(
      `SIMPUL_ENGINE menunjuk ke ${path}, yang tidak dapat dijalankan: perbaiki nilainya.`,
      `SIMPUL_ENGINE names ${path}, which cannot be run: mend its value.`,
    )
  }
}
