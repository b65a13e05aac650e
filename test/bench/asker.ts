import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/** Asks for one path after the other on one connection, and tells how long each took in milliseconds, to the last byte. */
const { port, paths } = workerData as Readonly<{ port: number; paths: readonly string[] }>
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const times = new Float64Array(paths.length)
for (const [nth, path] of paths.entries()) {
  const start = performance.now()
  await answered(path)
  times[nth] = performance.now() - start
}
agent.destroy()
parentPort?.postMessage(times, [times.buffer])

/** Comes back when the last byte of the answer is there. */
function answered(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path, headers: { accept: 'application/json' } }, (res) => {
      res.on('error', reject).on('end', resolve).resume()
      if (res.statusCode !== 200) reject(new Error(`${path} was answered with ${res.statusCode}`))
    })
    sent.on('error', reject).end()
  })
}
