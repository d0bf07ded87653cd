import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openLinkVault } from '../../../client/links/linkVault.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

function seededBytes(seed: number) {
	const random = seededRandom(seed)
	return (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

describe('the vault of links', () => {
	test('a second moderator device with the same secret sees the links again', () => {
		const desk = new Y.Doc()
		openLinkVault(desk, 'secret of the moderation', 'lindenau', seededBytes(1)).keep('link1', 'secret for participants')
		const elsewhere = new Y.Doc()
		Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(desk))
		const vault = openLinkVault(elsewhere, 'secret of the moderation', 'lindenau', seededBytes(2))
		expect([...vault.secrets()]).toEqual([['link1', 'secret for participants']])
	})

	test('neither the stored bytes nor another secret or workshop reveal anything', () => {
		const desk = new Y.Doc()
		openLinkVault(desk, 'secret of the moderation', 'lindenau', seededBytes(1)).keep('link1', 'secret for participants')
		const stored = Buffer.from(Y.encodeStateAsUpdate(desk)).toString('latin1')
		expect(stored).not.toContain('secret for participants')
		expect(openLinkVault(desk, 'another secret', 'lindenau').secrets().size).toBe(0)
		expect(openLinkVault(desk, 'secret of the moderation', 'elsewhere').secrets().size).toBe(0)
	})

	test('an entry moved to another link or damaged is left out, the others stay', () => {
		const desk = new Y.Doc()
		const vault = openLinkVault(desk, 'secret of the moderation', 'lindenau', seededBytes(1))
		vault.keep('link1', 'one')
		vault.keep('link2', 'two')
		desk.getMap('links').set('link1', desk.getMap('links').get('link2'))
		desk.getMap('links').set('link3', 'not bytes')
		expect([...vault.secrets()]).toEqual([['link2', 'two']])
		vault.forget('link2')
		expect(vault.secrets().size).toBe(0)
	})
})
