import type { Stage } from '../methods/index.ts'
import type { Term } from '../registry/index.ts'

/** A stage of the way a network goes, and the question it puts. Networks come back to earlier ones; none is ever "done". */
export interface StageWords {
	readonly stage: Stage
	readonly name: Term
	readonly asks: Term
}

/**
 * The five stages of the Fahrplan from left to right, after the handbook "Unterstützungsnetzwerke für Alleinerziehende"
 * (BMFSFJ, 2013).
 */
export const stages: readonly StageWords[] = [
	{
		stage: 1,
		name: { de: 'Der Start vor dem Start', en: 'The start before the start' },
		asks: {
			de: 'Wer ist da, was wollen die Einzelnen, und wer hat schon mit wem zu tun?',
			en: 'Who is there, what does each of them want, and who already has to do with whom?',
		},
	},
	{
		stage: 2,
		name: { de: 'Der Start in die Praxis', en: 'Starting in practice' },
		asks: {
			de: 'Wer macht mit, wer koordiniert, und wie gelingt die Gründung?',
			en: 'Who takes part, who coordinates, and how does the founding succeed?',
		},
	},
	{
		stage: 3,
		name: { de: 'Ein Netzwerk schaffen', en: 'Building a network' },
		asks: {
			de: 'Wie ist das Netzwerk gebaut, was gilt verbindlich, und wie greift die Arbeit ineinander?',
			en: 'How is the network built, what is binding, and how does the work interlock?',
		},
	},
	{
		stage: 4,
		name: { de: 'Gemeinsame Produkte entwickeln', en: 'Developing common products' },
		asks: {
			de: 'Was entsteht gemeinsam für die Menschen, um die es geht?',
			en: 'What do we make together for the people it is about?',
		},
	},
	{
		stage: 5,
		name: { de: 'Für Nachhaltigkeit sorgen', en: 'Making it last' },
		asks: {
			de: 'Was soll bleiben, und wer trägt es auf Dauer?',
			en: 'What shall remain, and who will carry it in the long run?',
		},
	},
]
