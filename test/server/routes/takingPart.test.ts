import { describe, expect, it } from 'vitest'
import { entryLimits } from '../../../server/links/entry.ts'
import { addAgendaStep, endSteps, listSignals, readNow, setSpeakers, startStep } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { lyingIn } from '../../../shared/board/cards/index.ts'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { readAllRecords, readRecord } from '../../../shared/board/records.ts'
import { listParked } from '../../../shared/parkingLot/index.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { addActors, addTask } from '../../../shared/registry/index.ts'
import { collecting, hiddenCards, idFor, openCards, saidIn, under } from '../../helpers/collecting.ts'
import { dataUrl, jpegFile, pngFile, traces } from '../../helpers/pictureFiles.ts'
import { secretOf } from '../../helpers/runningApp.ts'

const refused = { error: { id: 'notAllowed' } }

describe('signals', () => {
	it('[HAND14] "fertig" holds for the step that runs', async () => {
		const { ask, stage, anna, now } = await collecting(hiddenCards)
		const { since = 0 } = readNow(stage)
		const ready = (value: number | null) => ask('PUT', '/api/signals', { token: anna, body: { ready: value } })
		expect((await ready(since - 1)).status).toBe(200)
		expect(readNow(stage).ready).toBe(0)
		await ready(since)
		await ready(since)
		expect(readNow(stage).ready).toBe(1)
		await ready(null)
		expect(readNow(stage).ready).toBe(0)
		await ready(since)
		startStep(stage, addAgendaStep(stage, { title: 'Danach' }), now() + 1)
		expect(readNow(stage).ready).toBe(0)
	})

	it('[HAND14] a raised hand keeps its place in the line, however often it is sent', async () => {
		const { ask, stage, anna, bernd, settle } = await collecting(hiddenCards)
		const hand = (token: string, up: boolean) => ask('PUT', '/api/signals', { token, body: { hand: up } })
		await hand(anna, true)
		expect(listSignals(stage)).toEqual([])
		setSpeakers(stage, true)
		await hand(anna, true)
		await settle()
		await hand(bernd, true)
		await settle()
		await hand(anna, true)
		const line = () => listSignals(stage).flatMap(({ name, hand }) => (hand === undefined ? [] : [name]))
		expect(line()).toEqual(['Anna', 'Bernd'])
		await hand(anna, false)
		await hand(anna, true)
		expect(line()).toEqual(['Bernd', 'Anna'])
	})

	it('[HAND23] nobody is named in minutes who has not said so, and everybody can take it back', async () => {
		const { ask, stage, anna, bernd, reader } = await collecting(hiddenCards)
		const named = async (token: string, body: object = {}) => (await ask('PUT', '/api/signals', { token, body })).body
		const inMinutes = () => listSignals(stage).flatMap(({ name, isNamed }) => (isNamed ? [name] : []))
		expect(await named(anna)).toEqual({ named: false })
		expect(listSignals(stage)).toEqual([])
		expect(await named(anna, { named: true })).toEqual({ named: true })
		expect(await named(bernd)).toEqual({ named: false })
		expect(inMinutes()).toEqual(['Anna'])
		await ask('PUT', '/api/signals', { token: anna, body: { hand: false } })
		expect(await named(anna)).toEqual({ named: true })
		expect(await named(anna, { named: false })).toEqual({ named: false })
		expect(inMinutes()).toEqual([])
		expect(await named(reader, { named: true })).toMatchObject(refused)
		expect(await named(anna, { named: 'yes' })).toMatchObject({ error: { id: 'malformed' } })
	})

	it('[HAND11] of a whole hall become a few changes', async () => {
		const { ask, stage, written, links, tokenOf } = await collecting(hiddenCards)
		const hall = await Promise.all(Array.from({ length: 60 }, (_, i) => tokenOf(links.participant, `Person ${i}`)))
		const { since } = readNow(stage)
		await Promise.all(hall.map((token) => ask('PUT', '/api/signals', { token, body: { ready: since } })))
		expect(readNow(stage).ready).toBe(60)
		expect(written.length).toBeLessThanOrEqual(2)
	})

	it('[HAND10] readers give none, and nobody gives strange ones', async () => {
		const { ask, stage, reader, anna } = await collecting(hiddenCards)
		expect((await ask('PUT', '/api/signals', { token: reader, body: { ready: 1 } })).body).toMatchObject(refused)
		for (const body of [{ ready: 'yes' }, { hand: 1 }, [], 'x']) {
			expect((await ask('PUT', '/api/signals', { token: anna, body })).body).toMatchObject({
				error: { id: 'malformed' },
			})
		}
		expect(listSignals(stage)).toEqual([])
	})
})

