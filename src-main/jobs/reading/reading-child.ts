// The process in which foreign files are read. It gets one request, sends rows, and ends; see README.md.
import { connectToParent } from './child-port.ts'
import { serveReading } from './serve-reading.ts'

serveReading(connectToParent())
