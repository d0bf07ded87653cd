import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addActorRows } from '../../../shared/blocks/table/index.ts'
import { summarise } from '../../../shared/methods/stakeholder-analysis/analysis.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { addSample } from '../../../shared/methods/stakeholder-analysis/sample/index.ts'

it('[SUM1] an empty analysis counts nobody, the example counts its 18', () => {
	const doc = new Y.Doc()
	expect(summarise(doc, stakeholderAnalysis.found(doc).id)).toMatchObject({ actors: 0, openCells: 0, fields: {} })
	const { fields, ...counts } = summarise(doc, addSample(doc, 'de'))
	expect(counts).toMatchObject({ actors: 18, openCells: 9 })
	expect(Object.values(fields).reduce((sum, n) => sum + n, 0)).toBe(18)
})

it.each(['de', 'en'] as const)('[SUM2] the example lacks a centre for women or mothers (%s)', (locale) => {
	const doc = new Y.Doc()
	const table = addSample(doc, locale)
	expect(summarise(doc, table).missing).toEqual(['womensCentre'])
	addActorRows(doc, table, [{ name: locale === 'de' ? 'Mütterzentrum Nord' : 'Mothers’ centre North' }])
	expect(summarise(doc, table).missing).toEqual([])
})
