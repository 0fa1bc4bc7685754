import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CFB } from 'xlsx'
import { sheetFile } from '../../support/sheet-file.ts'

/** A fictive personal number (day + 60), as a note would hold it. */
export const personalNumber = '670101-1234'

/**
 * A list as people keep it: a title above the header, a doubtful header (H), columns without a home (D, F, G), a note
 * with a personal number, a row without a name, a supplier that resembles another, a sheet that is no list.
 */
export function messyList(folder: string, name = 'forvaltning.xlsx'): string {
  const rows = [
    ['Prøveby Kommune, systemer 2019'],
    [],
    ['System', 'Leverandør', 'Ansvarlig', 'Leverandr tlf', 'Kritisk?', 'Sagsnoter', 'Årlig betalng', 'Driftes af'],
    ['Omsorgsjournal', 'Havbris Data ApS', 'Leder, Pleje', '12345678', 'ja', `Om ${personalNumber}`, '1200', 'KMD'],
    ['Skolebus', 'Lyngtoft Systemer', 'Leder, Skole', '', 'nej', '', '300', 'os selv'],
    ['', 'Havbris Data ApS', 'Leder, Pleje', '', '', '', '', ''],
    ['Bibliotekssystem', 'Havbris Dato ApS', 'Leder, Kultur', '', 'nej', '', '', '']
  ]
  return sheetFile(folder, name, { name: 'Systemer', rows }, { name: 'Noter', rows: [['Husk at ringe']] })
}

/** A tidy list of two systems, as a semicolon-separated file in Windows’ old encoding. */
export function tidyList(folder: string, name = 'teknik.csv'): string {
  const path = join(folder, name)
  const text =
    'Systemnavn;Leverandør;Bemærkninger\r\nSpildevandsplan;Mosehøj Software ApS;Kører på rådhuset\r\nTræregister;;\r\n'
  writeFileSync(path, Buffer.from(text, 'latin1'))
  return path
}

/** A list too long to be read in the twinkling of an eye. */
export function longList(folder: string, rows: number): string {
  const path = join(folder, 'lang.csv')
  const lines = Array.from(
    { length: rows },
    (_, i) => `System ${i + 1};Leverandør ${i % 500};Beskrivelse af system ${i + 1}`
  )
  writeFileSync(path, ['System;Leverandør;Beskrivelse', ...lines, ''].join('\r\n'))
  return path
}

/** A workbook behind a password, as Excel writes it. */
export function encryptedFile(folder: string): string {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000))
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(500))
  const path = join(folder, 'laast.xlsx')
  writeFileSync(path, CFB.write(container, { type: 'buffer' }) as Buffer)
  return path
}

/** No spreadsheet, whatever its name says. */
export function garbageFile(folder: string): string {
  const path = join(folder, 'billede.xlsx')
  writeFileSync(path, Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 197 + 131) % 256)))
  return path
}
