import type { MethodArea } from '../method.ts'

/** The three levels of the debriefing, each an area of the board: what small groups bring of one is what the plenary looks at together. */
export const areas = [
	{ name: 'game', heading: { de: 'Das Spiel', en: 'The game' } },
	{ name: 'players', heading: { de: 'Die Spielenden', en: 'The players' } },
	{ name: 'transfer', heading: { de: 'Der Transfer', en: 'The transfer' } },
] as const satisfies readonly MethodArea[]

/** What three groups of the invented town have written. */
const sampleCards: Readonly<Record<(typeof areas)[number]['name'], MethodArea['cards']>> = {
	game: [
		{ group: 1, text: { de: 'An jeder Tür fing er von vorn an.', en: 'At every door he started all over again.' } },
		{ group: 2, text: { de: 'Die Warteliste war das Ende des Gesprächs.', en: 'The waiting list ended the talk.' } },
	],
	players: [
		{ group: 2, text: { de: 'Ich kam mir vor wie ein Fall.', en: 'I felt like a case.' } },
		{ group: 3, text: { de: 'Ich hätte gern mehr angeboten.', en: 'I would have liked to offer more.' } },
	],
	transfer: [
		{ group: 1, text: { de: 'Wir rufen an, solange er danebensitzt.', en: 'We call while he is sitting there.' } },
		{ group: 3, text: { de: 'Wer hat welches Formular?', en: 'Who has which form?' } },
	],
}

/** The areas as the invented town left them. */
export const sampleAreas = areas.map((area): MethodArea => ({ ...area, cards: sampleCards[area.name] ?? [], heard: 3 }))
