import { NavLink } from 'react-router'
import styles from './sub-nav.module.css'

/** Pages of one place, side by side above them. */
export function SubNav({
  label,
  items
}: {
  readonly label: string
  readonly items: readonly { readonly to: string; readonly label: string; readonly end?: boolean }[]
}) {
  return (
    <nav className={styles.nav} aria-label={label}>
      {items.map((item) => (
        <NavLink key={item.to} to={item.to} end={item.end ?? false} className={styles.item}>
          {item.label}
        </NavLink>
      ))}
    </nav>
  )
}
