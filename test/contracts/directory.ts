import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Directory, Link, PageLink, Session, Workshop } from '../../server/links/directory.ts'

const workshop: Workshop = { id: 'muehlenrade', title: 'Netzwerk Mühlenrade', locale: 'de', created: 1 }
const link = (id: string, change: Partial<Link> = {}): Link => ({
	id,
	workshop: workshop.id,
	digest: `digest of ${id}`,
	role: 'participant',
	label: '',
	created: 1,
	...change,
})
const pageLink = (id: string, change: Partial<PageLink> = {}): PageLink => ({
	id,
	workshop: workshop.id,
	digest: `digest of ${id}`,
	board: 'page:ideen',
	created: 1,
	...change,
})
const session = (person: string, expires: number): Session => ({
	digest: `digest of ${person}'s token`,
	workshop: workshop.id,
	link: 'participants',
	participant: person,
	name: person,
	organisation: 'Jugendamt',
	created: 1,
	expires,
})

/** What every directory promises. `reopen` is given where rows outlive the process. */
export function directoryContract(
	name: string,
	open: () => Promise<Directory>,
	{ reopen }: { reopen?: (before: Directory) => Promise<Directory> } = {},
): void {
	describe(`a directory (${name})`, () => {
		let directory: Directory
		beforeEach(async () => {
			directory = await open()
		})
		afterEach(() => directory.close())

		it('finds a workshop and its first links, oldest first', async () => {
			const first = [link('late', { created: 3 }), link('early', { created: 2 })]
			await directory.addWorkshop(workshop, first)
			expect(await directory.workshop('muehlenrade')).toEqual(workshop)
			expect((await directory.linksOf('muehlenrade')).map(({ id }) => id)).toEqual(['early', 'late'])
		})

		it('keeps everything but the title of a workshop that is renamed', async () => {
			const first = [link('participants')]
			await directory.addWorkshop(workshop, first)
			await directory.renameWorkshop('muehlenrade', 'Runder Tisch')
			await directory.renameWorkshop('nowhere', 'Nichts')
			expect(await directory.workshop('muehlenrade')).toEqual({ ...workshop, title: 'Runder Tisch' })
			expect(await directory.workshop('nowhere')).toBeUndefined()
			expect(await directory.linksOf('muehlenrade')).toEqual(first)
		})

		it('tells which workshops are rehearsals, those without links among them, and adds links to one that is known', async () => {
			const rehearsal: Workshop = { ...workshop, id: 'probe', rehearsal: { of: 'muehlenrade', ends: 9 } }
			await directory.addWorkshop(workshop, [link('participants')])
			await directory.addWorkshop(rehearsal, [])
			expect(await directory.passing()).toEqual([rehearsal])
			await directory.addWorkshop(rehearsal, [link('rehearsing', { workshop: 'probe' })])
			expect((await directory.linksOf('probe')).map(({ id }) => id)).toEqual(['rehearsing'])
			await directory.eraseWorkshop('probe')
			expect(await directory.passing()).toEqual([])
			expect(await directory.workshop('muehlenrade')).toEqual(workshop)
		})

		it('knows nothing of other workshops, however their ids begin or how long they are', async () => {
			await directory.addWorkshop(workshop, [link('participants')])
			for (const id of ['muehlenrad', 'muehlenrade2', '', 'x'.repeat(5000), '__proto__']) {
				expect(await directory.workshop(id)).toBeUndefined()
				expect(await directory.linksOf(id)).toEqual([])
				expect(await directory.link(id, 'participants')).toBeUndefined()
				expect(await directory.door(id)).toBeUndefined()
			}
		})

		it('replaces a link that is put again', async () => {
			await directory.addWorkshop(workshop, [link('participants'), link('readers', { role: 'reader' })])
			await directory.putLink(link('participants', { revoked: 9 }))
			expect(await directory.link('muehlenrade', 'participants')).toEqual(link('participants', { revoked: 9 }))
			expect(await directory.linksOf('muehlenrade')).toHaveLength(2)
		})

		it('hands out copies: changing what was read changes nothing that is kept', async () => {
			await directory.addWorkshop(workshop, [link('participants')])
			const read = await directory.link('muehlenrade', 'participants')
			if (read) read.revoked = 5
			expect(await directory.link('muehlenrade', 'participants')).toEqual(link('participants'))
		})

		it('[LINK19] keeps links to single boards apart from the links one joins by, oldest first, and replaces one that is put again', async () => {
			await directory.addWorkshop(workshop, [link('participants')])
			const [early, same, late] = [pageLink('b'), pageLink('a'), pageLink('late', { created: 3, board: 'page:regeln' })]
			for (const each of [late, early, same]) await directory.putPageLink(each)
			expect(await directory.pageLinksOf('muehlenrade')).toEqual([same, early, late])
			expect((await directory.linksOf('muehlenrade')).map(({ id }) => id)).toEqual(['participants'])
			expect(await directory.link('muehlenrade', 'late')).toBeUndefined()
			await directory.putPageLink({ ...late, revoked: 9 })
			expect(await directory.pageLinksOf('muehlenrade')).toEqual([same, early, { ...late, revoked: 9 }])
			// What was read is a copy.
			for (const read of await directory.pageLinksOf('muehlenrade')) read.revoked = 5
			expect(await directory.pageLinksOf('muehlenrade')).toEqual([same, early, { ...late, revoked: 9 }])
		})

		it('[LINK19] knows links to boards of no other workshop, and erases them with theirs', async () => {
			const neighbour = { ...workshop, id: 'muehlenrade2' }
			for (const each of [workshop, neighbour]) await directory.addWorkshop(each, [])
			await directory.putPageLink(pageLink('own'))
			await directory.putPageLink(pageLink('other', { workshop: neighbour.id }))
			for (const id of ['muehlenrad', '', 'x'.repeat(5000), '__proto__'])
				expect(await directory.pageLinksOf(id)).toEqual([])
			await directory.eraseWorkshop(workshop.id)
			expect(await directory.pageLinksOf(workshop.id)).toEqual([])
			expect(await directory.pageLinksOf(neighbour.id)).toEqual([pageLink('other', { workshop: neighbour.id })])
		})

		it('forgets the sessions whose time is over, and only those', async () => {
			await directory.putSession(session('Anna', 100))
			await directory.putSession(session('Bernd', 101))
			expect(await directory.dropSessions(100)).toBe(1)
			expect(await directory.session("digest of Anna's token")).toBeUndefined()
			expect(await directory.session("digest of Bernd's token")).toEqual(session('Bernd', 101))
			expect(await directory.dropSessions(100)).toBe(0)
		})

		it('tells how many sessions it would forget, and forgets none of them', async () => {
			await directory.putSession(session('Anna', 100))
			await directory.putSession(session('Bernd', 101))
			expect(await directory.countSessions(100)).toEqual({ all: 2, over: 1 })
			expect(await directory.dropSessions(100)).toBe(1)
			expect(await directory.countSessions(100)).toEqual({ all: 1, over: 0 })
		})

		it('finds and forgets among thousands, whatever their number', async () => {
			for (const people of [499, 500, 501]) {
				const all = Array.from({ length: people }, (_, i) => session(`${people} ${i}`, i < 300 ? 100 : 200))
				await Promise.all(all.map((each) => directory.putSession(each)))
				expect(await directory.countSessions(100)).toEqual({ all: people, over: 300 })
				expect(await directory.sessionsOf('muehlenrade')).toHaveLength(people)
				expect(await directory.dropSessions(100)).toBe(300)
				expect(await directory.dropSessions(200)).toBe(people - 300)
			}
		})

		it('lists the sessions of one workshop, oldest first, each once however often it was renewed', async () => {
			const later = { ...session('Bernd', 100), created: 2 }
			const elsewhere = { ...session('Edda', 100), workshop: 'muehlenrade2' }
			for (const each of [later, elsewhere, session('Anna', 100)]) await directory.putSession(each)
			await directory.putSession({ ...later, expires: 200 })
			expect(await directory.sessionsOf('muehlenrade')).toEqual([session('Anna', 100), { ...later, expires: 200 }])
			expect(await directory.sessionsOf('muehlenrade2')).toEqual([elsewhere])
			expect(await directory.sessionsOf('muehlenrad')).toEqual([])
			expect(await directory.sessionsOf('muehlenrade', 'participants')).toHaveLength(2)
			expect(await directory.sessionsOf('muehlenrade', 'particip')).toEqual([])
			expect(await directory.countSessionsOf('muehlenrade')).toEqual(new Map([['participants', 2]]))
			expect(await directory.countSessionsOf('muehlenrad')).toEqual(new Map())
			await directory.dropSessions(100)
			expect((await directory.sessionsOf('muehlenrade')).map(({ name }) => name)).toEqual(['Bernd'])
			await directory.removeSessions([later.digest, 'unknown'])
			expect(await directory.sessionsOf('muehlenrade')).toEqual([])
			expect(await directory.session(later.digest)).toBeUndefined()
		})

		it('[LINK17] erases a workshop with everyone in it, and leaves its neighbours as they are', async () => {
			const neighbour = { ...workshop, id: 'muehlenrade2' }
			await directory.addWorkshop(workshop, [link('participants'), link('readers', { role: 'reader' })])
			await directory.addWorkshop(neighbour, [link('guests', { workshop: neighbour.id })])
			await directory.putSession(session('Anna', 100))
			await directory.putSession({ ...session('Edda', 100), workshop: neighbour.id })
			await directory.openDoor({ workshop: workshop.id, code: 'KRT 4F7', link: 'participants' })
			await directory.openDoor({ workshop: neighbour.id, code: 'BUS 9KK', link: 'guests' })

			for (const id of [workshop.id, workshop.id, 'unknown', '', 'x'.repeat(5000)]) await directory.eraseWorkshop(id)
			expect(await directory.workshop(workshop.id)).toBeUndefined()
			expect(await directory.linksOf(workshop.id)).toEqual([])
			expect(await directory.sessionsOf(workshop.id)).toEqual([])
			expect(await directory.session("digest of Anna's token")).toBeUndefined()
			expect(await directory.door(workshop.id)).toBeUndefined()
			expect(await directory.doorWithCode('KRT 4F7')).toBeUndefined()

			expect(await directory.workshop(neighbour.id)).toEqual(neighbour)
			expect(await directory.linksOf(neighbour.id)).toHaveLength(1)
			expect(await directory.sessionsOf(neighbour.id)).toHaveLength(1)
			expect((await directory.doorWithCode('BUS 9KK'))?.workshop).toBe(neighbour.id)
		})

		it('remembers what is known of the clock', async () => {
			expect(await directory.sweepState()).toBeUndefined()
			await directory.putSweepState({ seen: 5, doubted: 1 })
			await directory.putSweepState({ seen: 7 })
			expect(await directory.sweepState()).toEqual({ seen: 7 })
		})

		it('can be probed any number of times without anything to be seen of it', async () => {
			await directory.addWorkshop(workshop, [link('participants')])
			for (let i = 0; i < 3; i++) await directory.probe()
			expect(await directory.linksOf(workshop.id)).toHaveLength(1)
			expect(await directory.sweepState()).toBeUndefined()
		})

		it('finds an open door by workshop and by code, and neither once it is closed', async () => {
			const door = { workshop: 'muehlenrade', code: 'KRT 4F7', link: 'participants' }
			expect(await directory.openDoor(door)).toBe(true)
			expect(await directory.door('muehlenrade')).toEqual(door)
			expect(await directory.doorWithCode('KRT 4F7')).toEqual(door)
			await directory.closeDoor('muehlenrade')
			await directory.closeDoor('muehlenrade')
			expect(await directory.door('muehlenrade')).toBeUndefined()
			expect(await directory.doorWithCode('KRT 4F7')).toBeUndefined()
		})

		it('never lets two doors have the same code', async () => {
			await directory.openDoor({ workshop: 'muehlenrade', code: 'KRT 4F7', link: 'participants' })
			expect(await directory.openDoor({ workshop: 'elsterau', code: 'KRT 4F7', link: 'guests' })).toBe(false)
			expect((await directory.doorWithCode('KRT 4F7'))?.workshop).toBe('muehlenrade')
			expect(await directory.door('elsterau')).toBeUndefined()
		})

		it('voids the former code when a door gets a new one', async () => {
			await directory.openDoor({ workshop: 'muehlenrade', code: 'KRT 4F7', link: 'participants' })
			await directory.openDoor({ workshop: 'muehlenrade', code: 'BUS 9KK', link: 'participants' })
			expect(await directory.doorWithCode('KRT 4F7')).toBeUndefined()
			expect((await directory.doorWithCode('BUS 9KK'))?.workshop).toBe('muehlenrade')
		})

		if (!reopen) return
		it('[LINK6] [LINK19] keeps everything over a restart', async () => {
			await directory.addWorkshop(workshop, [link('participants', { expires: 7, label: 'Für Gäste' })])
			await directory.putSession(session('Anna', 100))
			await directory.openDoor({ workshop: 'muehlenrade', code: 'KRT 4F7', link: 'participants' })
			await directory.putSweepState({ seen: 5 })
			const toBoards = [pageLink('holds'), pageLink('ended', { created: 2, revoked: 9 })]
			for (const each of toBoards) await directory.putPageLink(each)
			directory = await reopen(directory)
			expect(await directory.pageLinksOf('muehlenrade')).toEqual(toBoards)
			expect(await directory.sessionsOf('muehlenrade')).toEqual([session('Anna', 100)])
			expect(await directory.sweepState()).toEqual({ seen: 5 })
			expect(await directory.workshop('muehlenrade')).toEqual(workshop)
			expect(await directory.linksOf('muehlenrade')).toEqual([link('participants', { expires: 7, label: 'Für Gäste' })])
			expect(await directory.session("digest of Anna's token")).toEqual(session('Anna', 100))
			expect((await directory.doorWithCode('KRT 4F7'))?.workshop).toBe('muehlenrade')
		})
	})
}
