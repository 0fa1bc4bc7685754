import { Popover, type PopoverProps } from '@mantine/core'
import { type Ref, type RefObject, useEffect, useLayoutEffect, useState } from 'react'

interface LatePopoverProps extends PopoverProps {
  /** The target's id; its button says `aria-haspopup` and `aria-expanded` itself. */
  readonly id: string
  readonly opened: boolean
  /** The button that opens it. */
  readonly target: RefObject<HTMLElement | null>
}

/** A popover that is made when it is first opened, beside a button that stands on a page in dozens. */
export function LatePopover({ opened, target, children, ...props }: LatePopoverProps) {
  const [made, setMade] = useState(false)
  // Made closed: what was in focus before it opened gets the focus back.
  useEffect(() => {
    if (opened) setMade(true)
  }, [opened])
  if (!opened && !made) return null
  return (
    <Popover {...props} opened={opened && made}>
      <Popover.Target>
        <Standing target={target} />
      </Popover.Target>
      {children}
    </Popover>
  )
}

/** Stands for the button, which is drawn elsewhere. */
function Standing({ target, ref }: { readonly target: LatePopoverProps['target']; readonly ref?: Ref<HTMLElement> }) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(target.current)
  }, [ref, target])
  return null
}
