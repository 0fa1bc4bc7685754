import { Tooltip, type TooltipProps } from '@mantine/core'
import {
  cloneElement,
  type FocusEvent,
  type HTMLAttributes,
  type PointerEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState
} from 'react'

type Handed = HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLElement> }

interface HintProps extends Handed, Pick<TooltipProps, 'label' | 'multiline' | 'maw' | 'w'> {
  /** Whether it comes with the focus and a touch as well: for what says something that its element does not. */
  readonly onFocused?: boolean
  readonly children: ReactElement<Handed>
}

/** So long the pointer rests before a hint comes (milliseconds). */
const delay = 300

/**
 * What an element says of itself while the pointer rests on it. A page has dozens of which none or one is ever seen: a
 * tooltip is made for that one when it is to be seen. What a menu or a popover gives its target goes on to the element.
 */
export function Hint({ label, multiline, maw, w, onFocused = false, children, ...handed }: HintProps) {
  const id = useId()
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (element: HTMLElement): void => {
    setTarget(element)
    setOpen(true)
  }
  const hide = (): void => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  const rest = ({ currentTarget, pointerType }: PointerEvent<HTMLElement>): void => {
    if (pointerType === 'touch' && !onFocused) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => show(currentTarget), delay)
  }
  const own = children.props
  const events: Handed = {
    onPointerEnter: both(own.onPointerEnter, rest),
    onPointerLeave: both(own.onPointerLeave, hide)
  }
  if (onFocused) {
    events.onFocus = both(own.onFocus, ({ currentTarget }: FocusEvent<HTMLElement>) => {
      if (currentTarget.matches(':focus-visible')) show(currentTarget)
    })
    events.onBlur = both(own.onBlur, hide)
  }
  if (open) events['aria-describedby'] = id
  return (
    <>
      {cloneElement(children, { ...handed, ...own, ...events, onClick: own.onClick ?? handed.onClick })}
      {target && <Shown id={id} target={target} open={open} onHide={hide} {...{ label, multiline, maw, w }} />}
    </>
  )
}

function both<E>(first: ((event: E) => void) | undefined, then: (event: E) => void): (event: E) => void {
  if (!first) return then
  return (event) => {
    first(event)
    then(event)
  }
}

interface ShownProps extends Pick<TooltipProps, 'label' | 'multiline' | 'maw' | 'w'> {
  readonly id: string
  readonly target: HTMLElement
  readonly open: boolean
  readonly onHide: () => void
}

function Shown({ id, target, open, label, onHide, ...looks }: ShownProps) {
  // Opened once it knows where: before, it would stand in the window's corner for a moment.
  const [placed, setPlaced] = useState(false)
  useEffect(() => setPlaced(true), [])
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onHide()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return <Tooltip target={target} opened={placed && open} label={<span id={id}>{label}</span>} {...looks} />
}
