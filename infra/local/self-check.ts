/** Asks the API over HTTP, as anybody would: only an answer makes the system ready. */
export async function checkHealth(url: string): Promise<void> {
  const address = url.replace("localhost", "127.0.0.1")
  const answer = await fetch(`${address}/v1/health`, { signal: AbortSignal.timeout(10_000) })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`GET /v1/health answered ${answer.status}`)
}
