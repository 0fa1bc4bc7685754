import { labels } from '../../../../src-shared/kernel/labels.ts'

/** What the record of processing says of shieldings. */
export const entryTexts = {
  name: labels('Identitetssløring af medarbejdere', 'Skjerming av ansattes identitet', 'Shielding of staff identities'),
  purpose: labels(
    'At beskytte medarbejdere mod borgere, der har været voldelige, truende eller chikanerende, ved at deres navne i en periode ikke vises for borgeren på MinLog, og at kunne dokumentere, hvem der besluttede det og hvorfor.',
    'Å beskytte ansatte mot innbyggere som har vært voldelige, truende eller trakasserende, ved at navnene deres i en periode ikke vises for innbyggeren på MinLog, og å kunne dokumentere hvem som besluttet det og hvorfor.',
    'To protect staff from citizens who were violent, threatening or harassing, by not showing their names to the citizen on MinLog for a period, and to be able to show who decided it and why.'
  ),
  law: labels(
    'Sundhedsloven § 193 b: bekendtgørelse om drift m.v. af den fælles digitale infrastruktur',
    'Sundhedsloven § 193 b: bekendtgørelse om drift m.v. af den fælles digitale infrastruktur',
    'Health Act, section 193 b: order on the operation of the common digital infrastructure'
  ),
  lawNote: labels(
    'Udkast. Perioder på 90 dage ad gangen følger af ændrede regler, der var i høring i 2024; den gældende bekendtgørelses nummer og ikrafttræden er ikke bekræftet her og skal slås efter. En anmodning kan oplyse om mulige strafbare forhold (databeskyttelsesloven § 8).',
    'Utkast. Perioder på 90 dager om gangen følger av endrede regler som var på høring i 2024; nummer og ikrafttredelse for gjeldende forskrift er ikke bekreftet her og må slås opp. En anmodning kan opplyse om mulige straffbare forhold (databeskyttelsesloven § 8).',
    'Draft. Periods of 90 days at a time follow from changed rules that were in consultation in 2024; number and commencement of the order in force are not confirmed here and must be looked up. A request may tell of possible criminal offences (Data Protection Act, section 8).'
  ),
  erasureFrom: labels('Sløringens ophør', 'Når skjermingen opphører', 'The end of the shielding'),
  procedure: labels(
    'Programmet viser, hvilke sager der er over fristen; den sløringsansvarlige sletter dem for altid, og historikken viser, at det er sket og efter hvilken regel.',
    'Programmet viser hvilke saker som er over fristen; den skjermingsansvarlige sletter dem for alltid, og historikken viser at det er skjedd og etter hvilken regel.',
    'The program shows which cases are past the limit; the shielding officer deletes them for good, and the history shows that it was done and by which rule.'
  ),
  measures: labels(
    'Sagens indhold ligger krypteret for sig under en nøgle, som kun den sløringsansvarlige og de ledere har, der beslutter. Numre er maskerede; visning begrundes og logges. En borger findes kun med hele nummeret. To personer om hver beslutning.',
    'Sakens innhold ligger kryptert for seg under en nøkkel som bare den skjermingsansvarlige og lederne som beslutter, har. Numre er maskerte; visning begrunnes og logges. En innbygger finnes bare med hele nummeret. To personer om hver beslutning.',
    'A case’s content lies encrypted apart, under a key that only the shielding officer and the deciding leaders have. Numbers are masked; showing one needs a reason and is logged. A citizen is found by the whole number only. Every decision takes two persons.'
  ),
  recipient: labels(
    'Sundhedsdatastyrelsen (IDSAS)',
    'Sundhedsdatastyrelsen (IDSAS)',
    'Danish Health Data Authority (IDSAS)'
  )
} as const

/** What the draft of the impact assessment says beside its risks. */
export const assessmentTexts = {
  name: labels('Konsekvensanalyse: identitetssløring', 'DPIA: skjerming av identitet', 'DPIA: shielding of identities'),
  riskName: labels(
    'Risici ved identitetssløring',
    'Risiko ved skjerming av identitet',
    'Risks of shielding identities'
  ),
  scope: labels(
    'Sager om sløring i dette register og overførslen til IDSAS. Udkast, der følger med programmet: sandsynlighed og konsekvens vurderer kommunen.',
    'Saker om skjerming i dette registeret og overføringen til IDSAS. Utkast som følger med programmet: sannsynlighet og konsekvens vurderer kommunen.',
    'Cases of shielding in this register and the transfer to IDSAS. A draft that comes with the program: likelihood and consequence are the municipality’s to judge.'
  ),
  process: labels(
    'En medarbejder eller en anden for denne beder om sløring. En leder eller den sløringsansvarlige beslutter. Sløringen overføres til det nationale register, og dets kvittering noteres. Efter perioden forlænges, ophæves eller udløber den, og sagen slettes efter fristen.',
    'En ansatt eller en annen for denne ber om skjerming. En leder eller den skjermingsansvarlige beslutter. Skjermingen overføres til det nasjonale registeret, og kvitteringen noteres. Etter perioden forlenges, oppheves eller utløper den, og saken slettes etter fristen.',
    'A member of staff, or somebody for them, asks for a shielding. A leader or the shielding officer decides. The shielding is transferred to the national register and its receipt noted. After its period it is extended, ended or lapses, and the case is deleted after the limit.'
  ),
  minimisation: labels(
    'IDSAS får kun borgerens nummer og periodens slutning; begrundelse, medarbejder og beslutning bliver i kommunen.',
    'IDSAS får bare innbyggerens nummer og periodens slutt; begrunnelse, ansatt og beslutning blir i kommunen.',
    'IDSAS gets only the citizen’s number and the end of the period; reason, member of staff and decision stay in the municipality.'
  )
} as const

