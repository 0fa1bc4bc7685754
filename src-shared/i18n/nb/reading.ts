import type { reading as da } from '../da/reading.ts'

/** Why a spreadsheet could not be read, and what was noticed while it was: what, where, and how to mend it. */
export const reading = {
  'file.missing':
    'Filen {{file}} finnes ikke lenger. Er den flyttet eller har fått nytt navn, velg den der den ligger nå; ligger den på en nettverksdisk, sjekk tilkoblingen.',
  'file.unreadable':
    'Filen {{file}} kan ikke åpnes. Lukk den i andre programmer, sjekk at du har lov til å lese den, og prøv igjen – eller legg en kopi på skrivebordet og velg den.',
  'file.empty':
    'Filen {{file}} er tom. Er den lagret eller lastet ned riktig? Åpne den for å se etter, og lagre den på nytt.',
  'file.encrypted':
    'Filen {{file}} er beskyttet med passord. Åpne den i Excel, fjern passordet (Fil › Informasjon › Beskytt arbeidsbok › Krypter med passord), lagre, og prøv igjen.',
  'file.damaged':
    'Filen {{file}} er skadet eller bare delvis lastet ned. Åpne den i Excel, la Excel reparere den, og lagre den som .xlsx – eller last den ned på nytt.',
  'file.notSpreadsheet':
    'Filen {{file}} er ikke et regneark, uansett hva den heter. Programmet leser xlsx, xlsm, xlsb, xls, ods, csv og txt; lagre innholdet i et av dem.',
  'file.lockFile':
    '{{file}} er ikke selve arket, men en liten fil som Excel legger ved siden av mens arket er åpent. Velg arket med samme navn uten ~$ foran.',
  'file.bomb':
    'Filen {{file}} pakker ut langt mer enn et regneark gjør, og er derfor ikke lest. Stoler du på den, åpne den i Excel, kopier arkene til en ny arbeidsbok, og lagre den.',
  'file.tooLarge':
    'Filen {{file}} er større enn programmet leser ({{limit}}). Del den i flere filer, eller slett de arkene og kolonnene som ikke skal med.',
  'file.tooManyCells':
    'Filen {{file}} har flere celler enn programmet leser på én gang ({{limit}} millioner). Del den i flere filer.',
  'file.tooSlow':
    'Lesingen av {{file}} ble stoppet etter {{limit}}. Slett tomme, formaterte rader og kolonner og bilder i Excel, lagre som .xlsx, og prøv igjen.',
  'file.tooMuchMemory':
    'Lesingen av {{file}} ble stoppet fordi den krevde mer minne enn {{limit}}. Del filen i flere, eller lagre den som .xlsx i Excel, og prøv igjen.',
  'file.cancelled': 'Lesingen av {{file}} ble avbrutt. Ingenting er endret.',
  'note.macrosIgnored': 'Filen inneholder makroer. De er ikke kjørt; bare cellenes innhold er lest.',
  'note.date1904': 'Filen regner datoer fra 1904, slik eldre Mac-utgaver av Excel gjør. Datoene er lest etter det.',
  'note.wrongExtension': 'Navnets endelse passer ikke: filen er egentlig {{format}} og lest som det.',
  'note.controlCharacters': 'Usynlige styretegn er fjernet fra teksten ({{count}}).',
  'note.sheetSkipped': 'Fanen «{{sheet}}» er et diagram eller en makro uten celler og er hoppet over.',
  'note.encodingGuessed':
    'Filen forteller ikke hvordan æ, ø og å er skrevet. Den er lest som {{encoding}}; ser bokstavene feil ut, velg et annet tegnsett.',
  'note.encodingMixed':
    'Filens linjer er skrevet med ulike tegnsett, UTF-8 og {{encoding}}. Hver linje er lest for seg; se etter at æ, ø og å er riktige.',
  'note.truncated': 'Det står mer enn et ark kan romme (1 048 576 rader, 16 384 kolonner). {{count}} er utelatt.'
} as const satisfies Record<keyof typeof da, string>
