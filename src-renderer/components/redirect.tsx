import { Navigate, useLocation } from 'react-router'

/**
 * A place that is another one. Asked for again before the first time was drawn (a double click on the rail), a plain
 * `Navigate` is still the same one and goes nowhere: then the page stays empty.
 */
export function Redirect({ to }: { readonly to: string }) {
  const { key } = useLocation()
  return <Navigate key={key} to={to} replace />
}
