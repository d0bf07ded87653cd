import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutlineAnswer } from '../../shared/collected/api.ts'
import { plenumFormat } from '../../shared/migrations/format.ts'
import type { VersionsAnswer } from '../../shared/protocol/api.ts'
import { type FrozenFolder, type FrozenWorkshop, frozenFolders, thaw } from '../frozen/folder.ts'
import { roomsOf } from '../frozen/freeze.ts'
import { join } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'

const names = readdirSync(frozenFolders).flatMap((file) => file.match(/^(.+)\.json\.gz$/)?.[1] ?? [])

test('there is a folder to open', () => expect(names).toContain('2026-11'))

const dataUrl = /data:(image\/\w+);base64,([A-Za-z0-9+/=]+)/
const nameOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Whether pictures still lay in the documents: what a later one holds itself was put there by a device of before, and stays. */
const heldPictures = (plenum: unknown): boolean => (plenum as { meta?: { format?: number } }).meta?.format === 1

/** The pictures that a document of the first layout holds itself. */
const picturesIn = (plenum: unknown): Buffer[] =>
	Array.from(JSON.stringify(heldPictures(plenum) ? plenum : {}).matchAll(new RegExp(dataUrl, 'g')), ([, , data = '']) =>
		Buffer.from(data, 'base64'),
	)

/** What the rooms of an older workshop say in today's layout: the same, but for what was migrated. */
function todays(rooms: FrozenWorkshop['rooms']): FrozenWorkshop['rooms'] {
	const told: FrozenWorkshop['rooms'] = JSON.parse(JSON.stringify(rooms), (_, value) => {
		const [, mimeType, data = ''] = (heldPictures(rooms.plenum) && dataUrl.exec(value?.src)) || []
		if (mimeType === undefined) return value
		const bytes = Buffer.from(data, 'base64')
		return { ...value, src: `asset:${nameOf(bytes)}`, mimeType, fileSize: bytes.length }
	})
	const { meta, ...withNotes } = told.plenum as { meta: { format: number } }
	const { plenum, sceneNotes } = withoutNotes(withNotes)
	// From the third layout on it is people who say that an actor is a person.
	return {
		...told,
		desk: { ...(told.desk as object), sceneNotes },
		plenum: { ...withGroups(meta.format < 3 ? withPersons(plenum) : plenum), meta: { ...meta, format: plenumFormat } },
	}
}

/** What the moderation noted of scenes lies in its own room from the fifth layout on. */
function withoutNotes(plenum: Plenum): { plenum: Plenum; sceneNotes: Record<string, string> } {
	const sceneNotes: Record<string, string> = {}
	const { plays } = plenum
	for (const [play, { scenes }] of Object.entries(plays ?? {})) {
		for (const [scene, { hints }] of Object.entries(scenes)) if (hints) sceneNotes[`${play}/${scene}`] = hints
	}
	return {
		plenum: JSON.parse(JSON.stringify(plenum, (key, value) => (key === 'hints' ? undefined : value))),
		sceneNotes,
	}
}

/** The part of it that is looked at here. */
interface Plenum {
	actors?: Record<string, { name: string; circle?: string }>
	plays?: Record<string, { scenes: Record<string, { hints?: string }> }>
}

/** Without the top-level types in which nothing lies: who only looks into one makes an empty one. */
const said = (rooms: FrozenWorkshop['rooms']): FrozenWorkshop['rooms'] =>
	Object.fromEntries(
		Object.entries(rooms).map(([room, doc]) => [
			room,
			Object.fromEntries(Object.entries(doc as object).filter(([, part]) => JSON.stringify(part) !== '{}')),
		]),
	)

/** What a circle was: a standard one, or the name of another, however it was spelled. */
function withGroups(plenum: Plenum): object {
	const groups: Record<string, object> = {}
	const actors = Object.entries(plenum.actors ?? {}).map(([id, { circle, ...actor }]) => {
		const name = circle?.split('group:')[1]?.replace(/\s+/g, ' ')
		const group = name === undefined ? circle : `group:${name.toLowerCase()}`
		if (name !== undefined && group !== undefined)
			groups[group] ??= { v: 1, kind: 'working', name, purpose: '', rhythm: '', order: expect.any(String) }
		return [id, group === undefined ? actor : { ...actor, [`g.${group}`]: true }] as const
	})
	return { ...plenum, actors: Object.fromEntries(actors), ...(Object.keys(groups).length > 0 && { groups }) }
}

