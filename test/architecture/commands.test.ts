import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { roomNames } from '../../shared/links/rooms.ts'
import { allCommands, sharedModules } from '../helpers/commands.ts'
import { importsOf, namesImported, sourceFiles } from './sources.ts'

const root = resolve(import.meta.dirname, '../..')
const product = ['shared', 'client', 'server'].flatMap(sourceFiles)

test('[COMMAND1] what changes documents in shared is a command', () => {
	const byThemselves = product.filter(
		(file) => file.startsWith('shared/') && importsOf(file).some(({ to }) => to === 'shared/lib/change.ts'),
	)
	expect(byThemselves).toEqual(['shared/lib/command.ts'])
})

test('[COMMAND1] no page begins transactions but for what is no step of a person', () => {
	const transacting = product.filter(
		(file) => !file.startsWith('server/') && /\.transact\(/.test(readFileSync(join(root, file), 'utf8')),
	)
	const known = [
		'shared/lib/change.ts',
		// A document nobody has yet.
		'shared/methods/foundWorkshop.ts',
		'shared/access/boardDocument.ts',
		'shared/rehearsal/copy.ts',
		// What other programs left, and what an earlier version says: of no use to undo.
		'shared/rooms/foreignTypes.ts',
		'shared/versions/bringBack.ts',
		'shared/workshopFile/moved.ts',
		'shared/workshopFile/template.ts',
		'client/quarantine/QuarantineDialog.tsx',
		'client/trash/useTrash.ts',
		'client/versions/useVersion.ts',
		'client/sync/undoStep.ts',
		// The canvas writes what it shows, and repairs what it cannot show.
		'client/board/binding/outward.ts',
	]
	expect(transacting.sort()).toEqual(known.sort())
})

test('[COMMAND1] every command is for a room there is', () => {
	expect(allCommands.size).toBeGreaterThan(100)
	const rooms = new Set([...allCommands.keys()].map(({ room }) => room))
	// The registry lies in the plenum, or in the plenum that a board of its own shares it with.
	expect([...rooms].filter((room) => room !== 'any').sort()).toEqual([...roomNames, 'registry'].sort())
})

test('[COMMAND2] every command is given by somebody', () => {
	const given = new Set(
		product.flatMap((file) => namesImported(file).map(({ name, from }) => sharedModules.get(from)?.[name])),
	)
	const idle = [...allCommands].filter(([command]) => !given.has(command)).map(([, name]) => name)
	expect(idle).toEqual([])
})
