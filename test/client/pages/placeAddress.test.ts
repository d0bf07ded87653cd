import { expect, it, test } from 'vitest'
import { addressOf, readAddress, type WorkshopAddress } from '../../../client/pages/entrance/placeAddress.ts'

const read = (address: string) => readAddress('w1', new URL(address, 'http://auenbrueck.test'))

const addresses: readonly [string, WorkshopAddress][] = [
	['/w/w1', {}],
	['/w/w1/fahrplan', { place: { kind: 'roadmap' } }],
	['/w/w1/fahrplan/4', { place: { kind: 'roadmap', stage: 4 } }],
	['/w/w1/ablauf', { place: { kind: 'agenda' } }],
	['/w/w1/beteiligte', { place: { kind: 'actors' } }],
	['/w/w1/massnahmen', { place: { kind: 'tasks' } }],
	['/w/w1/themenspeicher', { place: { kind: 'parked' } }],
	['/w/w1/fruehere-staende', { place: { kind: 'versions' } }],
	['/w/w1/papierkorb', { place: { kind: 'trash' } }],
	['/w/w1/board/k3Jx-9_', { place: { kind: 'board', board: 'page:k3Jx-9_' } }],
	['/w/w1/board/a%2Fb%20%C3%A4', { place: { kind: 'board', board: 'page:a/b ä' } }],
	['/w/w1/board/a?offen=befunde', { place: { kind: 'board', board: 'page:a' }, opened: { what: 'panel' } }],
	['/w/w1/fahrplan?offen=glossar', { place: { kind: 'roadmap' }, opened: { what: 'glossary' } }],
	[
		'/w/w1/board/a?anleitung=network-map',
		{ place: { kind: 'board', board: 'page:a' }, opened: { what: 'guide', method: 'network-map' } },
	],
]

test.each(addresses)('[ROAD6] %s is read and written the same', (address, meaning) => {
	expect(read(address)).toEqual(meaning)
	expect(addressOf('w1', meaning)).toBe(address)
})

it('[ROAD6] an address of another workshop, or of none, is none of this one', () => {
	for (const address of ['/', '/w/w2/fahrplan', '/w', '/code', '/x/w1/fahrplan']) expect(read(address)).toBeUndefined()
})

it('[ROAD6] words nobody knows, and what was mangled on its way, lead to the beginning', () => {
	for (const address of ['/w/w1/', '/w/w1/quatsch', '/w/w1/constructor', '/w/w1/fahrplan2', '/w/w1?offen=quatsch']) {
		expect(read(address)).toEqual({})
	}
	for (const stage of ['0', '6', '12', 'x']) {
		expect(read(`/w/w1/fahrplan/${stage}`)).toEqual({ place: { kind: 'roadmap' } })
	}
	expect(read('/w/w1/board/%E0%A4%A')).toEqual({ place: { kind: 'board' } })
	expect(read('/w/w1/board')).toEqual({ place: { kind: 'board' } })
	expect(read('/w/w1/board/')).toEqual({ place: { kind: 'board' } })
})
