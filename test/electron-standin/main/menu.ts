import type * as El from 'electron'
import { strictEmitter } from '../strict.ts'
import { BrowserWindow } from './browser-window.ts'
import { state } from './state.ts'

let applicationMenu: Menu | null = null

/** An entry of a menu; clicking it does what the application gave it to do, or the role's part. */
export class MenuItem {
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #onClick: El.MenuItemConstructorOptions['click']

  constructor(options: El.MenuItemConstructorOptions) {
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.role = options.role
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? undefined
    this.submenu = Array.isArray(options.submenu)
      ? Menu.buildFromTemplate(options.submenu)
      : (options.submenu as unknown as Menu | undefined)
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.#onClick = options.click
  }

  readonly click = (): void => {
    if (this.type === 'checkbox') this.checked = !this.checked
    const window = BrowserWindow.getFocusedWindow()
    const event = {} as El.KeyboardEvent
    if (this.#onClick)
      this.#onClick(this as unknown as El.MenuItem, (window ?? undefined) as El.BaseWindow | undefined, event)
    else if (this.role === 'quit') state.bus.emit('quit')
    else if (this.role === 'close') window?.close()
    else if (this.role === 'reload') window?.reload()
  }
}

/** A menu is data here: there is no menu bar, and tests click its entries. */
export class Menu extends strictEmitter('Menu') implements Pick<El.Menu, 'popup' | 'closePopup'> {
  static buildFromTemplate(template: (El.MenuItemConstructorOptions | El.MenuItem)[]): Menu {
    const menu = new Menu()
    menu.items.push(...template.map((entry) => new MenuItem(entry as El.MenuItemConstructorOptions)))
    return menu
  }
  static setApplicationMenu(menu: unknown): void {
    applicationMenu = menu as Menu | null
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    this.items.push(item)
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(): void {
    this.emit('menu-will-show', {})
  }
  closePopup(): void {
    this.emit('menu-will-close', {})
  }
}
