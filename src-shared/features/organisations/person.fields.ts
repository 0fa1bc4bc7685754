import type { Entity } from '../../kernel/field.ts'
import { internalField } from '../../kernel/internal-field.ts'
import { labels, phrases } from '../../kernel/labels.ts'

/** A person with a responsibility, once, however many systems they answer for. No personal number is kept. */
export const personEntity = {
  name: 'person',
  labels: { one: labels('Person', 'Person', 'Person'), many: labels('Personer', 'Personer', 'People') },
  table: 'person',
  title: 'name',
  identifiers: ['email', 'employeeNumber'],
  responsibleUnit: 'unit',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'name',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      personal: true,
      labels: labels('Navn', 'Navn', 'Name'),
      synonyms: phrases(`
        fulde navn | person | medarbejder | medarbejdernavn | ansat | fuldt navn | bruger | brugernavn (fulde navn)
        ansatt | ansattnavn | fullt navn | medarbeider | namn | fullt namn | tilsett | systemejer | systemeier | kontaktperson
        full name | employee | employee name | user | contact | contact person`)
    },
    {
      key: 'title',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      searched: true,
      listed: true,
      labels: labels('Stilling', 'Stilling', 'Job title'),
      synonyms: phrases(`
        titel | stillingsbetegnelse | rolle | funktion | jobtitel
        tittel | stillingstittel | funksjon | stilling/tittel | position | role | function`)
    },
    {
      key: 'email',
      kind: 'email',
      audience: 'staff',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      personal: true,
      labels: labels('E-mail', 'E-post', 'E-mail'),
      synonyms: phrases(`
        mail | email | epost | mailadresse | e-mailadresse | e-mail adresse | e-postadresse | arbejdsmail | email address | e-mail address`)
    },
    {
      key: 'phone',
      kind: 'text',
      audience: 'staff',
      section: 'general',
      listed: true,
      personal: true,
      labels: labels('Telefon', 'Telefon', 'Phone'),
      synonyms: phrases(`
        tlf | tlf. | telefonnummer | telefonnr | mobil | mobilnummer | mobiltelefon | direkte telefon | phone number | mobile | telephone`)
    },
    {
      key: 'unit',
      kind: 'ref',
      audience: 'staff',
      entity: 'organisationUnit',
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Enhed', 'Enhet', 'Unit'),
      synonyms: phrases(`
        afdeling | forvaltning | organisation | organisationsenhed | ansættelsessted | arbejdssted
        avdeling | virksomhet | etat | arbeidssted | eining | verksemd | tjenestested
        department | business unit | organisation unit`)
    },
    {
      key: 'employeeNumber',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      personal: true,
      labels: labels('Medarbejdernummer', 'Ansattnummer', 'Employee number'),
      synonyms: phrases(`
        medarbejdernr | medarbejder id | lønnummer | lønnr | brugernavn | initialer | bruger-id | tjenestenummer
        ansattnr | ansattnummer | brukernavn | brukarnamn | ressursnummer | tilsettnummer
        employee id | user id | username | user name | initials`)
    },
    {
      key: 'aliases',
      kind: 'list',
      section: 'general',
      searched: true,
      more: true,
      personal: true,
      labels: labels('Andre navne', 'Andre navn', 'Other names'),
      synonyms: phrases(`
        alias | kaldenavn | tidligere navn | pigenavn | tidlegare namn | former name | also known as | maiden name`)
    },
    {
      key: 'leftOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Fratrådt', 'Sluttet', 'Left on'),
      synonyms: phrases(`
        fratrædelsesdato | fratrådt dato | slutdato | ophørt | ophørsdato
        sluttdato | sluttet dato | slutta | end date | leaving date | termination date`)
    },
    ...internalField({ section: 'general' }),
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes'),
      synonyms: phrases(`
        kommentar | kommentarer | bemærkning | merknad | merknadar | notat | comment | comments | remarks`)
    }
  ]
} as const satisfies Entity
