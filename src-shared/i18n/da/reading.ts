/** Why a spreadsheet could not be read, and what was noticed while it was: what, where, and how to mend it. */
export const reading = {
  'file.missing':
    'Filen {{file}} findes ikke længere. Er den flyttet eller omdøbt, så vælg den, hvor den ligger nu; ligger den på et netværksdrev, så tjek forbindelsen.',
  'file.unreadable':
    'Filen {{file}} kan ikke åbnes. Luk den i andre programmer, tjek at du har lov til at læse den, og prøv igen – eller læg en kopi på skrivebordet og vælg den.',
  'file.empty': 'Filen {{file}} er tom. Er den gemt eller hentet rigtigt? Åbn den for at se efter, og gem den igen.',
  'file.encrypted':
    'Filen {{file}} er beskyttet med adgangskode. Åbn den i Excel, fjern adgangskoden (Filer › Oplysninger › Beskyt projektmappe › Krypter med adgangskode), gem, og prøv igen.',
  'file.damaged':
    'Filen {{file}} er beskadiget eller kun hentet halvt. Åbn den i Excel, lad Excel reparere den, og gem den som .xlsx – eller hent den igen.',
  'file.notSpreadsheet':
    'Filen {{file}} er ikke et regneark, uanset hvad den hedder. Programmet læser xlsx, xlsm, xlsb, xls, ods, csv og txt; gem indholdet i et af dem.',
  'file.lockFile':
    '{{file}} er ikke selve arket, men en lille fil, som Excel lægger ved siden af, mens arket er åbent. Vælg arket af samme navn uden ~$ foran.',
  'file.bomb':
    'Filen {{file}} pakker langt mere ud, end et regneark gør, og er derfor ikke læst. Stoler du på den, så åbn den i Excel, kopiér arkene til en ny projektmappe, og gem den.',
  'file.tooLarge':
    'Filen {{file}} er større, end programmet læser ({{limit}}). Del den i flere filer, eller slet de ark og kolonner, der ikke skal med.',
  'file.tooManyCells':
    'Filen {{file}} har flere celler, end programmet læser på én gang ({{limit}} millioner). Del den i flere filer.',
  'file.tooSlow':
    'Læsningen af {{file}} blev stoppet efter {{limit}}. Slet tomme, formaterede rækker og kolonner og billeder i Excel, gem som .xlsx, og prøv igen.',
  'file.tooMuchMemory':
    'Læsningen af {{file}} blev stoppet, fordi den krævede mere hukommelse end {{limit}}. Del filen i flere, eller gem den som .xlsx i Excel, og prøv igen.',
  'file.cancelled': 'Læsningen af {{file}} blev afbrudt. Intet er ændret.',
  'note.macrosIgnored': 'Filen indeholder makroer. De er ikke kørt; kun cellernes indhold er læst.',
  'note.date1904': 'Filen regner datoer fra 1904, som ældre Mac-udgaver af Excel gør. Datoerne er læst efter det.',
  'note.wrongExtension': 'Navnets endelse passer ikke: filen er i virkeligheden {{format}} og læst som det.',
  'note.controlCharacters': 'Usynlige styretegn er fjernet fra teksten ({{count}}).',
  'note.sheetSkipped': 'Fanen “{{sheet}}” er et diagram eller en makro uden celler og er sprunget over.',
  'note.encodingGuessed':
    'Filen fortæller ikke, hvordan æ, ø og å er skrevet. Den er læst som {{encoding}}; ser bogstaverne forkerte ud, så vælg et andet tegnsæt.',
  'note.encodingMixed':
    'Filens linjer er skrevet med forskellige tegnsæt, UTF-8 og {{encoding}}. Hver linje er læst for sig; se efter, at æ, ø og å er rigtige.',
  'note.truncated': 'Der står mere, end et ark kan rumme (1.048.576 rækker, 16.384 kolonner). {{count}} er udeladt.'
} as const
