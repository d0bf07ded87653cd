import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { lockData } from '../disk/dataLock.ts'
import { backup } from './backup.ts'
import { deleteWorkshop } from './deletion.ts'
import { stampOf } from './files.ts'
import type { LmdbProcess } from './lmdbProcess.ts'
import { Impossible, type Say } from './operator.ts'
import { restore } from './restore.ts'
import { salvage } from './salvage.ts'
import { setBack, versionsOf } from './setBack.ts'
import { verify } from './verify.ts'

/** What a command needs to know of where it runs. */
export interface Surroundings {
	lmdb: LmdbProcess
	say: Say
	/** milliseconds since 1970 */
	now: number
	/** aborted on Ctrl+C: the command throws, and nothing half done stays */
	signal: AbortSignal
	/** of `DATA_DIR` */
	dataFolder: string
	/** an absolute path of what somebody typed */
	pathOf: (typed: string) => string
}

/** Called in a way no command is; the message tells how they are. */
export class Misused extends Error {}

interface Call {
	typed: readonly string[]
	keep: number
	force: boolean
	yes: boolean
	at: Surroundings
}

interface Command {
	usage: string
	german: string
	english: string
	/** how many arguments it takes */
	arguments: readonly [least: number, most: number]
	run: (call: Call) => Promise<number>
}

const verdicts = {
	sound: { code: 0, german: 'alles unversehrt', english: 'all sound' },
	salvageable: {
		code: 1,
		german: 'beschädigt, mit „npm run salvage“ ist alles zu retten',
		english: 'damaged, all can be salvaged',
	},
	lossy: { code: 2, german: 'beschädigt, etwas fehlt', english: 'damaged, something is missing' },
} as const

const commands: Record<string, Command> = {
	verify: {
		usage: 'verify [<Ordner · folder>]',
		german: 'prüft alle Daten. Ergebnis 0: unversehrt, 1: beschädigt, alles ist zu retten, 2: etwas fehlt',
		english: 'checks all data. Exit code 0: sound, 1: damaged, all can be salvaged, 2: something is missing',
		arguments: [0, 1],
		run: ({ typed: [folder], at }) =>
			alone(folder === undefined ? at.dataFolder : at.pathOf(folder), async (path) => {
				if (!existsSync(path)) throw new Impossible(`${path} gibt es nicht.`, `There is no ${path}.`)
				const { verdict, workshops, rooms } = await verify(path, at)
				at.say(`${workshops} Werkstätten, ${rooms} Räume: ${verdicts[verdict].german}`, verdicts[verdict].english)
				return verdicts[verdict].code
			}),
	},
	salvage: {
		usage: 'salvage <Ordner · folder> <neuer Ordner · new folder>',
		german:
			'baut aus beschädigten Daten einen neuen Ordner, in dem alles Unversehrte steht. Ergebnis 0 oder 2 wie bei verify',
		english: 'builds a new folder from all that is sound in damaged data. Exit code 0 or 2 as for verify',
		arguments: [2, 2],
		run: ({ typed: [from = '', to = ''], at }) =>
			alone(at.pathOf(from), async (folder) => {
				const { rooms, incomplete } = await salvage(folder, at.pathOf(to), at)
				at.say(
					`Gerettet: ${rooms} Räume, davon unvollständig: ${incomplete.length}`,
					'rooms salvaged, and incomplete ones',
				)
				return incomplete.length > 0 ? 2 : 0
			}),
	},
	backup: {
		usage: 'backup <Zielordner · target folder> [--keep 7]',
		german:
			'sichert die Daten, auch während der Server läuft, und prüft die Sicherung; ältere als die letzten 7 entfallen',
		english: 'backs the data up, also while the server runs, and verifies the copy; only the last 7 stay',
		arguments: [1, 1],
		run: async ({ typed: [target = ''], keep, at }) => {
			const path = await backup(at.dataFolder, at.pathOf(target), { ...at, keep })
			at.say(`Gesichert: ${path}`, 'backed up')
			return 0
		},
	},
	restore: {
		usage: 'restore <Sicherung · backup> [<Ordner · folder>] [--force]',
		german:
			'stellt eine Sicherung her. Mit --force auch, wo schon Daten liegen: diese werden umbenannt, nicht gelöscht',
		english: 'restores a backup. With --force also where there are data: those are renamed, not deleted',
		arguments: [1, 2],
		run: ({ typed: [from = '', to], force, at }) =>
			alone(to === undefined ? at.dataFolder : at.pathOf(to), async (folder) => {
				await restore(at.pathOf(from), folder, { ...at, force })
				at.say(`Wiederhergestellt in ${folder}`, 'restored')
				return 0
			}),
	},
	'restore-version': {
		usage: 'restore-version <Werkstatt · workshop> [<Stand · version>]',
		german:
			'nennt die früheren Stände einer Werkstatt oder setzt ein Dokument auf einen zurück; der jetzige bleibt erhalten',
		english: 'lists the earlier versions of a workshop, or sets a document back to one; the present one is kept',
		arguments: [1, 2],
		run: ({ typed: [workshop = '', id], at }) =>
			alone(at.dataFolder, async (folder) => {
				if (id === undefined) {
					for (const { id, time, room, reason, label = '', changes } of await versionsOf(folder, workshop)) {
						at.say(`${id}  ${stampOf(time)}  ${room}  ${reason}  ${changes}`, label)
					}
					return 0
				}
				await setBack(folder, workshop, id)
				at.say(`Zurückgesetzt auf ${id}`, 'set back')
				return 0
			}),
	},
	delete: {
		usage: 'delete <Werkstatt · workshop> --yes',
		german: 'löscht eine Werkstatt mit allem, was zu ihr gehört; die Kennung steht in ihrer Adresse hinter /w/',
		english: 'deletes a workshop and everything of it; its id stands in its address behind /w/',
		arguments: [1, 1],
		run: ({ typed: [workshop = ''], yes, at }) =>
			alone(at.dataFolder, async (folder) => {
				if (!yes)
					throw new Impossible(
						'Das lässt sich nicht zurücknehmen: bitte mit --yes.',
						'There is no way back: please add --yes.',
					)
				await deleteWorkshop(folder, workshop, at)
				at.say(
					`Werkstatt ${workshop} ist gelöscht. In Sicherungen steht sie, bis diese entfallen.`,
					'deleted, but in backups',
				)
				return 0
			}),
	},
}

