import { Menu, type MenuProps, Popover, type PopoverProps } from '@mantine/core'
import { useUncontrolled } from '@mantine/hooks'
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState
} from 'react'

interface Target {
  /** The button that opens it. */
  readonly target: ReactElement<HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLElement> }>
}

/**
 * A menu, and a popover, that is made when it is first opened. A page has dozens, most of which are never seen, and a
 * closed one would cost more than the button that opens it.
 */
export function LateMenu({ target, children, opened, onChange, ...props }: MenuProps & Target) {
  const late = useLate('menu', target, opened, onChange)
  return (
    <>
      {late.button}
      {late.made && (
        <Menu {...props} {...late.state}>
          <Menu.Target>
            <Standing button={late.element} />
          </Menu.Target>
          {children}
        </Menu>
      )}
    </>
  )
}

export function LatePopover({ target, children, opened, onChange, ...props }: PopoverProps & Target) {
  const late = useLate('dialog', target, opened, onChange)
  return (
    <>
      {late.button}
      {late.made && (
        <Popover {...props} {...late.state}>
          <Popover.Target>
            <Standing button={late.element} />
          </Popover.Target>
          {children}
        </Popover>
      )}
    </>
  )
}

function useLate(
  popup: 'menu' | 'dialog',
  target: Target['target'],
  value: boolean | undefined,
  onChange: ((opened: boolean) => void) | undefined
) {
  const [opened, setOpened] = useUncontrolled({ value, finalValue: false, onChange })
  const [made, setMade] = useState(false)
  // Made closed: what was in focus before it opened gets the focus back.
  useEffect(() => {
    if (opened) setMade(true)
  }, [opened])
  const id = useId()
  const element = useRef<HTMLElement>(null)
  const button = cloneElement(target, {
    id,
    ref: element,
    'aria-haspopup': popup,
    'aria-expanded': opened,
    'aria-controls': opened ? `${id}-dropdown` : undefined,
    ...(popup === 'menu' && opened && { 'data-expanded': true }),
    onClick: target.props.onClick ?? (() => setOpened(!opened))
  })
  return { button, element, made: opened || made, state: { id, opened: opened && made, onChange: setOpened } }
}

interface StandingProps {
  readonly button: RefObject<HTMLElement | null>
  readonly ref?: Ref<HTMLElement>
}

/** Stands for the button, which is drawn beside. */
function Standing({ button, ref }: StandingProps) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(button.current)
  }, [ref, button])
  return null
}
