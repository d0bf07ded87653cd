import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	createRulebook,
	inChapters,
	listRulebooks,
	rulebookBlock,
	rulebooksOf,
} from '../../../shared/blocks/rulebook/index.ts'
import {
	addActors,
	addRule,
	listRules,
	removeRule,
	rulesOf,
	setAgreed,
	setReservation,
} from '../../../shared/registry/index.ts'

const chapters = ['entry', 'conduct'].map((id) => ({ id, label: { de: id, en: id }, questions: [] }))

it('[RULEBOOK1] rules stand in their chapters, what belongs to none at the end, in the order people gave them', () => {
	const doc = new Y.Doc()
	for (const [text, chapter] of [
		['Reden', 'conduct'],
		['Alt', 'gone'],
		['Kommen', 'entry'],
		['Hören', 'conduct'],
	] as const)
		addRule(doc, { text, chapter })
	const told = inChapters(chapters, listRules(doc)).map(({ chapter, rules }) => [
		chapter?.id,
		...rules.map(({ text }) => text),
	])
	expect(told).toEqual([
		['entry', 'Kommen'],
		['conduct', 'Reden', 'Hören'],
		[undefined, 'Alt'],
	])
	expect(inChapters(chapters, [])).toHaveLength(2)
})

it('[RULEBOOK2] the search and the registry find words, reasons and organisations; hostile entries harm nobody', () => {
	const doc = new Y.Doc()
	const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
	const id = addRule(doc, { text: 'Wir sagen ab' })
	setAgreed(doc, { in: 'rules', id }, office, true)
	setReservation(doc, { in: 'rules', id }, office, 'Nicht im Notfall')
	removeRule(doc, addRule(doc, { text: 'Liegt im Papierkorb' }), { by: '', at: 1 })
	for (const junk of [7, 'x', null, { y: 1 }]) rulesOf(doc).set(`junk ${String(junk)}`, junk)
	rulebooksOf(doc).set('junk', 7)
	rulebooksOf(doc).set('odd', new Y.Map([['method', 7]]))
	const book = createRulebook(doc, { method: 'm' })
	expect(listRulebooks(doc)).toEqual([{ id: book, method: 'm' }])
	const element = `rule:${id}`
	expect(
		rulebookBlock
			.words(doc)
			.map(({ text }) => text)
			.sort(),
	).toEqual(['Nicht im Notfall', 'Wir sagen ab'])
	expect(new Set(rulebookBlock.mentions(doc).map((each) => JSON.stringify(each)))).toEqual(
		new Set([JSON.stringify({ element, actor: office })]),
	)
})
