import { type Texts, useTexts } from '../../../texts/texts.ts'
import { withHyphens } from '../../../ui/hyphens.ts'

const de = {
	addMethod: 'Methode',
	add: 'Board',
	addHidden: 'Verdeckt',
	agenda: 'Ablauf',
	actors: 'Beteiligte',
	groups: 'Gruppen',
	meetings: 'Treffen',
	cases: 'Fälle',
	tasks: 'Maßnahmen',
	parked: 'Speicher',
	versions: 'Stände',
	trash: 'Papierkorb',
}

const en: typeof de = {
	addMethod: 'Method',
	add: 'Board',
	addHidden: 'Hidden',
	agenda: 'Agenda',
	actors: 'Actors',
	groups: 'Groups',
	meetings: 'Meetings',
	cases: 'Cases',
	tasks: 'Tasks',
	parked: 'Parked',
	versions: 'Versions',
	trash: 'Trash',
}

const slimTexts = { de, en } satisfies Texts<typeof de>

/** Names that boards bear from the start and that two short lines cannot hold, in either language; a name given later stays. */
const shortNames: Readonly<Record<string, string>> = {
	'Gründungs-Checkliste': 'Checkliste',
	Gründungsveranstaltung: 'Gründung',
	Beteiligtenanalyse: 'Analyse',
	'Fragen zum Aufbau': 'Aufbau: Fragen',
	'Organisatorischer Aufbau': 'Aufbau: Kreise',
	Dienstleistungskette: 'Kette',
	'Founding checklist': 'Checklist',
	'Founding event': 'Founding',
	'Stakeholder analysis': 'Analysis',
	'Questions on the structure': 'Structure: questions',
	'Organisational structure': 'Structure: circles',
	'Service chain': 'Chain',
}

/** A way that has a short word of its own where there is little room. */
export type ShortWay = keyof typeof de

/** What an entry of the slim bar says: a short word, or the whole name on up to two lines. */
export function SlimWord({ of, label }: { of: ShortWay | undefined; label: string }) {
	const texts = useTexts(slimTexts)
	return withHyphens(of === undefined ? (shortNames[label] ?? label) : texts[of])
}
