import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	dismissalsOf,
	dismissFinding,
	type Finding,
	judge,
	reasonOf,
	restoreFinding,
	takeAsTask,
} from '../../../shared/findings/index.ts'
import { findTask, listTasks } from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { editTask } from '../../helpers/writing.ts'

const place = { block: 'chain', id: 'kette' }
const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
	key,
	rule: 'gap',
	sign: 'gap',
	tone: 'bad',
	title: { de: `Lücke ${key}`, en: `Gap ${key}` },
	sentence: { de: 'Niemand deckt den Bedarf.', en: 'Nobody answers the need.' },
	elements: ['bedarf', 'schritt'],
	...more,
})

it('[FIND1] a dismissal keeps its reason on every device, and can be taken back', () => {
	const { anna, ben } = twoPeople()
	dismissFinding(anna, place, 'gap/1', '  Deckt ab Mai\nder Hort. ')
	bothHear(anna, ben)
	const all = [finding('gap/1'), finding('gap/2')]
	expect(judge(ben, place, all)).toEqual({
		open: [all[1]],
		dismissed: [{ finding: all[0], reason: 'Deckt ab Mai der Hort.' }],
	})
	restoreFinding(ben, place, 'gap/1')
	bothHear(anna, ben)
	expect(judge(anna, place, all)).toEqual({ open: all, dismissed: [] })
})

it('[FIND1] what is found anew is still dismissed', () => {
	const doc = new Y.Doc()
	dismissFinding(doc, place, 'gap/1', 'Bekannt')
	expect(judge(doc, place, []).dismissed).toEqual([])
	expect(judge(doc, place, [finding('gap/1')]).open).toEqual([])
})

it('[FIND2] nothing is dismissed without a reason, and only in its own block', () => {
	const doc = new Y.Doc()
	dismissFinding(doc, place, 'gap/1', ' \n ')
	expect(reasonOf(doc, place, 'gap/1')).toBeUndefined()
	dismissFinding(doc, place, 'gap/1', 'Bekannt')
	expect(reasonOf(doc, { block: 'chain', id: 'andere' }, 'gap/1')).toBeUndefined()
	dismissalsOf(doc).set('chain/kette/gap/2', 'broken')
	expect(judge(doc, place, [finding('gap/2')]).open).toHaveLength(1)
})

it('[FIND3] a finding becomes one task, and a second time leads to it', () => {
	const { anna, ben } = twoPeople()
	const id = takeAsTask(anna, place, 'service-chain', finding('gap/1'), 'de')
	takeAsTask(ben, place, 'service-chain', finding('gap/1'), 'en')
	bothHear(anna, ben)
	expect(listTasks(anna)).toHaveLength(1)
	editTask(anna, id, 'Hort fragen')
	expect(takeAsTask(anna, place, 'service-chain', finding('gap/1'), 'de')).toBe(id)
	expect(findTask(anna, id)?.text).toBe('Hort fragen')
})

it('[FIND4] the task says where it came from and what was said then', () => {
	const doc = new Y.Doc()
	const worded = finding('gap/1', { task: { de: 'Hort fragen', en: 'Ask the after-school club' } })
	const id = takeAsTask(doc, place, 'service-chain', worded, 'en')
	expect(findTask(doc, id)).toMatchObject({
		text: 'Ask the after-school club',
		origin: {
			method: 'service-chain',
			place: { ...place, element: 'bedarf' },
			found: { key: 'gap/1', rule: 'gap', title: worded.title, sentence: worded.sentence },
		},
	})
	const plain = takeAsTask(doc, place, 'service-chain', finding('gap/2', { elements: [] }), 'de')
	expect(findTask(doc, plain)?.text).toBe('Lücke gap/2')
	expect(findTask(doc, plain)?.origin?.place).toEqual(place)
})
