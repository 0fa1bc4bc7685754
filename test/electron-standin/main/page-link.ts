import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type * as El from 'electron'
import { hasDisplay } from '../chromium/browser.ts'
import type { PageSession, Protocol } from '../chromium/connection.ts'
import { makeCodec } from '../page/codec.ts'
import { pageSource, preloadSource, worldName } from '../page/sources.ts'
import type { MessageHead } from '../page/worlds.ts'
import { note } from '../strict.ts'
import { ipcMain } from './ipc-main.ts'

const codec = makeCodec()

/**
 * Whether the page is halted for a file's path. Chromium then reports each script of the page and all that a test has it
 * do, and keeps book of each function's lines: half of what a page costs. Without a display nobody drops a file.
 */
const tellsPaths = hasDisplay || Boolean(process.env['ELECTRON_STANDIN_FILES'])

/** Whose page it is. */
export interface LinkOwner {
  /** The event that handlers get for a message of this page. */
  eventFor(reply: (channel: string, ...args: unknown[]) => void): El.IpcMainInvokeEvent
  /** The page wants to go to an address that makes no request, and has been stopped. */
  pageNavigates(url: string): void
}

/** The line between main and the preload of one page. */
export class PageLink {
  readonly #page: PageSession
  readonly #frame: string
  readonly #owner: LinkOwner
  /** The preload's world in the document that is shown; null in between. */
  #context: number | null = null

  constructor(page: PageSession, frame: string, owner: LinkOwner) {
    this.#page = page
    this.#frame = frame
    this.#owner = owner
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const data = context.auxData as { frameId?: string } | undefined
      if (context.name === worldName && data?.frameId === this.#frame) this.#context = context.id
    })
    page.on('Runtime.executionContextsCleared', () => {
      this.#context = null
    })
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== 'electronStandinSend' || executionContextId !== this.#context) return
      void this.#receive(payload, executionContextId)
    })
    page.on('Debugger.paused', (paused) => void this.#tellPath(paused))
  }

  /** What has to be sent before the first document, so that every document gets the preload. */
  install(preload: string, extraArguments: readonly string[]): Promise<unknown>[] {
    const secret = randomUUID()
    const { platform, arch, versions, env } = process
    const info = { platform, arch, versions, env, argv: [process.argv[0] ?? '', ...extraArguments] }
    const source = preloadSource(secret, info, readFileSync(preload, 'utf8'))
    return [
      ...(tellsPaths ? [this.#page.send('Debugger.enable', {})] : []),
      this.#page.send('Runtime.addBinding', { name: 'electronStandinSend', executionContextName: worldName }),
      this.#page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(secret) }),
      this.#page.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName })
    ]
  }

  send(channel: string, args: unknown[]): void {
    this.#post({ kind: 'message', id: 0, channel }, codec.encode(args), this.#context)
  }

  async #receive(message: string, context: number): Promise<void> {
    const end = message.indexOf('\n')
    const { kind, id, channel } = JSON.parse(message.slice(0, end)) as MessageHead
    const text = message.slice(end + 1)
    if (kind === 'navigate') {
      this.#owner.pageNavigates(text)
      return
    }
    const event = this.#owner.eventFor((name, ...rest) => this.send(name, rest))
    const values = codec.decode(text) as unknown[]
    if (kind === 'send') {
      ipcMain.emit(channel, event, ...values)
      return
    }
    try {
      const handler = ipcMain.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      const result: unknown = await handler(event, ...values)
      this.#post({ kind: 'result', id, channel }, codec.encode(result), context)
    } catch (error) {
      note(`Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : error}`)
      this.#post({ kind: 'error', id, channel }, String(error), context)
    }
  }

  #post(head: MessageHead, value: string, context: number | null): void {
    if (context === null) return
    this.#page.tell('Runtime.callFunctionOn', {
      executionContextId: context,
      functionDeclaration: 'function (text) { electronStandinReceive(text) }',
      arguments: [{ value: `${JSON.stringify(head)}\n${value}` }]
    })
  }

  /** The preload has halted to ask for a file's path (`webUtils.getPathForFile`); any other halt just goes on. */
  async #tellPath(paused: Protocol.Debugger.pausedPayload): Promise<void> {
    const frame = paused.callFrames[0]
    try {
      if (frame?.functionName !== 'getPathForFile') return
      const { result } = await this.#page.send('Debugger.evaluateOnCallFrame', {
        callFrameId: frame.callFrameId,
        expression: 'electronStandinFile'
      })
      const { path } = await this.#page.send('DOM.getFileInfo', { objectId: result.objectId ?? '' })
      await this.#page.send('Debugger.evaluateOnCallFrame', {
        callFrameId: frame.callFrameId,
        expression: `electronStandinPath = ${JSON.stringify(path)}`
      })
    } catch (error) {
      note(`getPathForFile: ${error instanceof Error ? error.message : error}`)
    } finally {
      this.#page.tell('Debugger.resume', {})
    }
  }
}
