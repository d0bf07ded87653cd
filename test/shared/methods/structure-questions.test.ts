import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { changeItem, readChecklist } from '../../../shared/blocks/checklist/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { structureQuestions } from '../../../shared/methods/structure-questions/index.ts'
import { questionIds, sections } from '../../../shared/methods/structure-questions/sections.ts'
import { addActors, addGroup, changeGroup, groupText, setMembership } from '../../../shared/registry/index.ts'

const { analyse, rules } = structureQuestions
const { evidence } = structureQuestions.checklist
const today = '2026-12-01'

/** Everything is agreed, and entered: whoever takes one thing away finds just that. */
function sound() {
	const doc = new Y.Doc()
	const { id } = structureQuestions.found(doc, seededRandom(1))
	for (const item of questionIds) changeItem(doc, id, item, { state: 'agreed', until: '2026-11-01' })
	const [jobcentre = ''] = addActors(doc, [{ name: 'Jobcenter', level: 'both', involvement: 'active' }])
	setMembership(doc, jobcentre, 'steering', true)
	const early = addGroup(doc, 'Fachgruppe Randzeiten') ?? ''
	changeGroup(doc, early, { kind: 'working' })
	groupText(doc, early, 'rhythm')?.insert(0, 'alle vier Wochen')
	return { doc, id, jobcentre, early }
}
const found = ({ doc, id }: { doc: Y.Doc; id: string }) => analyse(doc, id, { today }).map(({ key }) => key)

describe('questions on the structure', () => {
	it('[SQUEST1] find nothing where what is agreed is entered, and nothing in an empty list', () => {
		expect(found(sound())).toEqual([])
		const doc = new Y.Doc()
		expect(analyse(doc, structureQuestions.found(doc).id, { today })).toEqual([])
		expect(analyse(doc, 'gone', { today })).toEqual([])
	})

	it('[SQUEST2] find each case, and nothing else', () => {
		const late = sound()
		changeItem(late.doc, late.id, 'frame.area', { state: 'discussed' })
		expect(found(late)).toEqual(['openBefore/frame.area'])
		expect(analyse(late.doc, late.id)).toEqual([])

		const nobodySteers = sound()
		setMembership(nobodySteers.doc, nobodySteers.jobcentre, 'steering', undefined)
		expect(found(nobodySteers)).toEqual(['notEntered/steering.deciders'])

		const noGroup = sound()
		changeGroup(noGroup.doc, noGroup.early, { kind: 'part' })
		expect(found(noGroup)).toEqual(['notEntered/specialities.subjects'])

		const silent = sound()
		const another = addGroup(silent.doc, 'Fachgruppe Anlaufstelle') ?? ''
		changeGroup(silent.doc, another, { kind: 'working' })
		expect(found(silent)).toEqual(['notEntered/meetings.rhythm'])
		changeItem(silent.doc, silent.id, 'meetings.rhythm', { state: 'notApplicable' })
		expect(found(silent)).toEqual([])
	})

	it.each(['de', 'en'] as const)('[SQUEST3] each rule occurs in the sample (%s)', (locale) => {
		const doc = new Y.Doc()
		const { id } = structureQuestions.sample(doc, locale, seededRandom(1))
		const seen = new Set(analyse(doc, id, { today }).map(({ rule }) => rule))
		expect([...seen].sort()).toEqual(Object.keys(rules).sort())
	})

	it('[SQUEST4] know what the registry says to six of them, and change no state by it', () => {
		const empty = new Y.Doc()
		expect(questionIds.filter((each) => evidence(empty, each))).toEqual([
			'size.howMany',
			'meetings.rhythm',
			'specialities.subjects',
			'steering.deciders',
			'steering.operative',
			'core.degrees',
		])
		expect(evidence(empty, 'toString')).toBeUndefined()
		const { doc, id, jobcentre } = sound()
		const before = readChecklist(doc, id)
		expect(evidence(doc, 'specialities.subjects')).toMatchObject({
			tone: 'fits',
			sentence: { de: 'Fachgruppe Randzeiten.' },
		})
		expect(evidence(doc, 'steering.deciders')?.sentence.de).toBe(
			'0 von 1 in der Steuerungsgruppe können entscheiden oder Entscheidungen herbeiführen.',
		)
		setMembership(doc, jobcentre, 'core', true)
		expect(evidence(doc, 'core.degrees')?.sentence.de).toBe('Kernnetzwerk: 1, Informationsnetzwerk: 0.')
		expect(readChecklist(doc, id)).toEqual(before)
	})

	it('[SQUEST4] every question has an id of its own, which begins with its part', () => {
		expect(new Set(questionIds).size).toBe(questionIds.length)
		for (const { id, items } of sections) for (const item of items) expect(item.id.startsWith(`${id}.`)).toBe(true)
	})
})
