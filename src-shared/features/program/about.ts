/** A part of the program that somebody else wrote; the build lists them in `out/licences.json`. */
export interface PartLicence {
  readonly name: string
  readonly version: string
  /** An SPDX expression. */
  readonly licence: string
  /** The licence's text, where the part brings one. */
  readonly text?: string
}

/** Folders that the program writes in: the register and its backups, the user's settings, the program's log. */
export const keptPlaces = ['register', 'backups', 'settings', 'logs'] as const
/** One of these folders. */
export type KeptPlace = (typeof keptPlaces)[number]

/** What the program is made of and where it keeps what it is told. */
export interface About {
  readonly version: string
  /** What it runs on; Electron and Chromium are null on the command line. */
  readonly electron: string | null
  readonly chromium: string | null
  readonly node: string
  readonly sqlite: string
  /** Name of the cipher that the register's file is written with. */
  readonly cipher: string
  /** Version of the register's tables. */
  readonly schema: number
  readonly places: Readonly<Record<KeptPlace, string>>
}