describe('the Themenspeicher', () => {
	const park = (token: string, text: unknown, id = idFor('p1')) =>
		['PUT', `/api/parked/${id}`, { token, body: { text } }] as const

	it('[HAND2] takes something in, once', async () => {
		const { ask, plenum, anna } = await collecting(under(hiddenCards, 'named'))
		expect((await ask(...park(anna, ' Wer zahlt\ndas? '))).status).toBe(200)
		await ask(...park(anna, 'Wer zahlt das?'))
		expect(listParked(plenum)).toMatchObject([{ text: 'Wer zahlt das?', by: 'Anna' }])
	})

	it('[HAND12] says whose it is only as far as the step promises', async () => {
		const { ask, plenum, stage, anna, now } = await collecting(hiddenCards)
		await ask(...park(anna, 'Anonym'))
		startStep(stage, addAgendaStep(stage, { title: 'Gespräch' }), now())
		await ask(...park(anna, 'Offen', idFor('p2')))
		expect(listParked(plenum).map(({ text, by }) => [text, by])).toEqual([
			['Anonym', undefined],
			['Offen', 'Anna'],
		])
	})

	it('[HAND12] keeps the promise under which something was noted, whatever the step of its arrival shows', async () => {
		const { ask, plenum, anna } = await collecting(under(hiddenCards, 'named'))
		for (const [i, attribution] of (['anonymous', 'organisation', 'named'] as const).entries()) {
			await ask('PUT', `/api/parked/${idFor(`p${i}`)}`, { token: anna, body: { text: attribution, attribution } })
		}
		expect(listParked(plenum).map(({ text, by }) => [text, by])).toEqual([
			['anonymous', undefined],
			['organisation', undefined],
			['named', 'Anna'],
		])
	})

	it('refuses what is empty, too long, or from a reader', async () => {
		const { ask, plenum, anna, reader } = await collecting(hiddenCards)
		for (const text of ['', ' \n', 'x'.repeat(501), 7]) {
			expect((await ask(...park(anna, text))).body).toMatchObject({ error: { id: 'malformed' } })
		}
		expect((await ask(...park(anna, 'Text', 'x'))).body).toMatchObject({ error: { id: 'malformed' } })
		expect((await ask(...park(reader, 'Text'))).body).toMatchObject(refused)
		expect(listParked(plenum)).toEqual([])
	})
})

