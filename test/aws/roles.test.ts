import { afterAll, expect, test } from "vitest"
import { statementsOf } from "./policy.ts"
import { appOf, propertiesOf, resourcesOf } from "./synth.ts"

const { app, clean } = appOf()
afterAll(clean)

test("each has a role of its own, without policies of anybody else", () => {
  const functions = propertiesOf(app, "AWS::Lambda::Function")
  expect(functions).toHaveLength(4)
  for (const each of functions) {
    expect(each).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Timeout: String(each["Description"]).endsWith("clock") ? 50 : 10,
      TracingConfig: { Mode: "Active" },
      KmsKeyArn: expect.anything(),
      LoggingConfig: { LogFormat: "JSON", LogGroup: expect.anything() },
    })
  }
  const owners = [...resourcesOf(app, "AWS::Lambda::Function")].map(
    ([name, { Properties }]) => name.split("/")[0] + JSON.stringify(Properties["Role"]),
  )
  expect(new Set(owners).size).toBe(4)
  for (const role of propertiesOf(app, "AWS::IAM::Role")) {
    expect(role["ManagedPolicyArns"]).toBeUndefined()
  }
})

test("nobody scans, and nobody touches the tables themselves", () => {
  const actions = statementsOf(app).flatMap(({ Action }) => Action)
  expect(actions.length).toBeGreaterThan(40)
  expect(actions.filter((each) => /\*|Scan|PartiQL|Table|Backup|Policy/.test(each))).toEqual([])
})

test("nothing is allowed on everything but X-Ray, which knows no resources", () => {
  const wide = statementsOf(app).filter(({ Resource }) => Resource.includes("*"))
  expect(wide).toHaveLength(4)
  for (const { Action } of wide) {
    expect(Action).toEqual(["xray:PutTelemetryRecords", "xray:PutTraceSegments"])
  }
})

test("sealed sections open for the API alone", () => {
  const sealed = statementsOf(app).filter(({ Resource }) => /sealed/i.test(Resource.join()))
  expect(new Set(sealed.map(({ of }) => of))).toEqual(new Set(["Simpul-Api"]))
})

test("keys open only through the service that holds what they seal", () => {
  const uses = statementsOf(app).filter(({ Action }) => Action.some((a) => a.startsWith("kms:")))
  expect(uses.length).toBeGreaterThan(8)
  for (const { Condition } of uses) {
    expect(Condition["StringEquals"]?.["kms:ViaService"]).toBeDefined()
  }
})
