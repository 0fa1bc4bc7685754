import { useCallback, useEffect, useState } from 'react'
import { type Launch, readPath } from '../../src-shared/features/program/launch.ts'
import { call, listen } from '../api/bridge.ts'

/**
 * What the operating system asked this window to show, or what of the program's own was dropped on it, until `done` is
 * said: it may have to wait for the passphrase.
 */
export function useLaunch(): { readonly request: Launch | null; done(): void } {
  const [request, setRequest] = useState<Launch | null>(null)
  useEffect(() => {
    const follow = (asked: Promise<Launch | null>): void => {
      void asked.then(
        (taken) => taken && setRequest(taken),
        () => {}
      )
    }
    const take = (): void => follow(call('launch.take', {}))
    take()
    const stopDropping = onDropped((path) => follow(call('launch.open', { path })))
    const stopListening = listen((event) => event === 'launch' && take())
    return () => {
      stopDropping()
      stopListening()
    }
  }, [])
  return { request, done: useCallback(() => setRequest(null), []) }
}

/** Files of the program's own endings that are dropped anywhere; all others are for whoever waits for them. */
function onDropped(open: (path: string) => void): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent): void => {
    const [file, ...others] = event.dataTransfer?.files ?? []
    if (!file || others.length > 0 || readPath(file.name) === null) return
    event.preventDefault()
    event.stopPropagation()
    open(window.samregister.pathForFile(file))
  }
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop, { capture: true })
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop, { capture: true })
  }
}
