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
		openLinkVault(desk, 'secret of the moderation', 'auenbrueck', seededBytes(1)).keep(
			'link1',
			'secret for participants',
		)
		const elsewhere = new Y.Doc()
		Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(desk))
		const vault = openLinkVault(elsewhere, 'secret of the moderation', 'auenbrueck', seededBytes(2))
		expect([...vault.secrets()]).toEqual([['link1', 'secret for participants']])
	})

	test('neither the stored bytes nor another secret or workshop reveal anything', () => {
		const desk = new Y.Doc()
		openLinkVault(desk, 'secret of the moderation', 'auenbrueck', seededBytes(1)).keep(
			'link1',
			'secret for participants',
		)
		const stored = Buffer.from(Y.encodeStateAsUpdate(desk)).toString('latin1')
		expect(stored).not.toContain('secret for participants')
		expect(openLinkVault(desk, 'another secret', 'auenbrueck').secrets().size).toBe(0)
		expect(openLinkVault(desk, 'secret of the moderation', 'elsewhere').secrets().size).toBe(0)
	})

	test('an entry moved to another link or damaged is left out, the others stay', () => {
		const desk = new Y.Doc()
		const vault = openLinkVault(desk, 'secret of the moderation', 'auenbrueck', seededBytes(1))
		vault.keep('link1', 'one')
		vault.keep('link2', 'two')
		desk.getMap('links').set('link1', desk.getMap('links').get('link2'))
		desk.getMap('links').set('link3', 'not bytes')
		expect([...vault.secrets()]).toEqual([['link2', 'two']])
		vault.forget('link2')
		expect(vault.secrets().size).toBe(0)
	})

	test('the holder of a second moderator link sees what the first one keeps, before and after, and the other way round', () => {
		const desk = new Y.Doc()
		const first = openLinkVault(desk, 'secret of the founder', 'auenbrueck', seededBytes(1))
		first.keep('link1', 'secret for participants')
		const second = openLinkVault(desk, 'secret of the co-moderator', 'auenbrueck', seededBytes(2))
		expect(second.secrets().size).toBe(0)
		first.admit('link9', 'secret of the co-moderator')
		expect([...second.secrets()]).toEqual([['link1', 'secret for participants']])
		second.keep('link2', 'secret for the press')
		expect(first.secrets().get('link2')).toBe('secret for the press')
		second.admit('link10', 'secret of a third')
		const third = openLinkVault(desk, 'secret of a third', 'auenbrueck', seededBytes(3))
		expect(third.secrets()).toEqual(first.secrets())
	})

	test('a moderator link that is forgotten opens nothing any more', () => {
		const desk = new Y.Doc()
		const first = openLinkVault(desk, 'secret of the founder', 'auenbrueck', seededBytes(1))
		first.keep('link1', 'secret for participants')
		first.admit('link9', 'secret of the co-moderator')
		first.forget('link9')
		expect(openLinkVault(desk, 'secret of the co-moderator', 'auenbrueck').secrets().size).toBe(0)
		expect(Buffer.from(Y.encodeStateAsUpdate(desk)).toString('latin1')).not.toContain('secret of the co-moderator')
	})
})
