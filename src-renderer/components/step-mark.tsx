import { IconCheck } from '@tabler/icons-react'
import styles from './step-mark.module.css'

/** A step's number in a line of steps, or a tick once it is done. */
export function StepMark({ index, done }: { readonly index: number; readonly done: boolean }) {
  return (
    <span className={styles.mark} data-done={done || undefined} aria-hidden>
      {done ? <IconCheck size={13} stroke={3} /> : index + 1}
    </span>
  )
}
