import type { IpcMainInvokeEvent } from 'electron'
import type { Envelope } from '../src-shared/kernel/result.ts'
import type { Sender } from './ipc/context.ts'
import { isAppUrl } from './platform/app-protocol.ts'

/** Answers a request for a channel: the router's `invoke`. */
type Invoke = (channel: string, input: unknown, sender: Sender) => Promise<Envelope>

/** Who sends: a request counts only from a top page of our own; a frame that is gone by now is nobody. */
function senderOf({ sender, senderFrame: frame }: IpcMainInvokeEvent): Sender {
  return { id: sender.id, trusted: frame !== null && frame.parent === null && isAppUrl(frame.url) }
}

/** What Electron calls when a page asks for this channel. */
export function answering(channel: string, invoke: Invoke) {
  return (event: IpcMainInvokeEvent, input: unknown): Promise<Envelope> => invoke(channel, input, senderOf(event))
}
