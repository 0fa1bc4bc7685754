import { VisuallyHidden } from '@mantine/core'
import { Link } from 'react-router'
import styles from './bar-table.module.css'

/** A bar: what, how much, and the list that it opens. */
export interface BarRow {
  readonly key: string
  readonly label: string
  /** The number in words. */
  readonly text: string
  /** 0 to 1: how long the bar is. */
  readonly share: number
  readonly to?: string | undefined
  /** Calls for something; the words say it, the colour repeats it. */
  readonly tone?: 'red' | 'yellow' | undefined
}

interface BarTableProps {
  readonly label: string
  /** What the two columns are. */
  readonly headings: readonly [string, string]
  readonly rows: readonly BarRow[]
}

/** A chart that is its own table: each bar stands beside its number, and is read aloud as it stands. */
export function BarTable({ label, headings: [what, howMuch], rows }: BarTableProps) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.label} style={{ padding: 0 }}>
            <VisuallyHidden>{what}</VisuallyHidden>
          </th>
          <th scope="col" className={styles.value} style={{ padding: 0 }}>
            <VisuallyHidden>{howMuch}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, text, share, to, tone }) => (
          <tr key={key} className={styles.row}>
            <th scope="row" className={styles.label}>
              {to === undefined ? name : <Link to={to}>{name}</Link>}
            </th>
            <td className={styles.value}>
              <div className={styles.line}>
                <div className={styles.track} aria-hidden>
                  <div
                    className={styles.fill}
                    style={{
                      width: `${Math.min(1, Math.max(0, share)) * 100}%`,
                      ...(tone && { background: `var(--mantine-color-${tone}-filled)` })
                    }}
                  />
                </div>
                <span className={styles.text}>{text}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
