import { type ReactNode, useState } from 'react'
import { ExportDialog } from './export-dialog.tsx'
import type { ShownList } from './shown-list.ts'

/** The export dialog: `open` with a list as shown, or with null for the whole register; `dialog` goes on the page. */
export function useExport(): { open(list: ShownList | null): void; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<{ readonly list: ShownList | null } | null>(null)
  return {
    open: (list) => setAsked({ list }),
    dialog: asked && <ExportDialog list={asked.list} onClose={() => setAsked(null)} />
  }
}
