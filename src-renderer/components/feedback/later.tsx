import { type ReactNode, useEffect, useState } from 'react'

/** Shows its content only when it is still there after 200 ms: what comes at once must not flicker. */
export function Later({ children, after = 200 }: { readonly children: ReactNode; readonly after?: number }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return due ? children : null
}
