import { RemovalPolicy, type Stack } from "aws-cdk-lib"
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb"
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam"
import type { Key } from "aws-cdk-lib/aws-kms"
import type { Construct } from "constructs"
import type { Index, TableShape } from "#functions/platform/table.ts"
import { mainTable, sealedTable } from "#functions/platform/table.ts"
import { letLogsUse, ownKey } from "./keys.ts"
import { JakartaStack } from "./stack.ts"

/** A runaway client meets this cap before it meets the budget. */
const mostUnitsPerSecond = 6_000

/** The two tables and the two keys that open them; everything that must never be lost. */
export class TableStack extends JakartaStack {
  /** Opens the main table, the logs and the functions' settings. */
  readonly recordsKey: Key
  /** Opens the sealed sections, and nothing else. */
  readonly sealedKey: Key
  readonly main: Table
  readonly sealed: Table

  constructor(scope: Construct, id: string) {
    super(scope, id, "Simpul: tables and their keys")
    this.recordsKey = ownKey(this, "RecordsKey", "Simpul: main table, logs, settings")
    letLogsUse(this.recordsKey)
    this.sealedKey = ownKey(this, "SealedKey", "Simpul: sealed sections")
    this.main = tableOf(this, mainTable, this.recordsKey)
    this.sealed = tableOf(this, sealedTable, this.sealedKey)
  }
}

function tableOf(scope: Stack, shape: TableShape, key: Key): Table {
  const table = new Table(scope, shape.id === "main" ? "Main" : "Sealed", {
    partitionKey: text(shape.hash),
    sortKey: text(shape.range),
    billingMode: BillingMode.PAY_PER_REQUEST,
    maxReadRequestUnits: mostUnitsPerSecond,
    maxWriteRequestUnits: mostUnitsPerSecond,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: 35,
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    resourcePolicy: thisAccountOnly(scope),
    ...(shape.stream ? { stream: StreamViewType.NEW_IMAGE } : {}),
    ...(shape.expiry ? { timeToLiveAttribute: shape.expiry } : {}),
  })
  for (const index of shape.indexes) addIndex(table, index)
  return table
}

function addIndex(table: Table, index: Index): void {
  table.addGlobalSecondaryIndex({
    indexName: index.name,
    partitionKey: text(index.hash),
    sortKey: text(index.range),
    maxReadRequestUnits: mostUnitsPerSecond,
    maxWriteRequestUnits: mostUnitsPerSecond,
    ...(index.holds.length > 0
      ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.holds] }
      : { projectionType: ProjectionType.KEYS_ONLY }),
  })
}

/** A role of another account stays out, whatever its own policies say. */
const thisAccountOnly = (stack: Stack): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ["dynamodb:*"],
        resources: ["*"],
        conditions: {
          StringNotEquals: { "aws:PrincipalAccount": stack.account },
          Bool: { "aws:PrincipalIsAWSService": "false" },
        },
      }),
    ],
  })

const text = (name: string) => ({ name, type: AttributeType.STRING })