/** A risk that the program has an answer to, with that answer. */
export interface DraftRisk {
  readonly harms: readonly ('confidentiality' | 'integrity' | 'availability' | 'rights')[]
  readonly name: ReturnType<typeof labels>
  readonly cause: ReturnType<typeof labels>
  readonly answer: ReturnType<typeof labels>
}

/** The risks of the draft. */
export const draftRisks: readonly DraftRisk[] = [
  {
    harms: ['confidentiality', 'rights'],
    name: labels(
      'Uvedkommende læser, hvem der er truet af hvem',
      'Uvedkommende leser hvem som er truet av hvem',
      'Somebody without need reads who was threatened by whom'
    ),
    cause: labels(
      'Registret deles med andre, eller filen kommer i forkerte hænder.',
      'Registeret deles med andre, eller filen kommer i feil hender.',
      'The register is shared with others, or the file falls into the wrong hands.'
    ),
    answer: labels(
      'Hver sag er krypteret for sig; kun den sløringsansvarlige og sagens ledere har nøglen, og heller ikke en administrator.',
      'Hver sak er kryptert for seg; bare den skjermingsansvarlige og sakens ledere har nøkkelen, heller ikke en administrator.',
      'Each case is encrypted apart; only the shielding officer and the case’s leaders hold the key, not even an administrator.'
    )
  },
  {
    harms: ['availability'],
    name: labels('Nøglen til sagerne går tabt', 'Nøkkelen til sakene går tapt', 'The key to the cases is lost'),
    cause: labels(
      'Den eneste, der har nøglen, holder op eller glemmer adgangssætningen.',
      'Den eneste som har nøkkelen, slutter eller glemmer passordfrasen.',
      'The only holder leaves or forgets the passphrase.'
    ),
    answer: labels(
      'Mindst to har nøglen, og en gendannelsesnøgle på papir ligger i kommunens pengeskab; overblikket viser, når kun én har den.',
      'Minst to har nøkkelen, og en gjenopprettingsnøkkel på papir ligger i kommunens safe; oversikten viser når bare én har den.',
      'At least two hold the key, and a recovery key on paper lies in the municipality’s safe; the overview says when only one holds it.'
    )
  },
  {
    harms: ['integrity', 'rights'],
    name: labels(
      'Nogen tror sig beskyttet uden at være det',
      'Noen tror seg beskyttet uten å være det',
      'Somebody believes to be protected and is not'
    ),
    cause: labels(
      'En besluttet sløring er ikke overført, er afvist nationalt eller er udløbet; et system sløres ikke gennem IDSAS.',
      'En besluttet skjerming er ikke overført, er avvist nasjonalt eller er utløpt; et system skjermes ikke gjennom IDSAS.',
      'A decided shielding was not transferred, was refused nationally or has lapsed; a system is not shielded through IDSAS.'
    ),
    answer: labels(
      'Besluttet og i kraft er to tilstande: i kraft kræver kvittering. Det, der ikke er overført, alarmerer; formularen siger, hvad der ikke dækkes.',
      'Besluttet og i kraft er to tilstander: i kraft krever kvittering. Det som ikke er overført, alarmerer; skjemaet sier hva som ikke dekkes.',
      'Decided and in force are two states: in force needs a receipt. What was not transferred alarms; the form says what is not covered.'
    )
  },
  {
    harms: ['confidentiality'],
    name: labels('Borgeres numre slipper ud', 'Innbyggeres numre slipper ut', 'Citizens’ numbers leak'),
    cause: labels(
      'Udtræk, filer til gateway eller skærmbilleder med numre.',
      'Uttrekk, filer til gateway eller skjermbilder med numre.',
      'Extracts, files to the gateway or screenshots with numbers.'
    ),
    answer: labels(
      'Numre er maskerede og vises ét ad gangen med begrundelse; filer ud er krypterede og underskrevne; intet nummer står i historik, kalender eller statistik.',
      'Numre er maskerte og vises ett om gangen med begrunnelse; filer ut er krypterte og signerte; intet nummer står i historikk, kalender eller statistikk.',
      'Numbers are masked and shown one at a time with a reason; files going out are encrypted and signed; no number stands in history, calendar or statistics.'
    )
  },
  {
    harms: ['confidentiality', 'integrity', 'rights'],
    name: labels(
      'En medarbejder misbruger sin adgang',
      'En ansatt misbruker tilgangen sin',
      'A member of staff misuses the access'
    ),
    cause: labels(
      'En bruger slår en borger op af nysgerrighed eller slører uden grund.',
      'En bruker slår opp en innbygger av nysgjerrighet eller skjermer uten grunn.',
      'A user looks a citizen up out of curiosity or shields without a reason.'
    ),
    answer: labels(
      'Den, der beder om sløring, beslutter den ikke; sager kan ikke bladres igennem på borger; enhver visning og ændring står i en historik, som databeskyttelsesrådgiveren læser.',
      'Den som ber om skjerming, beslutter den ikke; saker kan ikke blas igjennom på innbygger; enhver visning og endring står i en historikk som personvernombudet leser.',
      'Whoever asks for a shielding does not decide it; cases cannot be browsed by citizen; every showing and change stands in a history that the data protection officer reads.'
    )
  }
]