describe('a photo', () => {
	const put = (token: string, src: string, id = idFor('f1')) =>
		['PUT', `/api/photos/${id}`, { token, body: { src, width: 9, height: 9, alt: 'Flipchart 1' } }] as const
	const whole = dataUrl('jpeg', jpegFile({ tells: true }))

	it('[HAND15] lies on the board of the step, once, in its own size and without where it was taken', async () => {
		const { ask, plenum, stage, anna, now } = await collecting(hiddenCards)
		addBoard(plenum, 'Erstes')
		const board = addBoard(plenum, 'Gruppe 2')
		startStep(stage, addAgendaStep(stage, { title: 'Gruppen', board }), now())
		expect((await ask(...put(anna, whole))).status).toBe(200)
		await ask(...put(anna, whole))
		const records = Object.entries(plenum.getMap('records').toJSON())
		const photos = records.filter(([id]) => id.startsWith('shape:photo'))
		expect(photos).toHaveLength(1)
		expect(JSON.stringify(photos)).toContain(board)
		const [, asset] = records.find(([id]) => id.startsWith('asset:photo')) ?? []
		expect(JSON.stringify(asset)).toMatch(/"w":800.*"h":600|"h":600.*"w":800/)
		const [, name = ''] = /asset:([0-9a-f]{64})/.exec(JSON.stringify(asset)) ?? []
		const seen = await ask('GET', `/api/pictures/${name}`, { token: anna })
		expect(seen.bytes.length).toBeGreaterThan(100)
		for (const trace of traces) expect(seen.raw.includes(trace)).toBe(false)
		expect(JSON.stringify(asset).length).toBeLessThan(500)
	})

	it('[HAND15] that comes late lies on the board of its own step, under the promise of then', async () => {
		const { ask, plenum, stage, anna, now } = await collecting(hiddenCards)
		const [board, next] = [addBoard(plenum, 'Gruppe 2'), addBoard(plenum, 'Plenum')]
		startStep(stage, addAgendaStep(stage, { title: 'Plenum', board: next }), now())
		const [method, path, { token, body }] = put(anna, whole)
		await ask(method, path, { token, body: { ...body, board, attribution: 'anonymous' } })
		const shapes = JSON.stringify(lyingIn(readAllRecords(plenum), board))
		expect(shapes).toContain('shape:photo')
		expect(shapes).not.toContain('Anna')
		expect(lyingIn(readAllRecords(plenum), next)).toEqual([])
	})

	it('may be larger than other bodies, and not larger than a photo', async () => {
		const { ask, plenum, anna } = await collecting(hiddenCards)
		const large = jpegFile()
		const padded = Buffer.concat([large.subarray(0, -2), Buffer.alloc(100 * 1024, 7), large.subarray(-2)])
		expect((await ask(...put(anna, dataUrl('jpeg', padded)))).status).toBe(200)
		const tooLarge = dataUrl('jpeg', Buffer.alloc(limits.photoBody))
		expect((await ask(...put(anna, tooLarge, idFor('f2')))).body).toMatchObject({ error: { id: 'tooLarge' } })
		const overThePhoto = `${whole.slice(0, 30)}${'A'.repeat(limits.photo)}`
		expect((await ask(...put(anna, overThePhoto, idFor('f3')))).body).toMatchObject({ error: { id: 'malformed' } })
		expect(boardsOf(plenum)).toHaveLength(1)
	})

	it('that is none is refused, and so is one from a reader', async () => {
		const { ask, anna, reader, plenum } = await collecting(hiddenCards)
		for (const src of ['', 'https://fremd.example/spur.png', `data:image/svg+xml;base64,${btoa('<svg/>')}`]) {
			expect((await ask(...put(anna, src))).body).toMatchObject({ error: { id: 'malformed' } })
		}
		expect((await ask(...put(reader, whole))).body).toMatchObject(refused)
		expect(saidIn(plenum)).not.toContain('photo')
	})

	it('[HAND13] finds no room when there are too many, and leaves room for cards', async () => {
		const { ask, plenum, pictures, workshop, anna, putCard, lying } = await collecting(openCards)
		for (let i = 0; i < limits.picturesCount; i++) await pictures.keep(workshop, jpegFile({ width: 1 + i }))
		expect((await ask(...put(anna, dataUrl('png', pngFile())))).body).toMatchObject({ error: { id: 'documentFull' } })
		expect(saidIn(plenum)).not.toContain('photo')
		await putCard(anna, idFor('a1'), 'Karte')
		expect(lying()).toHaveLength(1)
	})

	it('[HAND15] that was handed in before in full size lies on the board with its preview; one of elsewhere does not', async () => {
		const { ask, plenum, pictures, workshop, anna } = await collecting(hiddenCards)
		const picture = await pictures.keep(workshop, jpegFile({ width: 2560, height: 1920 }))
		const preview = await pictures.keep(workshop, jpegFile({ width: 400, height: 300 }))
		const foreign = await pictures.keep('elsterau', pngFile())
		const lay = (id: string, body: object) =>
			ask('PUT', `/api/photos/${idFor(id)}`, { token: anna, body: { alt: 'Wand', ...body } })
		expect((await lay('f1', { picture: foreign })).body).toMatchObject({ error: { id: 'notFound' } })
		expect((await lay('f1', { picture, preview: foreign })).body).toMatchObject({ error: { id: 'notFound' } })
		expect((await lay('f1', { picture: `../${workshop}/${picture}` })).body).toMatchObject({
			error: { id: 'malformed' },
		})
		expect(saidIn(plenum)).not.toContain('photo')
		expect((await lay('f1', { picture, preview })).status).toBe(200)
		const asset = readRecord(plenum, `asset:photo.${idFor('f1')}`)
		expect(picturesOf({ ...asset })).toEqual({ print: picture, preview })
		expect(asset?.props).toMatchObject({ w: 2560, h: 1920, mimeType: 'image/jpeg' })
	})

	it('[HAND13] after photo comes to an end', async () => {
		const { ask, anna, bernd } = await collecting(hiddenCards)
		const statuses: number[] = []
		for (let i = 0; i < 40; i++) statuses.push((await ask(...put(anna, whole, idFor(`f${i}x`)))).status)
		expect(statuses[20]).toBe(200)
		expect(statuses.at(-1)).toBe(429)
		expect((await ask(...put(bernd, whole, idFor('b1')))).status).toBe(200)
	})
})

