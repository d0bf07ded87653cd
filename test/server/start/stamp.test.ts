import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hindranceOf, isInstalledByHand } from '../../../server/start/install.mjs'
import { isNodeNewEnough, nodeTooOld } from '../../../server/start/nodeVersion.mjs'
import { hashOf, isStamped, stamp, unstamp } from '../../../server/start/stamp.mjs'

let root: string
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'netzwerkstatt-start-'))
})
afterEach(() => rm(root, { recursive: true }))

async function write(path: string, content: string | object): Promise<void> {
	const file = join(root, path)
	await mkdir(join(file, '..'), { recursive: true })
	await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
}

describe('the Node it runs on', () => {
	it('is new enough from 20.19 on', () => {
		expect(['20.19.0', '20.20.1', '22.0.0', '24.1.0', '100.0.0'].every(isNodeNewEnough)).toBe(true)
		expect(['20.18.9', '18.20.4', '8.0.0', ''].some(isNodeNewEnough)).toBe(false)
	})

	it('is named in German and English when it is too old', () => {
		expect(nodeTooOld('18.20.4')).toMatch(
			/braucht Node 20\.19 oder neuer, hier läuft 18\.20\.4[\s\S]*needs Node 20\.19/,
		)
	})
})

describe('the hash over the sources', () => {
	const names = ['client', 'server', 'package-lock.json']
	const hash = () => hashOf(root, names, (path) => !path.startsWith('server/start/'))

	it('changes with every content, name and file, and with nothing else', async () => {
		await write('client/main.tsx', 'a')
		await write('server/relay/room.ts', 'b')
		const seen = [hash()]
		const changes: (() => Promise<void>)[] = [
			() => write('server/relay/room.ts', 'c'),
			() => write('server/relay/rooms.ts', ''),
			() => write('package-lock.json', '{}'),
			() => rm(join(root, 'client/main.tsx')),
		]
		for (const change of changes) {
			await change()
			expect(seen).not.toContain(hash())
			seen.push(hash())
		}
		await write('docs/operating.md', 'elsewhere')
		await write('server/start/start.mjs', 'not built')
		expect(hash()).toBe(seen.at(-1))
	})

	it('tells apart what only moved from one file to the next', async () => {
		await write('client/a', 'xy')
		await write('client/b', 'z')
		const before = hash()
		await write('client/a', 'x')
		await write('client/b', 'yz')
		expect(hash()).not.toBe(before)
	})
})

describe('a stamp', () => {
	it('holds for the one input it was set for, until it is taken away', () => {
		const file = join(root, 'dist', '.built')
		expect(isStamped(file, 'one')).toBe(false)
		stamp(file, 'one')
		expect([isStamped(file, 'one'), isStamped(file, 'two')]).toEqual([true, false])
		unstamp(file)
		unstamp(file)
		expect(isStamped(file, 'one')).toBe(false)
	})
})

describe('packages somebody installed by hand', () => {
	const react = { version: '19.3.1', integrity: 'sha512-r' }
	const lmdb = { version: '3.5.6', integrity: 'sha512-l' }
	const forMac = { version: '3.5.6', integrity: 'sha512-m', optional: true }
	const lockfile = (packages: object) =>
		write('package-lock.json', { packages: { '': { name: 'netzwerkstatt' }, ...packages } })
	const installed = (packages: object) => write('node_modules/.package-lock.json', { packages })
	const wanted = { 'node_modules/react': react, 'node_modules/lmdb': lmdb, 'node_modules/@lmdb/mac': forMac }

	it('count if they are what the lockfile says, without what is for other systems', async () => {
		await lockfile(wanted)
		await installed({ 'node_modules/react': react, 'node_modules/lmdb': lmdb })
		expect(isInstalledByHand(root)).toBe(true)
	})

	it('do not count if something is missing, left over, of another version or with another content', async () => {
		await lockfile(wanted)
		expect(isInstalledByHand(root)).toBe(false)
		const others = [
			{ 'node_modules/react': react },
			{ 'node_modules/react': react, 'node_modules/lmdb': lmdb, 'node_modules/old': react },
			{ 'node_modules/react': { ...react, version: '18.0.0' }, 'node_modules/lmdb': lmdb },
			{ 'node_modules/react': { ...react, integrity: 'sha512-x' }, 'node_modules/lmdb': lmdb },
		]
		for (const other of others) {
			await installed(other)
			expect(isInstalledByHand(root)).toBe(false)
		}
	})
})

describe('what hinders the installation', () => {
	it('is said in plain words, German first', () => {
		const said = (output: string) => hindranceOf(output).message
		expect(said('npm error code ENOTFOUND registry')).toMatch(/keine Verbindung ins Internet[\s\S]*no connection/)
		expect(said('spawn npm ENOENT')).toMatch(/npm wurde nicht gefunden[\s\S]*npm was not found/)
		expect(said('npm error code EACCES')).toMatch(/Rechte[\s\S]*permissions/)
		expect(said('npm error code ENOSPC')).toMatch(/voll[\s\S]*full/)
		expect(said('npm error something else')).toMatch(/nicht installiert[\s\S]*not be installed/)
	})
})
