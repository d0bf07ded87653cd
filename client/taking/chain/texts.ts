import { inEnglish, inGerman } from '../../texts/figures.ts'
import type { Texts } from '../../texts/texts.ts'

const de = {
	title: 'Als Ist-Kette übernehmen',
	becomes: (steps: number, handovers: number, missed: number) =>
		[
			inGerman.count(steps, 'Szene wird ein Schritt', 'Szenen werden Schritte'),
			inGerman.count(handovers, 'Übergabe, noch unklar', 'Übergaben, noch unklar'),
			inGerman.count(missed, 'Erfahrung aus „Was fehlt?“', 'Erfahrungen aus „Was fehlt?“'),
		].join(' · '),
	again: 'Die Kette gibt es schon. Neues kommt dazu, Gelöschtes kommt zurück, und was Sie dort geändert haben, bleibt.',
	columns: { scene: 'Szene', lane: 'Station', text: 'Was geschieht', cards: 'Rückmeldungen', phase: 'Phase' },
	phaseOf: (n: number) => `Phase von Szene ${n}`,
	takeScene: (n: number) => `Szene ${n} übernehmen`,
	notPlayed: 'nicht gespielt',
	inChain: 'schon in der Kette',
	unplayed: 'Szenen, die nicht gespielt wurden, sind nicht angekreuzt: Diesen Weg ist noch niemand gegangen.',
	open: 'Station offen',
	noText: 'ohne Text',
	none: 'Noch keine Szene: Es gibt nichts zu übernehmen.',
	take: 'Als Ist-Kette übernehmen',
	takeAgain: 'Kette ergänzen',
	cancel: 'Abbrechen',
}

const en: typeof de = {
	title: 'Take over as the current chain',
	becomes: (steps, handovers, missed) =>
		[
			inEnglish.count(steps, 'scene becomes a step', 'scenes become steps'),
			inEnglish.count(handovers, 'handover, still unclear', 'handovers, still unclear'),
			inEnglish.count(missed, 'experience from “What is missing?”', 'experiences from “What is missing?”'),
		].join(' · '),
	again:
		'The chain is there already. What is new is added, what was deleted comes back, and what you changed there stays.',
	columns: { scene: 'Scene', lane: 'Station', text: 'What happens', cards: 'Feedback', phase: 'Phase' },
	phaseOf: (n) => `Phase of scene ${n}`,
	takeScene: (n) => `Take scene ${n} over`,
	notPlayed: 'not played',
	inChain: 'in the chain already',
	unplayed: 'Scenes that were not played are not ticked: nobody has gone this way yet.',
	open: 'Station open',
	noText: 'without words',
	none: 'No scene yet: there is nothing to take over.',
	take: 'Take over as the current chain',
	takeAgain: 'Complete the chain',
	cancel: 'Cancel',
}

export const chainTexts = { de, en } satisfies Texts<typeof de>
