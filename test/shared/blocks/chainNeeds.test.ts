import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createChain } from '../../../shared/blocks/chain/chainCommands.ts'
import { nameNeed } from '../../../shared/blocks/chain/chainNeeds.ts'
import { copyChain } from '../../../shared/blocks/chain/copyChain.ts'
import { addChainStep, needsOfChain, takeNeedOut } from '../../../shared/blocks/chain/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { analyse } from '../../../shared/methods/service-chain/analysis.ts'
import { serviceChain } from '../../../shared/methods/service-chain/index.ts'
import { addNeed, listNeeds } from '../../../shared/registry/index.ts'

const random = seededRandom(3)
const about = (doc: Y.Doc, chain: string) => needsOfChain(doc, chain).map(({ label }) => label)
const gaps = (doc: Y.Doc, chain: string) =>
	analyse(doc, chain).flatMap(({ rule, title }) => (rule === 'unservedNeeds' ? [title.de] : []))

/** The chain of a lone parent with two needs, and a second one that was begun beside it. */
function twoChains() {
	const doc = new Y.Doc()
	const { id: first } = serviceChain.found(doc, random)
	const [care, course] = ['Betreuung vor 7:30 Uhr', 'Kurs in Teilzeit'].map((label) => {
		const need = addNeed(doc, { label }, { random })
		nameNeed(doc, first, need, true)
		return need
	})
	const { id: second } = serviceChain.found(doc, random)
	return { doc, first, second, care: care ?? '', course: course ?? '' }
}

test('[SERV10] a second chain reports nothing as a gap that the first one is about', () => {
	const { doc, first, second } = twoChains()
	for (const chain of [first, second])
		addChainStep(doc, chain, { state: 'actual', phase: 'access', text: 'Antrag' }, random)
	expect(gaps(doc, first)).toHaveLength(2)
	expect(gaps(doc, second)).toEqual([])
	nameNeed(doc, second, addNeed(doc, { label: 'Deutschkurs' }, { random }), true)
	expect(about(doc, first)).toEqual(['Betreuung vor 7:30 Uhr', 'Kurs in Teilzeit'])
	expect(gaps(doc, second)).toEqual(['Versorgungslücke: Deutschkurs'])
})

test('[SERV10] a chain takes over a need of another one; so does a step that answers it', () => {
	const { doc, second, care, course } = twoChains()
	nameNeed(doc, second, care, true)
	addChainStep(doc, second, { state: 'actual', phase: 'access', text: 'Beratung', needs: [course] }, random)
	expect(about(doc, second)).toEqual(['Betreuung vor 7:30 Uhr', 'Kurs in Teilzeit'])
})

test('[SERV10] what is taken out of one chain stays with the other, and goes with the last', () => {
	const { doc, first, second, care } = twoChains()
	nameNeed(doc, second, care, true)
	addChainStep(doc, second, { state: 'actual', phase: 'access', text: 'Beratung', needs: [care] }, random)
	takeNeedOut(doc, second, care)
	expect(about(doc, second)).toEqual([])
	expect(about(doc, first)).toContain('Betreuung vor 7:30 Uhr')
	takeNeedOut(doc, first, care)
	expect(listNeeds(doc).map(({ label }) => label)).toEqual(['Kurs in Teilzeit'])
})

test('[SERV10] a chain from before has all needs, until another one is begun beside it', () => {
	const doc = new Y.Doc()
	const old = createChain(doc, { method: serviceChain.id, locale: 'de' }, random)
	addNeed(doc, { label: 'Wohnung' }, { random })
	addNeed(doc, { label: 'Arbeit' }, { random })
	expect(about(doc, old)).toEqual(['Wohnung', 'Arbeit'])
	serviceChain.found(doc, random)
	addNeed(doc, { label: 'Sprache' }, { random })
	expect(about(doc, old)).toEqual(['Wohnung', 'Arbeit'])
})

test('[SERV10] a copy of a chain is about the same needs', () => {
	const { doc, first } = twoChains()
	expect(about(doc, copyChain(doc, first, random))).toEqual(about(doc, first))
})
