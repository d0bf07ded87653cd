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

/** A way that has a short word of its own where there is little room. */
export type ShortWay = keyof typeof de

/** What an entry of the slim bar says: a short word, or the whole name on up to two lines. */
export function SlimWord({ of, label }: { of: ShortWay | undefined; label: string }) {
	const texts = useTexts(slimTexts)
	return withHyphens(of === undefined ? label : texts[of])
}
