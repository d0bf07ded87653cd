import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Directory, Link, Session, Workshop } from '../../server/links/directory.ts'

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

		it('forgets the sessions whose time is over, and only those', async () => {
			await directory.putSession(session('Anna', 100))
			await directory.putSession(session('Bernd', 101))
			expect(await directory.dropSessions(100)).toBe(1)
			expect(await directory.session("digest of Anna's token")).toBeUndefined()
			expect(await directory.session("digest of Bernd's token")).toEqual(session('Bernd', 101))
			expect(await directory.dropSessions(100)).toBe(0)
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
		it('[LINK6] keeps everything over a restart', async () => {
			await directory.addWorkshop(workshop, [link('participants', { expires: 7, label: 'Für Gäste' })])
			await directory.putSession(session('Anna', 100))
			await directory.openDoor({ workshop: 'muehlenrade', code: 'KRT 4F7', link: 'participants' })
			directory = await reopen(directory)
			expect(await directory.workshop('muehlenrade')).toEqual(workshop)
			expect(await directory.linksOf('muehlenrade')).toEqual([link('participants', { expires: 7, label: 'Für Gäste' })])
			expect(await directory.session("digest of Anna's token")).toEqual(session('Anna', 100))
			expect((await directory.doorWithCode('KRT 4F7'))?.workshop).toBe('muehlenrade')
		})
	})
}
