import { dataPath, placeIn, runningIn } from "./data-folder.ts"
import { demoPeople } from "./demo.ts"
import { openAccounts } from "./identity-accounts.ts"
import { readKeys } from "./identity-keys.ts"
import { createRoster } from "./identity-roster.ts"
import { mintAccessToken } from "./identity-tokens.ts"
import { Obstacle, reportAndFail } from "./obstacle.ts"

/** Prints an access token of somebody who can sign in here, and nothing else. */
async function printToken(email: string | undefined): Promise<void> {
  if (!email) throw unnamed()
  const data = dataPath()
  const keys = runningIn(data) ? readKeys(placeIn(data, "keys")) : undefined
  if (!keys) throw asleep(data)
  const accounts = openAccounts(placeIn(data, "identity"))
  const person = createRoster(await demoPeople(), accounts).find("email", email.toLowerCase())
  accounts.close()
  if (!person) throw unknown(email)
  process.stdout.write(`${mintAccessToken(keys, person.sub)}\n`)
}

const unnamed = (): Obstacle =>
  new Obstacle(
    "Sebutkan alamat orang peragaan atau orang yang diundang: npm run --silent token -- <surel>.",
    "Name the address of a demonstration person, or of somebody invited: npm run --silent token -- <e-mail>.",
  )

const asleep = (data: string): Obstacle =>
  new Obstacle(
    `Simpul tidak sedang berjalan dengan folder data ${data}: jalankan \`npm start\` lebih dahulu.`,
    `Simpul is not running on the data folder ${data}: run \`npm start\` first.`,
  )

const unknown = (email: string): Obstacle =>
  new Obstacle(
    `Tidak ada orang dengan alamat ${email}: alamat orang peragaan berakhir dengan .example dan tampil di halaman masuk, alamat yang diundang di halaman /surat.`,
    `Nobody here has the address ${email}: those of the demonstration end in .example and are on the sign-in page, those invited are on the page /surat.`,
  )

await printToken(process.argv[2]).catch(reportAndFail)
