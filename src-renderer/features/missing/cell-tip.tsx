import { Portal } from '@mantine/core'
import styles from './missing.module.css'

/** Why a cell says what it says, and where the cell is on the screen. */
export interface Tip {
  readonly text: string
  readonly rect: DOMRect
}

const gapBetween = 4
const room = 90
const halfWidth = 164

/** The reason beside its cell; one for the whole matrix, as hundreds of cells are in sight. */
export function CellTip({ id, tip }: { readonly id: string; readonly tip: Tip | null }) {
  if (!tip) return null
  const { rect, text } = tip
  const above = rect.bottom + room > window.innerHeight
  const middle = rect.left + rect.width / 2
  return (
    <Portal>
      <div
        id={id}
        role="tooltip"
        className={styles.tip}
        data-above={above || undefined}
        style={{
          left: Math.max(halfWidth, Math.min(window.innerWidth - halfWidth, middle)),
          top: above ? rect.top - gapBetween : rect.bottom + gapBetween
        }}
      >
        {text}
      </div>
    </Portal>
  )
}
