import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Rebased, rebase } from '../../../client/sync/rebase.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { rewriteIds } from '../../../shared/updates/rewriteIds.ts'

/** A server, and a device that has written more than the server knows, on two visits. */
function afternoon(seed: number) {
	const random = seededRandom(seed)
	const below = (limit: number) => Math.floor(random() * limit)
	const clientId = () => below(2 ** 32)
	const docAs = (client: number, state = new Y.Doc()) => {
		const doc = new Y.Doc()
		doc.clientID = client
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(state))
		return doc
	}
	let words = 0
	/** Writes a new word somewhere, or removes one of `own` or of anybody, or turns a card over. */
	const edit = (doc: Y.Doc) => {
		const minutes = doc.getText('minutes')
		const cards = doc.getMap<Y.Text>('cards')
		doc.transact(() => {
			const chance = random()
			const text = minutes.toString()
			const borders = [0, ...[...text.matchAll(/ /g)].map(({ index }) => index + 1)]
			if (chance < 0.6) minutes.insert(borders[below(borders.length)] ?? 0, `w${words++} `)
			else if (chance < 0.75 && borders.length > 1) {
				const word = below(borders.length - 1)
				const [start = 0, end = 0] = borders.slice(word, word + 2)
				minutes.delete(start, end - start)
			} else {
				const name = `card ${below(5)}`
				const card = cards.get(name)
				if (!card || random() < 0.2) cards.set(name, new Y.Text(`w${words++} `))
				else card.insert(0, `w${words++} `)
			}
		})
	}
	const edits = (doc: Y.Doc, most: number) => {
		for (let left = below(most); left > 0; left--) edit(doc)
	}
	const others = docAs(clientId())
	edits(others, 30)
	const server = docAs(clientId(), others)
	const visits = [docAs(clientId(), server)]
	for (const first of visits) edits(first, 20)
	const saved = visits[0] ?? server
	Y.applyUpdate(server, Y.encodeStateAsUpdate(saved))
	const version = Y.encodeStateAsUpdate(server)
	edits(server, 20)
	Y.applyUpdate(saved, Y.encodeStateAsUpdate(server))

	/** per client of the device: what of it is saved */
	const known = new Map([[saved.clientID, Y.getState(server.store, saved.clientID)]])
	const changes: Uint8Array[] = []
	const note = (update: Uint8Array) => changes.push(update)
	saved.on('update', note)
	edits(saved, 30)
	const device = docAs(clientId(), saved)
	device.on('update', note)
	edits(device, 30)
	known.set(device.clientID, 0)
	edits(server, 20)
	return { random, clientId, server, device, version, known, changes, edits, docAs }
}

const contentOf = (doc: Y.Doc) => ({ minutes: doc.getText('minutes').toJSON(), cards: doc.getMap('cards').toJSON() })
const wordsOf = (content: unknown) => [...JSON.stringify(content).matchAll(/w\d+ /g)].map(String)
const wordsIn = (doc: Y.Doc) => wordsOf(contentOf(doc))

function expectSound(doc: Y.Doc, seed: number) {
	expect([doc.store.pendingStructs, doc.store.pendingDs], `seed ${seed}`).toEqual([null, null])
}

function handIn({ update, state }: Rebased, server: Y.Doc, seed: number): string[] {
	Y.applyUpdate(server, update)
	expectSound(server, seed)
	const device = new Y.Doc()
	Y.applyUpdate(device, state)
	expect(contentOf(device), `seed ${seed}`).toEqual(contentOf(server))
	const words = wordsIn(server)
	expect(new Set(words).size, `seed ${seed}: every word once`).toBe(words.length)
	return words
}

