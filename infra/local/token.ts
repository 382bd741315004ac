import { dataPath, placeIn, runningIn } from "./data-folder.ts"
import { demoPeople } from "./demo.ts"
import { readKeys } from "./identity-keys.ts"
import { mintAccessToken } from "./identity-tokens.ts"
import { Obstacle, reportAndFail } from "./obstacle.ts"

/** Prints an access token of a demonstration person, and nothing else. */
async function printToken(email: string | undefined): Promise<void> {
  if (!email) throw unnamed()
  const data = dataPath()
  const keys = runningIn(data) ? readKeys(placeIn(data, "keys")) : undefined
  if (!keys) throw asleep(data)
  const person = (await demoPeople()).find((each) => each.email === email.toLowerCase())
  if (!person) throw unknown(email)
  process.stdout.write(`${mintAccessToken(keys, person.sub)}\n`)
}

const unnamed = (): Obstacle =>
  new Obstacle(
    "Sebutkan alamat orang peragaan: npm run --silent token -- <surel>.",
    "Name the address of a demonstration person: npm run --silent token -- <e-mail>.",
  )

const asleep = (data: string): Obstacle =>
  new Obstacle(
    `Simpul tidak sedang berjalan dengan folder data ${data}: jalankan \`npm start\` lebih dahulu.`,
    `Simpul is not running on the data folder ${data}: run \`npm start\` first.`,
  )

const unknown = (email: string): Obstacle =>
  new Obstacle(
    `Tidak ada orang peragaan dengan alamat ${email}: alamat mereka tampil di halaman masuk dan berakhir dengan .example.`,
    `No demonstration person has the address ${email}: their addresses are on the sign-in page and end in .example.`,
  )

await printToken(process.argv[2]).catch(reportAndFail)
