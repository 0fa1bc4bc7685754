// The process in which foreign files are read. It gets one request, sends rows, and ends; see README.md.
import process from 'node:process'
import { keepOutOfCoreDumps } from '../../platform/core-dump.ts'
import { connectToParent } from './child-port.ts'
import { serveReading } from './serve-reading.ts'

// Electron's children do not come from the process that says it for the command line's.
keepOutOfCoreDumps()
process.on('uncaughtException', serveReading(connectToParent()))
