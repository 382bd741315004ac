/** Imports a bundle and waits for its first answer, in a process that has done nothing else. */
import { readFileSync } from "node:fs"
import { pathToFileURL } from "node:url"

const [, , file, eventFile] = process.argv
const event = JSON.parse(readFileSync(eventFile, "utf8"))
const start = performance.now()
const { handler } = await import(pathToFileURL(file).href)
const imported = performance.now()
const answer = await handler(event, { awsRequestId: "bench", functionName: "bench" })
const answered = performance.now()
const wrong = (answer?.statusCode ?? 200) >= 300 || (answer?.batchItemFailures?.length ?? 0) > 0
process.stdout.write(
  JSON.stringify({
    import: imported - start,
    total: answered - start,
    ...(wrong ? { wrong: JSON.stringify(answer) } : {}),
  }),
)
process.exit()
