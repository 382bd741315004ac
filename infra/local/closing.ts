type Close = () => Promise<void> | void

export type Closing = { add(close: Close): void; run(): Promise<void> }

/** Remembers how to close what was opened; closes it once, the latest first. */
export function createClosing(): Closing {
  const open: Close[] = []
  let running: Promise<void> | undefined
  const closeAll = async (): Promise<void> => {
    for (let close = open.pop(); close; close = open.pop()) {
      try {
        await close()
      } catch (cause) {
        console.error(cause)
      }
    }
  }
  return {
    add: (close) => void open.push(close),
    run() {
      running ??= closeAll()
      return running
    },
  }
}
