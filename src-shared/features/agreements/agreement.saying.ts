import type { Said, Saying } from '../../kernel/saying.ts'
import type { FieldValue, Values } from '../../kernel/value.ts'

/**
 * What an agreement says of the systems it covers: one that was signed, that there is one, since when and until when (the
 * earlier of its term and its end); one governed by law or not required, that none is needed. One that was neither signed
 * nor is without need says nothing. Running ones come before ended ones, signed ones first, the latest of them.
 */
function said(values: Values): Said | null {
  const [signedOn, endedOn] = [dayIn(values, 'signedOn'), dayIn(values, 'terminatedOn')]
  const basis = values['basis']
  if (basis === 'law' || basis === 'notRequired')
    return endedOn === null
      ? { values: { ...of('notApplicable', null, null), ...required('no'), ...exempt(basis) }, weight: '2' }
      : null
  if (signedOn === null) return null
  const until = [dayIn(values, 'expiresOn'), endedOn].filter((day) => day !== null).sort()[0] ?? null
  return {
    values: { ...of('yes', signedOn, until), ...(basis === 'agreement' && required('yes')) },
    weight: `${endedOn === null ? 3 : 1} ${signedOn}`
  }
}

/** That a system has an agreement is what the agreements about it say. */
export const agreementSaying: Saying = {
  by: 'agreement',
  about: 'systems',
  of: 'system',
  fields: [
    'dataProcessingAgreement',
    'agreementSignedOn',
    'agreementExpiresOn',
    'agreementRequired',
    'agreementExempt'
  ],
  needs: ['basis', 'signedOn', 'expiresOn', 'terminatedOn'],
  said
}

function of(made: 'yes' | 'notApplicable', signedOn: string | null, expiresOn: string | null) {
  return { dataProcessingAgreement: { value: made }, agreementSignedOn: signedOn, agreementExpiresOn: expiresOn }
}

function required(value: 'yes' | 'no'): Readonly<Record<string, FieldValue>> {
  return { agreementRequired: { value } }
}

/** Why none is required, where the law is why. */
function exempt(basis: 'law' | 'notRequired'): Readonly<Record<string, FieldValue>> {
  return basis === 'law' ? { agreementExempt: 'law' } : {}
}

function dayIn(values: Values, key: string): string | null {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? value : null
}
