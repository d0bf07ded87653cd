import { inEnglish, inGerman } from '../../../texts/figures.ts'
import type { Texts } from '../../../texts/texts.ts'
import { detailsTexts } from './detailsTexts.ts'
import { menuTexts } from './menuTexts.ts'
import { needsTexts } from './needsTexts.ts'
import { pageTexts } from './pageTexts.ts'
import { panelTexts } from './panelTexts.ts'
import { passageTexts } from './passageTexts.ts'

const de = {
	/** where its method is not known */
	title: 'Kette',
	states: { actual: 'Ist', ideal: 'Ideal' },
	taglines: { actual: 'So läuft es heute', ideal: 'So soll es laufen' },
	views: { label: 'Was Sie sehen', actual: 'Ist', ideal: 'Ideal', both: 'Ist und Ideal' },
	worksHere: (n: number): string => (n === 1 ? 'arbeitet hier' : 'arbeiten hier'),

	person: 'Name der Person, erfunden',
	personEmpty: 'Person',
	invented: 'erfunden',
	targetGroup: 'Zielgruppe',
	targetGroupEmpty: 'Um wen geht es?',
	nobody: 'Noch niemand',
	gone: 'Nicht mehr im Verzeichnis',
	unnamed: 'Ohne Namen',
	emptyStep: 'Was geschieht?',
	emptyExperience: 'Was erlebt die Person?',
	emptyPhase: 'Phase',

	bar: {
		step: 'Schritt',
		lane: 'Einrichtung',
		stepIn: (state: string) => `Schritt im ${state}`,
		laneIn: (state: string) => `Einrichtung im ${state}`,
		beginIdeal: 'Ist als Ideal übernehmen',
		more: 'Hinzufügen',
		export: 'Exportieren',
		exportSteps: 'Schritte und Schnittstellen',
		file: 'Dienstleistungskette',
	},

	/** what a chain is for those who do not see it */
	described: (title: string, actual: number, ideal: number) =>
		`${title}: ${inGerman.count(actual, 'Schritt', 'Schritte')} im Ist, ${inGerman.count(ideal, 'Schritt', 'Schritte')} im Ideal`,
	stepLabel: (number: number, lane: string, phase: string, words: string) =>
		`Schritt ${number}, ${lane}, ${phase}: ${words || 'ohne Text'}`,
	experienceLabel: (phase: string, words: string) => `Sicht der Person in der Phase ${phase}: ${words || 'ohne Text'}`,
	handoverLabel: (from: number, to: number, rating: string) =>
		`Schnittstelle von Schritt ${from} zu Schritt ${to}: ${rating}`,
	laneLabel: (name: string) => `Zeile ${name}`,
	phaseLabel: (number: number, name: string) => `Phase ${number}: ${name || 'ohne Namen'}`,
	wordsOf: (label: string, words: string) => `${label}: ${words.trim() || 'noch leer'}`,
	notReached: 'nicht erreicht',
	notReachedBy: (reason: string) => `nicht erreicht: ${reason}`,
	marks: { new: 'neu', changed: 'anders', dropped: 'entfällt' },
	legend: {
		label: 'Zeichen',
		new: 'im Ideal neu',
		changed: 'im Ideal verändert',
		dropped: 'im Ideal nicht mehr',
	},
	ratings: { smooth: 'reibungslos', unclear: 'unklar', break: 'Bruch', open: 'noch nicht bewertet' },
	emptyState: {
		actual: 'Noch kein Schritt. Klicken Sie in ein Feld: Wohin geht die Person zuerst?',
		ideal: 'Noch kein Schritt. Klicken Sie in ein Feld: Wohin sollte die Person zuerst gehen?',
		noLanes: 'Noch keine Zeile. Fügen Sie die erste Einrichtung hinzu.',
	},

	details: detailsTexts.de,
	page: pageTexts.de,
	...menuTexts.de,
	...needsTexts.de,
	...panelTexts.de,
	...passageTexts.de,

	close: 'Schließen',
	arrowTo: 'an',
}

const en: typeof de = {
	title: 'Chain',
	states: { actual: 'Current', ideal: 'Ideal' },
	taglines: { actual: 'How it goes today', ideal: 'How it should go' },
	views: { label: 'What you see', actual: 'Current', ideal: 'Ideal', both: 'Current and ideal' },
	worksHere: (n) => (n === 1 ? 'works here' : 'work here'),

	person: 'Name of the person, invented',
	personEmpty: 'Person',
	invented: 'invented',
	targetGroup: 'Target group',
	targetGroupEmpty: 'Who is it about?',
	nobody: 'Nobody yet',
	gone: 'No longer in the registry',
	unnamed: 'Without a name',
	emptyStep: 'What happens?',
	emptyExperience: 'What does the person experience?',
	emptyPhase: 'Phase',

	bar: {
		step: 'Step',
		lane: 'Lane',
		stepIn: (state) => `Step in “${state}”`,
		laneIn: (state) => `Lane in “${state}”`,
		beginIdeal: 'Take the current over as the ideal',
		more: 'Add',
		export: 'Export',
		exportSteps: 'Steps and handovers',
		file: 'Service chain',
	},

	described: (title, actual, ideal) =>
		`${title}: ${inEnglish.count(actual, 'step', 'steps')} in the current way, ${inEnglish.count(ideal, 'step', 'steps')} in the ideal one`,
	stepLabel: (number, lane, phase, words) => `Step ${number}, ${lane}, ${phase}: ${words || 'no text'}`,
	experienceLabel: (phase, words) => `Experience in the phase ${phase}: ${words || 'no text'}`,
	handoverLabel: (from, to, rating) => `Handover from step ${from} to step ${to}: ${rating}`,
	laneLabel: (name) => `Lane ${name}`,
	phaseLabel: (number, name) => `Phase ${number}: ${name || 'without a name'}`,
	wordsOf: (label, words) => `${label}: ${words.trim() || 'still empty'}`,
	notReached: 'not reached',
	notReachedBy: (reason) => `not reached: ${reason}`,
	marks: { new: 'new', changed: 'changed', dropped: 'dropped' },
	legend: {
		label: 'Signs',
		new: 'new in the ideal',
		changed: 'changed in the ideal',
		dropped: 'no longer in the ideal',
	},
	ratings: { smooth: 'smooth', unclear: 'unclear', break: 'break', open: 'not rated yet' },
	emptyState: {
		actual: 'No step yet. Click a field: where does the person go first?',
		ideal: 'No step yet. Click a field: where should the person go first?',
		noLanes: 'No lane yet. Add the first organisation.',
	},

	details: detailsTexts.en,
	page: pageTexts.en,
	...menuTexts.en,
	...needsTexts.en,
	...panelTexts.en,
	...passageTexts.en,

	close: 'Close',
	arrowTo: 'to',
}

export type ChainTexts = typeof de
export const chainTexts = { de, en } satisfies Texts<ChainTexts>