/** Runs one command and gives its exit code. Throws `Misused`, `Impossible`, `DataInUse`, and what nobody foresaw. */
export async function runCommand([name = '', ...rest]: readonly string[], at: Surroundings): Promise<number> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined
	const call = command && callOf(rest, at)
	if (name === '--help' || name === 'help' || call === 'help') {
		for (const line of usageOf(command)) at.say(...line)
		return 0
	}
	const [least, most] = command?.arguments ?? [0, 0]
	if (!command || !call || call.typed.length < least || call.typed.length > most) {
		throw new Misused(usageOf(command).flat().join('\n'))
	}
	return command.run(call)
}

function callOf(args: readonly string[], at: Surroundings): Call | 'help' | undefined {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				keep: { type: 'string', default: '7' },
				force: { type: 'boolean', default: false },
				yes: { type: 'boolean', default: false },
			},
		})
		if (values.help) return 'help'
		const keep = /^[1-9]\d{0,3}$/.test(values.keep) ? Number(values.keep) : undefined
		return keep === undefined ? undefined : { typed: positionals, keep, force: values.force, yes: values.yes, at }
	} catch {
		return undefined
	}
}

const usageOf = (command?: Command): [german: string, english: string][] =>
	(command ? [command] : Object.values(commands)).map(({ usage, german, english }) => [
		`npm run ${usage.replace(' --', ' -- --')}\n    ${german}`,
		`\n    ${english}\n`,
	])

/** Keeps servers away from the folder meanwhile. Throws `DataInUse`. */
async function alone(folder: string, work: (folder: string) => Promise<number>): Promise<number> {
	const unlock = await lockData(folder)
	try {
		return await work(folder)
	} finally {
		unlock()
	}
}
