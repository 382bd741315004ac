import { randomBytes, randomUUID } from "node:crypto"
import { DatabaseSync } from "node:sqlite"
import { Secret } from "otpauth"

/** Somebody invited through Simpul, as a user pool keeps them. */
export type Account = {
  readonly sub: string
  /** Lower case, and nobody else's. */
  readonly email: string
  readonly name: string
  readonly totpSecret: string
  readonly hasSignedIn: boolean
  /** Milliseconds since 1970: when the account was made, and when it was last written to. */
  readonly made: number
  readonly changed: number
}

/** An invitation that would have been mailed. */
export type Mail = { readonly email: string; readonly name: string; readonly sent: number }

export type Accounts = {
  create(email: string, name: string): Account
  find(by: "sub" | "email", value: string): Account | undefined
  /** By name. */
  all(): readonly Account[]
  /** Remembers that this person was sent an invitation, now. */
  mail(sub: string): void
  /** The newest first. */
  mails(limit: number): readonly Mail[]
  signedIn(sub: string): void
  close(): void
}

const tables = `
  CREATE TABLE IF NOT EXISTS account (
    sub TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL, totp TEXT NOT NULL,
    signed_in INTEGER NOT NULL DEFAULT 0, made INTEGER NOT NULL, changed INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mail (
    number INTEGER PRIMARY KEY, sub TEXT NOT NULL, sent INTEGER NOT NULL
  );`

type Row = Readonly<Record<string, unknown>>

const accountOf = (row: Row): Account => ({
  sub: String(row["sub"]),
  email: String(row["email"]),
  name: String(row["name"]),
  totpSecret: String(row["totp"]),
  hasSignedIn: row["signed_in"] === 1,
  made: Number(row["made"]),
  changed: Number(row["changed"]),
})

const mailOf = (row: Row): Mail => ({
  email: String(row["email"]),
  name: String(row["name"]),
  sent: Number(row["sent"]),
})

const newSecret = (): string =>
  new Secret({ buffer: Uint8Array.from(randomBytes(20)).buffer }).base32

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
  database.exec(tables)
  return database
}

/** The accounts of this machine, in the file of the sign-ins; opened when first asked for. */
export function openAccounts(path: string): Accounts {
  let opened: DatabaseSync | undefined
  const database = (): DatabaseSync => {
    opened ??= open(path)
    return opened
  }
  const rows = (query: string, ...values: (string | number)[]): readonly Row[] =>
    database()
      .prepare(query)
      .all(...values)
  const run = (query: string, ...values: (string | number)[]): void => {
    database()
      .prepare(query)
      .run(...values)
  }
  const find: Accounts["find"] = (by, value) =>
    rows(`SELECT * FROM account WHERE ${by} = ?`, value).map(accountOf)[0]
  return {
    find,
    create(email, name) {
      const [sub, now] = [randomUUID(), Date.now()]
      run(
        "INSERT INTO account VALUES (?, ?, ?, ?, 0, ?, ?)",
        sub,
        email,
        name,
        newSecret(),
        now,
        now,
      )
      const made = find("sub", sub)
      if (!made) throw new Error("the account is not there")
      return made
    },
    all: () => rows("SELECT * FROM account ORDER BY name, sub").map(accountOf),
    mail(sub) {
      run("INSERT INTO mail (sub, sent) VALUES (?, ?)", sub, Date.now())
      run("UPDATE account SET changed = ? WHERE sub = ?", Date.now(), sub)
    },
    mails: (limit) =>
      rows(
        `SELECT email, name, sent FROM mail JOIN account USING (sub)
         ORDER BY number DESC LIMIT ?`,
        limit,
      ).map(mailOf),
    signedIn: (sub) =>
      run("UPDATE account SET signed_in = 1, changed = ? WHERE sub = ?", Date.now(), sub),
    close() {
      opened?.close()
      opened = undefined
    },
  }
}
