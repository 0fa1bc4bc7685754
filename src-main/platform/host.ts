import type { LaunchRequest } from '../../src-shared/features/program/launch.ts'

/** Which files a dialog offers; extensions without a dot. */
export interface FileKind {
  readonly name: string
  readonly extensions: readonly string[]
}

/** What a dialog for opening asks for. */
export interface OpenRequest {
  readonly title?: string
  readonly folder?: boolean
  readonly several?: boolean
  readonly kinds?: readonly FileKind[]
  readonly startIn?: string
}

/** What a dialog for saving asks for. */
export interface SaveRequest {
  readonly title?: string
  /** The proposed file, with or without its folder. */
  readonly proposed?: string
  readonly kinds?: readonly FileKind[]
}

/** Questions that the operating system puts to the user. */
export interface Dialogs {
  /** The chosen paths, none when the user cancelled. `window` is the sender's id: the dialog belongs to its window. */
  open(request: OpenRequest, window?: number): Promise<readonly string[]>
  /** The chosen path, null when the user cancelled. */
  save(request: SaveRequest, window?: number): Promise<string | null>
}

/** A child process that reads foreign files, as both Electron and plain Node can start one. */
export interface ReadingChild {
  readonly pid: number | undefined
  /** Sends a structured-clonable value. */
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once when it has ended for whatever reason; the code is null when a signal ended it. */
  onExit(listener: (code: number | null) => void): void
  /** The memory it holds at this moment in bytes, null where the system does not tell. */
  memory(): number | null
  kill(): void
}

/** The operating system's own store of secrets. */
export interface KeyStore {
  /** Whether it protects anything: false where the system has none or keeps it in plain text (Linux' `basic_text`). */
  available(): boolean
  seal(secret: string): Buffer
  /** Throws when the blob was sealed by another user or on another machine. */
  open(sealed: Buffer): string
}

/** A document to print. */
export interface PrintRequest {
  /** A whole page with its styles inline; scripts and whatever it would load are blocked. */
  readonly html: string
  readonly landscape?: boolean
  /** Stands at the foot of each page beside its number, as plain text. */
  readonly footer?: string
}

/** How printing on paper ended; `failed` where there is no printer. */
export type PrintOutcome = 'printed' | 'cancelled' | 'failed'

/** What the program needs of the machine it runs on: Electron behind the window, plain Node behind the command line. */
export interface Host {
  readonly kind: 'window' | 'terminal'
  readonly dialogs: Dialogs
  readonly keyStore: KeyStore
  /** The folder of this user's settings and logs (never the register's own data). */
  readonly userDataPath: string
  readonly documentsPath: string
  showItemInFolder(path: string): void
  /** What the operating system asked to be shown, once; null when nothing waits. */
  takeLaunch(): LaunchRequest | null
  /** Opens one more window of the program, at a place in it (`/` is where the user was last). */
  openWindow(route: string): void
  /** The document as PDF bytes, A4. Throws request.cancelled when the signal says that nobody wants it any more. */
  printToPdf(request: PrintRequest, signal?: AbortSignal): Promise<Buffer>
  /** The document on paper, A4, as the user says in the system's own dialog. */
  printOnPaper(request: PrintRequest): Promise<PrintOutcome>
  /** Starts the child that reads foreign files; `memoryLimit` bounds its JavaScript heap (megabytes). */
  forkReader(memoryLimit: number): ReadingChild
}
