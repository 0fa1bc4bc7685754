/** Who is taken out of the register in some rounds. */
export const leaver = { name: 'Bodil', passphrase: 'fire heste spiser blå tallerkener' } as const