describe('the outline', () => {
	it('tells everybody what lies on the board of the step, also right after it changed', async () => {
		const { ask, putCard, anna, reader } = await collecting(openCards)
		for (const text of ['Eins', 'Zwei']) {
			await putCard(anna, idFor(text), text)
			for (const token of [anna, reader]) {
				expect((await ask('GET', '/api/outline', { token })).raw).toContain(text)
			}
		}
		expect((await ask('GET', '/api/outline')).body).toMatchObject({ error: { id: 'sessionUnknown' } })
	})

	it('tells of the task plan while the step shows it, with the names of those who take something on', async () => {
		const { ask, stage, plenum, anna, now } = await collecting(hiddenCards)
		const [actor = ''] = addActors(plenum, [{ name: 'Jobcenter' }])
		addTask(plenum, { text: 'Raum suchen', who: [actor], whoElse: ['Rosa'], until: '2026-12-01' })
		addTask(plenum, { text: ' ' })
		const tasks = async () => ((await ask('GET', '/api/outline', { token: anna })).body as { tasks?: unknown }).tasks
		expect(await tasks()).toBeUndefined()
		startStep(stage, addAgendaStep(stage, { title: 'Maßnahmen', page: 'tasks' }), now() + 1)
		expect(await tasks()).toMatchObject([
			{ text: 'Raum suchen', who: ['Jobcenter', 'Rosa'], until: '2026-12-01', state: 'open' },
		])
	})

	it('tells of the board of the event before it begins and after it is over', async () => {
		const { ask, stage, plenum, anna, now } = await collecting(hiddenCards)
		const evening = addBoard(plenum, 'Gründungsabend')
		addAgendaStep(stage, { title: 'Abschluss', board: evening })
		endSteps(stage, now())
		const answer = await ask('GET', '/api/outline', { token: anna })
		expect(answer.body).toMatchObject({ board: evening, name: 'Gründungsabend' })
	})

	it('tells of the board that is asked for, and of the first if there is no such', async () => {
		const { ask, plenum, anna } = await collecting(hiddenCards)
		addBoard(plenum, 'Gruppe 1')
		addBoard(plenum, 'Gruppe 2')
		const [first, second = ''] = boardsOf(plenum).map(({ id }) => id)
		const boardOf = async (asked: string) =>
			((await ask('GET', `/api/outline?board=${encodeURIComponent(asked)}`, { token: anna })).body as { board: string })
				.board
		expect(await boardOf(second)).toBe(second)
		for (let i = 0; i < 100; i++) expect(await boardOf(`page:erfunden${i}`)).toBe(first)
		expect(await boardOf(second)).toBe(second)
	})
})

describe('before joining', () => {
	it('the clock is told to everybody', async () => {
		const { ask, now } = await collecting(hiddenCards)
		const asked = now()
		const answer = await ask('GET', '/api/time')
		expect(answer.body).toEqual({ now: asked })
		expect(answer.headers.get('cache-control')).toBe('no-store')
	})

	it('a link and a code lead to the title and to organisations to choose from', async () => {
		const { ask, plenum, links, moderator, workshop } = await collecting(hiddenCards)
		addActors(plenum, [{ name: 'Kita Am Anger' }, { name: 'Frau Berger', kind: 'person' }])
		const { code } = (await ask('PUT', '/api/door', { token: moderator })).body as { code: string }
		const expected = {
			workshop,
			title: 'Netzwerk Mühlenrade',
			role: 'participant',
			locale: 'de',
			organisations: ['Kita Am Anger'],
		}
		for (const body of [secretOf(links.participant), { code }]) {
			expect((await ask('POST', '/api/invitation', { body })).body).toEqual(expected)
		}
	})

	it('[LINK8] a code cannot be guessed here either', async () => {
		const { ask, moderator } = await collecting(hiddenCards)
		const { code } = (await ask('PUT', '/api/door', { token: moderator })).body as { code: string }
		const wrong = code.startsWith('AAA') ? 'BBB 222' : 'AAA 222'
		const look = (typed: string) => ask('POST', '/api/invitation', { body: { code: typed } })
		const tries = await Promise.all(Array.from({ length: entryLimits.codes.most }, () => look(wrong)))
		for (const { body } of tries) expect(body).toMatchObject({ error: { id: 'linkUnknown' } })
		expect((await look(code)).body).toMatchObject({ error: { id: 'tooMany' } })
		expect((await ask('POST', '/api/join', { body: { code } })).body).toMatchObject({ error: { id: 'tooMany' } })
	})

	it('who only asks whether a link holds gets no organisations', async () => {
		const { ask, links, plenum } = await collecting(hiddenCards)
		addActors(plenum, [{ name: 'Jobcenter' }])
		const asked = async (brief: boolean) => {
			const answer = await ask('POST', '/api/invitation', { body: { ...secretOf(links.participant), brief } })
			return (answer.body as { organisations: string[] }).organisations
		}
		expect(await asked(true)).toEqual([])
		expect(await asked(false)).toEqual(['Jobcenter'])
	})

	it('people can join even if the room cannot be read', async () => {
		const { ask, links, plenum } = await collecting(hiddenCards)
		plenum.getMap = () => {
			throw new Error('the disk')
		}
		const answer = await ask('POST', '/api/invitation', { body: secretOf(links.participant) })
		expect(answer.body).toMatchObject({ title: 'Netzwerk Mühlenrade', organisations: [] })
	})
})
