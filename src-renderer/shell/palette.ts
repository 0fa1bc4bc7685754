import { createSpotlight } from '@mantine/spotlight'

/** The state of the search over everything (Ctrl+K), and what opens it. */
export const [paletteStore, palette] = createSpotlight()
