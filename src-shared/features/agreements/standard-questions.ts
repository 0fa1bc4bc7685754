import { labels } from '../../kernel/labels.ts'
import type { Labels } from '../../kernel/language.ts'

/**
 * Questions that an oversight can begin with, to be changed as one likes: what GDPR asks of a processor that somebody
 * who does not sit there can look after. Instructions and secrecy (art. 28(3)(a), (b)), security (art. 32, 28(3)(c)),
 * sub-processors (art. 28(2), (4)), breaches (art. 33(2)), transfers (ch. V), erasure (art. 28(3)(g)) and proof
 * (art. 28(3)(h)).
 */
export const standardQuestions: readonly Labels[] = [
  labels(
    'Foreligger der en ny erklæring eller certificering siden sidst (ISAE 3000, ISAE 3402, SOC 2, ISO 27001), og er den uden forbehold? Vedlæg den, eller skriv, hvor den findes.',
    'Finnes det en ny erklæring eller sertifisering siden sist (ISAE 3000, ISAE 3402, SOC 2, ISO 27001), og er den uten forbehold? Legg den ved, eller skriv hvor den finnes.',
    'Is there a new report or certificate since last time (ISAE 3000, ISAE 3402, SOC 2, ISO 27001), and is it without qualifications? Attach it, or say where it is.'
  ),
  labels(
    'Har ledelsen gennemgået og godkendt jeres politik for informationssikkerhed inden for det seneste år, og er det klart, hvem der er ansvarlig for den?',
    'Har ledelsen gjennomgått og godkjent policyen deres for informasjonssikkerhet det siste året, og er det klart hvem som er ansvarlig for den?',
    'Has your management reviewed and approved your information security policy within the last year, and is it clear who answers for it?'
  ),
  labels(
    'Behandles vores oplysninger kun efter instruks, og aldrig til jeres egne formål, som fx udvikling, test eller træning af kunstig intelligens?',
    'Behandles opplysningene våre bare etter instruks, og aldri til egne formål, som for eksempel utvikling, test eller trening av kunstig intelligens?',
    'Are our data processed on our instructions only, and never for purposes of your own, such as development, tests or the training of artificial intelligence?'
  ),
  labels(
    'Er alle, der har adgang til oplysningerne, pålagt tavshedspligt, og er de undervist i databeskyttelse inden for det seneste år?',
    'Er alle som har tilgang til opplysningene, pålagt taushetsplikt, og har de fått opplæring i personvern det siste året?',
    'Is everybody with access to the data bound to secrecy, and trained in data protection within the last year?'
  ),
  labels(
    'Gives, ændres og lukkes adgange efter en fast procedure, og er alle adgange til oplysningerne gennemgået inden for det seneste år?',
    'Gis, endres og stenges tilganger etter en fast rutine, og er alle tilganger til opplysningene gjennomgått det siste året?',
    'Are access rights given, changed and closed by a fixed procedure, and were all rights to the data reviewed within the last year?'
  ),
  labels(
    'Logges opslag og ændringer i oplysningerne, og bliver loggen gennemgået?',
    'Logges oppslag og endringer i opplysningene, og blir loggen gjennomgått?',
    'Are look-ups and changes of the data logged, and is the log reviewed?'
  ),
  labels(
    'Er oplysningerne krypteret både under overførsel og hvor de lagres, også på bærbare enheder og i sikkerhedskopier?',
    'Er opplysningene kryptert både under overføring og der de lagres, også på bærbare enheter og i sikkerhetskopier?',
    'Are the data encrypted both in transit and where they are stored, on portable devices and in backups too?'
  ),
  labels(
    'Er beredskabsplanen og gendannelse fra sikkerhedskopier afprøvet inden for det seneste år, og lykkedes det?',
    'Er beredskapsplanen og gjenoppretting fra sikkerhetskopier øvd på det siste året, og lyktes det?',
    'Were the contingency plan and restoring from backups tried within the last year, and did it work?'
  ),
  labels(
    'Er underdatabehandlere kommet til, skiftet ud eller flyttet siden sidst? Skriv navn, land og opgave.',
    'Er underdatabehandlere kommet til, byttet ut eller flyttet siden sist? Skriv navn, land og oppgave.',
    'Were sub-processors added, replaced or moved since last time? Give name, country and task.'
  ),
  labels(
    'Har I ført kontrol med jeres underdatabehandlere inden for det seneste år, og gav det anledning til bemærkninger?',
    'Har dere fulgt opp underdatabehandlerne deres det siste året, og ga det grunn til merknader?',
    'Did you look after your own sub-processors within the last year, and was there anything to remark?'
  ),
  labels(
    'Overføres oplysninger til lande uden for EU/EØS, eller er der adgang til dem derfra, fx ved support? Skriv land og overførselsgrundlag.',
    'Overføres opplysninger til land utenfor EU/EØS, eller er det tilgang til dem derfra, for eksempel ved brukerstøtte? Skriv land og overføringsgrunnlag.',
    'Are data transferred to countries outside the EU/EEA, or can they be reached from there, as by support? Give country and transfer basis.'
  ),
  labels(
    'Har der siden sidst været brud på persondatasikkerheden, som berørte vores oplysninger? Skriv, hvornår det skete, og hvornår vi fik besked.',
    'Har det siden sist vært brudd på personopplysningssikkerheten som berørte opplysningene våre? Skriv når det skjedde, og når vi fikk beskjed.',
    'Have there been personal data breaches since last time that concerned our data? Say when they happened and when we were told.'
  ),
  labels(
    'Slettes oplysningerne efter de frister, vi har aftalt, også i logge og sikkerhedskopier? Skriv, hvordan det kontrolleres.',
    'Slettes opplysningene etter fristene vi har avtalt, også i logger og sikkerhetskopier? Skriv hvordan det kontrolleres.',
    'Are the data erased by the limits that we agreed on, in logs and backups too? Say how that is checked.'
  )
]
