import * as Y from 'yjs'
import { addSteps, listSteps, type Now, type StepDraft } from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { CardsRound, DotsRound } from '../../../shared/rounds/index.ts'

/** Half past six in the evening, when the founding event of Auenbrück begins. */
export const evening = Date.UTC(2026, 10, 2, 17, 30)
export const minutes = (n: number) => n * 60_000

export const hiddenCards: CardsRound = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] }
export const dots: DotsRound = {
	kind: 'dots',
	attribution: 'anonymous',
	dots: 3,
	perOption: 2,
	options: [
		{ id: 'shape:kita', label: 'Randzeiten' },
		{ id: 'shape:bus', label: 'Fahrtwege' },
	],
}

/** What the moderation has planned for this evening, as most tests need it. */
export const planned: readonly StepDraft[] = [
	{ title: 'Ankommen', minutes: 10, writers: 'moderation', phone: 'question' },
	{ title: 'Wer fehlt?', question: 'Wer fehlt heute noch am Tisch?', minutes: 20, round: hiddenCards },
	{ title: 'Punkten', minutes: 5, round: dots },
	{ title: 'Verabreden', minutes: 15, writers: 'own', page: 'tasks' },
]

/** The room of an evening with these steps, and their ids. */
export function agendaRoom(drafts: readonly StepDraft[] = planned, stage = new Y.Doc()) {
	const random = seededRandom(7)
	const ids = addSteps(stage, drafts, { random })
	const [first = '', second = '', third = '', fourth = ''] = ids
	return { stage, ids, first, second, third, fourth, random }
}

export const titles = (stage: Y.Doc) => listSteps(stage).map(({ title }) => title)

/** What a phone shall read of what everybody reads: no note of the moderation, and of a round what was agreed in it. */
export function asPhonesKnow({ step, round, ...now }: Now): Now {
	const collected = round?.settings ?? step?.round
	return {
		...now,
		...(round && { round }),
		...(step && { step: { ...step, note: '', ...(collected && { round: collected }) } }),
	}
}