describe('changes made again', () => {
	test('[ANEW6] under another id say the same as without anybody in between, whatever was written', () => {
		let written = 0
		for (let seed = 1; seed <= 50; seed++) {
			const { clientId, server, device, known, changes, docAs } = afternoon(seed)
			const honest = docAs(1, server)
			Y.applyUpdate(honest, Y.mergeUpdates([Y.encodeStateAsUpdate(device), ...changes]))
			const rebased = rebase({ changes, onto: server, renamed: known, shift: 0, newClient: clientId })
			expect(rebased.lost, `seed ${seed}`).toBe(0)
			handIn(rebased, server, seed)
			// Of two who give the same card a new text at once one wins, and which one depends on the ids; all else does not.
			const told = ({ minutes, cards }: ReturnType<typeof contentOf>) => [
				wordsOf(minutes).sort(),
				Object.keys(cards).sort(),
			]
			expect(told(contentOf(server)), `seed ${seed}`).toEqual(told(contentOf(honest)))
			for (const [client, clock] of known) expect(Y.getState(server.store, client)).toBe(clock)
			written += changes.length
		}
		expect(written).toBeGreaterThan(1000)
	})

	test('[ANEW6] keep what a forger wrote apart from what the device wrote', () => {
		let ownWords = 0
		for (let seed = 1; seed <= 40; seed++) {
			const { clientId, server, device, known, changes, edits } = afternoon(seed)
			const forger = new Y.Doc()
			Y.applyUpdate(forger, Y.encodeStateAsUpdate(server))
			forger.clientID = [...known.keys()][seed % 2] ?? 0
			edits(forger, 10)
			Y.applyUpdate(server, Y.encodeStateAsUpdate(forger))
			const written = new Set(changes.flatMap((change) => wordsOf(textsIn(change))))
			// Of two who give the same card a new text at once one wins, as always; in the minutes everybody does.
			const own = wordsOf(device.getText('minutes').toJSON()).filter((word) => written.has(word))
			const words = handIn(
				rebase({ changes, onto: server, renamed: known, shift: 0, newClient: clientId }),
				server,
				seed,
			)
			for (const word of own) expect(words, `seed ${seed}`).toContain(word)
			ownWords += own.length
		}
		expect(ownWords).toBeGreaterThan(300)
	})

	test('[SETBACK2] in an earlier version leave out what belonged to something gone, and only that', () => {
		const figures = { carried: 0, lost: 0 }
		for (let seed = 1; seed <= 50; seed++) {
			const { clientId, version, changes } = afternoon(seed)
			const earlier = new Y.Doc()
			Y.applyUpdate(earlier, rewriteIds(version, { idOf: ({ client, clock }) => Y.createID(client + 2 ** 32, clock) }))
			const before = wordsIn(earlier)
			const clients = changes.flatMap((change) => [...Y.parseUpdateMeta(change).from.keys()])
			const renamed = new Map(clients.map((client) => [client, Y.getState(earlier.store, client + 2 ** 32)]))
			const rebased = rebase({ changes, onto: earlier, renamed, shift: 2 ** 32, newClient: clientId })
			const words = handIn(rebased, earlier, seed)
			expect(rebased.carried + rebased.lost, `seed ${seed}`).toBe(changes.length)
			const written = new Set(changes.flatMap((change) => wordsOf(textsIn(change))))
			for (const word of words) expect(before.includes(word) || written.has(word), `seed ${seed}: ${word}`).toBe(true)
			figures.carried += rebased.carried
			figures.lost += rebased.lost
		}
		expect(figures.carried).toBeGreaterThan(500)
		expect(figures.lost).toBeGreaterThan(50)
	})

	test('[SETBACK2] what builds on something gone holds back nothing that was written after it', () => {
		const version = new Y.Doc()
		version.getMap('cards').set('jugendamt', new Y.Text('Jugendamt'))
		const earlier = new Y.Doc()
		Y.applyUpdate(
			earlier,
			rewriteIds(Y.encodeStateAsUpdate(version), { idOf: ({ client, clock }) => Y.createID(client + 2 ** 32, clock) }),
		)
		const device = new Y.Doc()
		Y.applyUpdate(device, Y.encodeStateAsUpdate(version))
		const saved = device.getMap<Y.Text>('cards').set('tafel', new Y.Text('Tafel'))
		const from = Y.getState(device.store, device.clientID)
		const changes: Uint8Array[] = []
		device.on('update', (update: Uint8Array) => changes.push(update))
		saved.insert(5, ' e. V.')
		device.getMap<Y.Text>('cards').get('jugendamt')?.insert(9, ' Auenbrück')
		saved.delete(0, 2)
		device.getMap('cards').set('kita', 'Kita')
		const renamed = new Map([[device.clientID, from]])
		const { update, carried, lost } = rebase({ changes, onto: earlier, renamed, shift: 2 ** 32, newClient: () => 7 })
		Y.applyUpdate(earlier, update)
		expectSound(earlier, 0)
		expect(earlier.getMap('cards').toJSON()).toEqual({ jugendamt: 'Jugendamt Auenbrück', kita: 'Kita' })
		expect([carried, lost]).toEqual([3, 1])
	})
})

/** What an update says, however little of it can be placed. */
const textsIn = (update: Uint8Array) =>
	Y.decodeUpdate(update).structs.map((struct) =>
		struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
	)
