import type * as El from 'electron'
import type { Protocol } from '../chromium/connection.ts'
import { strict } from '../strict.ts'

type Frame = Pick<El.WebFrameMain, 'url' | 'origin' | 'name' | 'parent' | 'frameTreeNodeId' | 'processId' | 'routingId'>

/** The top frame of a page, as handlers see their sender; its address is always the present one. */
export function topFrame(id: number, address: () => string): El.WebFrameMain {
  const frame: Frame = {
    parent: null,
    name: '',
    frameTreeNodeId: id,
    processId: process.pid,
    routingId: 1,
    get url() {
      return address()
    },
    get origin() {
      return /^[^:]+:\/\/[^/]*/.exec(address())?.[0] ?? 'null'
    }
  }
  return strict('webFrameMain', frame) as El.WebFrameMain
}

/** What Chromium shows behind a page that has no colour of its own; without one it keeps its own (white). */
export function backgroundOf(colour?: string): Protocol.Emulation.setDefaultBackgroundColorOverrideParameters {
  if (!colour?.startsWith('#')) return {}
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16)
  return { color: { r: part(1), g: part(3), b: part(5), a: 1 } }
}
