import { jobRegistry } from './job-registry.ts'
import { serveWorker } from './serve-worker.ts'

// The program of every job's worker thread; built as out/main/job-worker.js.
serveWorker(jobRegistry)