/** The one of the responsible in the fixtures who is a person beyond doubt; all others stay actors. */
function withPersons(plenum: Plenum): Plenum {
	const [id] = Object.entries(plenum.actors ?? {}).find(([, { name }]) => name === 'Frau Berger') ?? []
	if (id === undefined) return plenum
	const { [id]: berger, ...actors } = plenum.actors ?? {}
	return JSON.parse(JSON.stringify({ ...plenum, actors }).replaceAll(`"w.${id}"`, `"e.${berger?.name}"`))
}

describe.each(names)('a data folder of %s', (name) => {
	let workshops: FrozenFolder['workshops'] = {}
	let server: RunningServer
	beforeAll(async () => {
		server = await runServer({}, (data) => {
			workshops = thaw(name, data)
		})
	})
	afterAll(() => server.cleanUp())

	const as = async (workshop: string, role: 'moderator' | 'participant') => {
		const frozen = workshops[workshop]
		if (!frozen) throw new Error(`no workshop ${workshop}`)
		const { token } = await join(server.origin, frozen.found, role, 'Maren')
		return async <Answer>(method: string, path: string): Promise<Answer> => {
			const answer = await fetch(server.origin + path, {
				method,
				headers: { authorization: `Bearer ${token}` },
				...(method === 'POST' && { body: '{}' }),
			})
			return (await answer.json()) as Answer
		}
	}

	test('[LOG15] opens with all its links and everything every room said', async () => {
		for (const [which, { found, rooms }] of Object.entries(workshops)) {
			// What a room gives to another one is there once it is open.
			await roomsOf(server.origin, found)
			expect(said(await roomsOf(server.origin, found)), which).toEqual(said(todays(rooms)))
		}
	})

	test('[FORMAT5] every picture that lay in a document lies beside it, and nothing of it in the document', async () => {
		const pictures = Object.values(workshops).flatMap(({ found, rooms }) =>
			picturesIn(rooms.plenum).map((bytes) => ({ found, bytes })),
		)
		expect(pictures).toHaveLength(name === '2026-11' ? 4 : pictures.length)
		for (const { found, bytes } of pictures) {
			const { token } = await join(server.origin, found, 'reader', 'Rita')
			const answer = await fetch(`${server.origin}/api/pictures/${nameOf(bytes)}`, {
				headers: { authorization: `Bearer ${token}` },
			})
			expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
			expect(JSON.stringify((await roomsOf(server.origin, found)).plenum)).not.toContain('base64')
		}
	})

	test('[HAND9] a round that was under way is revealed with every card', async () => {
		const { open } = workshops.round ?? {}
		const ask = await as('round', 'moderator')
		expect(await ask('POST', `/api/rounds/${open?.round}/reveal`)).toEqual({ count: open?.cards.length })
		const { groups } = await ask<OutlineAnswer>('GET', '/api/outline')
		const texts = groups.flatMap(({ cards }) => cards.map(({ text }) => text))
		expect(texts.sort()).toEqual([...(open?.cards ?? ['?'])].sort())
	})

	test('[VERSION1] versions that were kept can still be brought back', async () => {
		const ask = await as('setBack', 'moderator')
		const { versions } = await ask<VersionsAnswer>('GET', '/api/versions')
		const kept = versions.find(({ reason }) => reason === 'byHand')
		expect(versions.map(({ reason }) => reason)).toContain('beforeRestore')
		expect(await ask('POST', `/api/versions/${kept?.id}/restore`)).toHaveProperty('entries')
		const found = workshops.setBack?.found
		const rooms = found && (await roomsOf(server.origin, found))
		expect(rooms?.plenum).toMatchObject({ meta: { title: 'Steuerungsgruppe Mühlenrade' } })
	})
})
