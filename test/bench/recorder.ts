import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"

type Send = (this: Client, command: Command, ...rest: unknown[]) => Promise<Output>
type Client = { readonly config: { readonly serviceId?: string }; send: Send }
type Input = Record<string, unknown>
type Command = { readonly input: Input; readonly constructor: new (input: Input) => Command }
export type Capacity = {
  readonly CapacityUnits?: number
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits?: number }>>
}
type Output = { readonly ConsumedCapacity?: Capacity | readonly Capacity[] }

/** One command that went to the table, and what it takes to send the like of it again. */
export type Sent = {
  readonly name: string
  readonly input: Input
  readonly capacity: readonly Capacity[]
  /** The same command on the same client, its input changed; built now, sent when called. */
  again(change: (json: string) => string): () => Promise<unknown>
}

// Every client of the SDK sends through the class that this one extends.
const everyClient = Object.getPrototypeOf(DynamoDBDocumentClient.prototype) as Client

/** Notes each command sent to the table while something runs, with the units it consumed. */
export async function record(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const { send } = everyClient
  everyClient.send = async function (command, ...rest) {
    if (this.config.serviceId !== "DynamoDB") return send.call(this, command, ...rest)
    const input = structuredClone(command.input)
    command.input["ReturnConsumedCapacity"] = "INDEXES"
    const output = await send.call(this, command, ...rest)
    sent.push(sentOf(this, { input, Kind: command.constructor }, output))
    return output
  }
  try {
    await work()
  } finally {
    everyClient.send = send
  }
  return sent
}

function sentOf(
  client: Client,
  { input, Kind }: { input: Input; Kind: Command["constructor"] },
  { ConsumedCapacity = [] }: Output,
): Sent {
  const json = JSON.stringify(input)
  return {
    name: Kind.name.replace(/Command$/, ""),
    input,
    capacity: [ConsumedCapacity].flat(),
    again: (change) => {
      const changed = JSON.parse(change(json)) as Input
      return () => client.send(new Kind(changed))
    },
  }
}
