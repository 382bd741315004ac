import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  type AttributeType,
  CognitoIdentityProviderClient,
  type MessageActionType,
} from "@aws-sdk/client-cognito-identity-provider"
import { PutCommand } from "@aws-sdk/lib-dynamodb"
import type { PersonId } from "#shared/kernel/id.ts"
import { day, type Instant, msOf } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import {
  type Membership,
  membershipRef,
  type Person,
  partsOfMembership,
  personRef,
} from "#shared/membership/membership.ts"
import { keyOf, loadRows, type Tables } from "../platform/rows.ts"

type Invited = {
  readonly tables: Tables
  /** Of the user pool that people sign in to. */
  readonly pool: string
  readonly membership: string
  /** When they were invited. */
  readonly at: Instant
}
type Reachable = Person & { readonly email: string }
type Door = { readonly pool: string; readonly person: Reachable }

let made: CognitoIdentityProviderClient | undefined
const cognito = (): CognitoIdentityProviderClient => {
  made ??= new CognitoIdentityProviderClient({ maxAttempts: 4 })
  return made
}

/** Whoever is to be able to sign in; nobody once the invitation is taken back. */
async function inviteeOf({ tables, membership }: Invited): Promise<Reachable | undefined> {
  const [agency, id] = partsOfMembership(membership) ?? []
  if (!agency || !id) return undefined
  const [place, self] = [membershipRef(id, agency), personRef(id)]
  const rows = await loadRows(tables, [place, self])
  const status = (rows.get(refKey(place))?.state as Membership | undefined)?.status
  const person = rows.get(refKey(self))?.state as Person | undefined
  const isWanted = status === "invited" || status === "active"
  return isWanted && person?.email ? { ...person, email: person.email } : undefined
}

const isNamed = (cause: unknown, name: string): boolean =>
  cause instanceof Error && cause.name === name

const subIn = (attributes: readonly AttributeType[] | undefined): string | undefined =>
  attributes?.find((each) => each.Name === "sub")?.Value

async function mail(
  { pool, person }: Door,
  action?: MessageActionType,
): Promise<string | undefined> {
  const create = new AdminCreateUserCommand({
    UserPoolId: pool,
    Username: person.email,
    UserAttributes: [
      { Name: "email", Value: person.email },
      { Name: "email_verified", Value: "true" },
      { Name: "name", Value: person.name },
    ],
    DesiredDeliveryMediums: ["EMAIL"],
    ...(action ? { MessageAction: action } : {}),
  })
  return subIn((await cognito().send(create)).User?.Attributes)
}

/** How long a first password may be used, as the user pool is set. */
const passwordLife = day

/** Whoever let the first password pass gets another with a later invitation; a good one stays. */
const needsAnother = (user: AdminGetUserCommandOutput, at: Instant): boolean =>
  user.UserStatus === "FORCE_CHANGE_PASSWORD" &&
  (user.UserLastModifiedDate?.getTime() ?? 0) + passwordLife <= msOf(at)

async function accountOf(door: Door, at: Instant): Promise<string | undefined> {
  try {
    return await mail(door)
  } catch (cause) {
    if (!isNamed(cause, "UsernameExistsException")) throw cause
  }
  const get = new AdminGetUserCommand({ UserPoolId: door.pool, Username: door.person.email })
  const user = await cognito().send(get)
  if (needsAnother(user, at)) await mail(door, "RESEND")
  return subIn(user.UserAttributes)
}

/** The sign-in's subject leads to the person; once made, that never changes. */
async function remember(tables: Tables, sub: string, person: PersonId): Promise<void> {
  const put = new PutCommand({
    TableName: tables.main,
    Item: { ...keyOf(tables, { subject: "subject", parts: [sub] }), v: 1, s: { person } },
    ConditionExpression: "attribute_not_exists(pk)",
  })
  await tables.client.send(put).catch((cause: unknown) => {
    if (!isNamed(cause, "ConditionalCheckFailedException")) throw cause
  })
}

/**
 * Makes sure that whoever was invited can sign in: an account, whose invitation the pool mails
 * itself, and the way from its subject to the person. Doing it again changes nothing.
 */
export async function ensureAccount(invited: Invited): Promise<void> {
  const person = await inviteeOf(invited)
  if (!person) return
  const sub = await accountOf({ pool: invited.pool, person }, invited.at)
  if (!sub) throw new Error("the user pool gave no subject")
  await remember(invited.tables, sub, person.id)
}
