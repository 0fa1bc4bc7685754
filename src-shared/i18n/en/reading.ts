import type { reading as da } from '../da/reading.ts'

/** Why a spreadsheet could not be read, and what was noticed while it was: what, where, and how to mend it. */
export const reading = {
  'file.missing':
    'The file {{file}} is no longer there. If it was moved or renamed, choose it where it is now; if it is on a network drive, check the connection.',
  'file.unreadable':
    'The file {{file}} cannot be opened. Close it in other programs, check that you may read it, and try again – or put a copy on the desktop and choose that.',
  'file.empty': 'The file {{file}} is empty. Was it saved or downloaded properly? Open it to look, and save it again.',
  'file.encrypted':
    'The file {{file}} is protected by a password. Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt with Password), save, and try again.',
  'file.damaged':
    'The file {{file}} is damaged or only half downloaded. Open it in Excel, let Excel repair it, and save it as .xlsx – or download it again.',
  'file.notSpreadsheet':
    'The file {{file}} is not a spreadsheet, whatever its name. The program reads xlsx, xlsm, xlsb, xls, ods, csv and txt; save the content as one of these.',
  'file.lockFile':
    '{{file}} is not the sheet itself but a small file that Excel lays beside it while it is open. Choose the sheet of the same name without ~$.',
  'file.bomb':
    'The file {{file}} unpacks to far more than a spreadsheet does and was therefore not read. If you trust it, open it in Excel, copy its sheets to a new workbook, and save that.',
  'file.tooLarge':
    'The file {{file}} is larger than the program reads ({{limit}}). Split it into several files, or delete the sheets and columns that are not needed.',
  'file.tooManyCells':
    'The file {{file}} has more cells than the program reads at a time ({{limit}} million). Split it into several files.',
  'file.tooSlow':
    'Reading {{file}} was stopped after {{limit}}. In Excel, delete blank formatted rows and columns and pictures, save as .xlsx, and try again.',
  'file.tooMuchMemory':
    'Reading {{file}} was stopped because it took more memory than {{limit}}. Split the file, or save it as .xlsx in Excel, and try again.',
  'file.cancelled': 'Reading {{file}} was cancelled. Nothing has changed.',
  'note.macrosIgnored': 'The file holds macros. They were not run; only the content of the cells was read.',
  'note.date1904': 'The file counts dates from 1904, as older Excel for Mac does. Its dates were read accordingly.',
  'note.wrongExtension': 'The name’s ending does not fit: the file really is {{format}} and was read as such.',
  'note.controlCharacters': 'Invisible control characters were removed from the text ({{count}}).',
  'note.sheetSkipped': 'The tab “{{sheet}}” is a chart or a macro without cells and was skipped.',
  'note.encodingGuessed':
    'The file does not tell how æ, ø and å are written. It was read as {{encoding}}; if the letters look wrong, choose another encoding.',
  'note.encodingMixed':
    'The file’s lines are written in different encodings, UTF-8 and {{encoding}}. Each line was read by itself; check that æ, ø and å are right.',
  'note.truncated': 'There is more than a sheet can hold (1,048,576 rows, 16,384 columns). {{count}} left out.'
} as const satisfies Record<keyof typeof da, string>
