import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyChain } from '../../../shared/blocks/chain/copyChain.ts'
import { readChainFile, writeChainFile } from '../../../shared/blocks/chain/file.ts'
import {
	agreedOn,
	agreedText,
	chainBlock,
	chainsMap,
	changeAgreed,
	createChain,
	editAgreed,
} from '../../../shared/blocks/chain/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { Reading } from '../../../shared/registry/file/index.ts'
import { addActors } from '../../../shared/registry/index.ts'

const random = seededRandom(5)

function agreed() {
	const doc = new Y.Doc()
	const [jobcentre = ''] = addActors(doc, [{ name: 'Jobcenter' }], random)
	const chain = createChain(doc, { method: 'service-chain', locale: 'de' }, random)
	changeAgreed(doc, chain, { steeredBy: jobcentre, review: '2027-01-31' })
	editAgreed(doc, chain, 'steering', 'Fallbesprechung im Monat')
	editAgreed(doc, chain, 'access', 'Mit Termin')
	return { doc, jobcentre, chain }
}

test('[CHAIN17] what is agreed goes with a copy and with a file', () => {
	const { doc, jobcentre, chain } = agreed()
	const wanted = {
		steeredBy: jobcentre,
		steering: 'Fallbesprechung im Monat',
		access: 'Mit Termin',
		review: '2027-01-31',
	}
	expect(agreedOn(doc, chain)).toEqual(wanted)
	expect(agreedOn(doc, copyChain(doc, chain, random))).toEqual(wanted)
	const file = writeChainFile(doc, chain, (_, id) => `name of ${id}`)
	expect(file).toMatchObject({ ...wanted, steeredBy: `name of ${jobcentre}` })
	const read = readChainFile(file)?.(doc, 'service-chain', {
		idOf: (_: unknown, name: string) => name.replace('name of ', ''),
		random,
	} as unknown as Reading)
	expect(agreedOn(doc, read ?? '')).toEqual(wanted)
	const elements = chainBlock.words(doc, chain).map(({ element, text }) => `${element} ${text}`)
	expect(elements).toContain('agreed:steering Fallbesprechung im Monat')
	expect(chainBlock.mentions(doc, chain)).toContainEqual({ element: 'agreed:steering', actor: jobcentre })
})

test('[CHAIN17] a chain from before has nothing agreed, and can be given it', () => {
	const { doc, chain } = agreed()
	const stored = chainsMap(doc).get(chain) as Y.Map<unknown>
	for (const key of ['steering', 'access', 'steeredBy', 'review']) stored.delete(key)
	expect(agreedOn(doc, chain)).toEqual({ steering: '', access: '' })
	expect(agreedText(doc, chain, 'access')).toBeUndefined()
	editAgreed(doc, chain, 'access', 'Mit Termin')
	expect(agreedOn(doc, chain)).toEqual({ steering: '', access: 'Mit Termin' })
	let updates = 0
	doc.on('update', () => updates++)
	changeAgreed(doc, 'gone', { steeredBy: 'x' })
	editAgreed(doc, 'gone', 'access', 'x')
	changeAgreed(doc, chain, { steeredBy: '', review: '2027-02-30' })
	expect(updates).toBe(0)
})

test('[CHAIN17] what hostile programs put there is read as nothing', () => {
	const { doc, chain } = agreed()
	const stored = chainsMap(doc).get(chain) as Y.Map<unknown>
	for (const hostile of [() => 7, () => '', () => '2027-02-30', () => ({}), () => [], () => new Y.Map()]) {
		for (const key of ['steering', 'access', 'review']) stored.set(key, hostile())
		stored.set('steeredBy', hostile() === '2027-02-30' ? undefined : hostile())
		expect(agreedOn(doc, chain)).toEqual({ steering: '', access: '' })
		expect(() => chainBlock.words(doc, chain)).not.toThrow()
		expect(() => chainBlock.mentions(doc, chain)).not.toThrow()
	}
	editAgreed(doc, chain, 'access', 'Mit Termin')
	expect(agreedOn(doc, chain).access).toBe('Mit Termin')
})
