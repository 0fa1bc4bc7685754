import { configure, screen } from '@testing-library/dom'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { createRoot } from 'react-dom/client'
import { App } from '../../../src-renderer/app.tsx'
import { FakeRegister } from './fake-register.ts'

// Machines that run all suites at once are slow; what is awaited comes, only later.
configure({
  asyncUtilTimeout: 10_000,
  // What a key or a click leads to at once is drawn before the test looks.
  asyncWrapper: async (act) => {
    const answer = await act()
    // An effect that sets what is drawn takes a turn more.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
    return answer
  },
  // Whether each of a thousand elements is hidden is slow to find out without a layout, and no question here.
  defaultHidden: true,
  getElementError: (message) => new Error(message?.split('\n')[0])
})

const closing = new Set<() => void>()
/** Closes what a test left open. */
export function closeAll(): void {
  for (const close of closing) close()
}

// jsdom lays nothing out: a list of rows needs a height to show any, and what hangs at a button needs it in sight.
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 200 })
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 })
HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20)
HTMLElement.prototype.scrollTo = () => {}
HTMLElement.prototype.scrollBy = () => {}

interface Start {
  /** Fills the register before the window opens. */
  readonly fill?: (register: FakeRegister) => void
  /** Where the window was when it was last open. */
  readonly at?: string
  /** A register that another window had. */
  readonly use?: FakeRegister
}

/** Opens the program's window on a register, as a user finds it. */
export async function openWindow({ fill, at, use }: Start = {}) {
  const register = use ?? new FakeRegister()
  fill?.(register)
  if (at) register.views.set('lastView', at)
  Object.defineProperty(window, 'samregister', { configurable: true, value: register })
  const user = userEvent.setup({ delay: null })
  // As the program does; answers come by themselves, as over IPC, so tests wait for what they see.
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  root.render(<App profile={register.profile} />)
  const close = (): void => {
    closing.delete(close)
    root.unmount()
    container.remove()
  }
  closing.add(close)
  return { register, user, close }
}

/** Waits for a page by its first heading. */
export function page(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name })
}

/** The input with this label. */
export function field(label: string | RegExp): HTMLElement {
  return screen.getByLabelText(label, { selector: 'input, textarea' })
}

/** Puts a text into an input in one go: what a key does is the same for each letter. */
export async function fill(user: UserEvent, input: HTMLElement, text: string): Promise<void> {
  await user.click(input)
  await user.paste(text)
}
