import { labels } from '../../../kernel/labels.ts'
import type { Labels } from '../../../kernel/language.ts'

/**
 * A guideline to begin with: a draft that the municipality adopts or writes anew. What it says of rules is domain.md §3
 * (90 days at a time; decided is not registered nationally; what a shielding reaches).
 */
export const startingGuideline: Labels = labels(
  `Hvad sløring er
En sløring skjuler medarbejdernes navne for én bestemt borger på MinLog på sundhed.dk. Den gælder alle kommunens medarbejdere, også dem, der ikke var til stede.

Hvornår
Du kan bede om sløring, når en borger eller en pårørende har været voldelig, truende eller chikanerende over for en medarbejder, eller når der er begrundet frygt for, at det sker. Er der fare lige nu, så ring 112 først.

Sådan gør du
Skriv anmodningen samme dag, også hvis du ikke har alle oplysninger: den akutte anmodning spørger om fire ting, og resten kan komme bagefter. Skriv kun, hvad der skete, hvornår og hvor – ikke hvad du tror, og ikke om borgerens helbred. Kan du ikke selv, så bed din leder eller den sløringsansvarlige om at skrive den.

Hvem beslutter
En leder for enheden, en stedfortræder eller den sløringsansvarlige beslutter. Den, der er truet, og den, der har skrevet anmodningen, beslutter aldrig selv. Er det lederen, der er truet, går sagen til den leder, der er ovenfor. Et afslag begrundes.

Hvor længe
En sløring gælder højst 90 dage ad gangen. Den kan forlænges med en ny beslutning, ophæves, når der ikke længere er grund til den, og udløber ellers af sig selv.

Hvornår den virker
En sløring er først i kraft, når det nationale register (IDSAS) har kvitteret. Se efter i sagen: står der »Ikke i kraft«, kan borgeren stadig se navnene.

Hvad den ikke dækker
Sløring rækker ikke til journalen, breve, telefon, mails og systemer, der ikke sløres gennem IDSAS. Tal med din leder om, hvad der ellers skal til.

Borgeren
Lederen tager stilling til, om borgeren skal have besked om sløringen, og skriver hvorfor. Giv ikke selv borgeren besked.

Husk også
Anmeld hændelsen som arbejdsulykke efter kommunens regler, og overvej sammen med lederen en politianmeldelse.`,
  `Hva skjerming er
En skjerming skjuler de ansattes navn for én bestemt innbygger på MinLog på sundhed.dk. Den gjelder alle ansatte i kommunen, også dem som ikke var til stede.

Når
Du kan be om skjerming når en innbygger eller en pårørende har vært voldelig, truende eller trakasserende overfor en ansatt, eller når det er begrunnet frykt for at det skjer. Er det fare akkurat nå, så ring nødnummeret først.

Slik gjør du
Skriv anmodningen samme dag, også om du ikke har alle opplysninger: den akutte anmodningen spør om fire ting, og resten kan komme etterpå. Skriv bare hva som skjedde, når og hvor – ikke hva du tror, og ikke om innbyggerens helse. Kan du ikke selv, så be lederen din eller den skjermingsansvarlige om å skrive den.

Hvem beslutter
En leder for enheten, en stedfortreder eller den skjermingsansvarlige beslutter. Den som er truet, og den som har skrevet anmodningen, beslutter aldri selv. Er det lederen som er truet, går saken til lederen over. Et avslag begrunnes.

Hvor lenge
En skjerming gjelder høyst 90 dager om gangen. Den kan forlenges med en ny beslutning, oppheves når det ikke lenger er grunn til den, og utløper ellers av seg selv.

Når den virker
En skjerming er først i kraft når det nasjonale registeret (IDSAS) har kvittert. Se etter i saken: står det «Ikke i kraft», kan innbyggeren fortsatt se navnene.

Hva den ikke dekker
Skjerming rekker ikke til journalen, brev, telefon, e-post og systemer som ikke skjermes gjennom IDSAS. Snakk med lederen din om hva annet som trengs.

Innbyggeren
Lederen tar stilling til om innbyggeren skal få beskjed om skjermingen, og skriver hvorfor. Gi ikke selv innbyggeren beskjed.

Husk også
Meld hendelsen som arbeidsulykke etter kommunens regler, og vurder politianmeldelse sammen med lederen.`,
  `What a shielding is
A shielding hides the names of staff from one particular citizen on MinLog at sundhed.dk. It holds for all staff of the municipality, also those who were not there.

When
You can ask for a shielding when a citizen or a relative has been violent, threatening or harassing towards a member of staff, or when there is justified fear that it will happen. If there is danger right now, call 112 first.

What you do
Write the request on the same day, even if you do not have everything: the acute request asks four things, and the rest can follow. Write only what happened, when and where – not what you believe, and nothing about the citizen's health. If you cannot, ask your leader or the shielding officer to write it.

Who decides
A leader of the unit, a deputy or the shielding officer decides. Whoever is threatened and whoever wrote the request never decides it. Where the leader is the one threatened, the case goes to the leader above. A rejection is given with its reason.

How long
A shielding holds for at most 90 days at a time. It can be extended by a new decision, ended when there is no longer a reason for it, and lapses by itself otherwise.

When it works
A shielding is in force only when the national register (IDSAS) has confirmed it. Look at the case: while it says “Not in force”, the citizen can still see the names.

What it does not cover
A shielding does not reach the record, letters, telephone, e-mail, and systems that are not shielded through IDSAS. Talk with your leader about what else is needed.

The citizen
The leader decides whether the citizen is told of the shielding, and writes why. Do not tell the citizen yourself.

Remember too
Report the incident as an accident at work by the municipality's rules, and consider together with the leader a report to the police.`
)

/** A checklist to begin with, one point a line. */
export const startingChecklist: Labels = labels(
  `Er alle i sikkerhed nu?
Er borgerens nummer skrevet af fra journalen?
Står der kun, hvad der skete, hvornår og hvor?
Er det den enhed, hvor den truede arbejder?
Har din leder fået besked?`,
  `Er alle trygge nå?
Er innbyggerens nummer skrevet av fra journalen?
Står det bare hva som skjedde, når og hvor?
Er det enheten der den truede arbeider?
Har lederen din fått beskjed?`,
  `Is everybody safe now?
Was the citizen's number copied from the record?
Does it say only what happened, when and where?
Is it the unit where the one threatened works?
Has your leader been told?`
)

/** The lines of a checklist as it is typed: one point a line, empty lines left out. */
export function pointsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** A paragraph of a guideline as it is shown. */
export interface Paragraph {
  /** A first line without a full stop, with more below it; null: none. */
  readonly heading: string | null
  readonly text: string
}

/** The paragraphs of a text, apart by empty lines: the one form that a guideline has. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => {
      const [first = '', ...more] = paragraph.split('\n')
      const isHeading = more.length > 0 && first.length <= 80 && !/[.,:;!]$/.test(first.trim())
      return isHeading ? { heading: first.trim(), text: more.join('\n') } : { heading: null, text: paragraph }
    })
}
