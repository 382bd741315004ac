import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"

const nowhere = "http://127.0.0.1:9"

/** The command of `npm run synth`, on a machine without a network and without an account. */
function synth(folder: string): void {
  execFileSync(
    process.execPath,
    ["node_modules/aws-cdk/bin/cdk", "synth", "--quiet", "--no-notices", "-o", folder],
    {
      stdio: "pipe",
      env: {
        PATH: `${join(process.cwd(), "node_modules/.bin")}:${process.env["PATH"] ?? ""}`,
        HOME: folder,
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        AWS_EC2_METADATA_DISABLED: "true",
      },
    },
  )
}

test("synthesis needs no network and no account", () => {
  const folder = mkdtempSync(join(tmpdir(), "simpul-synth-"))
  synth(folder)
  const templates = readdirSync(folder).filter((each) => each.endsWith(".template.json"))
  expect(templates.length).toBeGreaterThanOrEqual(8)
  rmSync(folder, { recursive: true })
})
