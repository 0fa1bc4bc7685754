import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channelsArgument } from './platform/preload-arguments.ts'

// All that the page can reach. It knows the channels' names and nothing else; main checks everything again. Main hands
// the names over, since the contract they come from carries every schema of the program.

const known = new Set(channelsArgument.read(process.argv))

contextBridge.exposeInMainWorld('samregister', {
  invoke: (channel: string, input: unknown): Promise<unknown> =>
    known.has(channel) ? ipcRenderer.invoke(channel, input) : Promise.reject(new Error(`No channel ${channel}`)),

  on: (listener: (event: string, payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown): void => listener(name, payload)
    ipcRenderer.on('event', forward)
    return () => void ipcRenderer.off('event', forward)
  },

  pathForFile: (file: File): string => webUtils.getPathForFile(file),

  platform: process.platform
})
