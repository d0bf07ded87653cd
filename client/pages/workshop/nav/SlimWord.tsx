import { methodHeads } from '../../../../shared/methods/heads.ts'
import type { MethodHead } from '../../../../shared/methods/method.ts'
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
	tasks: 'Task plan',
	parked: 'Parking',
	versions: 'Versions',
	trash: 'Trash',
}

export const slimTexts = { de, en } satisfies Texts<typeof de>

/** A way that has a short word of its own where there is little room. */
export type ShortWay = keyof typeof de

/** What an entry of the slim bar says: a short word, or the whole name on up to two lines. It is a part of what the entry is called. */
export function SlimWord({ of, label }: { of: ShortWay | undefined; label: string }) {
	const texts = useTexts(slimTexts)
	return withHyphens(of === undefined ? shortName(label) : texts[of])
}

/** Of a board that bears its method's name in either language the method's short word; a name given later stays. */
function shortName(label: string): string {
	const heads: readonly MethodHead[] = methodHeads
	for (const { name, short } of heads) {
		if (short && label === name.de) return short.de
		if (short && label === name.en) return short.en
	}
	return label
}
