/** The languages of the screen: Danish, Norwegian bokmål and English (BCP 47 primary tags). */
export const languages = ['da', 'nb', 'en'] as const
/** One of the three languages of the screen. */
export type Language = (typeof languages)[number]

/** A text in all three languages; a missing one is a type error, so that no screen is half translated. */
export type Labels = Readonly<Record<Language, string>>

/** The countries a register can be for; ISO 3166-1 alpha-2. */
export const countries = ['DK', 'NO'] as const
/** The country of a register's municipality: decides identifiers, time zone and what is shown. */
export type Country = (typeof countries)[number]

/** Whether something is for registers of this country: what names no country is for all. */
export function isFor({ country }: { readonly country?: Country | undefined }, register: Country): boolean {
  return country === undefined || country === register
}

/** The register's time zone (IANA), never the machine's: a deadline must not move with a laptop. */
export const zoneOf: Readonly<Record<Country, string>> = { DK: 'Europe/Copenhagen', NO: 'Europe/Oslo' }
