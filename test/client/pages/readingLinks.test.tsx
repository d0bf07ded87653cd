import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Failure } from '../../../client/api/failure.ts'
import { ReadingLinksDialog } from '../../../client/pages/share/ReadingLinks.tsx'
import { failed, ok } from '../../../shared/lib/result.ts'
import type { PageLinkSummary } from '../../../shared/protocol/api.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
let kept: PageLinkSummary[]
let urls: Map<string, string>
let refuses: Failure | undefined
const day = Date.UTC(2026, 10, 2, 9)

const links = {
	list: async () => ok(kept.map((link) => ({ ...link }))),
	issue: async (_: string, board: string) => {
		if (refuses) return failed(refuses)
		const link = { id: `l${kept.length + 1}`, board, created: day + kept.length }
		kept.push(link)
		return ok({ ...link, secret: `geheim${kept.length}` })
	},
	revoke: async (_: string, id: string) => {
		kept = kept.map((link) => (link.id === id ? { ...link, revoked: day } : link))
		return ok(undefined)
	},
}

beforeEach(() => {
	kept = []
	urls = new Map()
	refuses = undefined
})
afterEach(() => screen.leave())

async function open() {
	const keeper = {
		urls,
		keep: (id: string, url: string) => urls.set(id, `http://auenbrueck.test/w/auenbrueck#${url.split('#')[1]}`),
		forget: (id: string) => urls.delete(id),
		admit: () => {},
	}
	const boards = [
		{ id: 'page:a', name: 'Ideen' },
		{ id: 'page:b', name: 'Beschlüsse' },
	]
	screen = await render(
		<ReadingLinksDialog
			{...{ workshop: 'auenbrueck', token: () => 'token', keeper, board: 'page:a', boards, links }}
			onClose={() => {}}
		/>,
	)
}
const addresses = () => [...document.querySelectorAll('input')].map(({ value }) => value)

test('[READ5] the moderation makes a link to a board and has its address, here and when it comes back', async () => {
	await open()
	await screen.shows('liest, was auf „Ideen“ steht')
	await screen.shows('Link zum Lesen anlegen')
	await screen.click('Link zum Lesen anlegen')
	await screen.shows('angelegt am 2. November 2026')
	expect(addresses()).toEqual([`${location.host}/w/auenbrueck/lesen#geheim1`])
	await screen.leave()
	await open()
	await screen.shows('angelegt am')
	expect(addresses()).toEqual(['auenbrueck.test/w/auenbrueck/lesen#geheim1'])
})

test('[READ5] links to other boards stand below; revoking asks first, and leaves the others', async () => {
	await links.issue('token', 'page:b')
	urls.set('l1', 'http://auenbrueck.test/w/auenbrueck#geheim1')
	await links.issue('token', 'page:a')
	await open()
	await screen.shows('Beschlüsse')
	// Made on another device that has no vault.
	expect(screen.text).toContain('Dieses Gerät kennt die Adresse nicht.')
	await screen.click('Widerrufen')
	await screen.shows('Diesen Link widerrufen?')
	await screen.click('Abbrechen')
	expect(kept.filter(({ revoked }) => revoked !== undefined)).toEqual([])
	await screen.click('Widerrufen')
	await screen.click('Widerrufen')
	await screen.shows('Link zum Lesen anlegen')
	expect(kept.filter(({ revoked }) => revoked === undefined).map(({ board }) => board)).toEqual(['page:b'])
	expect(addresses()).toEqual(['auenbrueck.test/w/auenbrueck/lesen#geheim1'])
})

test('[READ5] where the server refuses it is said, and no link stands there', async () => {
	refuses = { id: 'tooMany', waitMs: 5000 }
	await open()
	await screen.shows('Link zum Lesen anlegen')
	await screen.click('Link zum Lesen anlegen')
	await screen.shows('zu viele Versuche')
	expect(addresses()).toEqual([])
})

test('[READ6] a link that is replaced is asked about, and it is said that the former one no longer works', async () => {
	await links.issue('token', 'page:a')
	await open()
	await screen.shows('Dieses Gerät kennt die Adresse nicht.')
	await screen.click('Ersetzen')
	await screen.shows('Der bisherige gilt dann nicht mehr.')
	await screen.click('Abbrechen')
	expect(kept).toHaveLength(1)
	await screen.click('Ersetzen')
	await screen.click('Ersetzen')
	await screen.shows('Das ist der neue Link. Der bisherige gilt nicht mehr')
	expect(kept.map(({ revoked }) => revoked !== undefined)).toEqual([true, false])
	expect(addresses()).toEqual([`${location.host}/w/auenbrueck/lesen#geheim2`])
})

test('[READ6] where no new link can be had, the former one stays', async () => {
	await links.issue('token', 'page:a')
	await open()
	await screen.shows('Dieses Gerät kennt die Adresse nicht.')
	refuses = { id: 'tooMany', waitMs: 5000 }
	await screen.click('Ersetzen')
	await screen.click('Ersetzen')
	await screen.shows('zu viele Versuche')
	expect(kept.map(({ revoked }) => revoked)).toEqual([undefined])
	expect(screen.text).not.toContain('Das ist der neue Link')
})
