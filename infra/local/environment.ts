import { names, region } from "#functions/platform/names.ts"
import type { TableShape } from "#functions/platform/table.ts"

export const userPool = `${region}_LOCAL0001`
export const issuer = `https://cognito-idp.${region}.amazonaws.com/${userPool}`
export const client = "simpul-portal"
export const scope = "openid simpul/portal"

export const tableName = (id: TableShape["id"]): string => `simpul-${id}`
export const topicName = "simpul-notices"
export const queueName = "simpul-inbox"
export const deadQueueName = "simpul-inbox-dead"
const account = "000000000000"
export const topicArn = `arn:aws:sns:${region}:${account}:${topicName}`
export const queueArn = (name: string): string => `arn:aws:sqs:${region}:${account}:${name}`

/** Nothing of the person's own AWS set-up may lead the SDK elsewhere. */
const foreign = ["AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]

/** The names infra/aws gives its functions, and where the SDK finds the embedded services. */
export function setEnvironment(jwks: string, portal = "http://localhost"): void {
  for (const name of foreign) delete process.env[name]
  Object.assign(process.env, {
    [names.table]: tableName("main"),
    [names.sealedTable]: tableName("sealed"),
    [names.topic]: topicArn,
    [names.userPool]: userPool,
    [names.client]: client,
    [names.jwks]: jwks,
    [names.portal]: portal,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
  })
}

type Service = "DYNAMODB" | "SNS" | "SQS" | "COGNITO_IDENTITY_PROVIDER"

/** Each service must be named before the entry that calls it is imported. */
export function setEndpoint(service: Service, url: string): void {
  process.env[`AWS_ENDPOINT_URL_${service}`] = url
}
