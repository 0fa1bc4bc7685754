import { Link } from 'react-router'
import cards from '../cards.module.css'
import styles from './bars.module.css'

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

interface BarsProps {
  readonly label?: string
  readonly rows: readonly BarRow[]
}

/** A chart that is read as it stands: each bar below its words and its number, and a way to what it counts. */
export function Bars({ label, rows }: BarsProps) {
  return (
    <ul className={styles.bars} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key}>
          {row.to === undefined ? (
            <div className={cards.row}>
              <Bar of={row} />
            </div>
          ) : (
            <Link to={row.to} className={cards.row}>
              <Bar of={row} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function Bar({ of: { label, text, share, tone } }: { readonly of: BarRow }) {
  return (
    <>
      <span>{label}</span>
      <span className={cards.figure}>{text}</span>
      <Track share={share} tone={tone} />
    </>
  )
}

/** The bar alone, for whoever has its own words beside it. */
export function Track({ share, tone }: Pick<BarRow, 'share' | 'tone'>) {
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`
  return (
    <div className={styles.track} aria-hidden>
      <div
        className={styles.fill}
        style={{ width, ...(tone && { background: `var(--mantine-color-${tone}-filled)` }) }}
      />
    </div>
  )
}
