import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { changeItem, createChecklist, setChecklistDay } from '../../../shared/blocks/checklist/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundingEvent } from '../../../shared/methods/founding-event/index.ts'
import { questionIds } from '../../../shared/methods/founding-event/sections.ts'
import { addActors, addTask } from '../../../shared/registry/index.ts'

const { analyse, rules, checklist } = foundingEvent
const today = '2026-12-01'

/** Everything is ready: whoever takes one thing away finds just that. */
function ready({ empty }: { empty?: string } = {}) {
	const doc = new Y.Doc()
	const said = (item: string) => ({ state: 'settled', ...(item !== empty && { answer: 'Steht fest.' }) })
	const items = Object.fromEntries(questionIds.map((item) => [item, said(item)]))
	const id = createChecklist(doc, { method: foundingEvent.id, items })
	setChecklistDay(doc, id, '2027-03-12')
	return { doc, id }
}
const found = ({ doc, id }: { doc: Y.Doc; id: string }) => analyse(doc, id, { today }).map(({ key }) => key)

describe('a founding event', () => {
	it('[FEVENT1] finds nothing where everything is ready, and nothing in an empty list', () => {
		expect(found(ready())).toEqual([])
		const doc = new Y.Doc()
		expect(analyse(doc, foundingEvent.found(doc).id, { today })).toEqual([])
		expect(analyse(doc, 'gone', { today })).toEqual([])
	})

	it('[FEVENT2] finds each case, and nothing else', () => {
		const gap = ready({ empty: 'brief.figures' })
		expect(found(gap)).toEqual(['briefGaps'])
		expect(analyse(gap.doc, gap.id)[0]?.sentence.de).toBe('Noch leer: Die Zielgruppe in Zahlen.')
		changeItem(gap.doc, gap.id, 'brief.figures', { state: 'notApplicable' })
		expect(found(gap)).toEqual([])

		const nobody = ready()
		changeItem(nobody.doc, nobody.id, 'before.minutes', { state: 'open' })
		expect(found(nobody)).toEqual(['noMinutes'])
		setChecklistDay(nobody.doc, nobody.id, undefined)
		expect(found(nobody)).toEqual([])

		const wished = ready()
		const [midwives = '', union = ''] = addActors(wished.doc, [
			{ name: 'Hebammen', involvement: 'wished' },
			{ name: 'Gewerkschaft', involvement: 'wished' },
		])
		expect(found(wished).sort()).toEqual([`nobodyAsks/${midwives}`, `nobodyAsks/${union}`].sort())
		addTask(wished.doc, { text: 'Hebammen anrufen' })
		addTask(wished.doc, { text: 'Rückmeldung geben', who: [union] })
		expect(found(wished)).toEqual([])

		const late = ready()
		changeItem(late.doc, late.id, 'before.invitation', { state: 'open', until: '2026-11-01' })
		expect(found(late)).toEqual(['openBefore/before.invitation'])
		expect(analyse(late.doc, late.id)).toEqual([])
	})

	it.each(['de', 'en'] as const)('[FEVENT3] each rule occurs in the sample (%s)', (locale) => {
		const doc = new Y.Doc()
		const { id } = foundingEvent.sample(doc, locale, seededRandom(1))
		const seen = new Set(analyse(doc, id, { today }).map(({ rule }) => rule))
		expect([...seen].sort()).toEqual(Object.keys(rules).sort())
	})

	it('[FEVENT4] knows who is to take part and what was analysed, and the parts of one page', () => {
		const { doc } = ready()
		expect(checklist.evidence(doc, 'general.who')?.tone).toBe('care')
		addActors(doc, [{ name: 'Jobcenter', involvement: 'active', level: 'both' }])
		expect(checklist.evidence(doc, 'general.who')?.tone).toBe('fits')
		expect(checklist.evidence(doc, 'before.facts')?.tone).toBe('care')
		const pages = checklist.sections
			.filter((section) => 'isDocument' in section)
			.map(({ id, items }) => [id, items.length])
		expect(pages).toEqual([['brief', 6]])
	})
})
